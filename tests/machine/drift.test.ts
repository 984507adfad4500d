/** Fields that a system reports and its manifest does not declare. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHAT, type Door, MOUSE, newDoor, newSystem, START } from './door';

let door: Door;
beforeAll(async () => {
  door = await newDoor();
});
afterAll(() => door.portal.close());

describe('fields that a heartbeat names', () => {
  const drift = (system: string) =>
    door.portal.services.registers.systems().find(({ id }) => id === system)?.undeclared;
  const send = async (key: string, fields_seen: object) =>
    expect(
      (
        await door.post(
          '/api/v1/heartbeat',
          {
            revision: 1,
            epoch: door.portal.decisions.position().epoch,
            pause_epoch: 0,
            counts: [],
            fields_seen,
          },
          { key },
        )
      ).status,
    ).toBe(200);

  it('and nobody declared are kept by system, once, with when they came first and last', async () => {
    const { key } = await newSystem(door.portal, 'drifting', { activities: [MOUSE] });
    expect(drift('drifting')).toEqual([]);
    await send(key, {
      mouse_pointer: ['field', 'pressure'],
      chat_message: ['text'],
    });
    door.clock.now += 60_000;
    await send(key, { mouse_pointer: ['pressure'] });
    const first = { firstAt: START, lastAt: START };
    expect(drift('drifting')).toEqual([
      { category: 'chat_message', field: 'text', ...first },
      { category: 'mouse_pointer', field: 'pressure', firstAt: START, lastAt: START + 60_000 },
    ]);
    expect(drift('collector')).toEqual([]);
  });

  it('are at most 200 a system, and those known before stay up to date', async () => {
    const { key } = await newSystem(door.portal, 'talkative', { activities: [MOUSE] });
    const names = Array.from({ length: 400 }, (_, i) => `f${String(i).padStart(3, '0')}`);
    await send(key, { mouse_pointer: names.slice(0, 150) });
    await send(key, { mouse_pointer: names });
    expect(drift('talkative')?.map(({ field }) => field)).toEqual(names.slice(0, 200));
  });

  it('take no time worth the name, however many a report names, and no more than a thousand', async () => {
    const { key } = await newSystem(door.portal, 'flooding', { activities: [MOUSE] });
    const names = Array.from({ length: 1_000 }, (_, i) => `name-${i}`);
    await send(key, { mouse_pointer: names });
    door.clock.now += 60_000;
    const began = performance.now();
    await send(key, { mouse_pointer: names });
    // Statement by statement, as it once was, it took a second.
    expect(performance.now() - began).toBeLessThan(400);
    expect(drift('flooding')).toHaveLength(200);
    const more = { mouse_pointer: names, url: ['one-more'] };
    const report = { revision: 1, epoch: door.portal.decisions.position().epoch, pause_epoch: 0, counts: [] };
    const refused = await door.post('/api/v1/heartbeat', { ...report, fields_seen: more }, { key });
    expect(refused.status).toBe(400);
  });

  it('are nothing under a test key, and neither is the rest of the report: one person alone may mint such a key', async () => {
    await newSystem(door.portal, 'spoken-for', { activities: [MOUSE] });
    const operator = { kind: 'operator', id: 'test' } as const;
    const minted = await door.portal.administration.mintKey(operator, { system: 'spoken-for', mode: 'test' });
    expect(minted.ok).toBe(true);
    await send(minted.ok ? minted.value.key : '', { mouse_pointer: ['junk'] });
    expect(drift('spoken-for')).toEqual([]);
    expect(door.portal.heartbeats.latest().has('spoken-for')).toBe(false);
  });

  it('go when the manifest declares them, and 30 days after they were last reported', async () => {
    const { key } = await newSystem(door.portal, 'mended', { activities: [MOUSE] });
    await send(key, { mouse_pointer: ['wheel'], chat_message: ['field'] });
    const left = () => drift('mended')?.map(({ category, field }) => `${category} ${field}`);
    expect(left()).toEqual(['chat_message field', 'mouse_pointer wheel']);
    await newSystem(door.portal, 'mended', { activities: [MOUSE, CHAT] });
    expect(left()).toEqual(['mouse_pointer wheel']);
    door.portal.heartbeats.prune(door.portal.services.clock(), 0);
    expect(left()).toEqual(['mouse_pointer wheel']);
    door.portal.heartbeats.prune(door.portal.services.clock() + 1, 0);
    expect(left()).toEqual([]);
  });
});
