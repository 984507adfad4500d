/** What people ask for: from the receipt to an answer that holds, and what nobody can do with it. */

import { describe, expect, it, vi } from 'vitest';
import type { Portal } from '#app/services/open-portal';
import type { RequestKind } from '#domain/request/kinds';
import { DAY } from '#domain/time';
import { deskOf } from './desk-acts';
import { addEmployee, choose, MOUSE, mayCollectMouse, must, OPERATOR, tell } from './portal';
import { by, codeOf, house } from './two-people';

/** Eve is an officer, Sue the data protection officer, Wim and Ada work there; one store holds mouse movements. */
const asking = async () => {
  const made = await house();
  const { people, give, portal } = made;
  await give(people.eve, 'officer');
  await give(people.sue, 'dpo');
  must(
    await portal.administration.registerSystem(OPERATOR, {
      system: 'store',
      kind: 'store',
      owner: people.rob,
      activities: [MOUSE],
      manifest: {
        version: '1',
        fields_by_category: { mouse_pointer: ['x'] },
        destinations: [],
        retention_days: 90,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
      lists: false,
    }),
  );
  const [wim, ada] = [await addEmployee(portal, { name: 'Wim' }), await addEmployee(portal, { name: 'Ada' })];
  return { ...made, desk: deskOf(portal), wim, ada };
};
type Asking = Awaited<ReturnType<typeof asking>>;

let forms = 0;
const ask = async (portal: Portal, person: string, kind: RequestKind, more: object = {}) => {
  forms += 1;
  const key = `idem_${String(forms).padStart(22, '0')}`;
  return must(
    await portal.services.requests.make({ person, idempotencyKey: key }, {
      kind,
      language: 'en',
      ...more,
    } as never),
  ).request;
};
const page = ({ portal }: Asking, person: string, request: string) => {
  const found = portal.services.requests.one(person, request, 'en');
  if (!found) throw new Error('no such request');
  return found;
};
/** The system's answer to the one task of a request that is open. */
const answered = async (made: Asking, outcome: 'done' | 'held', more: object = {}) => {
  const { portal } = made;
  const { tasks } = portal.tasks.fetch({ system: 'store', open: true, limit: 10 }) ?? { tasks: [] };
  for (const { id, action } of tasks) {
    const said = action === 'absence' ? { found: 0 } : more;
    must(await portal.tasks.answer({ task: id, system: 'store', outcome, ...said } as never));
  }
  return tasks;
};
const sound = async ({ portal, reported }: Asking) => {
  await portal.upkeep.sweepLog();
  expect(reported).toEqual([]);
  expect(portal.services.health()).toMatchObject({ ready: true });
};

describe('a request for deletion', () => {
  it('is confirmed at once with its date, opens tasks when it is accepted, and is done only when all is', async () => {
    const made = await asking();
    const { portal, desk, people, wim, clock } = made;
    const request = await ask(portal, wim, 'erasure', { category: 'mouse_pointer', words: 'Please.' });
    const received = page(made, wim, request);
    expect(received).toMatchObject({ state: 'acknowledged', words: 'Please.', overdue: false });
    // A month after 2 March, at the end of that day in the United Kingdom.
    expect(new Date(received.due ?? 0).toISOString()).toBe('2026-04-02T22:59:59.000Z');
    expect(portal.services.ask.myReceipt(wim, received.reference, 'en')).toMatchObject({ type: 'request' });

    must(await desk.accept(by(people.eve), { request }));
    expect(page(made, wim, request)).toMatchObject({
      state: 'awaiting_systems',
      tasks: [{ system: 'store', action: 'erase', state: 'queued' }],
    });
    const answer = (outcome: 'fulfilled' | 'partially_fulfilled', reasons: readonly string[] = []) =>
      desk
        .answer(by(people.eve), { request, outcome, reasons: reasons as never, words: 'All is gone.' })
        .then(codeOf);
    expect(await answer('fulfilled')).toBe('tasks_open');
    await answered(made, 'done', { count: 12 });
    expect(page(made, wim, request)).toMatchObject({ state: 'review' });
    // The looks that follow are an act of their own.
    await vi.waitFor(async () => expect(await answer('fulfilled')).toBe('ok'));
    expect(page(made, wim, request)).toMatchObject({ state: 'fulfilled', mayWithdraw: false });

    // A look a day later finds something: it is not over.
    clock.now += DAY;
    const [look] = portal.tasks.fetch({ system: 'store', open: true, limit: 10 })?.tasks ?? [];
    must(await portal.tasks.answer({ task: look?.id ?? '', system: 'store', outcome: 'done', found: 3 }));
    await vi.waitFor(() => expect(page(made, wim, request).endedAt).toBeUndefined());
    await sound(made);
  });

  it('under a hold is answered in part with the reason; asking twice changes nothing (B35)', async () => {
    const made = await asking();
    const { portal, desk, people, wim } = made;
    const request = await ask(portal, wim, 'erasure', { category: 'mouse_pointer' });
    must(await desk.accept(by(people.eve), { request }));
    await answered(made, 'held', { reason: 'legal_hold' });
    expect(page(made, wim, request)).toMatchObject({ held: true, state: 'awaiting_systems' });
    const part = (reasons: readonly string[]) =>
      desk
        .answer(by(people.eve), {
          request,
          outcome: 'partially_fulfilled',
          reasons: reasons as never,
          words: 'A court wants it.',
        })
        .then(codeOf);
    expect(await part([])).toBe('reasons_missing');
    expect(await part(['legal_claim_defence_impaired'])).toBe('ok');
    expect(await part(['legal_claim_defence_impaired'])).toBe('request_over');
    expect(page(made, wim, request)).toMatchObject({ state: 'partially_fulfilled' });
    await sound(made);
  });

  it('that is taken back ends what no system has fetched, and says what goes on', async () => {
    const made = await asking();
    const { portal, desk, people, wim } = made;
    const requests = portal.services.requests;
    const first = await ask(portal, wim, 'erasure', { category: 'mouse_pointer' });
    must(await desk.accept(by(people.eve), { request: first }));
    must(await requests.withdraw(wim, first));
    expect(page(made, wim, first)).toMatchObject({
      state: 'withdrawn',
      tasks: [{ state: 'not_applicable' }],
    });
    expect(codeOf(await requests.withdraw(wim, first))).toBe('request_over');

    const second = await ask(portal, wim, 'erasure', { category: 'mouse_pointer' });
    must(await desk.accept(by(people.eve), { request: second }));
    portal.tasks.fetch({ system: 'store', open: false, limit: 10 });
    expect(page(made, wim, second).ends).toEqual({ stops: 0, goesOn: 1 });
    must(await requests.withdraw(wim, second));
    expect(page(made, wim, second)).toMatchObject({ tasks: [{ state: 'sent' }] });
    await sound(made);
  });
});

describe('asking twice', () => {
  it('is never turned away: the second goes with the first, and stands alone when that is taken back', async () => {
    const made = await asking();
    const { portal, desk, people, wim } = made;
    const first = await ask(portal, wim, 'access');
    const second = await ask(portal, wim, 'access');
    const third = await ask(portal, wim, 'access');
    expect(page(made, wim, second)).toMatchObject({ sameAs: first, due: page(made, wim, first).due });
    expect(codeOf(await desk.accept(by(people.eve), { request: second }))).toBe('goes_with_another');
    must(await portal.services.requests.withdraw(wim, first));
    expect(page(made, wim, second).sameAs).toBeUndefined();
    expect(page(made, wim, third).sameAs).toBe(second);
    const refusal = { reasons: ['process_unfounded' as const], words: 'We see no ground.' };
    must(await desk.refuse(by(people.eve), { request: second, ...refusal }));
    expect([second, third].map((id) => page(made, wim, id).state)).toEqual(['refused', 'refused']);
    await sound(made);
  });

  it('with one form is one request', async () => {
    const { portal, wim } = await asking();
    const send = () =>
      portal.services.requests.make(
        { person: wim, idempotencyKey: 'idem_1111111111111111111111' },
        { kind: 'access', language: 'en' },
      );
    expect(must(await send()).request).toBe(must(await send()).request);
    expect(portal.services.requests.mine(wim).open).toHaveLength(1);
  });
});

describe('who may do what', () => {
  it('somebody else’s request is not there, for the person and for those who do not decide about it', async () => {
    const made = await asking();
    const { portal, desk, people, wim, ada } = made;
    const { requests } = portal.services;
    const request = await ask(portal, wim, 'access');
    expect(requests.one(ada, request, 'en')).toBeUndefined();
    expect(codeOf(await requests.withdraw(ada, request))).toBe('unknown_request');
    const key = 'idem_2222222222222222222222';
    expect(codeOf(await requests.write({ person: ada, idempotencyKey: key }, request, 'Hm.'))).toBe(
      'unknown_request',
    );
    expect(codeOf(await desk.accept(by(people.rob), { request }))).toBe('not_allowed');
    // A complaint about officers is not theirs to read or to decide.
    const complaint = await ask(portal, wim, 'complaint', { against: 'officers', words: 'Slow.' });
    expect(codeOf(await desk.accept(by(people.eve), { request: complaint }))).toBe('unknown_request');
    expect(codeOf(await desk.accept(by(people.sue), { request: complaint }))).toBe('ok');
    // Nobody decides about their own, nor about a complaint against what they decided.
    const own = await ask(portal, people.eve, 'access');
    expect(codeOf(await desk.accept(by(people.eve), { request: own }))).toBe('your_own_request');
    const refusal = { reasons: ['process_unfounded' as const], words: 'No.' };
    must(await desk.refuse(by(people.eve), { request, ...refusal }));
    const about = await ask(portal, wim, 'complaint', {
      against: 'handling',
      earlier: request,
      words: 'Why?',
    });
    expect(codeOf(await desk.accept(by(people.eve), { request: about }))).toBe('you_decided_before');
  });

  it('an answer is put off once, in the first period, and the person reads the new date', async () => {
    const made = await asking();
    const { portal, desk, people, wim, clock } = made;
    const request = await ask(portal, wim, 'access');
    const extend = (id: string) =>
      desk
        .extend(by(people.eve), {
          request: id,
          reasons: ['complexity_of_process'],
          words: 'Much to look at.',
        })
        .then(codeOf);
    expect(await extend(request)).toBe('ok');
    expect(new Date(page(made, wim, request).due ?? 0).toISOString()).toBe('2026-06-02T22:59:59.000Z');
    expect(await extend(request)).toBe('already_extended');
    const late = await ask(portal, wim, 'portability');
    clock.now += 40 * DAY;
    expect(page(made, wim, late).overdue).toBe(true);
    expect(await extend(late)).toBe('extension_late');
  });

  it('a question that nobody answers closes it for now, and writing again opens it', async () => {
    const made = await asking();
    const { portal, desk, people, wim, clock } = made;
    const request = await ask(portal, wim, 'rectification', { words: 'It is wrong.' });
    must(await desk.askClarification(by(people.eve), { request, words: 'What is wrong?' }));
    clock.now += 89 * DAY;
    await portal.upkeep.prune();
    expect(page(made, wim, request)).toMatchObject({ state: 'clarification', overdue: false });
    clock.now += 2 * DAY;
    await portal.upkeep.prune();
    expect(page(made, wim, request).state).toBe('expired');
    const key = 'idem_3333333333333333333333';
    must(await portal.services.requests.write({ person: wim, idempotencyKey: key }, request, 'The day.'));
    expect(page(made, wim, request)).toMatchObject({ state: 'acknowledged' });
    await sound(made);
  });
});

describe('what a request does to decisions', () => {
  it('restricts from the moment it is accepted until three days after the person was told', async () => {
    const made = await asking();
    const { portal, desk, people, wim, clock } = made;
    await tell(portal, wim);
    must(await choose(portal, wim, 'give'));
    expect(mayCollectMouse(portal, wim)).toMatchObject({ allow: true });
    const request = await ask(portal, wim, 'restriction', {
      category: 'mouse_pointer',
      words: 'It is wrong.',
    });
    expect(mayCollectMouse(portal, wim)).toMatchObject({ allow: true });
    must(await desk.accept(by(people.eve), { request }));
    expect(mayCollectMouse(portal, wim)).toMatchObject({ allow: false, reasons: ['restricted'] });
    expect(codeOf(await desk.endRestriction(by(people.eve), { request }))).toBe('tell_them_first');
    must(await desk.tellRestrictionEnd(by(people.eve), { request, words: 'It was right.' }));
    clock.now += 2 * DAY;
    expect(codeOf(await desk.endRestriction(by(people.eve), { request }))).toBe('tell_them_first');
    clock.now += DAY;
    must(await desk.endRestriction(by(people.eve), { request }));
    expect(mayCollectMouse(portal, wim)).toMatchObject({ allow: true });
    // An erasure that is open stops nothing.
    const erasure = await ask(portal, wim, 'erasure');
    must(await desk.accept(by(people.eve), { request: erasure }));
    expect(mayCollectMouse(portal, wim)).toMatchObject({ allow: true });
    await sound(made);
  });

  it('pressure, told without a name, ends every yes of the place and nobody is asked for six months', async () => {
    const made = await asking();
    const { portal, desk, people, wim, ada, clock } = made;
    const { requests, door } = portal.services;
    for (const person of [wim, ada]) {
      await tell(portal, person);
      must(await choose(portal, person, 'give'));
    }
    const key = 'idem_4444444444444444444444';
    const code = door.read(door.codeOf(key)) ?? '';
    const report = { kind: 'pressure_report' as const, language: 'en', establishment: 'leeds' };
    must(await requests.makeAtDoor({ ...report, audience: 'dpo', words: 'We were told to.', code }, key));
    const seen = requests.atDoor(code, 'en');
    expect(seen).toMatchObject({ state: 'acknowledged', audience: 'dpo', words: 'We were told to.' });
    expect(
      requests.atDoor(door.read(door.codeOf('idem_5555555555555555555555')) ?? '', 'en'),
    ).toBeUndefined();
    const confirm = (person: string) =>
      desk
        .confirmPressure(by(person), {
          request: seen?.id ?? '',
          establishment: 'leeds',
          activities: [MOUSE],
          words: 'Three people said the same.',
        })
        .then(codeOf);
    expect(await confirm(people.eve)).toBe('not_allowed');
    expect(await confirm(people.sue)).toBe('ok');
    for (const person of [wim, ada]) {
      expect(mayCollectMouse(portal, person)).toMatchObject({ reasons: ['consent_invalidated'] });
    }
    expect(codeOf(await choose(portal, wim, 'give'))).toBe('asked_again_too_soon');
    clock.now += 190 * DAY;
    expect(codeOf(await choose(portal, wim, 'give'))).toBe('ok');
    await sound(made);
  });
});

describe('the public door', () => {
  it('looks first at who asks, names nobody, and is not done where no system was asked', async () => {
    const made = await asking();
    const { portal, desk, people, wim } = made;
    const { requests, door } = portal.services;
    const key = 'idem_6666666666666666666666';
    const code = door.read(door.codeOf(key)) ?? '';
    const asked = { kind: 'erasure' as const, language: 'en', contact: 'w@example.org', words: 'All.' };
    must(await requests.makeAtDoor({ ...asked, code }, key));
    must(await requests.makeAtDoor({ ...asked, code }, key));
    const request = requests.atDoor(code, 'en')?.id ?? '';
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'identity_check' });
    expect(codeOf(await desk.accept(by(people.eve), { request }))).toBe('request_not_there_yet');
    const proof = { request, how: 'in_person' as const };
    must(await desk.confirmIdentity(by(people.eve), { ...proof, person: wim } as never));
    must(await desk.accept(by(people.eve), { request }));
    // One officer gives it to nobody, so no system was asked, and it is not done.
    expect(requests.one(wim, request, 'en')).toBeUndefined();
    expect(requests.atDoor(code, 'en')).toMatchObject({ state: 'accepted', tasks: [], words: 'All.' });
    const answer = { request, reasons: [], words: 'All is gone.' };
    expect(codeOf(await desk.answer(by(people.eve), { ...answer, outcome: 'fulfilled' }))).toBe(
      'no_system_asked',
    );
    const part = {
      ...answer,
      outcome: 'partially_fulfilled' as const,
      reasons: ['process_unfounded' as const],
    };
    must(await desk.answer(by(people.eve), part));
    await sound(made);
  });
});
