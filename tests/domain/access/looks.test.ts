import { describe, expect, it } from 'vitest';
import { coveredWith } from '#domain/access/coverage';
import { LOOK_KEPT, lookTimeProblem } from '#domain/access/look';
import { purposeMatch, purposesTold } from '#domain/access/purpose';
import type { NoticeVersion } from '#domain/notice/version';

describe('the moment of a look', () => {
  it.each([
    [0, undefined],
    [5 * 60_000, undefined],
    [5 * 60_000 + 1, 'time_in_future'],
    [-LOOK_KEPT, undefined],
    [-LOOK_KEPT - 1, 'time_too_old'],
  ])('%i ms from now: %s', (offset, problem) => {
    const now = Date.parse('2026-03-02T09:00:00Z');
    expect(lookTimeProblem(now + offset, now)).toBe(problem);
  });
});

describe('since when a record is complete', () => {
  it.each([
    ['the first statement', undefined, { from: 10, to: 20 }, { from: 10, to: 20 }],
    ['one that goes on', { from: 10, to: 20 }, { from: 20, to: 30 }, { from: 10, to: 30 }],
    ['one that lies within', { from: 10, to: 20 }, { from: 12, to: 15 }, { from: 10, to: 20 }],
    [
      'one after a gap: of the gap nobody knows',
      { from: 10, to: 20 },
      { from: 21, to: 30 },
      { from: 21, to: 30 },
    ],
    ['one long before', { from: 10, to: 20 }, { from: 1, to: 9 }, { from: 10, to: 20 }],
    ['one that reaches back', { from: 10, to: 20 }, { from: 1, to: 10 }, { from: 1, to: 20 }],
  ])('%s', (_, before, stated, after) => {
    expect(coveredWith(before, stated)).toEqual(after);
  });
});

describe('what somebody was told', () => {
  const version = (number: number, activities: readonly string[]) =>
    ({ notice: 'apps', version: number, activities }) as unknown as NoticeVersion;
  const notices = new Map([['apps', [version(1, ['a', 'b']), version(2, ['a', 'c'])]]]);
  const activities = new Map([
    ['a', { category: 'app_usage', purpose: 'security' }],
    ['b', { category: 'app_usage', purpose: 'support_debug' }],
    ['c', { category: 'url', purpose: 'security' }],
  ]);
  const shown = [
    { notice: 'apps', version: 1, at: 10 },
    { notice: 'apps', version: 2, at: 20 },
  ];
  const told = (category: string, at: number) => purposesTold(shown, notices, activities, { category, at });

  it('is the newest version that they had been shown by then', () => {
    expect([told('app_usage', 9), told('app_usage', 10), told('app_usage', 20)]).toEqual([
      [],
      ['security', 'support_debug'],
      ['security'],
    ]);
    expect([told('url', 19), told('url', 20), told('audio', 20)]).toEqual([[], ['security'], []]);
  });

  it('is compared with the purpose that was said; told nothing, no purpose is right', () => {
    expect(purposeMatch('security', ['security'])).toBe('match');
    expect(purposeMatch('payroll_time', ['security'])).toBe('mismatch');
    expect(purposeMatch('security', [])).toBe('mismatch');
    expect(purposeMatch(undefined, ['security'])).toBe('unknown');
  });
});
