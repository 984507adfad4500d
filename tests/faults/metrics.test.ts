/** Metrics of the built server, on their port: there when they are asked for, gone with the portal, and nowhere else. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { freePort, startPortal } from '../process/portal-process';

const refusedBy = (env: Record<string, string>): string => {
  const server = join(import.meta.dirname, '../../build/server.mjs');
  const { status, stderr } = spawnSync(process.execPath, [server], {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect(status).toBe(1);
  return stderr;
};

describe('METRICS_PORT', () => {
  it('serves metrics beside the portal, which knows no such page, until both stop', async () => {
    const metricsPort = await freePort();
    const portal = await startPortal({ mode: 'production', metricsPort });
    const metrics = () => fetch(`http://localhost:${metricsPort}/metrics`).then((answer) => answer.text());
    expect((await fetch(`${portal.url}/sign-in`)).status).toBe(200);
    expect(await (await fetch(`${portal.url}/metrics`)).text()).not.toContain('forthright_');
    const text = await metrics();
    expect(text).toContain('forthright_ready 1');
    expect(text).toContain('forthright_sweep_findings 0');
    expect(text).toMatch(
      /forthright_request_duration_seconds_count\{door="pages",outcome="answered"\} [1-9]/,
    );
    expect(text).toContain('nodejs_eventloop_lag_seconds');

    // Two programs on one port, and one number for both: each is told by the name of its setting.
    const busy = refusedBy({
      PORT: String(await freePort()),
      METRICS_PORT: String(metricsPort),
      DATA_DIR: `${portal.dataDir}-other`,
      FORTHRIGHT_MODE: 'production',
      PUBLIC_URL: 'http://localhost:3000',
    });
    expect(busy).toContain(`choose another: METRICS_PORT=${metricsPort + 1} npm start`);
    const same = refusedBy({ PORT: String(metricsPort), METRICS_PORT: String(metricsPort) });
    expect(same).toContain('METRICS_PORT must be another port than PORT');

    expect(await portal.end()).toBe(0);
    await expect(metrics()).rejects.toThrow();
  });
});
