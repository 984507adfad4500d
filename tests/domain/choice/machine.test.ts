import { describe, expect, it } from 'vitest';
import {
  CHOICE_TRANSITIONS,
  type ChoiceAct,
  type ChoiceFact,
  type ChoiceStatus,
  choiceStatus,
  NO_CHOICE,
  nextStatus,
  permits,
} from '#domain/choice/machine';
import { day, given } from '../decision/world';

const ACTS: readonly ChoiceAct[] = ['give', 'refuse', 'defer', 'withdraw', 'record_no'];
const STATUSES = Object.keys(CHOICE_TRANSITIONS) as ChoiceStatus[];

/** Rows: where a choice stands. Columns: give, refuse, defer, withdraw, record_no. */
const TABLE: Record<ChoiceStatus, readonly (ChoiceStatus | undefined)[]> = {
  unknown: ['given', 'refused', 'deferred', undefined, 'refused'],
  deferred: ['given', 'refused', 'deferred', undefined, 'refused'],
  refused: ['given', 'refused', undefined, undefined, 'refused'],
  given: ['renewed', 'withdrawn', undefined, 'withdrawn', 'revoked'],
  renewed: ['renewed', 'withdrawn', undefined, 'withdrawn', 'revoked'],
  withdrawn: ['given', 'refused', undefined, undefined, 'refused'],
  revoked: ['given', 'refused', undefined, undefined, 'revoked'],
  expired: ['given', 'refused', 'deferred', undefined, 'refused'],
  invalidated: ['given', 'refused', 'deferred', 'withdrawn', 'refused'],
};

describe('the choice machine', () => {
  it.each(STATUSES.flatMap((status) => ACTS.map((act, i) => ({ status, act, next: TABLE[status][i] }))))(
    '$status, $act: $next',
    ({ status, act, next }) => {
      expect(nextStatus(status, act)).toBe(next);
    },
  );

  it('permits after a yes of the person and nothing else', () => {
    for (const status of STATUSES) {
      expect(permits(status), status).toBe(status === 'given' || status === 'renewed');
      for (const act of ACTS) {
        const next = nextStatus(status, act);
        if (next !== undefined) expect(permits(next), `${status} ${act}`).toBe(act === 'give');
      }
    }
  });

  it('lets the person say yes or no from everywhere, and stop what runs', () => {
    for (const status of STATUSES) {
      expect(nextStatus(status, 'give')).toBeDefined();
      expect(nextStatus(status, 'refuse')).toBeDefined();
      if (permits(status)) expect(nextStatus(status, 'withdraw')).toBe('withdrawn');
    }
  });

  it('lets others record a no whatever was said before, so that they do not learn it; it can be reversed, and is never a yes', () => {
    for (const status of STATUSES) {
      const next = nextStatus(status, 'record_no');
      if (next === undefined) throw new Error(`a no cannot be recorded from ${status}`);
      expect(['refused', 'revoked']).toContain(next);
      expect(nextStatus(next, 'give')).toBe('given');
    }
  });

  it('starts from nothing said, which permits nothing', () => {
    expect(choiceStatus(NO_CHOICE, day(1))).toBe('unknown');
    expect(permits('unknown')).toBe(false);
  });

  it('ends a yes at its end to the millisecond, whatever is stored, and leaves a no a no', () => {
    const renewed: ChoiceFact = { status: 'renewed', at: day(3), since: day(1), until: day(5) };
    for (const fact of [given(day(1), day(5)), renewed]) {
      expect(choiceStatus(fact, day(5) - 1)).toBe(fact.status);
      expect(choiceStatus(fact, day(5))).toBe('expired');
    }
    expect(choiceStatus(given(day(1)), day(5_000))).toBe('given');
    expect(choiceStatus({ status: 'withdrawn', at: day(3), until: day(5) }, day(6))).toBe('withdrawn');
    expect(choiceStatus({ status: 'refused', at: day(3), until: day(5) }, day(6))).toBe('refused');
  });
});
