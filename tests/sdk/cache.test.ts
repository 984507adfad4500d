import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ClientOptions, createConsentClient } from '../../sdk/src/client';
import { ann, follow, logKey, never, serve } from './following';
import {
  type Answer,
  changesAnswer,
  header,
  heartbeatAnswer,
  type Json,
  KEY,
  leaseHeader,
  leasePayload,
  makeLogKey,
  snapshotAnswer,
  until,
} from './portal';

/** What a client remembers across its restart (security.md R7, F21): where the log stood, never anybody's answers. */
const root = mkdtempSync(join(tmpdir(), 'forthright-cache-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
const newFile = (): string => {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(folder);
  return join(folder, 'consent.json');
};

/** A portal whose snapshot a test changes, and a way to start, and start again, a client that keeps a cache file. */
const portalOf = async (first: Answer = snapshotAnswer(logKey)) => {
  const now = { snapshot: first };
  const portal = await serve(({ what }) => {
    if (what === 'heartbeat') return heartbeatAnswer();
    return what === 'snapshot' ? now.snapshot : never();
  });
  const cacheFile = newFile();
  const start = (more: Partial<ClientOptions> = {}) => follow(portal.url, { cacheFile, ...more });
  /** A process that saw the snapshot, allowed, and ended. */
  const once = async (more: Partial<ClientOptions> = {}) => {
    const { client } = start(more);
    expect(await client.ready({ timeoutMs: 10_000 })).toBe(true);
    expect(client.allows(ann)).toBe(true);
    await client.close();
  };
  const offer = (more: Json) => {
    now.snapshot = snapshotAnswer(logKey, header(more));
  };
  return { portal, now, cacheFile, start, once, offer };
};

const kept = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Json;

describe('the cache file', () => {
  it('holds where the log stood and whose it is, for its owner only, and no person', async () => {
    const { portal, cacheFile, once } = await portalOf();
    await once();
    expect(kept(cacheFile)).toEqual({
      format: 'forthright/cache/v1',
      portal: `${portal.url}/`,
      verify_key: logKey.vkey,
      epoch: 'ep_one',
      revision: 10,
      lease_revision: 10,
      pause_epoch: 0,
      issued_at: expect.stringMatching(/Z$/),
    });
    expect(lstatSync(cacheFile).mode & 0o777).toBe(0o600);
    expect(readFileSync(cacheFile, 'utf8')).not.toMatch(/per_|mouse|fr_test/);
    expect(readdirSync(join(cacheFile, '..'))).toEqual(['consent.json']);
  });

  it('moves on while the client runs, and is whole whenever somebody reads it', async () => {
    let revision = 10;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') return snapshotAnswer(logKey);
      revision += 1;
      return changesAnswer(logKey, { revision });
    });
    const cacheFile = newFile();
    const { client } = follow(portal.url, { cacheFile });
    await until(() => existsSync(cacheFile), 'the first write');
    const seen = new Set<unknown>();
    await until(() => seen.add(kept(cacheFile).revision).size === 3, 'three revisions');
    await client.close();
    expect(kept(cacheFile).revision).toBe(client.report().revision);
    expect(readdirSync(join(cacheFile, '..'))).toEqual(['consent.json']);
  });

  it('allows nothing by itself: a client that cannot reach the portal says no', async () => {
    const { cacheFile, once, portal } = await portalOf();
    await once();
    const { client, codes } = follow(portal.url, {
      cacheFile,
      fetch: async () => {
        throw new Error('no network');
      },
    });
    await until(() => codes.length > 0, 'a failure');
    expect(client.decide(ann)).toEqual({ allow: false, reason: 'stale', revision: 10, epoch: 'ep_one' });
  });

  it('asks for a whole snapshot after a restart, and allows once it came', async () => {
    const { portal, once, offer } = await portalOf();
    await once();
    offer({ revision: 10 });
    await once();
    offer({ revision: 12 });
    await once();
    expect(portal.asks.map((ask) => ask.headers['if-none-match'])).not.toContainEqual(expect.anything());
  });
});

describe('after a restart', () => {
  it('a portal with a lower revision denies everything, says so, and is told so', async () => {
    const { portal, once, start, offer, cacheFile } = await portalOf();
    await once();
    offer({ revision: 9 });
    const { client, codes } = start({ heartbeat: true });
    const messages: string[] = [];
    client.on('error', ({ message }) => messages.push(message));
    await until(() => codes.filter((code) => code === 'revision_rollback').length > 1, 'two refusals');
    expect(messages[0]).toContain('older state');
    expect(client.decide(ann)).toEqual({ allow: false, reason: 'stale', revision: 10, epoch: 'ep_one' });
    expect(await client.ready({ timeoutMs: 1 })).toBe(false);
    await until(() => portal.count('heartbeat') > 0, 'a report');
    expect(JSON.parse(portal.asks.find(({ what }) => what === 'heartbeat')?.body ?? '')).toMatchObject({
      revision: 10,
      epoch: 'ep_one',
      stopped_at: expect.stringMatching(/Z$/),
    });
    expect(kept(cacheFile).revision).toBe(10);
    offer({ revision: 10 });
    await until(() => client.allows(ann), 'recovery at the revision that was seen');
  });

  it.each<[string, Json, Json]>([
    ['pause epoch', { pause_epoch: 3 }, { pause_epoch: 2 }],
    ['revision in the lease alone', { revision: 15 }, { revision: 14 }],
  ])('a lower %s denies everything', async (_, first, then) => {
    const vouchingFor = (more: Json) => {
      const answer = snapshotAnswer(logKey, header({ ...more, revision: 10 }));
      const lease = leaseHeader(leasePayload(more), logKey);
      return { ...answer, headers: { ...answer.headers, 'forthright-lease': lease } };
    };
    const { once, start, now } = await portalOf(vouchingFor(first));
    await once();
    now.snapshot = vouchingFor(then);
    const { client, codes } = start();
    await until(() => codes.includes('revision_rollback'), 'the refusal');
    expect(client.allows(ann)).toBe(false);
  });

  it('another epoch denies everything for good, in this process and in the next', async () => {
    const { portal, once, start, offer } = await portalOf();
    await once();
    offer({ epoch: 'ep_two', revision: 99 });
    for (let process = 0; process < 2; process += 1) {
      const { client, codes } = start();
      await until(() => codes.length > 0, 'the refusal');
      expect(codes).toEqual(['epoch_changed']);
      const asked = portal.asks.length;
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(portal.asks.length).toBe(asked);
      expect(client.allows(ann)).toBe(false);
      await client.close();
    }
    offer({ epoch: 'ep_one', revision: 10 });
    await once();
  });

  it('an answer that was already seen, shown again by something in between, renews nothing', async () => {
    const { now, once, start } = await portalOf();
    const seen = now.snapshot;
    await once();
    const { client } = start();
    await until(() => client.report().requests > 1, 'the old answer');
    expect(client.allows(ann)).toBe(false);
    expect(client.report().leaseRemainingMs).toBe(0);
    expect(now.snapshot).toBe(seen);
    await client.close();
    now.snapshot = snapshotAnswer(logKey);
    await once();
  });

  it('a log key that was given once is asked for also when it is not given any more', async () => {
    const { now, once, start, cacheFile } = await portalOf();
    await once();
    now.snapshot = snapshotAnswer(makeLogKey());
    const { client, codes } = start({ verifyKey: undefined });
    await until(() => codes.includes('lease_signature'), 'the refusal');
    expect(client.allows(ann)).toBe(false);
    await client.close();
    now.snapshot = snapshotAnswer(logKey);
    await once({ verifyKey: undefined });
    expect(kept(cacheFile).verify_key).toBe(logKey.vkey);
  });

  it('a log key is taken up by a client that had none', async () => {
    const { now, once, cacheFile } = await portalOf();
    await once({ verifyKey: undefined });
    expect(kept(cacheFile).verify_key).toBe(null);
    now.snapshot = snapshotAnswer(logKey);
    await once();
    expect(kept(cacheFile).verify_key).toBe(logKey.vkey);
  });
});

/** Spoils a good file in place. `content` is what a client of this portal had written. */
type Spoil = (path: string, content: Json) => void;
const rewrite =
  (more: Json): Spoil =>
  (path, content) =>
    writeFileSync(path, JSON.stringify({ ...content, ...more }));
const raw =
  (text: string | Uint8Array): Spoil =>
  (path) =>
    writeFileSync(path, text);

const SPOILED: [string, Spoil, Partial<ClientOptions>?][] = [
  ['is empty', raw('')],
  ['is no JSON', raw('revision 10')],
  ['is null', raw('null')],
  ['is a list', raw('[]')],
  ['is zero bytes', raw(new Uint8Array(64))],
  ['is no UTF-8', raw(Uint8Array.of(0xff, 0xfe))],
  [
    'has a byte that is no UTF-8 where nobody reads',
    (path, content) => {
      const text = JSON.stringify({ ...content, note: '\u00ff' });
      writeFileSync(path, Buffer.from(text, 'latin1'));
    },
  ],
  ['is cut off', (path) => writeFileSync(path, readFileSync(path, 'utf8').slice(0, -20))],
  ['stands there twice', (path) => writeFileSync(path, readFileSync(path, 'utf8').repeat(2))],
  ['is too large', (path) => writeFileSync(path, readFileSync(path, 'utf8').padEnd(4_097))],
  ['is of another version', rewrite({ format: 'forthright/cache/v2' })],
  ['has no format', rewrite({ format: undefined })],
  ['has no portal', rewrite({ portal: undefined })],
  ['has no epoch', rewrite({ epoch: undefined })],
  ['has an empty epoch', rewrite({ epoch: '' })],
  ['has an epoch that is a number', rewrite({ epoch: 1 })],
  ['has no revision', rewrite({ revision: undefined })],
  ['has a negative revision', rewrite({ revision: -1 })],
  ['has a revision in words', rewrite({ revision: '10' })],
  ['has a revision that is null', rewrite({ revision: null })],
  ['has a revision beyond counting', rewrite({ revision: 2 ** 53, lease_revision: 2 ** 53 })],
  [
    'has a revision beyond numbers',
    (path) => writeFileSync(path, readFileSync(path, 'utf8').replace(/:10/g, ':1e400')),
  ],
  ['has no revision of the lease', rewrite({ lease_revision: undefined })],
  ['has a lease older than its state', rewrite({ lease_revision: 9 })],
  ['has no pause epoch', rewrite({ pause_epoch: undefined })],
  ['has half a pause epoch', rewrite({ pause_epoch: 0.5 })],
  ['has no time', rewrite({ issued_at: undefined })],
  ['has a time that never was', rewrite({ issued_at: '2026-02-30T00:00:00Z' })],
  ['has a time that is a number', rewrite({ issued_at: 1 })],
  ['has no word about the log key', rewrite({ verify_key: undefined })],
  ['has a log key that is none', rewrite({ verify_key: 'portal' })],
  [
    'has everything behind a prototype',
    (path) => writeFileSync(path, `{"__proto__":${readFileSync(path, 'utf8')}}`),
  ],
  ['belongs to another portal', rewrite({ portal: 'https://other.example.org/' })],
  ['belongs to another log key', rewrite({ verify_key: makeLogKey('other.test/log').vkey })],
  ['belongs to another epoch than the pinned one', () => undefined, { epoch: 'ep_two' }],
  ['is writable by others', (path) => chmodSync(path, 0o620)],
  [
    'is a folder',
    (path) => {
      rmSync(path);
      mkdirSync(path);
    },
  ],
  [
    'is a link',
    (path) => {
      writeFileSync(`${path}.real`, readFileSync(path), { mode: 0o600 });
      rmSync(path);
      symlinkSync(`${path}.real`, path);
    },
  ],
  [
    'is a link to nowhere',
    (path) => {
      rmSync(path);
      symlinkSync(`${path}.nowhere`, path);
    },
  ],
  [
    'is a pipe',
    (path) => {
      rmSync(path);
      expect(spawnSync('mkfifo', ['-m', '600', path]).status).toBe(0);
    },
  ],
];

describe('a file that cannot be trusted denies everything, and nothing is asked, until somebody removed it', () => {
  it.each(SPOILED)('it %s', async (_, spoil, more) => {
    const { portal, cacheFile, once, start, now } = await portalOf();
    await once();
    now.snapshot = snapshotAnswer(logKey);
    spoil(cacheFile, kept(cacheFile));
    const before = lstatSync(cacheFile);
    const asked = portal.asks.length;
    const { client, codes } = start({ heartbeat: true, ...more });
    const messages: string[] = [];
    client.on('error', ({ message }) => messages.push(message));
    await until(() => codes.length > 0, 'the event');
    expect(codes).toEqual(['cache_unusable']);
    expect(messages[0]).toMatch(/^The cache file cannot be trusted \(.+\)/);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(client.decide(ann)).toMatchObject({ allow: false, reason: 'stale' });
    expect(await client.ready({ timeoutMs: 1 })).toBe(false);
    await client.close();
    expect(portal.asks.length).toBe(asked);
    const after = lstatSync(cacheFile);
    expect([after.ino, after.size, after.mtimeMs]).toEqual([before.ino, before.size, before.mtimeMs]);
    rmSync(cacheFile, { recursive: true });
    await once();
  });
});

describe('a file that cannot be written', () => {
  it('is told once, stops nothing, and is written as soon as it can be', async () => {
    const folder = join(newFile(), '..', 'later');
    const cacheFile = join(folder, 'consent.json');
    let revision = 10;
    const portal = await serve(({ what }) => {
      if (what === 'snapshot') return snapshotAnswer(logKey);
      revision += 1;
      return changesAnswer(logKey, { revision });
    });
    const { client, codes } = follow(portal.url, { cacheFile });
    await until(() => codes.length > 0, 'the event');
    expect(client.allows(ann)).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    mkdirSync(folder);
    await until(() => existsSync(cacheFile), 'the file');
    expect(codes).toEqual(['cache_unwritable']);
    expect(client.allows(ann)).toBe(true);
    await client.close();
  });

  it('keeps its old text when the new one cannot be moved into its place', async () => {
    const { cacheFile, once, start, offer } = await portalOf();
    await once();
    const { client } = start();
    offer({ revision: 11 });
    rmSync(cacheFile);
    mkdirSync(join(cacheFile, 'in the way'), { recursive: true });
    const codes: string[] = [];
    client.on('error', ({ code }) => codes.push(code));
    await until(() => codes.includes('cache_unwritable'), 'the event');
    await client.close();
    expect(readdirSync(join(cacheFile, '..'))).toEqual(['consent.json']);
  });
});

describe('where there are no files', () => {
  it('a cache file is a mistake of configuration, and a client without one works', () => {
    const builtin = vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
    const options = { url: 'https://portal.test', key: KEY, heartbeat: false, fetch: never as never };
    expect(() => createConsentClient({ ...options, cacheFile: newFile() })).toThrow(TypeError);
    const client = createConsentClient(options);
    expect(client.allows(ann)).toBe(false);
    builtin.mockRestore();
    return client.close();
  });

  it.each(['', 7, null])('and %j is no path', (cacheFile) => {
    expect(() =>
      createConsentClient({ url: 'https://portal.test', key: KEY, cacheFile: cacheFile as string }),
    ).toThrow(TypeError);
  });
});
