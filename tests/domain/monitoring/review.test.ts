import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsLater } from '#domain/calendar/month';
import { cellsFromFacts, decide } from '#domain/decision/decide';
import type { Classified } from '#domain/monitoring/classification';
import {
  pauseStops,
  pausesByItself,
  REVIEW_OUTCOMES,
  REVIEW_RULE,
  type ReviewFacts,
  reviewStanding,
} from '#domain/monitoring/review';
import { DAY } from '#domain/time';
import { activity, byId, day, rule, willing, world } from '../decision/world';

const mouse = activity({ category: 'mouse_pointer' });
const chats = activity({ category: 'chat_message' });
const facts = (more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  beganAt: day(0),
  declaredAt: new Map([
    [mouse.id, day(0)],
    [chats.id, day(0)],
  ]),
  ...more,
});
const said = (entries: Record<string, Classified> = {}) => new Map(Object.entries(entries));
const standing = (
  at: number,
  { activities = [mouse], on = facts(), classified = said() }: Partial<Parameters<typeof named>[0]> = {},
) => reviewStanding(activities, on, classified, at);
const named = (parts: {
  activities: readonly (typeof mouse)[];
  on: ReviewFacts;
  classified: ReadonlyMap<string, Classified>;
}) => parts;

describe('months later', () => {
  it.each([
    ['2026-01-31T10:00:00Z', 1, '2026-02-28T10:00:00.000Z'],
    ['2026-08-31T00:00:00Z', 6, '2027-02-28T00:00:00.000Z'],
    ['2024-02-29T23:59:59Z', 12, '2025-02-28T23:59:59.000Z'],
    ['2026-11-15T01:02:03Z', 2, '2027-01-15T01:02:03.000Z'],
  ])('%s and %i', (from, months, then) => {
    expect(new Date(monthsLater(Date.parse(from), months)).toISOString()).toBe(then);
  });
});

describe('when a review is due', () => {
  it('follows the highest risk, from the beginning or from the last review', () => {
    expect(standing(day(1)).due).toBe(monthsLater(day(0), 12));
    expect(standing(day(1), { activities: [mouse, chats] })).toMatchObject({
      risk: 'high',
      due: monthsLater(day(0), 6),
    });
    const on = facts({ last: { at: day(100), outcome: 'goes_on' } });
    expect(standing(day(101), { on }).due).toBe(monthsLater(day(100), 12));
  });

  it('is sooner after a review that asked for changes', () => {
    const on = facts({ last: { at: day(100), outcome: 'changes' } });
    expect(standing(day(101), { on }).due).toBe(monthsLater(day(100), REVIEW_RULE.monthsAfterChanges));
  });

  it('turns overdue at the moment it is due, and pauses only after the whole grace', () => {
    const due = monthsLater(day(0), 12);
    const paused = due + REVIEW_RULE.graceDays * DAY;
    expect([due - 1, due, paused - 1, paused].map((at) => standing(at).state)).toEqual([
      'planned',
      'overdue',
      'overdue',
      'past_grace',
    ]);
  });

  it('is due when the risk rises, never before it rose', () => {
    const raisedAt = day(300);
    const classified = said({ mouse_pointer: { raisedAt } });
    expect(standing(day(299), { classified }).due).toBe(monthsLater(day(0), 12));
    expect(standing(raisedAt, { classified })).toMatchObject({ due: raisedAt, state: 'overdue' });
    expect(standing(raisedAt + REVIEW_RULE.graceDays * DAY - 1, { classified }).state).toBe('overdue');
  });

  it('does not become overdue backwards when something riskier is added, and is not put off by declaring it again', () => {
    const on = facts({
      declaredAt: new Map([
        [mouse.id, day(0)],
        [chats.id, day(250)],
      ]),
    });
    expect(standing(day(251), { activities: [mouse, chats], on }).due).toBe(day(250));
  });

  it('counts what nobody knows as high', () => {
    expect(standing(day(1), { activities: [activity({ category: 'made_up' })] }).risk).toBe('high');
  });

  it('never lies after the interval of the lowest risk, whatever was said and when, and never before the last review', () => {
    fc.assert(
      fc.property(
        fc.record({
          raised: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
          lowered: fc.option(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 1, max: 366 })), {
            nil: undefined,
          }),
          declared: fc.integer({ min: 0, max: 800 }),
          last: fc.option(
            fc.record({
              at: fc.integer({ min: 0, max: 800 }).map(day),
              outcome: fc.constantFrom(...REVIEW_OUTCOMES),
            }),
            { nil: undefined },
          ),
          now: fc.integer({ min: 0, max: 1_600 }),
        }),
        ({ raised, lowered, declared, last, now }) => {
          const location = activity({ category: 'location' });
          const classified = said({
            location: {
              ...(raised !== undefined && { raisedAt: day(raised) }),
              ...(lowered && { lowered: { from: day(lowered[0]), until: day(lowered[0] + lowered[1]) } }),
            },
          });
          const on = facts({
            declaredAt: new Map([
              [mouse.id, day(0)],
              [location.id, day(declared)],
            ]),
            ...(last && { last }),
          });
          const from = last?.at ?? day(0);
          const { due } = reviewStanding([mouse, location], on, classified, day(now));
          expect(due).toBeGreaterThanOrEqual(from);
          expect(due).toBeLessThanOrEqual(monthsLater(from, REVIEW_RULE.months.medium));
        },
      ),
    );
  });
});

describe('a pause', () => {
  const required = activity({ category: 'working_time', basis: 'legal_obligation' });

  it('stops everything but what the law requires everywhere', () => {
    expect(pauseStops(mouse)).toBe(true);
    expect(pauseStops(required)).toBe(false);
    const mixed = activity({
      category: 'working_time',
      basisByPlace: { GB: rule('legal_obligation'), DE: rule('consent') },
    });
    expect(pauseStops(mixed)).toBe(true);
    expect(pauseStops(activity({ basisByPlace: {} }))).toBe(true);
  });

  it('does not come by itself where there is nothing to stop', () => {
    const late = standing(day(2_000));
    expect(pausesByItself([required, mouse], late)).toBe(true);
    expect(pausesByItself([required], late)).toBe(false);
    expect(pausesByItself([mouse], standing(day(1)))).toBe(false);
  });

  it('is a break: what was recorded before it is not used once it is over', () => {
    const use = activity({ verb: 'use' });
    const asked = {
      employee: 'ada',
      category: use.category,
      purpose: use.purpose,
      verb: 'use',
      collectedFor: mouse.id,
    };
    const people = byId(willing([mouse, use]));
    const ask = (collectedAt: number, parts: object) =>
      decide(
        cellsFromFacts(world({ activities: [mouse, use], ...parts }), people, day(60)),
        { ...asked, collectedAt },
        day(60),
      ).reasons;
    expect(ask(day(10), {})).toEqual([]);
    expect(ask(day(10), { paused: [use.id] })).toEqual(['paused']);
    expect(ask(day(10), { resumed: { agents: day(40) } })).toEqual(['collected_before_permission']);
    expect(ask(day(41), { resumed: { agents: day(40) } })).toEqual([]);
  });
});
