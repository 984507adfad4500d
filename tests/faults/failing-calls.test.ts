/**
 * Every call of one withdrawal to the disk, on the built server: each fails once, and from then on (security.md, section 1, SQLite; R2,
 * F05). It is a 503 or a success, never half, now and after the next start. `npm run test:long` takes every call, `npm test` a few.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entriesAfter, logSize } from '#db/log/read';
import { openForReading } from '#db/open';
import { holds, ready } from '../process/acts';
import { type CallFailure, noStrace, watchCalls } from '../process/failing-calls';
import { type Account, organisation, post, signInByForm } from '../process/people';
import { type PortalProcess, startPortal } from '../process/portal-process';
import { choose, MOUSE, must, newPortal } from '../services/portal';

const LONG = process.env.FORTHRIGHT_LONG !== undefined;
/** What touches the disk in a withdrawal. Locks (`fcntl`) do not: one that cannot be had is another process, and is waited for. */
const CALLS = ['pwrite64', 'fsync', 'fdatasync', 'pread64'] as const;

/** A few points of which each means something else: in the middle of the frames, at their start on a full disk, at the fsync. */
const FEW: readonly CallFailure[] = [
  { call: 'pwrite64', error: 'EIO', nth: 9, sticky: false },
  { call: 'pwrite64', error: 'ENOSPC', nth: 1, sticky: true },
  { call: 'fsync', error: 'EIO', nth: 1, sticky: false },
];
/** What can be wrong with each call. */
const WAYS = [
  { call: 'pwrite64', error: 'EIO' },
  { call: 'pwrite64', error: 'ENOSPC' },
  { call: 'fsync', error: 'EIO' },
  { call: 'fdatasync', error: 'EIO' },
  { call: 'pread64', error: 'EIO' },
] as const;

/** More people than there are points, since each withdraws once. */
const PEOPLE = LONG ? 200 : FEW.length + 1;

let dataDir: string;
let key: string;
let accounts: Account[];
let portal: PortalProcess;
const acknowledged: number[] = [];

const start = async () => {
  portal = await startPortal({ dataDir, mode: 'production' });
  expect(await ready(portal)).toBeUndefined();
};

const withdraw = async (cookie: string, form: string): Promise<number> => {
  const answer = await post(portal.url, `/choose/${MOUSE}`, { act: 'withdraw', key: form }, cookie);
  const receipt = Number(/\/receipts\/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]);
  if (answer.status === 303 && receipt) acknowledged.push(receipt);
  return answer.status;
};

/** What a system is told of somebody: yes, no, or nothing at all. */
const told = async (person: string): Promise<boolean | 'nothing'> => {
  const answer = await fetch(`${portal.url}/access/v1/evaluation`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      subject: { type: 'employee', id: person },
      action: { name: 'collect' },
      resource: { type: 'telemetry_category', id: 'mouse_pointer' },
      context: { purpose: 'train_ai_agents' },
    }),
  });
  if (answer.status === 503) return 'nothing';
  return ((await answer.json()) as { decision: boolean }).decision;
};

/** Entry, choice and deletion of a withdrawal as they are on the disk: all there, or none. */
const onDisk = (person: string): 'all' | 'none' => {
  const db = openForReading(join(dataDir, 'forthright.db'));
  const count = (sql: string) => db.sqlite.prepare(sql).pluck().get(person) as number;
  const parts = [
    [...entriesAfter(db, 0, logSize(db))].filter(
      ({ type, subject, body }) =>
        type === 'choice.made.v1' && subject === person && 'act' in body && body.act === 'withdraw',
    ).length,
    count("SELECT count(*) FROM choice WHERE person = ? AND status = 'withdrawn'"),
    count('SELECT count(*) FROM task WHERE person = ?'),
  ];
  db.sqlite.close();
  expect([
    [0, 0, 0],
    [1, 1, 1],
  ]).toContainEqual(parts);
  return parts[0] === 1 ? 'all' : 'none';
};

/** Whole, and with all that was acknowledged. Looking takes so long that connections are let go meanwhile, one perhaps just when asked. */
const isWhole = async (): Promise<void> => {
  holds(dataDir, acknowledged);
  await expect.poll(async () => (await fetch(`${portal.url}/livez`)).status).toBe(200);
};

/** One withdrawal of somebody who has not withdrawn yet, with this failure in it. Answers whether it was met. */
const meet = async (failure: CallFailure): Promise<boolean> => {
  const { person, ...account } = accounts.pop() as Account;
  const cookie = await signInByForm(portal.url, { person, ...account });
  const watch = await watchCalls(portal, CALLS, failure);
  const status = await withdraw(cookie, `withdraw-${person}`);
  expect(status).toBeOneOf([303, 503]);
  expect(await told(person)).toBeOneOf([status === 503, 'nothing']);
  const { failed } = await watch.end();
  if (failed === 0) expect(status).toBe(303);
  expect(onDisk(person)).toBe(status === 303 ? 'all' : 'none');
  await isWhole();

  if (failure.error === 'ENOSPC') {
    await expect.poll(() => ready(portal), { timeout: 10_000 }).toBeUndefined();
  } else if (await ready(portal)) {
    await portal.end('SIGKILL');
    await start();
  }
  // Nobody was told that it was done; then it may be there whole, since its frames were.
  const before = onDisk(person);
  if (status === 303) expect(before).toBe('all');
  expect(await told(person)).toBe(before === 'none');
  // Sent again it is done, and there once.
  expect(await withdraw(cookie, `again-${person}`)).toBe(303);
  expect(onDisk(person)).toBe('all');
  expect(await told(person)).toBe(false);
  await isWhole();
  return failed > 0;
};

/** Lets one call after the other fail, until two withdrawals running made none of that number. Answers how many failed. */
const everyCall = async (way: Omit<CallFailure, 'nth'>): Promise<number> => {
  let met = 0;
  for (let nth = 1, missed = 0; missed < 2; nth++) {
    const failed = await at({ ...way, nth });
    if (failed) met++;
    missed = failed ? 0 : missed + 1;
  }
  return met;
};

/** `meet`, with where it was when it does not hold. */
const at = (failure: CallFailure): Promise<boolean> =>
  meet(failure).catch((cause: unknown) => {
    throw new Error(`at ${JSON.stringify(failure)}`, { cause });
  });

describe('a call to the disk that fails in a withdrawal', () => {
  beforeAll(async () => {
    if (noStrace) return;
    ({ dataDir, accounts, key } = await organisation(PEOPLE));
    const inside = await newPortal(Date.now(), dataDir);
    for (const { person } of accounts) must(await choose(inside.portal, person, 'give'));
    await inside.portal.close();
    await start();
  });
  beforeEach((context) => {
    if (noStrace) context.skip(noStrace);
  });
  afterAll(() => portal?.end('SIGKILL'));

  it(
    `is a 503 or a success, never half: ${LONG ? 'every call, in every way' : 'a few calls'}`,
    async () => {
      if (!LONG) {
        for (const failure of FEW) expect(await at(failure), failure.call).toBe(true);
        return;
      }
      const met: Record<string, number> = {};
      for (const way of WAYS) {
        for (const sticky of [false, true]) {
          met[`${way.call} ${way.error}${sticky ? ', from then on' : ''}`] = await everyCall({
            ...way,
            sticky,
          });
        }
      }
      console.log(`calls that failed: ${JSON.stringify(met)}`);
      // A withdrawal writes some ten pages, two calls each, and waits for them once.
      expect(met['pwrite64 EIO']).toBeGreaterThanOrEqual(10);
      expect((met['fsync EIO'] ?? 0) + (met['fdatasync EIO'] ?? 0)).toBeGreaterThanOrEqual(1);
    },
    LONG ? 7_200_000 : 120_000,
  );
});
