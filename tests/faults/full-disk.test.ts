/** A disk that is full, on the built server: who wants to stop can, everybody else is told to come back (F04, R2, R11). */
import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entriesAfter, logSize } from '#db/log/read';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import { newSystem } from '../machine/door';
import { type Account, formFields, organisation, post, signInByForm } from '../process/people';
import { freePort, type PortalProcess, startPortal } from '../process/portal-process';
import { noSmallDisk, type SmallDisk, smallDisk } from '../process/small-disk';
import { MIGRATIONS, MOUSE, newPortal } from '../services/portal';

const MB = 1024 * 1024;
const RESERVE = 16 * MB;
/** R11. */
const WITHIN_MS = 500;

describe('a full disk', () => {
  let disk: SmallDisk;
  let dataDir: string;
  let portal: PortalProcess;
  let key: string;
  let accounts: Account[];
  const cookies: string[] = [];
  const acknowledged: number[] = [];

  const reserve = () => statSync(join(dataDir, 'reserve')).size;
  const timed = async (answer: Promise<Response>): Promise<Response> => {
    const began = performance.now();
    const given = await answer;
    expect(performance.now() - began).toBeLessThan(WITHIN_MS);
    return given;
  };
  const ready = async () => {
    const answer = await fetch(`${portal.url}/readyz`);
    const { code } = (await answer.json()) as { code?: string };
    return { status: answer.status, code };
  };
  const ask = (path: string, body?: object) =>
    timed(
      fetch(portal.url + path, {
        ...(body && { method: 'POST', body: JSON.stringify(body) }),
        headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
      }),
    );
  const evaluation = (person: Account) =>
    ask('/access/v1/evaluation', {
      subject: { type: 'employee', id: person.person },
      action: { name: 'collect' },
      resource: { type: 'telemetry_category', id: 'mouse_pointer' },
      context: { purpose: 'train_ai_agents' },
    });
  const decision = async (person: Account) =>
    ((await (await evaluation(person)).json()) as { decision: boolean }).decision;
  const heartbeat = async () => {
    const { revision, epoch } = lease;
    return ask('/api/v1/heartbeat', { revision, epoch, pause_epoch: 0, counts: [] });
  };
  let lease: { revision: number; epoch: string };
  const noteReceipt = (answer: Response) => {
    const receipt = Number(/\/receipts\/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]);
    if (answer.status === 303 && receipt) acknowledged.push(receipt);
    return answer;
  };
  const withdraw = async (i: number) =>
    noteReceipt(
      await timed(
        post(portal.url, `/choose/${MOUSE}`, { act: 'withdraw', key: `withdraw-${i}` }, cookies[i]),
      ),
    );
  const choose = async (i: number, act: 'give' | 'refuse') => {
    const fields = await formFields(portal.url, `/choose/${MOUSE}`, cookies[i] ?? '', 'name="shown"');
    return noteReceipt(await timed(post(portal.url, `/choose/${MOUSE}`, { ...fields, act }, cookies[i])));
  };
  const laterWith = async (answer: Response, type: RegExp) => {
    expect(answer.status).toBe(503);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(answer.headers.get('content-type')).toMatch(type);
    expect(await answer.text()).not.toMatch(/SQLITE|\bat .*:\d+:\d+/);
  };

  beforeAll(async () => {
    if (noSmallDisk) return;
    const made = await organisation(8);
    accounts = made.accounts;
    const { portal: inside } = await newPortal(Date.now(), made.dataDir);
    key = (await newSystem(inside, 'agent', { activities: [MOUSE] })).key;
    await inside.close();
    disk = smallDisk(48) as SmallDisk;
    dataDir = join(disk.path, 'data');
    cpSync(made.dataDir, dataDir, { recursive: true });
    portal = await startPortal({
      dataDir,
      port: await freePort(),
      mode: 'production',
      log: join(disk.path, 'log'),
      logLevel: 'info',
    });
    for (const account of accounts) cookies.push(await signInByForm(portal.url, account));
    for (let i = 0; i < 5; i++) expect((await choose(i, 'give')).status).toBe(303);
    const state = (await (await ask('/api/v1/changes?after=0')).json()) as typeof lease;
    lease = { revision: state.revision, epoch: state.epoch };
    expect((await heartbeat()).status).toBe(200);
  });
  beforeEach((context) => {
    if (noSmallDisk) context.skip(noSmallDisk);
  });
  afterAll(async () => {
    await portal?.end('SIGKILL');
    disk?.remove();
  });

  it('finds a reserve of 16 MB in place', () => {
    expect(reserve()).toBe(RESERVE);
    expect(statSync(join(dataDir, 'reserve')).blocks * 512).toBeGreaterThanOrEqual(RESERVE);
  });

  it('takes a withdrawal out of the reserve, and systems hear of it', async () => {
    disk.fill();
    expect(await decision(accounts[0] as Account)).toBe(true);
    expect((await withdraw(0)).status).toBe(303);
    expect(reserve()).toBe(0);
    expect(await decision(accounts[0] as Account)).toBe(false);
    const changes = (await (await ask(`/api/v1/changes?after=${lease.revision}`)).json()) as {
      items: { kind: string; employee: string }[];
    };
    expect(changes.items).toContainEqual(
      expect.objectContaining({ kind: 'deny', employee: accounts[0]?.person }),
    );
  });

  it('tells everybody else to come back, within half a second', async () => {
    await laterWith(await choose(5, 'give'), /^text\/html/);
    const { email, password } = accounts[6] as Account;
    await laterWith(await timed(post(portal.url, '/sign-in', { email, password, next: '/' })), /^text\/html/);
    await laterWith(await heartbeat(), /^application\/problem\+json/);
    expect(await ready()).toMatchObject({ status: 503, code: 'disk_full' });
  });

  it('lets everybody read, say no and sign out', async () => {
    for (const path of ['/', '/receipts', `/receipts/${acknowledged.at(-1)}`, '/notices', '/settings']) {
      const page = await timed(fetch(portal.url + path, { headers: { cookie: cookies[0] ?? '' } }));
      expect(page.status, path).toBe(200);
    }
    expect((await ask('/log/checkpoint')).status).toBe(200);
    expect((await choose(5, 'refuse')).status).toBe(303);
    expect((await withdraw(1)).status).toBe(303);
    const out = await timed(post(portal.url, '/sign-out', {}, cookies[7]));
    expect(out.status).toBe(303);
    const page = await fetch(portal.url, { headers: { cookie: cookies[7] ?? '' }, redirect: 'manual' });
    expect(page.headers.get('location')).toContain('/sign-in');
  });

  it('vouches for nothing once even a withdrawal could not be written', async () => {
    disk.fill();
    expect(await decision(accounts[2] as Account)).toBe(true);
    let refused = await withdraw(2);
    // What the write-ahead log can use again still takes some.
    for (let i = 3; refused.status === 303 && i < 5; i++) refused = await withdraw(i);
    await laterWith(refused, /^text\/html/);
    expect(await ready()).toMatchObject({ status: 503, code: 'storage' });
    await laterWith(await evaluation(accounts[2] as Account), /^text\/plain/);
    await laterWith(await ask('/api/v1/changes?after=0'), /^application\/problem\+json/);
    await laterWith(await ask('/api/v1/snapshot'), /^application\/problem\+json/);
    await laterWith(await heartbeat(), /^application\/problem\+json/);
    // Often enough that the log of the process, on the same disk, finds no room for its lines either.
    for (let i = 0; i < 60; i++) {
      const page = await timed(fetch(portal.url, { headers: { cookie: cookies[2] ?? '' } }));
      expect(page.status).toBe(200);
    }
  });

  it('ends a sign-in it cannot write down, and says so', async () => {
    const out = await timed(post(portal.url, '/sign-out', {}, cookies[6]));
    expect(out.headers.getSetCookie().join()).toMatch(/session=;.*Max-Age=0/);
    if (out.status !== 303) {
      expect(out.status).toBe(503);
      expect(await out.text()).toContain('You are signed out');
    }
    const page = await fetch(portal.url, { headers: { cookie: cookies[6] ?? '' }, redirect: 'manual' });
    expect(page.headers.get('location')).toContain('/sign-in');
  });

  it('takes everything again once there is room, without a restart, and makes the reserve anew', async () => {
    disk.empty();
    await expect.poll(async () => (await ready()).status, { timeout: 10_000 }).toBe(200);
    expect(reserve()).toBe(RESERVE);
    for (let i = 2; i < 5; i++) expect([303, 409]).toContain((await withdraw(i)).status);
    for (const account of accounts.slice(0, 5)) expect(await decision(account)).toBe(false);
    expect((await choose(5, 'give')).status).toBe(303);
    expect(await decision(accounts[5] as Account)).toBe(true);
    expect((await heartbeat()).status).toBe(200);
    cookies[6] = await signInByForm(portal.url, accounts[6] as Account);
    const page = await fetch(portal.url, { headers: { cookie: cookies[7] ?? '' }, redirect: 'manual' });
    expect(page.headers.get('location')).toContain('/sign-in');
  });

  it('has lost nothing that was acknowledged, and kept nothing half', async () => {
    expect(await portal.end()).toBe(0);
    const db = openForReading(join(dataDir, 'forthright.db'));
    expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.sqlite.pragma('foreign_key_check')).toEqual([]);
    const entries = new Map([...entriesAfter(db, 0, logSize(db))].map((entry) => [entry.seq, entry]));
    for (const receipt of acknowledged) expect(entries.get(receipt)?.type).toBe('choice.made.v1');
    expect(differences(db, MIGRATIONS)).toEqual([]);
    db.sqlite.close();
  });
});
