import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, must } from '../services/portal';
import { CHAT, type Door, MOUSE, newDoor, newEmployee, newSystem, question } from './door';

let door: Door;
let ada: string;
let ben: string;

beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  ben = await newEmployee(door.portal);
  for (const activity of [MOUSE, CHAT]) must(await choose(door.portal, ada, 'give', activity));
});
afterAll(() => door.portal.close());

interface Item {
  decision: boolean;
  context: Record<string, unknown>;
}
const batch = async (body: unknown): Promise<Item[]> => {
  const answer = await door.post('/access/v1/evaluations', body);
  expect(answer.status, answer.text).toBe(200);
  expect(answer.json()).not.toHaveProperty('decision');
  return answer.json().evaluations;
};
const decisions = async (body: unknown) => (await batch(body)).map(({ decision }) => decision);
const single = async (body: unknown) => (await door.post('/access/v1/evaluation', body)).json();

describe('a batch', () => {
  it('answers in the order asked, one answer an item', async () => {
    expect(await decisions({ evaluations: [question(ada), question(ben), question(ada)] })).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('takes what an item leaves out from the batch', async () => {
    const { subject, ...rest } = question(ada);
    expect(
      await decisions({ ...rest, evaluations: [{ subject }, { subject: { type: 'employee', id: ben } }] }),
    ).toEqual([true, false]);
    expect(await decisions({ subject, ...rest, evaluations: [{}, {}] })).toEqual([true, true]);
  });

  it('lets an item replace a default whole, never in part', async () => {
    const whole = question(ada);
    const items = [
      {},
      { context: {} },
      { context: { programme: 'training' } },
      { subject: { type: 'employee' } },
      { resource: { type: 'telemetry_category', id: 'keystroke_content' } },
    ];
    const answers = await batch({ ...whole, evaluations: items });
    expect(answers.map(({ decision }) => decision)).toEqual([true, false, false, false, false]);
    expect(answers.map(({ context }) => context.reason)).toEqual([
      undefined,
      'unknown',
      'unknown',
      undefined,
      'not_authorised',
    ]);
    expect(answers[3]?.context).toEqual({
      error: { status: 400, message: 'subject.id is missing or malformed.' },
    });
  });

  it('does not let a bad item spoil the good ones', async () => {
    const { resource, ...rest } = question(ada);
    const items = [{ resource }, {}, null, 'x', [], 7, { resource: 'mouse' }, { resource, subject: null }];
    const answers = await batch({ ...rest, evaluations: items });
    expect(answers.map(({ decision }) => decision)).toEqual([true, ...Array(7).fill(false)]);
    for (const { context } of answers.slice(1)) expect(context).toHaveProperty('error.status', 400);
  });

  it('looks at what an item says of participants as strictly as a single question does', async () => {
    const chat = question(ada, {
      category: 'chat_message',
      purpose: 'support_debug',
      context: { participants: [] },
    });
    const said = (participants: unknown) => ({ context: { ...chat.context, participants } });
    const answers = await batch({
      ...chat,
      evaluations: [{}, said([ben]), said(ada), said([7]), said(null)],
    });
    expect(answers.map(({ decision }) => decision)).toEqual([true, false, false, false, false]);
    expect(answers.map(({ context }) => 'error' in context)).toEqual([false, false, true, true, true]);
  });

  it.each([
    ['execute_all', [false, true, false, true]],
    ['deny_on_first_deny', [false]],
    ['permit_on_first_permit', [false, true]],
    [undefined, [false, true, false, true]],
  ])('goes as far as %s says', async (semantic, expected) => {
    const evaluations = [question(ben), question(ada), question(ben), question(ada)];
    expect(await decisions({ evaluations, options: { evaluations_semantic: semantic } })).toEqual(expected);
  });

  it('stops at a bad item too where the first no ends it', async () => {
    const evaluations = [question(ada), {}, question(ada)];
    const options = { evaluations_semantic: 'deny_on_first_deny', more: 1 };
    expect(await decisions({ evaluations, options })).toEqual([true, false]);
  });

  it.each([
    ['no items', {}],
    ['an empty list', { evaluations: [] }],
  ])('with %s is a single question', async (_, more) => {
    const answer = await door.post('/access/v1/evaluations', { ...question(ada), ...more });
    expect(answer.json()).toEqual(await single(question(ada)));
    expect((await door.post('/access/v1/evaluations', more)).status).toBe(400);
  });

  it.each([
    ['1,001 items', { evaluations: Array(1_001).fill({}) }],
    ['items that are no list', { evaluations: { 0: {} } }],
    ['items that are null', { evaluations: null }],
    ['a default that is a text', { subject: 'ada', evaluations: [{}] }],
    ['a default without its id', { resource: { type: 'telemetry_category' }, evaluations: [{}] }],
    ['an order nobody knows', { evaluations: [{}], options: { evaluations_semantic: 'guess' } }],
    ['options that are a text', { evaluations: [{}], options: 'x' }],
    ['a list at the top', [{}]],
  ])('%s is a 400 with a message', async (_, body) => {
    const answer = await door.post('/access/v1/evaluations', body);
    expect([answer.status, answer.headers['content-type']]).toEqual([400, 'text/plain; charset=utf-8']);
  });

  it('refuses 1,001 items also when a question stands beside them', async () => {
    const body = { ...question(ada), evaluations: Array(1_001).fill({}) };
    expect((await door.post('/access/v1/evaluations', body)).status).toBe(400);
  });
});

it('1,000 different items are 1,000 different questions: each has the answer of its own single call', async () => {
  const people = [ada, ben, 'per_nobody'];
  const categories = [
    'mouse_pointer',
    'chat_message',
    'url',
    'navigation',
    'app_usage',
    'working_time',
    'dreams',
  ];
  const purposes = ['train_ai_agents', 'support_debug', 'security', 'payroll_time'];
  const contexts = [
    {},
    { participants: [] },
    { participants: [ben] },
    { programme: 'security' },
    { programme: 'payroll' },
    { participants: [], participants_unknown: true },
  ];
  const all = people.flatMap((person) =>
    categories.flatMap((category) =>
      purposes.flatMap((purpose) =>
        contexts.flatMap((context) =>
          ['collect', 'use'].map((verb) => question(person, { category, purpose, verb, context })),
        ),
      ),
    ),
  );
  const evaluations = all.slice(0, 1_000);
  expect(new Set(evaluations.map((item) => JSON.stringify(item))).size).toBe(1_000);
  const answers = await batch({ evaluations });
  expect(answers).toEqual(await Promise.all(evaluations.map(single)));
  const allowed = answers.filter(({ decision }) => decision).length;
  expect(allowed).toBeGreaterThan(20);
  expect(allowed).toBeLessThan(500);
});

it('the same id a thousand times, and a purpose outside the scope, are a thousand plain answers (B24)', async () => {
  const { key } = await newSystem(door.portal, 'narrow', { activities: [CHAT], lists: false });
  const evaluations = Array(1_000).fill(question(ada));
  const answer = await door.post('/access/v1/evaluations', { evaluations }, { key });
  const reasons = (answer.json().evaluations as Item[]).map(({ context }) => context.reason);
  expect(reasons).toEqual(Array(1_000).fill('not_authorised'));
});

describe('a batch with many participants', () => {
  const withParticipants = (named: number, items: number) => {
    const participants = Array.from({ length: named }, (_, i) => `per_${i}`);
    const { context, ...rest } = question(ada, { category: 'chat_message', purpose: 'support_debug' });
    return {
      ...rest,
      context: { ...context, participants },
      evaluations: Array.from({ length: items }, () => ({})),
    };
  };

  it('is refused as a whole, at once, beyond 10,000 over all items', async () => {
    const began = performance.now();
    const answer = await door.post('/access/v1/evaluations', withParticipants(1_000, 1_000));
    expect(performance.now() - began).toBeLessThan(200);
    expect(answer.status).toBe(400);
    expect(answer.text).toBe(
      'malformed_question: The batch names 1000000 participants over all its items; 10000 are taken. Ask in smaller batches.',
    );
    const { evaluations, ...own } = withParticipants(1_000, 11);
    const stated = { evaluations: evaluations.map(() => own) };
    expect((await door.post('/access/v1/evaluations', stated)).status).toBe(400);
  });

  it('is answered up to there', async () => {
    expect(await decisions(withParticipants(1_000, 10))).toEqual(Array.from({ length: 10 }, () => false));
    expect(await decisions({ ...withParticipants(1_000, 10), evaluations: [question(ada)] })).toEqual([true]);
  });

  it('counts somebody named twice as one person', async () => {
    const { context, ...rest } = question(ada, { category: 'chat_message', purpose: 'support_debug' });
    const twice = { ...rest, context: { ...context, participants: [ada, ada, ada] } };
    expect(await decisions({ evaluations: [twice] })).toEqual([true]);
  });
});
