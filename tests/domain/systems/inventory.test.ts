import { describe, expect, it } from 'vitest';
import { daysFit, type Held, isOverdue, overEverywhere, owedOf, takesBack } from '#domain/systems/inventory';
import { DAY } from '#domain/time';

const HELD: Held = { since: '2025-06-01', until: '2026-01-31', plan: 'delete', by: '2026-03-31' };
const at = (text: string) => Date.parse(text);

describe('a day', () => {
  it('is over when it is over everywhere on earth', () => {
    expect(overEverywhere('2026-01-31')).toBe(at('2026-01-31T23:59:59.999-12:00') + 1);
  });
});

describe('what was held', () => {
  it('has its days in order, and none to come', () => {
    const now = at('2026-02-01T09:00:00Z');
    expect(daysFit(HELD, now)).toBe(true);
    expect(daysFit({ since: '2026-01-31', until: '2026-01-31' }, now)).toBe(true);
    expect(daysFit({ since: '2026-02-01', until: '2026-01-31' }, now)).toBe(false);
    expect(daysFit({ ...HELD, until: '2026-02-02' }, now)).toBe(false);
  });

  it('is late once the day of its plan is over, and never once it is done', () => {
    const late = overEverywhere(HELD.by);
    expect([isOverdue(HELD, late - 1), isOverdue(HELD, late)]).toEqual([false, true]);
    expect(isOverdue({ ...HELD, doneOn: '2026-04-02' }, late + DAY)).toBe(false);
  });
});

describe('a later statement', () => {
  it.each<[string, Held | undefined, boolean]>([
    ['with a later first day', { ...HELD, since: '2025-06-02' }, true],
    ['with an earlier last day', { ...HELD, until: '2026-01-30' }, true],
    ['with another plan', { ...HELD, plan: 'keep' }, true],
    ['with a later day of the plan', { ...HELD, by: '2026-04-01' }, true],
    ['of the same', HELD, false],
    [
      'of more, to be done sooner',
      { ...HELD, since: '2025-05-31', until: '2026-02-01', by: '2026-03-01' },
      false,
    ],
  ])('%s takes something back as long as the plan is not done: %s', (_, after, expected) => {
    expect(takesBack(HELD, after)).toBe(expected);
    expect(takesBack({ ...HELD, doneOn: '2026-02-01' }, after)).toBe(false);
    expect(takesBack(undefined, after)).toBe(false);
  });

  it('that nothing was there takes it back, done or not', () => {
    expect(takesBack(HELD, undefined)).toBe(true);
    expect(takesBack({ ...HELD, doneOn: '2026-02-01' }, undefined)).toBe(true);
    expect(takesBack(undefined, undefined)).toBe(false);
  });
});

describe('what a system owes', () => {
  const FIELDS = { mouse_pointer: ['x'], url: ['site'] };

  it('is a statement about each category of its manifest of which it has said nothing', () => {
    expect(owedOf(FIELDS, new Set())).toEqual(['mouse_pointer', 'url']);
    expect(owedOf(FIELDS, new Set(['url', 'chat_message']))).toEqual(['mouse_pointer']);
    expect(owedOf(FIELDS, new Set(['url', 'mouse_pointer']))).toEqual([]);
  });
});
