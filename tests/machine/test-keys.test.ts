/** A test key is minted by one person, so it knows nobody who is real: not in an answer, not in a list, not in a change. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choose, must, OPERATOR } from '../services/portal';
import { type Door, MOUSE, newDoor, newEmployee, question } from './door';

let door: Door;
let real: string;
let madeUp: string;
let key: string;

beforeAll(async () => {
  door = await newDoor();
  real = await newEmployee(door.portal);
  madeUp = await newEmployee(door.portal, { synthetic: true });
  for (const person of [real, madeUp]) must(await choose(door.portal, person, 'give', MOUSE));
  ({ key } = must(await door.portal.administration.mintKey(OPERATOR, { system: 'collector', mode: 'test' })));
});
afterAll(() => door.portal.close());

const ask = async (person: string, with_: string | undefined, context: object = {}) =>
  (await door.post('/access/v1/evaluation', question(person, { context }), { key: with_ })).json();

describe('a test key', () => {
  it('answers about a made-up person as a live one does, and knows no real one', async () => {
    expect((await ask(madeUp, key)).decision).toBe(true);
    expect((await ask(real, undefined)).decision).toBe(true);
    const answer = await ask(real, key);
    expect(answer).toMatchObject({ decision: false, context: { reason: 'unknown' } });
    expect(answer.context.reasons).toBeUndefined();
    // Nor by naming a real person beside a made-up one.
    expect((await ask(madeUp, key, { participants: [real] })).decision).toBe(false);
    const many = await door.post(
      '/access/v1/evaluations',
      { evaluations: [question(real), question(madeUp)] },
      { key },
    );
    expect(many.json().evaluations.map(({ decision }: { decision: boolean }) => decision)).toEqual([
      false,
      true,
    ]);
  });

  it('lists and hears of made-up people only', async () => {
    const listed = (await door.get('/api/v1/snapshot', { key })).text;
    expect(listed).toContain(madeUp);
    expect(listed).not.toContain(real);
    expect((await door.get('/api/v1/snapshot')).text).toContain(real);
    const after = String(door.portal.decisions.position().revision);
    for (const person of [real, madeUp]) must(await choose(door.portal, person, 'withdraw', MOUSE));
    const changes = (await door.get('/api/v1/changes', { key, query: { after } })).json();
    expect(changes.items.map(({ employee }: { employee: string }) => employee)).toEqual([madeUp]);
    expect((await door.get('/api/v1/changes', { query: { after } })).text).toContain(real);
  });
});
