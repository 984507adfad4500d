/** What a duty calls met and what decide() allows rest on the same facts, so neither can contradict the other. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCell } from '#domain/decision/cell';
import type { PersonFacts, World } from '#domain/decision/facts';
import { dutiesOf } from '#domain/duties/duties-of';
import { met } from '#domain/duties/met';
import { activityScope, dutyStateOf, personScope } from '#domain/duties/standing';
import { basisFor } from '#domain/monitoring/activity';
import { riskAt } from '#domain/monitoring/classification';
import { placesOf } from '#domain/people/person';
import { FIRST_NOW, factsArbitrary, LAST_DAY, worldArbitrary } from '../decision/arbitraries';
import { day } from '../decision/world';

const TOLD = new Set(['no_published_notice', 'notice_stale', 'not_notified']);
const published = { wordingsOf: () => new Set<'NY-02'>(['NY-02']), isPosted: () => true };

const somebodyArbitrary = worldArbitrary.chain((world) =>
  fc.tuple(fc.constant(world), factsArbitrary('ada', world)),
);

/** Every line of every duty of everybody, beside the reasons of decide(). */
const linesOf = (world: World, facts: PersonFacts, now: number) =>
  [...world.activities.values()].flatMap((activity) => {
    const { person } = facts;
    const establishment = world.establishments.get(person.establishment);
    const rule = basisFor(activity, placesOf(person));
    const scope = {
      person: personScope(person, establishment),
      activity: activityScope(
        activity,
        rule,
        establishment,
        riskAt(activity.category, world.classified, now),
      ),
      employer: {},
    };
    const state = dutyStateOf(world, activity, person, published, now, facts);
    const { reasons } = decideCell(world, facts, activity, now);
    return dutiesOf(scope, now, new Set()).flatMap((duty) =>
      duty.applies ? met(duty, state).lines.map((line) => ({ ...line, reasons, rule: duty.rule })) : [],
    );
  });

describe('duties and decisions', () => {
  it('say the same of gates, of the ground, of being told and of prohibitions', () => {
    let compared = 0;
    fc.assert(
      fc.property(somebodyArbitrary, fc.integer({ min: FIRST_NOW, max: LAST_DAY }), ([world, facts], n) => {
        for (const { requirement, outcome, reasons, rule } of linesOf(world, facts, day(n))) {
          const isMissing = outcome.is === 'missing';
          const told = reasons.some((reason) => TOLD.has(reason));
          switch (requirement.do) {
            case 'gate':
              compared++;
              expect([rule, requirement.gate, isMissing]).toEqual([
                rule,
                requirement.gate,
                reasons.includes(requirement.gate),
              ]);
              break;
            case 'basis':
              compared++;
              expect([rule, isMissing]).toEqual([rule, reasons.includes('no_lawful_basis')]);
              break;
            case 'language':
              compared++;
              expect([rule, isMissing]).toEqual([rule, told]);
              break;
            case 'never':
              if (outcome.is === 'met') expect(reasons).toContain('prohibited');
              else expect(reasons).not.toContain('prohibited');
              break;
            case 'acknowledgement':
              if (outcome.is === 'met') {
                expect(reasons.some((reason) => TOLD.has(reason) || reason === 'not_acknowledged')).toBe(
                  false,
                );
              }
              break;
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(1_000);
  });
});
