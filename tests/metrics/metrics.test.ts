/** What a monitoring system reads: how the machine is, and nothing of anybody. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { metricsListener } from '#app/metrics/listener';
import { createMetrics } from '#app/metrics/metrics';
import type { Portal } from '#app/services/open-portal';
import { SECOND } from '#domain/time';
import { newSystem, reportAlive } from '../machine/door';
import { addEmployee, choose, MOUSE, must, newPortal, openProgramme, tell } from '../services/portal';

const portals: Portal[] = [];
const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  for (const portal of portals.splice(0)) await portal.close();
});

const house = async () => {
  const { portal, clock } = await newPortal();
  portals.push(portal);
  await openProgramme(portal);
  return { portal, clock, metrics: createMetrics(portal.vitals) };
};

/** The lines of the portal itself, without those of the process. */
const own = async ({ text }: { text(): Promise<string> }): Promise<string> =>
  (await text())
    .split('\n')
    .filter((line) => line.startsWith('forthright_'))
    .join('\n');

const served = async (
  text: () => Promise<string>,
  failed: (cause: unknown) => void = () => {},
): Promise<(path: string, init?: RequestInit) => Promise<Response>> => {
  const server = createServer(metricsListener({ text, contentType: 'text/plain; version=0.0.4' }, failed));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init);
};

describe('metrics', () => {
  it('are the same before and after somebody is told, agrees and withdraws', async () => {
    const { portal, metrics } = await house();
    const person = await addEmployee(portal);
    const before = await own(metrics);
    await tell(portal, person);
    must(await choose(portal, person, 'give'));
    must(await choose(portal, person, 'withdraw'));
    must(await portal.acts.pause({ person }, {}));
    expect(await own(metrics)).toBe(before);
  });

  it('say how long each system has been silent, and how many were never heard', async () => {
    const { portal, clock, metrics } = await house();
    const { key } = await newSystem(portal, 'agent', { activities: [MOUSE] });
    await newSystem(portal, 'quiet', { activities: [MOUSE] });
    reportAlive(portal, key);
    clock.now += 90 * SECOND;
    const text = await own(metrics);
    expect(text).toContain('forthright_system_silent_seconds{system="agent"} 90');
    expect(text).not.toContain('quiet');
    expect(text).toContain('forthright_systems_never_heard 1');
  });

  it('say what /readyz says, and leave out what is not known', async () => {
    const vitals = {
      health: { ready: false, code: 'log' } as const,
      sweep: { last: undefined, findings: 2, missed: 1 },
      silent: new Map<string, number>(),
      neverHeard: 0,
    };
    const text = await own(createMetrics(() => vitals));
    expect(text).toContain('forthright_ready 0');
    expect(text).toContain('forthright_not_ready{code="log"} 1');
    expect(text).toContain('forthright_sweep_findings 2');
    expect(text).not.toContain('forthright_sweep_entries');
    const well = { ...vitals, health: { ready: true, warnings: ['clock_behind'] } as const };
    const states = [well, vitals];
    const turning = createMetrics(() => states[0] ?? vitals);
    expect(await own(turning)).toContain('forthright_warning{code="clock_behind"} 1');
    states.shift();
    expect(await own(turning)).not.toContain('clock_behind');
  });

  it('count requests by door and outcome, and those that wait on purpose apart', async () => {
    const { metrics } = await house();
    metrics.answered({ door: 'machine', path: '/access/v1/evaluation', status: 200, ms: 0.4 });
    metrics.answered({ door: 'machine', path: '/api/v1/changes?after=1', status: 200, ms: 30_000 });
    metrics.answered({ door: 'pages', path: '/choose/x', status: 303, ms: 4 });
    metrics.answered({ door: undefined, path: '/', status: 404, ms: 1 });
    metrics.answered({ door: 'pages', path: '/', status: 503, ms: 1 });
    const text = await own(metrics);
    const count = (door: string, outcome: string) =>
      text.includes(`forthright_request_duration_seconds_count{door="${door}",outcome="${outcome}"} 1`);
    for (const [door, outcome] of [
      ['machine', 'answered'],
      ['changes', 'answered'],
      ['pages', 'answered'],
      ['pages', 'failed'],
      ['none', 'refused'],
    ] as const) {
      expect(count(door, outcome), `${door} ${outcome}`).toBe(true);
    }
    expect(text).not.toContain('choose');
  });
});

describe('the port for metrics', () => {
  it('answers one address, for reading, to nobody who is a browser', async () => {
    const ask = await served(async () => 'up 1\n');
    const well = await ask('/metrics');
    expect([well.status, await well.text(), well.headers.get('content-type')]).toEqual([
      200,
      'up 1\n',
      'text/plain; version=0.0.4',
    ]);
    expect((await ask('/metrics', { method: 'HEAD' })).status).toBe(200);
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/metrics?x=1')).status).toBe(404);
    expect((await ask('/metrics', { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await ask('/metrics', { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    expect((await ask('/metrics', { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(403);
  });

  it('answers by an address or a name without a dot, and not by a name that a page may have made mean this machine', async () => {
    await served(async () => 'up 1\n');
    const [server] = servers as [Server];
    const { port } = server.address() as AddressInfo;
    const statusFor = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        request({ port, host: '127.0.0.1', path: '/metrics', headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        })
          .once('error', reject)
          .end();
      });
    for (const host of ['127.0.0.1', 'localhost:9464', '[::1]:9464', 'forthright:9464', '10.0.0.7']) {
      expect(await statusFor(host), host).toBe(200);
    }
    for (const host of ['evil.example', 'evil.example:9464', '127.0.0.1.evil.example', 'localhost.']) {
      expect(await statusFor(host), host).toBe(421);
    }
  });

  it('says nothing of the inside when it fails, and reports it', async () => {
    const reported: unknown[] = [];
    const ask = await served(
      async () => {
        throw new Error('SELECT secret');
      },
      (cause) => reported.push(cause),
    );
    const failed = await ask('/metrics');
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });
});
