/** A version that asks anew takes a yes away at the moment it comes into force, and never gives one. */
import { describe, expect, it } from 'vitest';
import { decideCell } from '#domain/decision/cell';
import { activity, day, delivered, given, noticeVersion, willing, world } from './world';

const MOUSE = activity();
const OTHER = activity({ category: 'click_target' });
const V2 = noticeVersion([MOUSE, OTHER], { version: 2, effectiveFrom: day(10), reask: [MOUSE.id] });
const WORLD = world({
  activities: [MOUSE, OTHER],
  notices: [noticeVersion([MOUSE, OTHER]), V2],
});
const read = new Map([
  ['n', new Map([1, 2].map((version) => [version, delivered(day(version === 1 ? 1 : 11))] as const))],
]);
const person = (choices: ReturnType<typeof given> | { status: 'refused'; at: number }) =>
  willing([OTHER], {
    notices: read,
    choices: new Map([
      [MOUSE.id, choices],
      [OTHER.id, given(day(2))],
    ]),
  });

describe('asking anew', () => {
  it('turns a yes from before into none, at its moment, for what it names alone', () => {
    const facts = person(given(day(2)));
    expect(decideCell(WORLD, facts, MOUSE, day(9))).toMatchObject({ reasons: [], flipsAt: day(10) });
    expect(decideCell(WORLD, facts, MOUSE, day(12)).reasons).toEqual(['consent_invalidated']);
    expect(decideCell(WORLD, facts, OTHER, day(12)).reasons).toEqual([]);
  });

  it('counts a yes from after it, and only from then, though it renewed an older one', () => {
    const renewed = { status: 'renewed' as const, at: day(12), since: day(2) };
    expect(decideCell(WORLD, person(renewed), MOUSE, day(13))).toMatchObject({ reasons: [], since: day(12) });
  });

  it('leaves a no what it was', () => {
    const no = { status: 'refused' as const, at: day(2) };
    expect(decideCell(WORLD, person(no), MOUSE, day(12)).reasons).toEqual(['consent_refused']);
  });
});
