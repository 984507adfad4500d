/** The demo as it is built, in a process of its own, and a browser in front of it: what most tests of pages begin with. */
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser';
import { type DemoJson, demoData, readDemoJson } from './demo-data';
import { type PortalProcess, startPortal } from './portal-process';

/** What there is once the tests of a block run. */
export interface DemoHouse {
  portal: PortalProcess;
  demo: DemoJson;
  browser: Browser;
}

/** A portal with the demo's data, and a browser, for the tests of the block that calls this; both end with it. */
export const demoHouse = (): DemoHouse => {
  const made = {} as DemoHouse;
  beforeAll(async () => {
    const dataDir = await demoData();
    made.portal = await startPortal({ dataDir });
    made.demo = readDemoJson(dataDir);
    made.browser = await openBrowser();
  });
  afterAll(async () => {
    await made.browser?.close();
    await made.portal?.end();
  });
  return made;
};
