import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConsentClient } from '#sdk/client';
import { demoData, readDemoJson } from '../process/demo-data';
import { freePort, type PortalProcess, startPortal } from '../process/portal-process';

const ROOT = join(import.meta.dirname, '../..');

/** A line of a stack trace. */
const STACK = /\bat .*:\d+:\d+/;

const run = (script: string, args: readonly string[], env: Record<string, string>) =>
  spawnSync(process.execPath, [join(ROOT, 'build', script), ...args], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });

describe('starting', () => {
  let portal: PortalProcess;
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await demoData();
    portal = await startPortal({ dataDir });
  });
  afterAll(() => portal.end());

  it('keeps the data, the people and demo.json at a second start, and takes under 10 s', async () => {
    const before = readDemoJson(dataDir);
    await portal.end();
    const began = performance.now();
    portal = await startPortal({ dataDir, port: Number(new URL(before.url).port) });
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(readDemoJson(dataDir)).toEqual(before);
    expect(statSync(join(dataDir, 'demo.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'forthright.db')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'log.key')).mode & 0o777).toBe(0o600);
  });

  it('stops within seconds although a collector follows it, and gives no fresh lease meanwhile', async () => {
    const key = readDemoJson(dataDir).systems.find(({ name }) => name === 'endpoint-agent')?.key ?? '';
    const client = createConsentClient({ url: portal.url, key });
    expect(await client.ready({ timeoutMs: 10_000 })).toBe(true);
    const began = performance.now();
    expect(await portal.end()).toBe(0);
    expect(performance.now() - began).toBeLessThan(4_000);
    expect(existsSync(join(dataDir, 'forthright.db-wal'))).toBe(false);
    await client.close();
    portal = await startPortal({ dataDir });
  });

  it('refuses a second process on the same data, and names the first', async () => {
    const second = run('server.mjs', [], { PORT: String(await freePort()), DATA_DIR: dataDir });
    expect(second.status).toBe(1);
    expect(second.stderr).toMatch(/another process \(pid \d+\) already writes/);
  });

  it('says clearly that a port is busy', async () => {
    const port = await freePort();
    const busy = createServer();
    await new Promise<void>((resolve) => busy.listen(port, '127.0.0.1', resolve));
    const other = await demoData();
    const refused = run('server.mjs', [], { PORT: String(port), DATA_DIR: other });
    busy.close();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain(`Port ${port} is in use`);
    expect(refused.stderr).not.toMatch(STACK);
  });

  it('lists everything that is wrong with its settings at once', () => {
    const refused = run('server.mjs', [], { PORT: 'abc', FORTHRIGHT_MODE: 'party', DATA_DIR: '/nowhere' });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('PORT must be a number');
    expect(refused.stderr).toContain('FORTHRIGHT_MODE must be demo or production');
  });

  it('in production asks for its address, seeds nothing and shows no demo sign-ins', async () => {
    const empty = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
    const refused = run('server.mjs', [], { FORTHRIGHT_MODE: 'production', DATA_DIR: empty });
    expect(refused.stderr).toContain('PUBLIC_URL must be set in production');
    const production = await startPortal({ dataDir: empty, mode: 'production' });
    expect(existsSync(join(empty, 'demo.json'))).toBe(false);
    const page = await (await fetch(`${production.url}/sign-in`)).text();
    expect(page).not.toMatch(/demo|Hartley/i);
    expect(production.output()).not.toMatch(/Hartley/);
    await production.end();
    const contradiction = run('server.mjs', [], {
      FORTHRIGHT_USER_NODE_ENV: 'production',
      FORTHRIGHT_MODE: 'demo',
      DATA_DIR: empty,
    });
    expect(contradiction.stderr).toContain('a demo never runs as production');
  });

  it('refuses to serve the demo’s data as production', async () => {
    const told = await demoData();
    const refused = run('server.mjs', [], {
      FORTHRIGHT_MODE: 'production',
      PUBLIC_URL: 'http://localhost:3999',
      DATA_DIR: told,
    });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('DATA_DIR holds the demo');
  });

  it('shows production data no demo sign-ins even when it is started as a demo by mistake', async () => {
    const empty = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
    const production = await startPortal({ dataDir: empty, mode: 'production' });
    await production.end();
    const mistaken = await startPortal({ dataDir: empty });
    expect(existsSync(join(empty, 'demo.json'))).toBe(false);
    expect(await (await fetch(`${mistaken.url}/sign-in`)).text()).not.toContain('Hartley');
    await mistaken.end();
  });
});

describe('the data folder', () => {
  const modes = (folder: string) =>
    Object.fromEntries(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]));

  it('and everything in it is the owner’s alone, also where it was made wide before', async () => {
    const dataDir = await demoData();
    chmodSync(dataDir, 0o755);
    for (const name of readdirSync(dataDir)) if (name !== 'log.key') chmodSync(join(dataDir, name), 0o644);
    const portal = await startPortal({ dataDir });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    const wide = Object.entries(modes(dataDir)).filter(([, mode]) => mode !== 0o600);
    await portal.end();
    expect(wide).toEqual([]);
  });

  it('is made so at a first start under a generous umask', async () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
    mkdirSync(dataDir, { mode: 0o755 });
    const mask = process.umask(0);
    const portal = await startPortal({ dataDir, mode: 'production' }).finally(() => process.umask(mask));
    const wide = Object.entries(modes(dataDir)).filter(([, mode]) => mode !== 0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await portal.end();
    expect(wide).toEqual([]);
  });

  it('is not made of a folder that others use', async () => {
    const shared = mkdtempSync(join(tmpdir(), 'forthright-'));
    writeFileSync(join(shared, 'letter.txt'), 'not ours');
    chmodSync(shared, 0o755);
    const env = { DATA_DIR: shared, FORTHRIGHT_MODE: 'production', PUBLIC_URL: 'http://localhost:3999' };
    const refused = run('server.mjs', [], { ...env, PORT: String(await freePort()) });
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('Give the portal a folder of its own');
    expect(refused.stderr).not.toMatch(STACK);
    expect(statSync(shared).mode & 0o777).toBe(0o755);
    expect(readdirSync(shared)).toEqual(['letter.txt']);
  });

  it('with a path too long for a socket is refused in a sentence, and nothing is made', () => {
    const parent = mkdtempSync(join(tmpdir(), 'forthright-'));
    const env = {
      DATA_DIR: join(parent, 'd'.repeat(100)),
      FORTHRIGHT_MODE: 'production',
      PUBLIC_URL: 'http://localhost:3999',
    };
    const init = ['init', '--name', 'A', '--email', 'a@example.org', '--country', 'GB'];
    for (const refused of [run('server.mjs', [], env), run('forthright.mjs', init, env)]) {
      expect(refused.status).not.toBe(0);
      expect(refused.stderr).toMatch(/a socket takes 10[37].*\nChoose a DATA_DIR with a shorter path/);
      expect(refused.stderr).not.toMatch(STACK);
    }
    expect(readdirSync(parent)).toEqual([]);
  });
});

describe('the command line, on an organisation’s own data', () => {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
  const env = { DATA_DIR: dataDir, FORTHRIGHT_MODE: 'production', PUBLIC_URL: 'http://localhost:3999' };
  const forthright = (...args: string[]) => run('forthright.mjs', args, env);
  const story = (name: string) => join(ROOT, 'demo/story/files', name);

  it('sets up a portal from nothing to a key that answers, with the portal running for the second half', async () => {
    const init = forthright('init', '--name', 'Ada Admin', '--email', 'ada@example.org', '--country', 'GB');
    expect(init.stderr).toBe('');
    expect(JSON.parse(init.stdout)).toMatchObject({
      person: expect.stringMatching(/^per_/),
      first_sign_in_token: expect.any(String),
    });
    expect(forthright('init', '--name', 'B', '--email', 'b@example.org', '--country', 'GB').stderr).toContain(
      'already_initialised',
    );
    const owners = new Set(
      [
        'agent-training.programme.json',
        'endpoint-security.programme.json',
        'working-time.programme.json',
        'endpoint-agent.system.json',
      ].map((name) => (JSON.parse(readFileSync(story(name), 'utf8')) as { owner: string }).owner),
    );
    for (const owner of owners) {
      expect(
        forthright('person', 'add', '--name', 'An Owner', '--email', owner, '--establishment', 'main').stderr,
      ).toBe('');
    }
    const applied = forthright('programme', 'apply', story('agent-training.programme.json'));
    expect(applied.stderr).toBe('');
    expect(forthright('notice', 'publish', story('agent-training.notice.json')).status).toBe(0);

    const port = await freePort();
    const portal = await startPortal({ dataDir, port, mode: 'production' });
    const added = forthright(
      'person',
      'add',
      '--name',
      'Emma Employee',
      '--email',
      'emma@example.org',
      '--establishment',
      'main',
    );
    expect(added.stderr).toBe('');
    const { person } = JSON.parse(added.stdout) as { person: string };
    for (const file of ['endpoint-security.programme.json', 'working-time.programme.json']) {
      expect(forthright('programme', 'apply', story(file)).stderr).toBe('');
    }
    const registered = forthright('system', 'register', story('endpoint-agent.system.json'));
    expect(registered.stderr).toBe('');
    const minted = JSON.parse(forthright('key', 'mint', '--system', 'endpoint-agent').stdout) as {
      key: string;
    };
    const answer = await fetch(`${portal.url}/access/v1/evaluation`, {
      method: 'POST',
      headers: { authorization: `Bearer ${minted.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        subject: { type: 'employee', id: person },
        action: { name: 'collect' },
        resource: { type: 'telemetry_category', id: 'mouse_pointer' },
        context: { purpose: 'train_ai_agents' },
      }),
    });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ decision: false, context: { reason: 'not_permitted' } });
    await portal.end();
  });

  it('answers what it does not understand with exit code 2 and a sentence', () => {
    for (const args of [
      ['dance'],
      ['person', 'add'],
      ['programme', 'apply'],
      ['programme', 'apply', '/no/such/file'],
    ]) {
      const said = forthright(...args);
      expect(said.status).toBe(2);
      expect(said.stderr.length).toBeGreaterThan(10);
      expect(said.stderr).not.toMatch(STACK);
    }
  });

  it('cannot sign for the works council', () => {
    const said = forthright(
      'gate',
      'record',
      '--gate',
      'collective_gate_unmet',
      '--programme',
      'agent-training',
      '--state',
      'open',
      '--evidence',
      'trust me',
    );
    expect(said.status).toBe(1);
    expect(said.stderr).toContain('only_the_representative');
  });
});
