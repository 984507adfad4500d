/** The list of requests is in the order in which something is to be done by a day: an answer, or the confirmation that it came. */
import { describe, expect, it } from 'vitest';
import { type InboxItem, isInView, isOverdue, nextDue } from '#domain/request/inbox';
import { DAY } from '#domain/time';

const NOW = 1_000 * DAY;
const item = (more: Partial<InboxItem>): InboxItem => ({
  state: 'acknowledged',
  due: NOW + 40 * DAY,
  stands: false,
  ...more,
});

describe('a request whose receipt nobody confirmed', () => {
  it('stands where the confirmation is due, and where the answer is once that is confirmed', () => {
    expect(nextDue(item({ confirmBy: NOW + 3 * DAY }))).toBe(NOW + 3 * DAY);
    expect(nextDue(item({}))).toBe(NOW + 40 * DAY);
    expect(nextDue(item({ confirmBy: NOW + 50 * DAY }))).toBe(NOW + 40 * DAY);
  });

  it('is due this week, and then late, also while the clock of the answer stands', () => {
    for (const stands of [false, true]) {
      const open = item({ stands, confirmBy: NOW + 3 * DAY });
      const view = (name: 'week' | 'overdue', at: number) => isInView(name, open, 'per_1', at);
      expect([view('week', NOW), view('overdue', NOW)]).toEqual([true, false]);
      expect([view('week', NOW + 4 * DAY), view('overdue', NOW + 4 * DAY)]).toEqual([false, true]);
    }
    expect(isInView('week', item({}), 'per_1', NOW)).toBe(false);
  });

  it('is late no more once it is over', () => {
    expect(isOverdue(item({ state: 'withdrawn', confirmBy: NOW - DAY }), NOW)).toBe(false);
  });
});
