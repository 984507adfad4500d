/** The list of requests at the desk: its parts, who decides, and that nobody decides on what they have not seen. */
import { describe, expect, it } from 'vitest';
import type { InboxView } from '#domain/request/inbox';
import { DAY } from '#domain/time';
import { addEmployee, must } from './portal';
import { codeOf, house } from './two-people';

const WORDS = 'What do you have about me?';

/** Eve and Rob are officers, Sue is the data protection officer, and Wim asks. */
const desk = async () => {
  const made = await house();
  const { people, give, portal } = made;
  await give(people.eve, 'officer');
  await give(people.rob, 'officer');
  await give(people.sue, 'dpo');
  const worker = await addEmployee(portal, { name: 'Wim' });
  const { inbox, requests, newId } = portal.services;
  const ask = async (more: object = {}, person = worker) =>
    must(
      await requests.make(
        { person, idempotencyKey: newId('idem') },
        { kind: 'access', language: 'en', words: WORDS, ...more },
      ),
    ).request;
  const acting = (person: string, seen?: string) => ({
    person,
    formKey: newId('idem'),
    ...(seen !== undefined && { seen }),
  });
  const seenBy = (person: string, request: string) => {
    const page = inbox.case(person, request, 'en');
    if (!page) throw new Error('not there');
    return page;
  };
  const numbers = (view: InboxView, reader = people.eve, after?: string) =>
    inbox.list(reader, view, after).lines.map(({ id }) => id);
  return { ...made, worker, inbox, ask, acting, seenBy, numbers };
};

describe('the list', () => {
  it('has what is due first on top, and each part of it', async () => {
    const { ask, acting, inbox, numbers, people, clock } = await desk();
    const first = await ask();
    clock.now += DAY;
    const second = await ask({ kind: 'erasure' });
    clock.now += DAY;
    const third = await ask({ kind: 'portability' });
    expect(numbers('open')).toEqual([first, second, third]);
    expect(numbers('unassigned')).toEqual([first, second, third]);
    must(await inbox.act.take(acting(people.eve), { request: second }));
    expect(numbers('mine')).toEqual([second]);
    expect(numbers('mine', people.rob)).toEqual([]);
    expect(numbers('unassigned')).toEqual([first, third]);
    must(await inbox.act.ask(acting(people.eve), { request: third, words: 'Which data?' }));
    expect(numbers('waiting')).toEqual([third]);
    // Received on 2 March: due on 2 April. The second would be due on Good Friday, so it is on the Monday after.
    clock.now = Date.parse('2026-03-31T09:00:00Z');
    // The clock of the third stands still: it is in no week.
    expect(numbers('week')).toEqual([first, second]);
    clock.now = Date.parse('2026-04-02T23:30:00Z');
    expect(inbox.overdue(people.eve)).toBe(1);
    expect(numbers('overdue')).toEqual([first]);
    const [line] = inbox.list(people.eve, 'overdue', undefined).lines;
    expect(line).toMatchObject({
      days: -1,
      dueOn: { year: 2026, month: 4, day: 2 },
      overdue: true,
      stands: false,
      establishment: 'leeds',
    });
    // No name, and no id of whoever asked.
    expect(JSON.stringify(line)).not.toMatch(/Wim|per_/);
    must(
      await inbox.act.refuse(acting(people.eve), {
        request: first,
        reasons: ['process_unfounded'],
        words: 'We hold nothing.',
      }),
    );
    expect(numbers('closed')).toEqual([first]);
    expect(inbox.overdue(people.eve)).toBe(0);
  });

  it('goes on where a page ended, with as many on the same day as there are', async () => {
    const { ask, portal, inbox, people } = await desk();
    const made = new Set<string>();
    const askers = await Promise.all(Array.from({ length: 6 }, () => addEmployee(portal)));
    for (const person of askers) {
      for (let i = 0; i < 9; i += 1) made.add(await ask({ kind: 'human_review', words: `No. ${i}` }, person));
    }
    const one = inbox.list(people.eve, 'open', undefined);
    const two = inbox.list(people.eve, 'open', one.next);
    expect(one.lines).toHaveLength(50);
    expect(two.lines).toHaveLength(4);
    expect(two.next).toBeUndefined();
    expect(new Set([...one.lines, ...two.lines].map(({ id }) => id))).toEqual(made);
  });
});

describe('who decides', () => {
  it('a complaint about officers is not at their desk, and the DPO has it', async () => {
    const { ask, acting, inbox, numbers, people } = await desk();
    const request = await ask({ kind: 'complaint', against: 'officers', words: 'They do not answer.' });
    expect(numbers('open')).toEqual([]);
    expect(inbox.case(people.eve, request, 'en')).toBeUndefined();
    expect(numbers('open', people.sue)).toEqual([request]);
    expect(codeOf(await inbox.act.take(acting(people.eve), { request }))).toBe('unknown_request');
    expect(codeOf(await inbox.act.assign(acting(people.sue), { request, to: people.eve }))).toBe(
      'cannot_take',
    );
  });

  it('whoever asks does not decide, and cannot be given it', async () => {
    const { ask, acting, inbox, people, seenBy } = await desk();
    const request = await ask({}, people.rob);
    const page = seenBy(people.rob, request);
    expect(page.conflict).toBe('your_own_request');
    expect(page.acts).toEqual([]);
    expect(codeOf(await inbox.act.accept(acting(people.rob), { request }))).toBe('your_own_request');
    expect(codeOf(await inbox.act.assign(acting(people.eve), { request, to: people.rob }))).toBe(
      'cannot_take',
    );
    expect(seenBy(people.eve, request).others.map(({ id }) => id)).toEqual([people.sue]);
    must(await inbox.act.assign(acting(people.eve), { request, to: people.sue }));
    expect(seenBy(people.sue, request).line.assignee).toEqual({ name: 'Sue', isReader: true });
    expect(codeOf(await inbox.act.take(acting(people.ann), { request }))).toBe('not_allowed');
  });
});

describe('what is not there for whoever decided before', () => {
  it('a complaint about what they did: no page, no line, no count, no row of the file', async () => {
    const { ask, acting, inbox, numbers, people } = await desk();
    const earlier = await ask();
    const refusal = { reasons: ['process_unfounded'] as const, words: 'No.' };
    must(await inbox.act.refuse(acting(people.eve), { request: earlier, ...refusal }));
    const about = { kind: 'complaint', against: 'handling', earlier, words: 'Eve is unfair.' };
    const complaint = await ask(about);
    expect(inbox.case(people.eve, complaint, 'en')).toBeUndefined();
    expect(numbers('open')).toEqual([]);
    expect(inbox.list(people.eve, 'open', undefined).counts.open).toBe(0);
    expect(inbox.files.requests(people.eve)).toHaveLength(2);
    expect(inbox.case(people.rob, complaint, 'en')?.request.words).toBe('Eve is unfair.');
    must(await inbox.act.refuse(acting(people.rob), { request: complaint, ...refusal }));
    expect(numbers('closed')).toEqual([earlier]);
    expect(numbers('closed', people.rob)).toEqual([complaint, earlier]);
  });

  it('a page of what is over is full, and begins after a line that was seen', async () => {
    const { ask, acting, inbox, people, portal } = await desk();
    const askers = await Promise.all(Array.from({ length: 7 }, () => addEmployee(portal)));
    const hidden = { kind: 'complaint', against: 'officers', words: 'They are slow.' };
    const seen = { kind: 'human_review', words: 'Look again.' };
    const refusal = { reasons: ['process_unfounded'] as const, words: 'No.' };
    for (const asker of askers) {
      for (let i = 0; i < 16; i += 1) {
        const request = await ask(i % 2 === 0 ? hidden : seen, asker);
        must(await inbox.act.refuse(acting(people.sue), { request, ...refusal }));
      }
    }
    const one = inbox.list(people.eve, 'closed', undefined);
    expect(one.lines).toHaveLength(50);
    const last = one.lines.at(-1);
    expect(one.next).toBe(`${last?.endedAt}.${last?.reference}`);
    const two = inbox.list(people.eve, 'closed', one.next);
    expect([two.lines.length, two.next]).toEqual([6, undefined]);
  });
});

describe('two officers on one request', () => {
  it('the second is told what happened, and their act is not done', async () => {
    const { ask, acting, inbox, people, seenBy } = await desk();
    const request = await ask();
    const eves = seenBy(people.eve, request);
    const robs = seenBy(people.rob, request);
    expect(eves.revision).toBe(robs.revision);
    const refusal = { request, reasons: ['process_unfounded'] as const, words: 'No.' };
    must(await inbox.act.ask(acting(people.eve, eves.revision), { request, words: 'Which days?' }));
    expect(codeOf(await inbox.act.refuse(acting(people.rob, robs.revision), refusal))).toBe(
      'request_changed',
    );
    const again = seenBy(people.rob, request);
    expect(again.revision).not.toBe(robs.revision);
    expect(again.request.steps[0]).toMatchObject({
      what: 'request.clarification_asked.v1',
      words: 'Which days?',
    });
    must(await inbox.act.refuse(acting(people.rob, again.revision), refusal));
    expect(seenBy(people.eve, request).line.state).toBe('refused');
  });

  it('a form that is sent twice is one act', async () => {
    const { ask, acting, inbox, people, seenBy } = await desk();
    const request = await ask();
    const form = acting(people.eve, seenBy(people.eve, request).revision);
    must(await inbox.act.write(form, { request, words: 'We are looking.' }));
    must(await inbox.act.write(form, { request, words: 'We are looking.' }));
    expect(seenBy(people.eve, request).request.steps).toHaveLength(2);
  });
});

describe('what can be done', () => {
  it('follows the state: an extension once and in time, a hold and its end', async () => {
    const { ask, acting, inbox, people, seenBy, clock } = await desk();
    const request = await ask();
    expect(seenBy(people.eve, request).acts).toEqual(
      expect.arrayContaining(['accept', 'extend', 'hold', 'refuse']),
    );
    const reasons = ['complexity_of_process'] as const;
    must(await inbox.act.extend(acting(people.eve), { request, reasons, words: 'It takes longer.' }));
    must(await inbox.act.hold(acting(people.eve), { request, words: 'A claim runs.', state: 'begins' }));
    const page = seenBy(people.eve, request);
    expect(page.acts).not.toContain('extend');
    expect(page.acts).toContain('unhold');
    expect(page.line.held).toBe(true);
    expect(page.request.clock?.steps.some(({ kind }) => kind === 'extended')).toBe(true);
    clock.now = page.line.due ?? 0;
    expect(seenBy(people.eve, request).line.overdue).toBe(false);
  });
});

it('files: the register of requests has no names and no words, the record of processing has every place', async () => {
  const { ask, acting, inbox, people, worker, portal } = await desk();
  const request = await ask();
  const refusal = { request, reasons: ['process_excessive'] as const, words: 'No.' };
  must(await inbox.act.refuse(acting(people.eve), refusal));
  const [head, row] = inbox.files.requests(people.eve);
  expect(head?.[0]).toBe('number');
  expect(row).toEqual(expect.arrayContaining(['access', 'leeds', 'refused', 'process_excessive']));
  expect(JSON.stringify(row)).not.toMatch(new RegExp(`${worker}|Wim|${WORDS.slice(0, 8)}`));
  expect(inbox.files.requests(people.ann)).toEqual([head]);
  const [columns, ...rows] = inbox.files.processing('en');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.[columns?.indexOf('basis') ?? -1]).toBe('consent');
  expect(rows[0]?.[columns?.indexOf('title') ?? -1]).toBe('AI agent training');
  // Acts on a case stand in the case: the list would tell when a council or the DPO works on one, and which.
  const reader = { roles: ['auditor'] as const, language: 'en' };
  const { lines } = portal.services.registers.audit({}, 'page', reader);
  expect(lines.map(({ operation }) => operation)).not.toContain('request.refuse');
  expect(JSON.stringify(lines)).not.toContain(request);
});
