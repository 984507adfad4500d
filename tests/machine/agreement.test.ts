/**
 * Fold of the changes = snapshot = evaluation, at the same revision and instant, whatever happened (machine API, state for
 * local decisions). The folding side is the SDK's own code, the answering side the real portal behind the real door.
 */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DAY, toIso } from '#domain/time';
import { evaluate, type Question } from '#sdk/decide';
import { changesOf } from '#sdk/parse';
import { fold, readSnapshot, type State } from '#sdk/state';
import { deskOf } from '../services/desk-acts';
import { addEmployee, choose, must, NO_FACTS, OPERATOR, tell } from '../services/portal';
import {
  ALL,
  APPS,
  APPS_USE,
  CHAT,
  type Door,
  MOUSE,
  MOUSE_USE,
  newDoor,
  newEmployee,
  newSystem,
  reportDone,
  START,
  setGate,
} from './door';

const CHOICES = [MOUSE, MOUSE_USE, CHAT];
const who = fc.nat(2);

const stepArbitrary = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('choose' as const),
      who,
      activity: fc.constantFrom(...CHOICES),
      act: fc.constantFrom(
        'give' as const,
        'give' as const,
        'give' as const,
        'refuse' as const,
        'withdraw' as const,
      ),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      hours: fc.constantFrom(1, 24, 48, 72, 15 * 24),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('gate' as const),
      gate: fc.constantFrom('assessment_missing' as const, 'store_not_ready' as const),
      state: fc.constantFrom('open' as const, 'shut' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('publish' as const), inHours: fc.constantFrom(0, 30) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tell' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('strike' as const),
      who,
      /** Hours before now; absent: the last half hour. */
      hours: fc.option(fc.constantFrom(1, 3, 10), { nil: undefined }),
      categories: fc.option(fc.constantFrom(['mouse_pointer'], ['chat_message']), { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('leave' as const), who, inHours: fc.constantFrom(0, 40) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('restrict' as const),
      who,
      category: fc.constantFrom('mouse_pointer', 'app_usage', 'working_time'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('unrestrict' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('state' as const),
      system: fc.constantFrom('collector', 'store'),
      category: fc.constantFrom('mouse_pointer', 'app_usage'),
      /** Days from the start; absent: nothing was held. */
      until: fc.option(fc.constantFrom(-40, -1, 0), { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('done' as const),
      category: fc.constantFrom('mouse_pointer', 'app_usage'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('store' as const),
      activities: fc.subarray([MOUSE, APPS], { minLength: 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('scope' as const),
      activities: fc.subarray(ALL, { minLength: 1 }),
    }),
  },
);
type Step = typeof stepArbitrary extends fc.Arbitrary<infer S> ? S : never;

const HOUR = DAY / 24;

const officers = new WeakMap<Door, string>();
/** Somebody who decides about requests; nothing about themselves is asked. */
const officerOf = async (door: Door): Promise<string> => {
  const known = officers.get(door);
  if (known !== undefined) return known;
  const person = await addEmployee(door.portal);
  must(await door.portal.administration.grantRole(OPERATOR, { person, role: 'officer' }));
  officers.set(door, person);
  return person;
};

/** Does a step; what the house refuses (a withdrawal of nothing) simply does not happen. */
const take = async (door: Door, people: string[], struckAt: number[], step: Step): Promise<void> => {
  const { portal, clock } = door;
  const person = 'who' in step ? (people[step.who % people.length] as string) : '';
  switch (step.kind) {
    case 'choose':
      await choose(portal, person, step.act, step.activity);
      return;
    case 'time':
      clock.now += step.hours * HOUR;
      return;
    case 'gate':
      await setGate(portal.administration, step.gate, step.state);
      return;
    case 'publish':
      await portal.administration.publishNotice(OPERATOR, {
        notice: 'training',
        programme: 'training',
        activities: CHOICES,
        places: [],
        texts: { en: { title: 'again', sentence: '', facts: NO_FACTS, full: [], legal: [] } },
        effectiveFrom: clock.now + step.inHours * HOUR,
        reacknowledge: true,
      });
      return;
    case 'tell':
      await tell(portal, person, 'training').catch(() => {});
      return;
    case 'strike': {
      const { hours, categories } = step;
      const window = hours === undefined ? undefined : { from: clock.now - hours * HOUR, to: clock.now };
      struckAt.push(clock.now - HOUR / 4);
      await portal.acts.strike({ person }, { ...(window && { window }), ...(categories && { categories }) });
      return;
    }
    case 'leave':
      await portal.administration.leave(OPERATOR, { person, leftAt: clock.now + step.inHours * HOUR });
      return;
    case 'restrict': {
      const { requests, newId } = portal.services;
      const { category } = step;
      const asked = await requests.make(
        { person, idempotencyKey: newId('idem') },
        { kind: 'restriction', category, words: 'Wrong.', language: 'en' },
      );
      const officer = { kind: 'person' as const, id: await officerOf(door) };
      if (asked.ok) await deskOf(portal).accept(officer, { request: asked.value.request });
      return;
    }
    case 'unrestrict':
      for (const { id } of portal.services.requests.mine(person).open) {
        await portal.services.requests.withdraw(person, id);
      }
      return;
    case 'join':
      people.push(await newEmployee(portal));
      return;
    case 'state':
      // The store may not be there yet.
      await portal.administration.stateInventory(OPERATOR, {
        system: step.system,
        language: 'en',
        lines: [lineOf(step)],
      });
      return;
    case 'store':
      // It is on record anew each time; a third key of it is refused.
      await newSystem(portal, 'store', { activities: step.activities, unstated: true }).catch(() => {});
      return;
    case 'done':
      await reportDone(portal, 'collector', step.category, dayOf(clock.now));
      return;
    case 'scope':
      await rescope(door, step.activities);
  }
};

const dayOf = (at: number): string => toIso(at).slice(0, 10);
const lineOf = ({ category, until }: Extract<Step, { kind: 'state' }>) => {
  if (until === undefined) return { category };
  const words = { what: 'Old records', amount: 'Some', where: 'A disk' };
  const days = { since: '2025-01-01', until: dayOf(START + until * DAY), by: '2027-01-01' };
  return { category, held: { ...days, ...words, plan: 'delete' as const } };
};

/** Registers the system anew with other activities; its key stays. */
const rescope = async (door: Door, activities: readonly string[]): Promise<void> => {
  const { system } = must(door.portal.authenticate(`Bearer ${door.key}`));
  must(
    await door.portal.administration.registerSystem(OPERATOR, {
      system: system.id,
      kind: system.kind,
      owner: system.owner,
      lists: system.lists,
      manifest: system.manifest,
      activities,
    }),
  );
};

const snapshot = async (door: Door): Promise<{ state: State; tag: string }> => {
  const answer = await door.get('/api/v1/snapshot');
  const reader = readSnapshot();
  for (const line of answer.text.trimEnd().split('\n')) expect(reader.line(line), line).toBe(true);
  return { state: reader.finish() as State, tag: answer.headers.etag as string };
};

/** What a state holds of strikes, a line for each person, activity and window. */
const struckIn = ({ struck }: State): readonly string[] =>
  [...struck].flatMap(([person, windows]) =>
    windows.flatMap(({ from, to, activities }) =>
      [...activities].map((activity) => [person, activity, from, to].join(' ')),
    ),
  );

/** The state of a client that ignores members it does not know. */
const oldClient = async (door: Door): Promise<State> => {
  const answer = await door.get('/api/v1/snapshot');
  const reader = readSnapshot();
  for (const line of answer.text.trimEnd().split('\n')) {
    const { unless_struck: _unknown, ...known } = JSON.parse(line);
    expect(reader.line(JSON.stringify(known)), line).toBe(true);
  }
  return reader.finish() as State;
};

/** Follows as the SDK does: fold, or everything anew. */
const follow = async (door: Door, state: State): Promise<{ state: State; folded: boolean }> => {
  const answer = await door.get('/api/v1/changes', { query: { after: String(state.revision) } });
  const changes = changesOf(answer.json());
  if (!changes) throw new Error(`not as documented: ${answer.text}`);
  const folded = fold(state, changes.items, changes.revision);
  return folded ? { state, folded } : { state: (await snapshot(door)).state, folded };
};

/** Everything that could be asked: each activity of each person, with who else and which stamps. */
const questionsAbout = (people: readonly string[], now: number, struckAt: readonly number[]): Question[] =>
  [...people, 'per_nobody'].flatMap((employee, i) =>
    ALL.flatMap((id) => {
      const [programme, category, purpose, verb] = id.split('.') as [
        string,
        string,
        string,
        'collect' | 'use',
      ];
      const base = { employee, programme, category, purpose, action: verb };
      const other = people[(i + 1) % people.length] as string;
      const parties = [
        {},
        { participants: [] },
        { participants: [other] },
        { participants: [other, 'per_nobody'] },
      ];
      if (verb === 'collect') {
        return [...parties, { participants: [], participantsUnknown: true }].map((more) => ({
          ...base,
          ...more,
        }));
      }
      const moments = [START, START + 3 * HOUR, now - 15 * DAY, now - 91 * DAY, now + DAY];
      return [...moments, ...struckAt.slice(-2)].flatMap((at) =>
        [MOUSE, MOUSE_USE, APPS, APPS_USE].flatMap((collectedFor) =>
          parties.slice(1, 3).map((more) => ({ ...base, ...more, collectedAt: toIso(at), collectedFor })),
        ),
      );
    }),
  );

const asAuthzen = (question: Question) => ({
  subject: { type: 'employee', id: question.employee },
  action: { name: question.action },
  resource: { type: 'telemetry_category', id: question.category },
  context: {
    purpose: question.purpose,
    programme: question.programme,
    participants: question.participants,
    participants_unknown: question.participantsUnknown,
    collected_at: question.collectedAt,
    collected_for: question.collectedFor,
  },
});

/** What the portal answers, and what a client with this state answers, to the same questions at the same instant. */
const bothAnswers = async (door: Door, state: State, questions: readonly Question[]) => {
  const answer = await door.post('/access/v1/evaluations', { evaluations: questions.map(asAuthzen) });
  const now = door.clock.now;
  const moment = { monotonic: 0, confirmed: 0, wall: now, forward: now };
  const portal = answer.json().evaluations as { decision: boolean; context: { reason?: string } }[];
  return questions.map((question, i) => ({
    question,
    portal: portal[i]?.decision,
    reason: portal[i]?.context.reason,
    client: evaluate(state, question, moment),
  }));
};

/** A strike of somebody who said yes to recording and use, and hours that pass. */
const STRUCK_BESIDE_A_USE: Step[] = [
  { kind: 'tell', who: 0 },
  { kind: 'choose', who: 0, act: 'give', activity: MOUSE },
  { kind: 'choose', who: 0, act: 'give', activity: MOUSE_USE },
  { kind: 'strike', who: 0, hours: undefined, categories: undefined },
  { kind: 'strike', who: 0, hours: 3, categories: ['mouse_pointer'] },
  { kind: 'time', hours: 1 },
];

/** Another system owes a statement, for as many looks as are asked for below. */
const ANOTHER_OWES: Step[] = [
  { kind: 'store', activities: [MOUSE] },
  ...Array.from({ length: 11 }, (): Step => ({ kind: 'time', hours: 1 })),
];

it('a client that follows says what the portal says, after any history', async () => {
  const seen = { allowed: 0, denied: 0, folds: 0, resyncs: 0, sameTag: 0, shut: 0, struck: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(stepArbitrary, { minLength: 8, maxLength: 24 }), async (steps) => {
      const door = await newDoor();
      const people: string[] = [];
      for (let i = 0; i < 3; i++) people.push(await newEmployee(door.portal));
      const struckAt: number[] = [];
      for (const activity of [MOUSE, MOUSE_USE])
        await choose(door.portal, people[0] as string, 'give', activity);
      let { state, tag } = await snapshot(door);
      let before304 = structuredClone(state);
      for (const step of steps) {
        await take(door, people, struckAt, step);
        const questions = questionsAbout(people, door.clock.now, struckAt);

        // Before anybody told what time changed, a client may be stricter than the portal, never laxer.
        const first = await follow(door, state);
        state = first.state;
        if (!first.folded) seen.resyncs += 1;
        const before = await bothAnswers(door, state, questions);
        expect(before.filter((each) => each.client.allow && each.portal !== true)).toEqual([]);

        await door.portal.upkeep.passTime();
        const followed = await follow(door, state);
        state = followed.state;
        if (first.folded && followed.folded) seen.folds += 1;
        const fresh = await snapshot(door);
        expect({ ...state, struck: undefined }).toEqual({ ...fresh.state, struck: undefined });
        // Who follows may hold windows that count no longer, and lacks none that counts.
        const held = struckIn(state);
        expect(struckIn(fresh.state).filter((each) => !held.includes(each))).toEqual([]);
        const after = await bothAnswers(door, state, questions);
        expect(after.filter((each) => each.portal !== each.client.allow)).toEqual([]);
        const known = after.filter(({ reason }) => reason !== 'unknown' && reason !== 'not_authorised');
        expect(known.filter((each) => each.reason !== each.client.reason)).toEqual([]);
        // Another system owes a statement of this one's kinds: both say no.
        if (door.portal.services.inventory.owing().some(({ system }) => system === 'store')) seen.shut += 1;
        seen.allowed += after.filter((each) => each.portal).length;
        seen.denied += after.filter((each) => !each.portal).length;

        if (state.struck.size > 0) {
          // A client from before there were strikes has no use of anybody who struck something.
          const old = await bothAnswers(door, await oldClient(door), questions);
          expect(old.filter((each) => each.client.allow && each.portal !== true)).toEqual([]);
          const at = new Set(struckAt.map(toIso));
          seen.struck += after.filter(
            (each) =>
              !each.portal && each.question.action === 'use' && at.has(String(each.question.collectedAt)),
          ).length;
        }

        // A tag that stayed stands for a state that stayed: a 304 tells the truth.
        if (fresh.tag === tag) {
          seen.sameTag += 1;
          expect({ ...before304, revision: 0, struck: undefined }).toEqual({
            ...fresh.state,
            revision: 0,
            struck: undefined,
          });
          const windows = struckIn(before304);
          expect(struckIn(fresh.state).filter((each) => !windows.includes(each))).toEqual([]);
        }
        tag = fresh.tag;
        before304 = structuredClone(fresh.state);
      }
      await door.portal.close();
    }),
    // A strike beside a use that is allowed, and a statement that is owed, whatever chance brings.
    { numRuns: 12, examples: [[STRUCK_BESIDE_A_USE], [ANOTHER_OWES]] },
  );
  // Nothing above was true for want of cases.
  expect(Object.entries(seen).filter(([, count]) => count < 10)).toEqual([]);
}, 120_000);
