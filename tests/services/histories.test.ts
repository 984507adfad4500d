import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logSize, storedEntry } from '#db/log/read';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { readWorld } from '#db/views/decision-world';
import { createPersonPages } from '#db/views/person-facts';
import { cellsFromFacts, decide } from '#domain/decision/decide';
import { DAY } from '#domain/time';
import { naiveRoot } from '../domain/log/naive-tree';
import {
  addEmployee,
  choose,
  declared,
  MIGRATIONS,
  MOUSE,
  newPortal,
  OPERATOR,
  openProgramme,
  tell,
} from './portal';

const USE = 'training.mouse_pointer.train_ai_agents.use';

/** One step of a random history: an act of one of three people, of the operator, or of time. */
const step = fc.oneof(
  fc.record({
    kind: fc.constant('choose' as const),
    who: fc.nat(2),
    act: fc.constantFrom('give' as const, 'refuse' as const, 'defer' as const, 'withdraw' as const),
    activity: fc.constantFrom(MOUSE, USE),
  }),
  fc.record({ kind: fc.constant('tell' as const), who: fc.nat(2) }),
  fc.record({
    kind: fc.constant('languages' as const),
    who: fc.nat(2),
    languages: fc.constantFrom(['en'], ['de'], ['de', 'en']),
  }),
  fc.record({ kind: fc.constant('no_on_paper' as const), who: fc.nat(2) }),
  fc.record({
    kind: fc.constant('gate' as const),
    state: fc.constantFrom('open' as const, 'shut' as const),
    days: fc.nat(5),
  }),
  fc.record({ kind: fc.constant('leave' as const), who: fc.nat(2) }),
  fc.record({ kind: fc.constant('wait' as const), hours: fc.nat(24 * 30) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const live = async (history: readonly Step[]) => {
  const { portal, clock, dataDir } = await newPortal();
  await openProgramme(portal, [declared({ consentDays: 40 }), declared({ verb: 'use', consentDays: 40 })]);
  const people = [
    await addEmployee(portal),
    await addEmployee(portal),
    await addEmployee(portal, { minor: true }),
  ];
  const person = (who: number) => people[who] as string;
  for (const one of history) {
    clock.now += 1;
    // Whatever is refused is refused: the history is what got through.
    if (one.kind === 'choose') await choose(portal, person(one.who), one.act, one.activity);
    if (one.kind === 'tell') await tell(portal, person(one.who)).catch(() => undefined);
    if (one.kind === 'languages') await portal.acts.chooseLanguages({ person: person(one.who) }, one);
    if (one.kind === 'leave')
      await portal.administration.leave(OPERATOR, { person: person(one.who), leftAt: clock.now });
    if (one.kind === 'wait') clock.now += one.hours * 3_600_000;
    if (one.kind === 'no_on_paper') {
      const input = { person: person(one.who), activity: MOUSE, language: 'en', channel: 'paper' as const };
      await portal.administration.recordNo(OPERATOR, input);
    }
    if (one.kind === 'gate') {
      const until = one.days === 0 ? {} : { until: clock.now + one.days * DAY };
      const gate = { gate: 'assessment_missing' as const, programme: 'training', evidence: 'x' };
      await portal.administration.recordGate(OPERATOR, { ...gate, state: one.state, ...until });
    }
  }
  return { portal, clock, dataDir, people };
};

describe('after any history', () => {
  it('every projection is what the log says, the tree is the naive tree, and the index is decide()', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (history) => {
        const { portal, clock, dataDir, people } = await live(history);
        const db = openForReading(join(dataDir, 'forthright.db'));
        try {
          expect(differences(db, MIGRATIONS)).toEqual([]);

          const size = logSize(db);
          const leaves = Array.from(
            { length: size },
            (_, i) => storedEntry(db, i + 1)?.leaf ?? new Uint8Array(),
          );
          const [, , root] = portal.services.log.checkpoint().split('\n');
          expect(root).toBe(Buffer.from(naiveRoot(leaves)).toString('base64'));

          const facts = new Map(createPersonPages(db)('', 1_000).map((one) => [one.person.id, one]));
          for (const collectedAt of [undefined, clock.now - 20 * DAY]) {
            for (const [verb, collectedFor] of [
              ['collect', undefined],
              ['use', MOUSE],
            ] as const) {
              for (const employee of people) {
                const question = {
                  employee,
                  category: 'mouse_pointer',
                  purpose: 'train_ai_agents',
                  verb,
                  collectedAt,
                  collectedFor,
                };
                // As another object: nothing that the portal worked out from its own is known of it.
                const source = cellsFromFacts({ ...readWorld(db) }, facts, clock.now);
                expect(portal.decisions.evaluate(question)).toEqual(decide(source, question, clock.now));
              }
            }
          }
        } finally {
          db.sqlite.close();
          await portal.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});
