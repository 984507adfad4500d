import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY, toIso } from '#domain/time';
import { choose, must } from '../services/portal';
import {
  APPS,
  CHAT,
  type Door,
  MOUSE,
  MOUSE_USE,
  newDoor,
  newEmployee,
  newSystem,
  question,
  START,
} from './door';

const PATH = '/access/v1/evaluation';
let door: Door;
let ada: string;
let ben: string;
let syn: string;

beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  ben = await newEmployee(door.portal);
  syn = await newEmployee(door.portal, { synthetic: true });
  for (const person of [ada, syn]) {
    for (const activity of [MOUSE, MOUSE_USE, CHAT])
      must(await choose(door.portal, person, 'give', activity));
  }
});
afterAll(() => door.portal.close());

const ask = async (body: unknown) => {
  const answer = await door.post(PATH, body);
  expect(answer.status, answer.text).toBe(200);
  expect(answer.headers['content-type']).toBe('application/json');
  return answer.json() as { decision: boolean; context: Record<string, unknown> };
};
const decisionOn = async (body: unknown) => (await ask(body)).decision;

describe('one question', () => {
  it('is answered with the state it rests on and the moment it must be asked again', async () => {
    const { revision, epoch } = door.portal.decisions.position();
    expect(await ask(question(ada))).toEqual({
      decision: true,
      context: {
        activity: MOUSE,
        notice_version: 1,
        revision,
        epoch,
        pause_epoch: 0,
        as_of: toIso(START),
        max_age: 60,
        expires_at: toIso(START + 60_000),
      },
    });
  });

  it('is a 200 also when the answer is no, with one coarse reason and nothing that tells who refused', async () => {
    const { decision, context } = await ask(question(ben));
    expect(decision).toBe(false);
    expect(context).toMatchObject({ reason: 'not_permitted', activity: MOUSE, notice_version: 1 });
    expect(context).not.toHaveProperty('reasons');
  });

  it('has the same words for everybody who is not permitted, whatever the cause', async () => {
    const refused = await newEmployee(door.portal);
    must(await choose(door.portal, refused, 'refuse'));
    const withdrawn = await newEmployee(door.portal);
    must(await choose(door.portal, withdrawn, 'give'));
    must(await choose(door.portal, withdrawn, 'withdraw'));
    const never = await ask(question(ben));
    expect(await ask(question(refused))).toEqual(never);
    expect(await ask(question(withdrawn))).toEqual(never);
  });

  it('tells all reasons where only synthetic people are in it', async () => {
    must(await choose(door.portal, syn, 'withdraw'));
    expect((await ask(question(syn))).context).toMatchObject({
      reason: 'not_permitted',
      reasons: ['consent_withdrawn'],
    });
    const withReal = await ask(question(syn, { context: { participants: [ben] } }));
    expect(withReal.context).not.toHaveProperty('reasons');
  });

  it.each([
    ['an unknown employee', () => question('per_nobody')],
    ['an unknown category', () => question(ada, { category: 'dreams' })],
    ['an unknown purpose', () => question(ada, { purpose: 'curiosity' })],
    ['no purpose', () => ({ ...question(ada), context: {} })],
    ['no context', () => ({ ...question(ada), context: undefined })],
    ['an unknown verb', () => question(ada, { verb: 'admire' })],
    ['an unknown kind of subject', () => ({ ...question(ada), subject: { type: 'spaceship', id: ada } })],
    [
      'an unknown kind of resource',
      () => ({ ...question(ada), resource: { type: 'record', id: 'mouse_pointer' } }),
    ],
    ['two programmes that match', () => question(ada, { category: 'url', purpose: 'security' })],
    [
      'the name of an inherited property',
      () => question(ada, { category: 'constructor', purpose: '__proto__' }),
    ],
  ])('%s is a no: unknown', async (_, body) => {
    const { decision, context } = await ask(body());
    expect([decision, context.reason]).toEqual([false, 'unknown']);
  });

  it('is not authorised about what the system may not serve', async () => {
    const { key } = await newSystem(door.portal, 'narrow', { activities: [APPS], lists: false });
    const answer = (await door.post(PATH, question(ada), { key })).json();
    expect([answer.decision, answer.context.reason]).toEqual([false, 'not_authorised']);
    const apps = question(ada, { category: 'app_usage', purpose: 'security' });
    expect((await door.post(PATH, apps, { key })).json().decision).toBe(true);
  });

  it('names the programme where two would match', async () => {
    const url = question(ada, { category: 'url', purpose: 'security', context: { programme: 'security' } });
    expect(await decisionOn(url)).toBe(true);
  });

  it('finds the employee by mail address too', async () => {
    const subject = { type: 'email', id: 'nobody@example.org' };
    expect((await ask({ ...question(ada), subject })).context.reason).toBe('unknown');
  });

  it('is answered alike when repeated, with properties, unknown members and a time without seconds', async () => {
    const plain = await ask(question(ada));
    expect(await ask(question(ada))).toEqual(plain);
    const rich = question(ada, { context: { time: '2025-06-27T18:03-07:00', ip: 7, futureField: [null] } });
    expect(
      await ask({
        ...rich,
        foo: 'bar',
        futureField: { deep: [1] },
        subject: { ...rich.subject, properties: { department: 'Sales' }, extra: 1 },
        action: { ...rich.action, properties: { method: 'GET' } },
        resource: { ...rich.resource, properties: { device_id: 'LAP-7' } },
      }),
    ).toEqual(plain);
  });
});

describe('several people in one record', () => {
  const chat = (context: object) =>
    question(ada, { category: 'chat_message', purpose: 'support_debug', context });

  it.each([
    ['nobody else, said so', () => ({ participants: [] }), true],
    ['nobody said who else', () => ({}), false],
    ['somebody who is not known', () => ({ participants: [], participants_unknown: true }), false],
    ['somebody who said no', () => ({ participants: [ben] }), false],
    ['an id nobody has', () => ({ participants: ['per_nobody'] }), false],
    ['the asked person named again', () => ({ participants: [ada] }), true],
    ['somebody who said yes too', () => ({ participants: [syn] }), true],
  ])('%s', async (_, context, allowed) => {
    expect(await decisionOn(chat(context()))).toBe(allowed);
  });
});

describe('use of what was captured', () => {
  it('needs both stamps, permission since before the capture, and the embargo to be over', async () => {
    const later = await newDoor();
    const cem = await newEmployee(later.portal);
    must(await choose(later.portal, cem, 'give', MOUSE_USE));
    later.clock.now = START + 20 * DAY;
    const captured = { collected_at: toIso(START + DAY), collected_for: MOUSE };
    const mayUse = async (context: object, key = later.key) =>
      (await later.post(PATH, question(cem, { verb: 'use', context }), { key })).json().decision;
    expect(await mayUse(captured)).toBe(true);
    expect(await mayUse({ ...captured, collected_at: undefined })).toBe(false);
    expect(await mayUse({ ...captured, collected_for: undefined })).toBe(false);
    expect(await mayUse({ ...captured, collected_for: APPS })).toBe(false);
    expect(await mayUse({ ...captured, collected_for: 'no.such.thing.collect' })).toBe(false);
    expect(await mayUse({ ...captured, collected_at: toIso(START - DAY) })).toBe(false);
    expect(await mayUse({ ...captured, collected_at: toIso(START + 19 * DAY) })).toBe(false);
    expect(await mayUse({ ...captured, collected_at: toIso(START + 21 * DAY) })).toBe(false);
    later.clock.now = START + 91 * DAY - 1;
    const { key } = await newSystem(later.portal, 'later');
    expect(await mayUse(captured, key)).toBe(true);
    later.clock.now += 1;
    expect(await mayUse(captured, key)).toBe(false);
    await later.portal.close();
  });
});

describe('a malformed question (B12)', () => {
  // biome-ignore lint/suspicious/noExplicitAny: broken on purpose
  const good = () => question(ada) as Record<string, any>;
  const without = (name: string, member?: string) => {
    const body = good();
    if (member === undefined) delete body[name];
    else delete body[name][member];
    return body;
  };
  const context = (members: object) => question(ada, { context: members });

  it.each([
    ['no body', () => undefined],
    ['an empty object', () => ({})],
    ['a list', () => [good()]],
    ['a text', () => 'alice'],
    ['null', () => null],
    ['no subject', () => without('subject')],
    ['no action', () => without('action')],
    ['no resource', () => without('resource')],
    ['no subject.id', () => without('subject', 'id')],
    ['no subject.type', () => without('subject', 'type')],
    ['no action.name', () => without('action', 'name')],
    ['no resource.id', () => without('resource', 'id')],
    ['no resource.type', () => without('resource', 'type')],
    ['a subject that is a text', () => ({ ...good(), subject: 'alice' })],
    ['a subject that is null', () => ({ ...good(), subject: null })],
    ['a name that is a number', () => ({ ...good(), action: { name: 123 } })],
    ['an id that is a number', () => ({ ...good(), subject: { type: 'employee', id: 7 } })],
    ['an id that is a list', () => ({ ...good(), subject: { type: 'employee', id: [ada] } })],
    ['an empty id', () => ({ ...good(), subject: { type: 'employee', id: '' } })],
    ['an id of 257 characters', () => ({ ...good(), subject: { type: 'employee', id: 'x'.repeat(257) } })],
    ['an id with a control character', () => ({ ...good(), subject: { type: 'employee', id: `${ada}\0` } })],
    ['an id with half a character', () => ({ ...good(), subject: { type: 'employee', id: '\ud800' } })],
    ['properties that are a text', () => ({ ...good(), resource: { ...good().resource, properties: 'x' } })],
    ['a context that is a list', () => ({ ...good(), context: [] })],
    ['a purpose that is a number', () => context({ purpose: 1 })],
    ['a programme that is null', () => context({ programme: null })],
    ['participants that are a text', () => context({ participants: ben })],
    ['a participant that is a number', () => context({ participants: [ben, 7] })],
    ['1,001 participants', () => context({ participants: Array(1_001).fill(ben) })],
    ['participants_unknown in words', () => context({ participants_unknown: 'false' })],
    ['a stamp without a zone', () => context({ collected_at: '2026-03-01T10:00:00' })],
    ['a stamp on 30 February', () => context({ collected_at: '2026-02-30T10:00:00Z' })],
    ['a stamp that is a number', () => context({ collected_at: START })],
    ['a revision in quotes', () => context({ min_revision: '7' })],
    ['a negative revision', () => context({ min_revision: -1 })],
    ['half a revision', () => context({ min_revision: 0.5 })],
  ])('%s is a 400 with a message and no decision', async (_, body) => {
    const answer = await door.post(PATH, body());
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.text).toMatch(/^malformed_question: [\w. ]+\.$/);
    expect(answer.text).not.toContain(ada);
  });
});

describe('the state an answer must not be older than', () => {
  it('is waited for', async () => {
    const { revision } = door.portal.decisions.position();
    const waiting = door.post(PATH, question(ben, { context: { min_revision: revision + 1 } }));
    must(await choose(door.portal, ben, 'give'));
    const answer = (await waiting).json();
    expect(answer.decision).toBe(true);
    expect(answer.context.revision).toBeGreaterThan(revision);
  });

  it('is a 503 with Retry-After when it does not come, for a batch too', async () => {
    const asked = question(ada, { context: { min_revision: 1_000_000 } });
    const answers = await Promise.all([
      door.post(PATH, asked),
      door.post('/access/v1/evaluations', { evaluations: [question(ada), asked] }),
    ]);
    for (const answer of answers) {
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '1']);
      expect(answer.text).toMatch(/^state_not_reached: /);
    }
  });

  it('does not outlive the key', async () => {
    const { key, keyId } = await newSystem(door.portal, 'short-lived');
    const { revision } = door.portal.decisions.position();
    const waiting = door.post(PATH, question(ada, { context: { min_revision: revision + 1 } }), { key });
    must(await door.portal.administration.revokeKey({ kind: 'operator', id: 'test' }, { keyId }));
    expect((await waiting).status).toBe(401);
  });
});

it('nothing is answered while the portal cannot vouch for its state', async () => {
  door.state.ready = false;
  try {
    for (const answer of [
      await door.post(PATH, question(ada)),
      await door.post('/access/v1/evaluations', { evaluations: [question(ada)] }),
      await door.get('/api/v1/snapshot'),
      await door.get('/api/v1/changes', { query: { after: '0' } }),
    ]) {
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
      expect(answer.text).not.toContain('decision":true');
    }
  } finally {
    door.state.ready = true;
  }
});
