/** A copy on its way: sealed by the store, brought through the gate, kept for a week, and opened by its person alone. */
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { type ClientRequest, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createGate } from '#app/http/gate';
import { DAY } from '#domain/time';
import { newKey } from '#sdk/open';
import { sealCopy } from '#sdk/seal';
import { type Door, newDoor, newEmployee } from '../machine/door';
import { must, OPERATOR } from './portal';

/** The most that is taken (docs/sealed-copies.md). */
const LIMIT = 64 * 1_048_576;
const MARKER = 'z7qmarker of what only they may read';

/** The machine door behind the real gate, on a port. */
const serve = async (door: Door): Promise<string> => {
  const nothing = () => {};
  let url = '';
  const server = createServer((request, response) => gate(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const gate = createGate({
    origins: [url],
    doors: { machine: door.machine, pages: async () => new Response('') },
    askerOf: async () => undefined,
    assets: new Map(),
    health: door.portal.services.health,
    logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
    copies: door.portal.services.copies.folder,
  });
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await door.portal.close();
  });
  return url;
};

/** Somebody asked for their data, an officer accepted, and the store has its task. */
const asked = async () => {
  const door = await newDoor();
  const { portal } = door;
  const url = await serve(door);
  const person = await newEmployee(portal);
  const officer = await newEmployee(portal);
  must(await portal.administration.grantRole(OPERATOR, { person: officer, role: 'officer' }));
  const by = { person, idempotencyKey: 'form-key-1' };
  const { request } = must(
    await portal.services.requests.make(by, { kind: 'access', category: 'mouse_pointer', language: 'en' }),
  );
  must(await accept(door, officer, request));
  // Without `open`: once there is a key, the task is handed out again at once.
  const fetchTask = async () => (await door.get('/api/v1/tasks')).json().tasks[0];
  return { door, url, person, request, fetchTask };
};

const accept = (door: Door, officer: string, request: string) =>
  door.portal.services.inbox.act.accept({ person: officer, formKey: 'form-key-2' }, { request });

const sealedFor = async (sealTo: string, plain = `${MARKER}\n`.repeat(5_000)): Promise<Buffer> => {
  const parts: Uint8Array[] = [];
  for await (const part of sealCopy([Buffer.from(plain)], sealTo)) parts.push(part);
  return Buffer.concat(parts);
};

const put = (url: string, door: Door, task: string, body: Buffer, headers: Record<string, string> = {}) =>
  fetch(`${url}/api/v1/tasks/${task}/content`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${door.key}`, 'content-type': 'application/octet-stream', ...headers },
    body: new Uint8Array(body),
  });

/** Every byte of the data folder, the journal and the copies among it. */
const holds = (folder: string, marker: string): boolean =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(marker));

describe('a copy for somebody', () => {
  it('is opened by them and by nobody else, is nowhere in the clear, and goes after seven days', async () => {
    const { door, url, person, request, fetchTask } = await asked();
    const { copies } = door.portal.services;
    const before = await fetchTask();
    expect([before.action, before.seal_to]).toEqual(['access', undefined]);
    expect((await put(url, door, before.id, Buffer.from('anything'))).status).toBe(409);

    const { passphrase } = must(await copies.makeKey(person, request));
    const { id, seal_to: sealTo } = await fetchTask();
    const sealed = await sealedFor(sealTo);
    const answer = await put(url, door, id, sealed);
    expect([answer.status, await answer.json()]).toMatchObject([200, { id, state: 'done' }]);
    expect((await put(url, door, id, sealed)).status).toBe(200);
    expect((await put(url, door, id, await sealedFor(sealTo))).status).toBe(409);

    const path = join(door.dataDir, 'copies', `${id}.sealed`);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path).equals(sealed)).toBe(true);
    expect(readdirSync(join(door.dataDir, 'copies'))).toEqual([`${id}.sealed`]);
    expect(holds(door.dataDir, 'z7qmarker')).toBe(false);
    expect(holds(door.dataDir, passphrase)).toBe(false);

    const opened = must(await copies.open(person, id, passphrase));
    expect(opened.toString()).toContain(MARKER);
    expect(await copies.open(person, id, 'wrong')).toMatchObject({ error: { code: 'wrong_passphrase' } });
    const other = await newEmployee(door.portal);
    expect(await copies.open(other, id, passphrase)).toMatchObject({ error: { code: 'not_found' } });
    expect(copies.file(other, id)).toBeUndefined();
    expect(await copies.makeKey(person, request)).toMatchObject({ error: { code: 'copy_there' } });
    const own = await newKey();
    const [publicKey, lock] = [own.publicKey, own.lock].map((each) => Buffer.from(each).toString('base64'));
    expect(copies.takeKey(person, request, { publicKey: publicKey ?? '', lock: lock ?? '' })).toMatchObject({
      error: { code: 'copy_there' },
    });
    expect(await copies.makeKey(other, request)).toMatchObject({ error: { code: 'not_found' } });

    door.clock.now += 7 * DAY - 1;
    await door.portal.upkeep.prune();
    expect(existsSync(path)).toBe(true);
    door.clock.now += 1;
    expect(copies.file(person, id)).toBeUndefined();
    await door.portal.upkeep.prune();
    expect(existsSync(path)).toBe(false);
  });

  it('is taken only of a good key, as a file, and never over its limit or in part', async () => {
    const { door, url, person, request: asking, fetchTask } = await asked();
    must(await door.portal.services.copies.makeKey(person, asking));
    const { id, seal_to: sealTo } = await fetchTask();
    const sealed = await sealedFor(sealTo);
    expect((await put(url, door, id, sealed, { authorization: 'Bearer nothing' })).status).toBe(401);
    expect((await put(url, door, id, sealed, { 'content-type': 'application/json' })).status).toBe(415);
    expect((await put(url, door, 'task_of_nobody', sealed)).status).toBe(404);
    const folder = join(door.dataDir, 'copies');
    const left = () => (existsSync(folder) ? readdirSync(folder) : []);
    expect(left()).toEqual([]);

    // One byte too many, said before or noticed on the way; and one that breaks off.
    const sending = (headers: Record<string, string>) =>
      request(`${url}/api/v1/tasks/${id}/content`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${door.key}`,
          'content-type': 'application/octet-stream',
          ...headers,
        },
      });
    const statusOf = (sent: ClientRequest) =>
      new Promise<number | undefined>((resolve) => {
        sent.on('response', (answer) => resolve(answer.resume().statusCode));
        sent.on('error', () => resolve(undefined));
      });
    const said = sending({ 'content-length': String(LIMIT + 1) });
    const saidStatus = statusOf(said);
    said.write(sealed);
    expect(await saidStatus).toBe(413);
    said.destroy();

    const noticed = sending({});
    const noticedStatus = statusOf(noticed);
    const piece = Buffer.alloc(1_048_576);
    for (let sent = 0; sent < LIMIT && !noticed.destroyed; sent += piece.length) {
      if (!noticed.write(piece)) await Promise.race([once(noticed, 'drain'), noticedStatus]);
    }
    noticed.end('x');
    expect(await noticedStatus).toBe(413);

    const broken = sending({ 'content-length': String(sealed.length) });
    const brokenStatus = statusOf(broken);
    broken.write(sealed.subarray(0, sealed.length - 1));
    await expect.poll(left).toHaveLength(1);
    broken.destroy();
    expect(await brokenStatus).toBeUndefined();
    await expect.poll(left).toEqual([]);

    // None of it was the answer: the task is still there, and takes the whole copy.
    expect((await put(url, door, id, sealed)).status).toBe(200);
  });

  it('goes at once when the request is taken back, and when the person is erased', async () => {
    for (const end of ['withdraw', 'erase'] as const) {
      const { door, url, person, request, fetchTask } = await asked();
      const { portal } = door;
      must(await portal.services.copies.makeKey(person, request));
      const { id, seal_to: sealTo } = await fetchTask();
      expect((await put(url, door, id, await sealedFor(sealTo))).status).toBe(200);
      const path = join(door.dataDir, 'copies', `${id}.sealed`);
      expect(existsSync(path)).toBe(true);
      if (end === 'withdraw') must(await portal.services.requests.withdraw(person, request));
      else {
        must(await portal.administration.leave(OPERATOR, { person, leftAt: door.clock.now }));
        door.clock.now += 1;
        must(await portal.operator.erasure.person(OPERATOR, { person, because: 'asked' }));
      }
      await expect.poll(() => existsSync(path)).toBe(false);
      expect(portal.services.copies.file(person, id)).toBeUndefined();
    }
  });
});
