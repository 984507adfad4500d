import { describe, expect, it } from 'vitest';
import { daysFit, type Held, isOverdue, overEverywhere, takesBack } from '#domain/systems/inventory';
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
    ['that nothing was there', undefined, true],
    ['with an earlier last day', { ...HELD, until: '2026-01-30' }, true],
    ['with a later day of the plan', { ...HELD, by: '2026-04-01' }, true],
    ['of the same', HELD, false],
    ['of more, to be done sooner', { ...HELD, until: '2026-02-01', by: '2026-03-01' }, false],
  ])('%s takes something back: %s', (_, after, expected) => {
    expect(takesBack(HELD, after)).toBe(expected);
    expect(takesBack({ ...HELD, doneOn: '2026-02-01' }, after)).toBe(false);
    expect(takesBack(undefined, after)).toBe(false);
  });
});
