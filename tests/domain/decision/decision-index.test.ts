import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideCell } from '#domain/decision/cell';
import { cellsFromFacts, decide } from '#domain/decision/decide';
import {
  type CellChange,
  createDecisionIndex,
  type DecisionIndex,
  effective,
} from '#domain/decision/decision-index';
import type { PersonFacts, World } from '#domain/decision/facts';
import type { Activity } from '#domain/monitoring/activity';
import { revealedBy } from '#domain/monitoring/category';
import type { Instant } from '#domain/time';
import { FIRST_NOW, factsArbitrary, LAST_DAY, worldArbitrary } from './arbitraries';
import { activity, byId, day, given, noticeVersion, person, willing, world } from './world';

const PEOPLE = ['ada', 'ben', 'cem'];

type Step =
  | { kind: 'world'; world: World; people: readonly PersonFacts[] }
  | { kind: 'person'; facts: PersonFacts }
  | { kind: 'choices'; of: string; about: readonly string[]; from: PersonFacts }
  | { kind: 'time'; days: number };

const peopleOf = (of: World) => fc.tuple(...PEOPLE.map((id) => factsArbitrary(id, of)));

const stepsIn = (of: World): fc.Arbitrary<readonly Step[]> =>
  fc.array(
    fc.oneof(
      fc
        .constantFrom(...PEOPLE, 'new-hire')
        .chain((id) => factsArbitrary(id, of).map((facts): Step => ({ kind: 'person', facts }))),
      fc
        .record({
          of: fc.constantFrom(...PEOPLE),
          about: fc.subarray([...of.activities.keys()], { minLength: 1 }),
          from: factsArbitrary('ada', of),
        })
        .map((step): Step => ({ kind: 'choices', ...step })),
      fc.integer({ min: 1, max: 5 }).map((days): Step => ({ kind: 'time', days })),
    ),
    { maxLength: 6 },
  );

/** A history of one world after another, with people acting and time passing in each. */
const historyArbitrary: fc.Arbitrary<readonly Step[]> = fc
  .array(
    worldArbitrary.chain((next) =>
      fc
        .tuple(peopleOf(next), stepsIn(next))
        .map(([people, steps]): Step[] => [{ kind: 'world', world: next, people }, ...steps]),
    ),
    { minLength: 1, maxLength: 2 },
  )
  .map((parts) => parts.flat());

/** Somebody who chose anew about some activities, and of whom nothing else is new. */
const choosing = (facts: PersonFacts, about: readonly string[], from: PersonFacts): PersonFacts => {
  const choices = new Map(facts.choices);
  for (const id of about) {
    const choice = from.choices.get(id);
    if (choice) choices.set(id, choice);
    else choices.delete(id);
  }
  return { ...facts, choices };
};

/** The same world as another object: nothing that was worked out from the first one is known of it. */
const another = (of: World): World => ({ ...of });

/** Moves time on as the caller of the index does: recompute who is due. */
const moveOn = (index: DecisionIndex, people: ReadonlyMap<string, PersonFacts>, now: Instant): void => {
  for (const id of index.due(now)) index.replacePerson(people.get(id) as PersonFacts, now);
};

describe('the decision index', () => {
  it('equals decideCell() and the effective answers on every cell after any history', () => {
    let allowed = 0;
    let chosen = 0;
    fc.assert(
      fc.property(historyArbitrary, (steps) => {
        const index = createDecisionIndex(world({ activities: [] }));
        let people = new Map<string, PersonFacts>();
        let now = day(FIRST_NOW);
        for (const step of steps) {
          if (step.kind === 'world') {
            people = new Map(byId(...step.people));
            index.replaceWorld(step.world, people.values(), now);
          } else if (step.kind === 'person') {
            people.set(step.facts.person.id, step.facts);
            index.replacePerson(step.facts, now);
          } else if (step.kind === 'choices') {
            const facts = choosing(people.get(step.of) as PersonFacts, step.about, step.from);
            const before = effective(index, step.of);
            people.set(step.of, facts);
            const told = index.replacePerson(facts, now, new Set(step.about));
            const after = effective(index, step.of);
            const changed = [...after.values()].filter((one) => {
              const old = before.get(one.activity);
              return old?.allow !== one.allow || (one.allow && !isDeepStrictEqual(old, one));
            });
            expect(new Set((told as CellChange[]).map((one) => one.activity))).toEqual(
              new Set(changed.map((one) => one.activity)),
            );
            chosen += changed.length;
          } else {
            now += step.days * (day(1) - day(0));
            moveOn(index, people, now);
          }
          const fresh = cellsFromFacts(another(index.world), people, now);
          for (const [id, facts] of people) {
            for (const each of index.world.activities.values()) {
              expect(index.cell(id, each)).toEqual(decideCell(fresh.world, facts, each, now));
            }
            const answers = effective(index, id);
            expect(answers).toEqual(effective(fresh, id));
            allowed += [...answers.values()].filter((answer) => answer.allow).length;
          }
          expect(index.nextFlip() ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now);
        }
      }),
      { numRuns: 60 },
    );
    // A property about answers that are all no would prove little.
    expect(allowed).toBeGreaterThan(50);
    expect(chosen).toBeGreaterThan(5);
  });

  it('says the same of people it reads only when they are asked about', () => {
    const scenario = worldArbitrary.chain((of) =>
      fc.record({ of: fc.constant(of), people: peopleOf(of), filled: fc.subarray([...PEOPLE]) }),
    );
    fc.assert(
      fc.property(scenario, fc.integer({ min: 0, max: 5 }), ({ of, people, filled }, days) => {
        const facts = byId(...people);
        const index = createDecisionIndex(world({ activities: [] }), (id) => new Map(facts).get(id));
        let now = day(FIRST_NOW);
        index.expectPeople(of, PEOPLE, now);
        index.fill(
          people.filter(({ person: { id } }) => filled.includes(id)),
          now,
        );
        now += days * (day(1) - day(0));
        moveOn(index, new Map(facts), now);
        for (const [id, theirs] of facts) {
          expect(index.knows(id)).toBe(true);
          for (const each of of.activities.values()) {
            expect(index.cell(id, each)).toEqual(decideCell(another(of), theirs, each, now));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not say what changed for somebody whose answers nobody had yet', () => {
    const mouse = activity();
    const of = world({ activities: [mouse] });
    const index = createDecisionIndex(of, () => willing([mouse]));
    index.expectPeople(of, ['ada'], day(3));
    expect(index.replacePerson(willing([mouse]), day(3))).toBe('unknown');
    expect(index.replacePerson(willing([mouse]), day(4))).toEqual([]);
  });

  it('forgets somebody who was erased, and says what was allowed until then', () => {
    const mouse = activity();
    const of = world({ activities: [mouse] });
    const facts = willing([mouse]);
    const { id } = facts.person;
    const index = createDecisionIndex(of);
    index.replaceWorld(of, [facts], day(3));
    expect(index.removePerson(id)).toEqual([{ person: id, activity: mouse.id, allow: false }]);
    expect([index.knows(id), [...index.people()], index.isSynthetic(id)]).toEqual([false, [], false]);
    expect(index.removePerson(id)).toEqual([]);
    // Expected and never read: nobody can say what was answered, and nobody is asked for them any more.
    index.expectPeople(of, [id], day(3));
    expect(index.removePerson(id)).toBe('unknown');
    expect([index.knows(id), index.due(day(400))]).toEqual([false, []]);
  });

  it('answers every question as decide() does from facts', () => {
    const scenario = worldArbitrary.chain((of) => fc.record({ of: fc.constant(of), people: peopleOf(of) }));
    const question = fc.record(
      {
        employee: fc.constantFrom(...PEOPLE, 'nobody'),
        category: fc.constantFrom('mouse_pointer', 'url', 'chat_message', 'screen_content', 'made_up'),
        purpose: fc.constantFrom('research_aggregate', 'security', 'made_up', undefined),
        verb: fc.constantFrom('collect', 'use', 'sell'),
        participants: fc.subarray([...PEOPLE, 'nobody']),
        participantsUnknown: fc.boolean(),
        collectedAt: fc.integer({ min: 0, max: LAST_DAY }).map(day),
        collectedFor: fc.constantFrom('agents.url.research_aggregate.collect', 'x'),
      },
      { requiredKeys: ['employee', 'category', 'purpose', 'verb'] },
    );
    fc.assert(
      fc.property(scenario, fc.array(question, { maxLength: 20 }), ({ of, people }, questions) => {
        const now = day(FIRST_NOW);
        const index = createDecisionIndex(of);
        index.replaceWorld(of, people, now);
        const fresh = cellsFromFacts(of, byId(...people), now);
        for (const each of questions) expect(decide(index, each, now)).toEqual(decide(fresh, each, now));
      }),
      { numRuns: 60 },
    );
  });

  it('tells exactly the effective answers that changed for a person', () => {
    const scenario = worldArbitrary.chain((of) =>
      fc.record({ of: fc.constant(of), before: factsArbitrary('ada', of), after: factsArbitrary('ada', of) }),
    );
    fc.assert(
      fc.property(scenario, ({ of, before, after }) => {
        const now = day(FIRST_NOW);
        const index = createDecisionIndex(of);
        index.replaceWorld(of, [before], now);
        const old = effective(index, 'ada');
        const told = new Set(
          [...index.replacePerson(after, now)].map((change) => (change as CellChange).activity),
        );
        for (const [id, answer] of effective(cellsFromFacts(of, byId(after), now), 'ada')) {
          expect(told.has(id)).toBe(JSON.stringify(old.get(id)) !== JSON.stringify(answer));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('tells the yes of a person it had not known, and nothing when nothing changed', () => {
    const mouse = activity();
    const index = createDecisionIndex(world({ activities: [mouse] }));
    index.replaceWorld(world({ activities: [mouse] }), [], day(3));
    expect(index.knows('ada')).toBe(false);
    expect(index.replacePerson(willing([mouse]), day(3))).toEqual([
      { person: 'ada', activity: mouse.id, allow: true, since: day(2) },
    ]);
    expect(index.replacePerson(willing([mouse]), day(4))).toEqual([]);
    expect([...index.people()]).toEqual(['ada']);
    expect(index.isSynthetic('ada')).toBe(false);
    expect(index.isSynthetic('nobody')).toBe(false);
  });

  it('tells of what would reveal the activity somebody chose about', () => {
    const speech = activity({ category: 'meeting_transcript' });
    const sound = activity({ category: 'audio' });
    const mouse = activity();
    const all = [speech, sound, mouse];
    const index = createDecisionIndex(world({ activities: all }));
    index.replaceWorld(world({ activities: all }), [willing(all)], day(3));
    const refused = willing(all, {
      choices: new Map([...willing(all).choices, [speech.id, { status: 'withdrawn' as const, at: day(4) }]]),
    });
    expect(index.replacePerson(refused, day(4), new Set([speech.id]))).toEqual([
      { person: 'ada', activity: speech.id, allow: false },
      { person: 'ada', activity: sound.id, allow: false },
    ]);
  });

  it('forgets people and moments of the world it held before', () => {
    const mouse = activity();
    const index = createDecisionIndex(world({ activities: [mouse] }));
    const leaving = willing([mouse], { choices: new Map([[mouse.id, given(day(2), day(5))]]) });
    index.replaceWorld(world({ activities: [mouse] }), [leaving], day(3));
    expect(index.nextFlip()).toBe(day(5));
    index.replaceWorld(world({ activities: [mouse] }), [], day(3));
    expect(index.nextFlip()).toBeUndefined();
    expect(index.knows('ada')).toBe(false);
    expect(() => index.cell('ada', mouse)).toThrow();
  });

  it('names a person as due once, when the first of their cells ends', () => {
    const mouse = activity();
    const clicks = activity({ category: 'click_target' });
    const all = [mouse, clicks];
    const index = createDecisionIndex(world({ activities: all }));
    const ada = willing(all, {
      choices: new Map([
        [mouse.id, given(day(2), day(5))],
        [clicks.id, given(day(2), day(7))],
      ]),
    });
    index.replaceWorld(
      world({ activities: all }),
      [ada, willing(all, { person: person({ id: 'ben' }) })],
      day(3),
    );
    expect(index.due(day(4))).toEqual([]);
    expect(index.due(day(5))).toEqual(['ada']);
    expect(index.replacePerson(ada, day(5))).toEqual([{ person: 'ada', activity: mouse.id, allow: false }]);
    expect(index.nextFlip()).toBe(day(7));
  });

  it('holds as many publications as there will ever be', () => {
    const mouse = activity();
    const index = createDecisionIndex(world({ activities: [mouse] }));
    const ada = willing([mouse]);
    for (let version = 1; version <= 65_540; version++) {
      const notices = [noticeVersion([mouse], { version })];
      index.replaceWorld({ ...index.world, notices: new Map([['n', notices]]) }, [ada], day(3));
    }
    expect(index.cell('ada', mouse)).toMatchObject({ reasons: ['not_notified'], noticeVersion: 65_540 });
  });

  it('keeps the notice version right when a new one comes into force and nothing else changes', () => {
    const mouse = activity();
    const versions = [noticeVersion([mouse]), noticeVersion([mouse], { version: 2, effectiveFrom: day(6) })];
    const of = world({ activities: [mouse], notices: versions });
    const told = { delivered: { en: day(1) } };
    const ada = willing([mouse], {
      notices: new Map([
        [
          'n',
          new Map([
            [1, told],
            [2, told],
          ]),
        ],
      ]),
    });
    const index = createDecisionIndex(of);
    index.replaceWorld(of, [ada], day(5));
    expect(index.cell('ada', mouse)).toMatchObject({ reasons: [], noticeVersion: 1 });
    expect(index.cell('ada', mouse).flipsAt).toBeUndefined();
    moveOn(index, byId(ada), day(6));
    expect(index.cell('ada', mouse)).toMatchObject({ reasons: [], noticeVersion: 2 });
  });
});

describe('flipsAt', () => {
  it('is exact: the reasons are the same until then, and others from then on', () => {
    const scenario = worldArbitrary.chain((of) =>
      fc.record({ of: fc.constant(of), facts: factsArbitrary('ada', of) }),
    );
    let flips = 0;
    fc.assert(
      fc.property(scenario, ({ of, facts }) => {
        const now = day(FIRST_NOW);
        for (const each of of.activities.values()) {
          const cell = decideCell(of, facts, each, now);
          const end = cell.flipsAt ?? day(LAST_DAY + 2);
          const reasonsAt = (instant: Instant) => decideCell(of, facts, each, instant).reasons;
          for (let instant = now; instant < end; instant += day(1) - day(0)) {
            expect(reasonsAt(instant)).toEqual(cell.reasons);
            expect(reasonsAt(Math.min(instant + 1, end - 1))).toEqual(cell.reasons);
          }
          expect(reasonsAt(end - 1)).toEqual(cell.reasons);
          if (cell.flipsAt === undefined) continue;
          flips++;
          expect(cell.flipsAt).toBeGreaterThan(now);
          expect(reasonsAt(cell.flipsAt)).not.toEqual(cell.reasons);
        }
      }),
      { numRuns: 60 },
    );
    expect(flips).toBeGreaterThan(50);
  });
});

describe('a row that nobody computed anew when its time had come', () => {
  const until = day(20);
  const screen = activity({ category: 'screen_content' });
  const chat = activity({ category: 'chat_message' });
  const all = [screen, ...[...revealedBy('screen_content')].map((category) => activity({ category }))];
  const ending = (ends: Activity, id: string) =>
    willing([], {
      person: person({ id }),
      choices: new Map([...willing(all).choices, [ends.id, given(day(2), until)]]),
    });

  it.each([
    ['of the person who is asked about', chat, [ending(chat, 'ada')], []],
    ['of somebody else in the record', chat, [willing(all), ending(chat, 'ben')], ['ben']],
    ['of what the category reveals', screen, [ending(chat, 'ada')], []],
  ])('is a no from the moment it ends: %s', (_, about, people, participants) => {
    const of = world({ activities: all });
    const index = createDecisionIndex(of);
    index.replaceWorld(of, people, day(3));
    const { category, purpose, verb } = about;
    const question = { employee: 'ada', category, purpose, verb, participants };
    expect(decide(index, question, until - 1)).toMatchObject({ allow: true, until });
    expect(decide(index, question, until)).toMatchObject({ allow: false, reasons: ['answer_ended'] });
  });
});
