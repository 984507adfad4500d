/** The demo collector as a process of its own, against a scripted portal: what it passes, drops, and does when left alone. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import {
  changesAnswer,
  heartbeatAnswer,
  type Json,
  makeLogKey,
  servePortal,
  snapshotAnswer,
} from '../sdk/portal';

const root = join(import.meta.dirname, '../..');
const key = makeLogKey();
const PEOPLE = ['ava', 'tom', 'marcus'].map((name) => ({
  role: 'employee',
  name,
  email: `${name}@marlowfinch.example`,
  password: 'unused',
  id: `per_${name}`,
}));
const PURPOSES = {
  mouse_pointer: ['agent-training', 'train_ai_agents'],
  keystroke_content: ['agent-training', 'train_ai_agents'],
  app_usage: ['endpoint-security', 'security'],
  working_time: ['working-time', 'payroll_time'],
} as const;
const ACTIVITIES = Object.entries(PURPOSES).map(([category, [programme, purpose]]) => ({
  programme,
  category,
  purpose,
  verb: 'collect',
}));
const idOf = ({ programme, category, purpose, verb }: (typeof ACTIVITIES)[number]) =>
  `${programme}.${category}.${purpose}.${verb}`;
const MOUSE = idOf(ACTIVITIES[0] as never);
const SINCE = '2026-01-01T00:00:00.000Z';

interface Decided {
  t: string;
  category: string;
  verdict: 'PASS' | 'DROP';
  reason: string | null;
  revision: number | null;
  lease_ms: number;
  participants: string[];
}

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** A portal in which Ava and Marcus say yes to the mouse and Tom does not. `change` tells what came next. */
const portalWith = async (leaseSeconds: number) => {
  let revision = 10;
  let items: Json[] = [];
  const head = () => ({
    revision,
    epoch: 'ep_one',
    pause_epoch: 0,
    issued_at: SINCE,
    expires_at: '2026-01-01T00:01:00.000Z',
    protected_contexts: [],
    activities: ACTIVITIES.map((activity) => ({
      id: idOf(activity),
      ...activity,
      paused: false,
      lease_s: leaseSeconds,
      multi_party: false,
      ...(activity.category === 'working_time' && { continue_s: 43_200 }),
    })),
  });
  const portal = await servePortal(async (ask) => {
    if (ask.what === 'heartbeat') return heartbeatAnswer();
    if (ask.what === 'snapshot') {
      return snapshotAnswer(key, head(), [
        { id: 'per_ava', allow: [0, 2, 3], until: [null, null, null], since: [SINCE, null, null] },
        { id: 'per_marcus', allow: [0], until: [null], since: [SINCE] },
      ]);
    }
    const after = Number(ask.query.get('after'));
    const ends = performance.now() + Number(ask.query.get('wait')) * 1_000;
    while (revision === after && performance.now() < ends) await new Promise((go) => setTimeout(go, 5));
    return changesAnswer(key, { revision, items: items.filter((item) => Number(item.revision) > after) });
  });
  open.push(() => portal.close());
  return {
    ...portal,
    change: (kind: 'allow' | 'deny') => {
      revision += 1;
      const cell = { revision, kind, employee: 'per_ava', activity: MOUSE };
      items = [...items, kind === 'allow' ? { ...cell, until: null, since: SINCE } : cell];
      return revision;
    },
  };
};

/** Starts the collector and keeps what it prints. */
const collector = (url: string, ...args: string[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'forthright-telemetry-'));
  const file = {
    url,
    people: PEOPLE,
    systems: [{ name: 'endpoint-agent', kind: 'collector', key: 'fr_test_demo', activities: ACTIVITIES }],
  };
  writeFileSync(join(folder, 'demo.json'), JSON.stringify(file));
  const child: ChildProcessByStdio<null, Readable, Readable> = spawn(
    process.execPath,
    ['--import', 'tsx', 'demo/telemetry.ts', '--interval', '15', ...args],
    { cwd: root, env: { ...process.env, DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  let complaints = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  open.push(async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  });
  const lines = () => printed.split('\n').slice(0, -1);
  const decided = () => lines().map((line) => JSON.parse(line) as Decided);
  return {
    child,
    ended,
    lines,
    decided,
    complaints: () => complaints,
    /** The first decision after `from` that fits; fails after 20 seconds. */
    find: async (what: string, fits: (line: Decided) => boolean, from = 0): Promise<Decided> => {
      const ends = performance.now() + 20_000;
      for (;;) {
        const found = decided().slice(from).find(fits);
        if (found) return found;
        if (performance.now() > ends) throw new Error(`never printed: ${what}; ${complaints}`);
        await new Promise((go) => setTimeout(go, 10));
      }
    },
  };
};

const alone = (line: Decided) => line.category === 'mouse_pointer' && line.participants.length === 0;

describe('the demo collector', () => {
  it('passes what the person allowed, with a second person only if both did, and never what is typed', async () => {
    const portal = await portalWith(60);
    const { ended, decided, find } = collector(portal.url, '--json', '--once', '60');
    await find('a mouse record that passed', (line) => alone(line) && line.verdict === 'PASS');
    expect(await ended).toBe(0);

    const lines = decided();
    expect(lines).toHaveLength(60);
    const verdicts = (fits: (line: Decided) => boolean) =>
      new Set(lines.filter(fits).map((line) => line.verdict));
    const withOther = (id: string) => verdicts((line) => line.participants.includes(id));
    expect(verdicts(alone)).toEqual(new Set(['PASS']));
    expect(withOther('per_marcus')).toEqual(new Set(['PASS']));
    expect(withOther('per_tom')).toEqual(new Set(['DROP']));
    expect(verdicts(({ category }) => category === 'app_usage')).toEqual(new Set(['PASS']));
    expect(verdicts(({ category }) => category === 'working_time')).toEqual(new Set(['PASS']));
    expect(verdicts(({ category }) => category === 'keystroke_content')).toEqual(new Set(['DROP']));
    for (const { verdict, reason, revision, lease_ms } of lines) {
      expect(reason).toBe(verdict === 'PASS' ? null : 'not_permitted');
      expect(revision).toBe(10);
      expect(lease_ms).toBeGreaterThan(0);
    }
    expect(portal.count('heartbeat')).toBeGreaterThan(0);
  });

  it('follows a withdrawal and a renewed yes within a second', async () => {
    const portal = await portalWith(60);
    const { decided, find } = collector(portal.url, '--json');
    await find('a first pass', (line) => alone(line) && line.verdict === 'PASS');

    for (const [kind, verdict] of [
      ['deny', 'DROP'],
      ['allow', 'PASS'],
    ] as const) {
      const from = decided().length;
      const changedAt = Date.now();
      const revision = portal.change(kind);
      const line = await find(`the ${kind}`, (one) => alone(one) && one.revision === revision, from);
      expect(line.verdict).toBe(verdict);
      expect(Date.parse(line.t) - changedAt).toBeLessThan(1_000);
    }
  });

  it('drops everything when the portal is gone and the lease has ended, except what goes on without contact', async () => {
    const portal = await portalWith(1);
    const { child, ended, decided, find } = collector(portal.url, '--json');
    await find('a first pass', (line) => alone(line) && line.verdict === 'PASS');
    await portal.close();
    await find('the end of the lease', (line) => alone(line) && line.reason === 'stale');

    const from = decided().length;
    await find('working time', (line) => line.category === 'working_time', from);
    await find('typing', (line) => line.category === 'keystroke_content', from);
    const later = decided().slice(from);
    expect(later.filter(({ verdict }) => verdict === 'PASS').map(({ category }) => category)).toContain(
      'working_time',
    );
    expect(later.filter((line) => line.category !== 'working_time' && line.verdict === 'PASS')).toEqual([]);
    expect(later.every(({ lease_ms }) => lease_ms === 0)).toBe(true);

    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('tells people where each number comes from, and counts at the end', async () => {
    const portal = await portalWith(60);
    const { ended, lines } = collector(portal.url, '--once', '12', '--person', 'tom@marlowfinch.example');
    expect(await ended).toBe(0);
    const text = lines().join('\n');
    expect(text).toContain('endpoint-agent records for tom');
    expect(text).toMatch(/mouse_pointer: stand-in from this machine’s/);
    expect(text).toMatch(/DROP {2}mouse_pointer/);
    expect(text).not.toContain('PASS');
    expect(text).toMatch(/0 passed, dropped: \{"not_permitted":12/);
  });

  it.each([
    [['--person', 'nobody@marlowfinch.example'], 1, 'knows nobody'],
    [['--once', 'ten'], 2, 'whole number'],
    [['--surprise'], 2, 'Usage:'],
  ])('says what is wrong with %j', async (args, code, message) => {
    const { ended, complaints } = collector('http://127.0.0.1:1', ...args);
    expect(await ended).toBe(code);
    expect(complaints()).toContain(message);
  });
});
