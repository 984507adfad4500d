import { gzipSync } from 'node:zlib';
import { signInByForm } from '../../process/people';
import { startPortal } from '../../process/portal-process';
import { loaded } from '../compare';
import { type Figure, quantile, rounded } from '../figure';
import { pages } from '../questions';
import { idle } from '../server-process';
import { hundredThousand } from '../world';

const VIEWS = 120;
const GOALS = { ms: 20, scriptKb: 95 };
const PATHS = ['/', '/notices', '/notices/training', '/receipts', '/settings'] as const;

/** An employee's pages of the production build, with 100,000 people: server time, and the script a browser must load. */
export const p13: Figure = {
  id: 'P13',
  run: async () => {
    const world = await hundredThousand();
    const portal = await startPortal({ dataDir: world.dataDir, mode: 'production' });
    const port = Number(new URL(portal.url).port);
    const cookie = await signInByForm(portal.url, world.account);
    await idle(portal.pid);
    const details: Record<string, number> = {};
    let worst = 0;
    let script = 0;
    for (const path of PATHS) {
      await loaded({ pid: portal.pid, load: pages(port, cookie, path) }, 20);
      const { cpu, load } = await loaded({ pid: portal.pid, load: pages(port, cookie, path) }, VIEWS);
      const p50 = quantile(load.latencies, 0.5);
      details[`${path} p50_ms`] = rounded(p50);
      details[`${path} p99_ms`] = rounded(quantile(load.latencies, 0.99));
      details[`${path} cpu_ms`] = rounded(cpu / 1_000);
      worst = Math.max(worst, p50);
      script = Math.max(script, await scriptBytes(portal.url, cookie, path));
    }
    await portal.end('SIGKILL');
    const value = rounded(worst);
    return {
      id: 'P13',
      value,
      unit: 'ms',
      goal: `server time p50 <= ${GOALS.ms} ms for every page of an employee at 100,000 people; <= ${GOALS.scriptKb} KB of script`,
      met: value <= GOALS.ms && script <= GOALS.scriptKb * 1_024,
      details: { people: world.people.length, script_bytes: script, ...details },
    };
  },
};

/** Compressed bytes of all script that a page brings along or names. */
const scriptBytes = async (url: string, cookie: string, path: string): Promise<number> => {
  const html = await (await fetch(url + path, { headers: { cookie, 'sec-fetch-site': 'none' } })).text();
  let bytes = 0;
  for (const [, attributes = '', inline = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
    const source = /src="([^"]+)"/.exec(attributes)?.[1];
    const text = source ? await (await fetch(new URL(source, url), { headers: { cookie } })).text() : inline;
    bytes += gzipSync(text).length;
  }
  for (const [, source = ''] of html.matchAll(/<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g)) {
    bytes += gzipSync(await (await fetch(new URL(source, url))).text()).length;
  }
  return bytes;
};
