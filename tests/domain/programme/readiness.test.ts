/** The readiness page and decide() rest on the same facts, so that nothing is called ready which is denied. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCell } from '#domain/decision/cell';
import { nothingYet, type World } from '#domain/decision/facts';
import { GATES } from '#domain/monitoring/gates';
import { type Owed, READY_RULES, type ReadyLine, readinessOfProgramme } from '#domain/programme/readiness';
import { FIRST_NOW, LAST_DAY, worldArbitrary } from '../decision/arbitraries';
import { activity, day, person, world } from '../decision/world';

const NOTHING_OWED: Owed = {
  introduced: true,
  owned: true,
  reviewed: true,
  languages: [],
  unposted: [],
  postingsAsked: false,
  unmet: [],
  unheard: [],
  keyless: [],
};
const nows = fc.integer({ min: FIRST_NOW, max: LAST_DAY }).map(day);

/** What decide() says of everybody who could work at a place on record, for each activity of a programme. */
const cellsOf = (of: World, key: string, now: number) =>
  (of.programmes.get(key)?.activities ?? []).flatMap((one) =>
    [...of.establishments.values()].map(({ id, country, region }) => {
      const somebody = person({
        establishment: id,
        country,
        ...(region !== undefined && { region }),
        kind: one.appliesTo[0] ?? 'employee',
        minor: false,
        hiredAt: 0,
      });
      const { reasons, basis } = decideCell(of, nothingYet(somebody), one, now);
      return { reasons, isMeant: basis !== undefined && !reasons.includes('prohibited') };
    }),
  );

describe('the readiness of a programme', () => {
  it('says of each gate, of the notice, the ground and what is forbidden what decide() says', () => {
    let [compared, missing] = [0, 0];
    fc.assert(
      fc.property(worldArbitrary, nows, (of, now) => {
        for (const key of of.programmes.keys()) {
          const { parts, ready } = readinessOfProgramme(of, key, NOTHING_OWED, now);
          const cells = cellsOf(of, key, now);
          const meant = cells.filter(({ isMeant }) => isMeant);
          const stateOf = (line: ReadyLine) => parts.find((part) => part.line === line)?.state;
          for (const gate of GATES) {
            const denied = meant.some(({ reasons }) => reasons.includes(gate));
            expect([gate, stateOf(gate) === 'missing']).toEqual([gate, denied]);
            compared++;
            if (denied) missing++;
          }
          const untold = meant.some(({ reasons }) => reasons.includes('no_published_notice'));
          expect(['missing', 'waits'].includes(stateOf('notice') ?? '')).toBe(untold);
          const forbidden = cells.some(({ reasons }) => reasons.includes('prohibited'));
          expect(stateOf('prohibited') === 'off').toBe(forbidden);
          if (ready)
            expect(meant.every(({ reasons }) => GATES.every((gate) => !reasons.includes(gate)))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(500);
    expect(missing).toBeGreaterThan(50);
  });

  const oneThing = (more: Partial<Parameters<typeof world>[0]> = {}) =>
    world({
      activities: [activity()],
      establishments: [{ id: 'london', country: 'GB', council: false }],
      ...more,
    });

  it('is ready once everything is there, and in no world in which one of it is not', () => {
    const whole = readinessOfProgramme(oneThing(), 'agents', NOTHING_OWED, day(9));
    expect(whole.parts.filter(({ state }) => state === 'missing' || state === 'off')).toEqual([]);
    expect(whole.ready).toBe(true);
    const owed: readonly Partial<Owed>[] = [
      { introduced: false },
      { owned: false },
      { languages: ['de'] },
      { postingsAsked: true, unposted: ['london'] },
      { unmet: ['london'] },
      { unheard: ['x'] },
      { keyless: ['x'] },
    ];
    for (const one of owed) {
      const without = readinessOfProgramme(oneThing(), 'agents', { ...NOTHING_OWED, ...one }, day(9));
      expect([one, without.ready]).toEqual([one, false]);
      expect(without.parts.filter(({ state }) => state === 'missing')).toHaveLength(1);
    }
    for (const lacking of [
      oneThing({ gates: [] }),
      oneThing({ notices: {} }),
      oneThing({ startsAt: day(30) }),
      oneThing({ activities: [activity({ category: 'screen_content' })] }),
      oneThing({ establishments: [{ id: 'oslo', country: 'NO', council: false }] }),
    ]) {
      expect(readinessOfProgramme(lacking, 'agents', NOTHING_OWED, day(9)).ready).toBe(false);
    }
  });

  it('waits for a first day and for an announced notice, and says when', () => {
    const later = readinessOfProgramme(oneThing({ startsAt: day(30) }), 'agents', NOTHING_OWED, day(9));
    expect(later.parts.find(({ line }) => line === 'started')).toMatchObject({ state: 'waits', at: day(30) });
  });

  it('has a line for every gate, and each line names who must act and a source', () => {
    const lines: readonly string[] = READY_RULES.map(({ line }) => line);
    expect(GATES.filter((gate) => !lines.includes(gate))).toEqual([]);
    expect(READY_RULES.filter(({ source }) => source.length === 0)).toEqual([]);
  });
});
