/** The demo's data, for tests that begin where the story ends. */
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { startPortal } from './portal-process';

/** A new data directory with the demo in it: told once per run, and copied for each test that changes it. */
export const demoData = async (): Promise<string> => {
  const told = inject('toldDemo');
  if (!existsSync(told)) {
    const portal = await startPortal();
    await portal.end();
    try {
      renameSync(portal.dataDir, told);
    } catch (cause) {
      // Another file of tests told it meanwhile.
      if (!existsSync(told)) throw cause;
    }
  }
  const dataDir = join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
  cpSync(told, dataDir, { recursive: true, filter: (path) => !path.endsWith('.sock') });
  return dataDir;
};

export interface DemoJson {
  url: string;
  people: { role: string; name: string; email: string; password: string; id: string }[];
  systems: {
    name: string;
    kind: string;
    key: string;
    activities: { programme: string; category: string; purpose: string; verb: string }[];
  }[];
}

/** What demo.json says. */
export const readDemoJson = (dataDir: string): DemoJson =>
  JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8')) as DemoJson;
