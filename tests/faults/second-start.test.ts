/**
 * `npm start` while a portal runs already: it is told so and touches nothing, and a build takes the place of the last one only
 * when it is whole. On a copy of the house, since the sources have to change.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoData } from '../process/demo-data';
import { freePort } from '../process/portal-process';

const ROOT = join(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'forthright-house-'));
const SOURCES = ['app', 'bin', 'build', 'db', 'demo', 'domain', 'migrations', 'public', 'scripts', 'sdk'];
const FILES = ['package.json', 'package-lock.json', 'server.ts', 'tsconfig.json', 'vite.config.ts'];
const started: ChildProcess[] = [];

interface Start {
  child: ChildProcess;
  said(): string;
  /** Resolves with true once it serves, with false when it ended before. */
  serves: Promise<boolean>;
  ended: Promise<number | null>;
}

const start = (settings: Record<string, string>): Start => {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: house,
    env: { ...process.env, NODE_ENV: 'test', FORTHRIGHT_MODE: 'demo', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that what it started can be killed with it.
    detached: true,
  });
  started.push(child);
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const serves = new Promise<boolean>((resolve) => {
    const read = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      if (said.includes('Forthright is ready')) resolve(true);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    ended.then(() => resolve(false));
  });
  return { child, said: () => said, serves, ended };
};

/** What is in the build, file by file, with when it was written. */
const built = () =>
  (readdirSync(join(house, 'build'), { recursive: true }) as string[])
    .sort()
    .map((name) => `${name} ${statSync(join(house, 'build', name)).mtimeMs}`);
const stamp = () => readFileSync(join(house, 'build/.inputs'), 'utf8');
const beside = () => readdirSync(house).filter((name) => name.startsWith('build.'));
/** What the scripts of the copy say of its build. */
const isBuilt = () => {
  const ask = "import('./scripts/build.mjs').then((build) => console.log(build.isBuilt()))";
  return spawnSync(process.execPath, ['-e', ask, 'a-test'], { cwd: house, encoding: 'utf8' }).stdout.trim();
};
const changeSource = () => appendFileSync(join(house, 'domain/time.ts'), '\n// Another line.\n');

describe('npm start beside a running portal', () => {
  let port: string;
  let dataDir: string;
  let first: Start;
  const answers = async () => (await fetch(`http://localhost:${port}/sign-in`)).status;

  beforeAll(async () => {
    for (const name of [...SOURCES, ...FILES])
      if (existsSync(join(ROOT, name))) cpSync(join(ROOT, name), join(house, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    dataDir = await demoData();
    port = String(await freePort());
    first = start({ PORT: port, DATA_DIR: dataDir });
    expect(await first.serves).toBe(true);
  });
  afterAll(() => {
    for (const child of started) child.kill('SIGKILL');
    rmSync(house, { recursive: true, force: true });
  });

  it('has nothing to build because the client was packed, and something once a source changed', () => {
    expect(first.said()).not.toContain('Building');
    mkdirSync(join(house, 'sdk/dist'), { recursive: true });
    writeFileSync(join(house, 'sdk/dist/other.js'), 'export const packed = true;\n');
    expect(isBuilt()).toBe('true');
    changeSource();
    expect(isBuilt()).toBe('false');
  });

  it('refuses the same data, names its address, and touches nothing although a source changed', async () => {
    const before = built();
    const second = start({ PORT: String(await freePort()), DATA_DIR: dataDir });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(
      `A portal with these data already runs at http://localhost:${port} (process `,
    );
    expect(second.said()).toContain('Nothing was changed.');
    expect(second.said()).not.toMatch(/Building|at .*:\d+:\d+/);
    expect([built(), beside()]).toEqual([before, []]);
    expect(await answers()).toBe(200);
  });

  it('refuses the same port with other data', async () => {
    const before = built();
    const none = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
    const second = start({ PORT: port, DATA_DIR: none });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(
      `A portal already runs at http://localhost:${port}. Nothing was changed.`,
    );
    expect([built(), existsSync(none)]).toEqual([before, false]);
    expect(await answers()).toBe(200);
  });

  it('says of a port that another program has that it is another program, before it builds', async () => {
    const other = createServer((socket) => socket.end('no portal\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = (other.address() as { port: number }).port;
    const second = start({ PORT: String(taken), DATA_DIR: join(house, 'data') });
    expect(await second.ended).toBe(1);
    other.close();
    expect(second.said()).toContain(`Port ${taken} is in use by another program`);
    expect(second.said()).not.toContain('Building');
  });

  it('lists wrong settings before it builds', async () => {
    const second = start({ PORT: 'abc', LOG_LEVEL: 'loud', DATA_DIR: join(house, 'data') });
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain('PORT must be a number from 1 to 65535');
    expect(second.said()).toContain('LOG_LEVEL must be');
    expect(second.said()).not.toContain('Building');
  });

  it('killed in the middle of a build, leaves the last one whole; the next one sweeps up and takes its place', async () => {
    const before = [built(), stamp()];
    const none = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
    const settings = { PORT: String(await freePort()), DATA_DIR: none };
    const killed = start(settings);
    await expect.poll(() => beside().length, { timeout: 60_000, interval: 50 }).toBe(1);
    process.kill(-(killed.child.pid ?? 0), 'SIGKILL');
    await killed.ended;
    expect([built(), stamp()]).toEqual(before);
    expect(await answers()).toBe(200);

    let gaps = 0;
    const look = setInterval(() => {
      if (!existsSync(join(house, 'build/server.mjs'))) gaps += 1;
    }, 20);
    const next = start(settings);
    expect(await next.serves).toBe(true);
    clearInterval(look);
    expect(gaps).toBeLessThan(2);
    expect(stamp()).not.toBe(before[1]);
    expect(beside()).toEqual([]);
    expect(await answers()).toBe(200);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  }, 400_000);

  it('starts on the same data once the first has stopped', async () => {
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const again = start({ PORT: port, DATA_DIR: dataDir });
    expect(await again.serves).toBe(true);
    again.child.kill('SIGTERM');
    expect(await again.ended).toBe(0);
  });
});
