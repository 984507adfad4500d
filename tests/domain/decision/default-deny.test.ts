import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChoiceStatus } from '#domain/choice/machine';
import { decideCell } from '#domain/decision/cell';
import { cellsFromFacts, decide } from '#domain/decision/decide';
import { effective } from '#domain/decision/decision-index';
import { nothingYet, type PersonFacts, type World } from '#domain/decision/facts';
import { CATEGORIES } from '#domain/monitoring/category';
import { GATES } from '#domain/monitoring/gates';
import { PURPOSES } from '#domain/monitoring/purpose';
import { acknowledgementDue } from '#domain/notice/told';
import { placesOf } from '#domain/people/person';
import { FIRST_NOW, factsArbitrary, worldArbitrary } from './arbitraries';
import {
  activity,
  byId,
  day,
  delivered,
  everyGateOpen,
  given,
  noticeVersion,
  person,
  rule,
  willing,
  world,
} from './world';

const NOW = day(20);

const everyActivity = Object.keys(CATEGORIES).flatMap((category) =>
  Object.keys(PURPOSES).flatMap((purpose) =>
    (['collect', 'use'] as const).map((verb) => activity({ category, purpose, verb })),
  ),
);

describe('default deny', () => {
  it('denies a brand-new person everything, in a world with every gate open', () => {
    const of = world({ activities: everyActivity });
    const answers = effective(cellsFromFacts(of, byId(nothingYet(person())), NOW), 'ada');
    expect(answers.size).toBe(everyActivity.length);
    expect([...answers.values()].filter((answer) => answer.allow)).toEqual([]);
  });

  it('denies a brand-new person everything in any world, whatever the basis', () => {
    fc.assert(
      fc.property(worldArbitrary, (of) => {
        const answers = effective(cellsFromFacts(of, byId(nothingYet(person())), day(FIRST_NOW)), 'ada');
        expect([...answers.values()].filter((answer) => answer.allow)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('denies every category and purpose no programme declares, even somebody who said yes to all others', () => {
    const mouse = activity();
    const source = cellsFromFacts(world({ activities: [mouse] }), byId(willing(everyActivity)), NOW);
    for (const { id, category, purpose, verb } of everyActivity) {
      const answer = decide(source, { employee: 'ada', category, purpose, verb, participants: [] }, NOW);
      expect(answer.allow, id).toBe(id === mouse.id);
    }
  });

  it('denies a category or purpose that a programme declares and the portal has no rules for', () => {
    for (const odd of [activity({ category: 'brain_waves' }), activity({ purpose: 'because' })]) {
      const cell = decideCell(world({ activities: [odd] }), willing([odd]), odd, NOW);
      expect(cell.reasons).toHaveLength(1);
    }
  });
});

describe('every fact that opens is needed', () => {
  const chat = activity({
    category: 'chat_message',
    processors: ['vendor'],
    transfers: ['US'],
    basisByPlace: { GB: rule('consent', { acknowledgement: 'required' }) },
  });
  const berlin = { id: 'london', country: 'GB', council: true };
  const told = { ...delivered(day(1)), acknowledgement: { outcome: 'acknowledged' as const, at: day(1) } };
  const open = { activities: [chat], establishments: [berlin] };
  const all = { of: world(open), ada: willing([chat], { notices: new Map([['n', new Map([[1, told]])]]) }) };
  const answer = ({ of, ada }: { of: World; ada: PersonFacts }) =>
    effective(cellsFromFacts(of, byId(ada), NOW), 'ada').get(chat.id);

  it('with all of them the answer is yes', () => {
    expect(answer(all)).toMatchObject({ allow: true, since: day(2) });
  });

  const without: readonly { fact: string; of?: World; ada?: PersonFacts }[] = [
    ...GATES.map((gate) => ({
      fact: `the opening of ${gate}`,
      of: world({ ...open, gates: everyGateOpen('agents', day(0)).filter((each) => each.gate !== gate) }),
    })),
    { fact: 'the publication', of: world({ ...open, notices: [] }) },
    { fact: 'the programme', of: { ...all.of, programmes: new Map() } },
    {
      fact: 'the delivery',
      ada: { ...all.ada, notices: new Map([['n', new Map([[1, { ...told, delivered: {} }]])]]) },
    },
    {
      fact: 'the acknowledgement',
      ada: { ...all.ada, notices: new Map([['n', new Map([[1, delivered(day(1))]])]]) },
    },
    { fact: 'the yes', ada: { ...all.ada, choices: new Map() } },
    { fact: 'a chosen language', ada: { ...all.ada, person: person({ languages: [] }) } },
    { fact: 'the kind of person', of: world({ ...open, activities: [{ ...chat, appliesTo: [] }] }) },
    { fact: 'the basis', of: world({ ...open, activities: [{ ...chat, basisByPlace: {} }] }) },
  ];
  it.each(without)('without $fact it is no', ({ of = all.of, ada = all.ada }) => {
    expect(answer({ of, ada })).toEqual({ person: 'ada', activity: chat.id, allow: false });
  });

  it('an establishment nobody recorded counts as one with a council', () => {
    const gates = everyGateOpen('agents', day(0)).filter((each) => each.gate !== 'collective_gate_unmet');
    expect(answer({ ...all, of: world({ ...open, establishments: [], gates }) })?.allow).toBe(false);
  });
});

describe('the three axes', () => {
  it('a yes alone never allows: told, and every gate, are asked beside it', () => {
    const mouse = activity();
    const yes = { ...nothingYet(person()), choices: new Map([[mouse.id, given(day(2))]]) };
    expect(decideCell(world({ activities: [mouse] }), yes, mouse, NOW).reasons).toEqual(['not_notified']);
    expect(
      decideCell(world({ activities: [mouse], gates: [] }), willing([mouse]), mouse, NOW).reasons,
    ).toEqual(['no_detriment_unpromised']);
  });

  it('an acknowledgement never counts as consent', () => {
    const mouse = activity();
    const told = { ...delivered(day(1)), acknowledgement: { outcome: 'acknowledged' as const, at: day(1) } };
    const ada = { ...nothingYet(person()), notices: new Map([['n', new Map([[1, told]])]]) };
    expect(decideCell(world({ activities: [mouse] }), ada, mouse, NOW).reasons).toEqual(['consent_missing']);
  });

  it('only given and renewed permit: rejected, expired, withdrawn and all others deny (c15t check, Fides purpose match)', () => {
    const mouse = activity();
    const statuses: Record<ChoiceStatus, boolean> = {
      ...{ given: true, renewed: true, unknown: false, deferred: false, refused: false },
      ...{ withdrawn: false, revoked: false, expired: false, invalidated: false },
    };
    for (const [status, permitted] of Object.entries(statuses)) {
      const choices = new Map([[mouse.id, { status: status as ChoiceStatus, at: day(2), since: day(2) }]]);
      const cell = decideCell(world({ activities: [mouse] }), willing([], { choices }), mouse, NOW);
      expect(cell.reasons.length === 0, status).toBe(permitted);
    }
    const ranOut = willing([], { choices: new Map([[mouse.id, given(day(2), day(10))]]) });
    const of = world({ activities: [mouse] });
    expect(decideCell(of, ranOut, mouse, day(10) - 1).reasons).toEqual([]);
    expect(decideCell(of, ranOut, mouse, day(10)).reasons).toEqual(['consent_expired']);
  });

  it('a yes to one activity says nothing about another', () => {
    const collect = activity();
    const train = activity({ verb: 'use', purpose: 'train_ai_agents' });
    const of = world({ activities: [collect, train] });
    expect(decideCell(of, willing([collect]), train, NOW).reasons).toEqual(['consent_missing']);
  });

  it('every yes in any world rests on all of them', () => {
    const scenario = worldArbitrary.chain((of) =>
      fc.record({ of: fc.constant(of), facts: factsArbitrary('ada', of) }),
    );
    let allowed = 0;
    fc.assert(
      fc.property(scenario, ({ of, facts }) => {
        const now = day(FIRST_NOW);
        for (const each of of.activities.values()) {
          const cell = decideCell(of, facts, each, now);
          if (cell.reasons.length > 0) continue;
          allowed++;
          const rules = placesOf(facts.person).flatMap((place) => each.basisByPlace[place] ?? []);
          expect(cell.basis).toBe(rules[0]?.basis);
          const contacts = [...facts.notices.values()].flatMap((history) => {
            const contact = history.get(cell.noticeVersion as number);
            return contact && facts.person.languages.some((language) => language in contact.delivered)
              ? [contact]
              : [];
          });
          expect(contacts.length).toBeGreaterThan(0);
          if (acknowledgementDue(rules[0], facts.person)) {
            expect(
              [...facts.notices.values()].some((history) =>
                [...history.values()].some((each) => each.acknowledgement),
              ),
            ).toBe(true);
          }
          if (cell.basis === 'consent') {
            const choice = facts.choices.get(each.id);
            expect(['given', 'renewed']).toContain(choice?.status);
            expect(choice?.until ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
            expect(facts.pause === undefined || (facts.pause.until ?? Infinity) <= NOW).toBe(true);
            expect(cell.since).toBeGreaterThanOrEqual(choice?.since as number);
          } else expect(cell.since).toBeUndefined();
        }
      }),
      { numRuns: 80 },
    );
    expect(allowed).toBeGreaterThan(50);
  });
});

describe('duties', () => {
  const of = (basis: 'legitimate_interest' | 'legal_obligation' | 'contract', more = {}) =>
    activity({ purpose: 'security', basis, ...more });
  const reasons = (each: ReturnType<typeof activity>, ada: PersonFacts) =>
    decideCell(world({ activities: [each] }), ada, each, NOW).reasons;
  const objecting = (each: ReturnType<typeof activity>, state: 'open' | 'upheld' | 'overridden') =>
    reasons(each, willing([], { objections: new Map([[each.id, state]]) }));
  const restricting = (each: ReturnType<typeof activity>) =>
    reasons(
      each,
      willing([each], { restrictions: [{ category: each.category, programme: each.programme }] }),
    );

  it('an open objection stops by default, restricts use only where declared, and leaves what goes on with grounds', () => {
    const restrict = { duty: { onObjection: 'restrict' } } as const;
    expect(objecting(of('legitimate_interest'), 'open')).toEqual(['objected']);
    expect(objecting(of('legitimate_interest', { ...restrict, verb: 'use' }), 'open')).toEqual(['objected']);
    expect(objecting(of('legitimate_interest', restrict), 'open')).toEqual([]);
    expect(objecting(of('legitimate_interest', { duty: { onObjection: 'continue' } }), 'open')).toEqual([]);
  });

  it('an objection that was upheld stops, whatever was declared; one that was overridden does not', () => {
    for (const onObjection of ['stop', 'restrict', 'continue'] as const) {
      expect(objecting(of('legitimate_interest', { duty: { onObjection } }), 'upheld')).toEqual([
        'objection_upheld',
      ]);
      expect(objecting(of('legitimate_interest', { duty: { onObjection } }), 'overridden')).toEqual([]);
    }
  });

  it('training always stops on an objection or a restriction, whatever was declared', () => {
    const duty = { onObjection: 'continue', onRestriction: 'continue' } as const;
    const train = of('legitimate_interest', { purpose: 'train_ai_agents', duty });
    expect(objecting(train, 'open')).toEqual(['objected']);
    expect(restricting(train)).toEqual(['restricted']);
  });

  it('consent always stops on a restriction; what the law requires never does', () => {
    const goOn = { duty: { onRestriction: 'continue' } } as const;
    expect(restricting(activity(goOn))).toEqual(['restricted']);
    expect(restricting(of('contract'))).toEqual(['restricted']);
    expect(restricting(of('contract', goOn))).toEqual([]);
    expect(restricting(of('legal_obligation'))).toEqual([]);
    expect(objecting(of('legal_obligation'), 'open')).toEqual([]);
  });

  it("a person's own pause stops what rests on consent and nothing else", () => {
    const paused = { pause: { since: day(3) } };
    expect(reasons(activity(), willing([activity()], paused))).toEqual(['paused_by_person']);
    expect(reasons(of('legitimate_interest'), willing([], paused))).toEqual([]);
  });

  it('nobody is asked about anything after they left', () => {
    const each = activity();
    const left = willing([each], { person: person({ leftAt: NOW }) });
    expect(decideCell(world({ activities: [each] }), left, each, NOW - 1).flipsAt).toBe(NOW);
    expect(reasons(each, left)).toEqual(['out_of_scope_or_exempt']);
  });

  it('the notice that names the place beats the one for everywhere', () => {
    const each = activity();
    const here = noticeVersion([each], { notice: 'uk', places: ['GB'] });
    const notices = { n: [noticeVersion([each])], uk: [here] };
    expect(decideCell(world({ activities: [each], notices }), willing([each]), each, NOW).reasons).toEqual([
      'not_notified',
    ]);
  });
});
