/** What only a browser can show: fetched ahead, framed, gone back to, cookies from a sibling host (B05, B16, B25, B38, B39). */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn } from '../process/browser';
import { type PortalProcess, startPortal } from '../process/portal-process';
import { type RoleHolder, type RoleHouse, roleHouse } from '../process/roles';
import { MOUSE } from '../services/portal';

let house: RoleHouse;
let portal: PortalProcess;
let browser: Browser;
let elsewhere: Server;
let evil = '';
let page: Page;
let anna: RoleHolder;

beforeAll(async () => {
  house = await roleHouse();
  portal = await startPortal({ dataDir: house.dataDir, mode: 'production' });
  browser = await openBrowser();
  anna = house.holders[0] as RoleHolder;
  // A page of somebody else, on another site as the browser sees it.
  elsewhere = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>elsewhere</title><body></body>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => elsewhere.once('listening', resolve));
  evil = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  elsewhere.close();
  await portal.end();
});

const signedIn = async (): Promise<Page> => {
  ({ page } = await signIn(browser, portal.url, { ...anna, name: '', id: anna.person }));
  return page;
};
const receipts = async (): Promise<number> => {
  const html = await (await page.request.get(`${portal.url}/receipts`)).text();
  return new Set(html.match(/\/receipts\/\d+/g)).size;
};

describe('in a browser', () => {
  it('nothing is done by an image, a prefetch or a script elsewhere (B05, B06)', async () => {
    await signedIn();
    const before = await receipts();
    await page.goto(evil);
    await page.evaluate(
      async ([portalUrl, activity]) => {
        for (const path of ['/sign-out', `/choose/${activity}?act=withdraw`, '/settings?intent=everywhere']) {
          await new Promise((resolve) => {
            const image = new Image();
            image.onload = resolve;
            image.onerror = resolve;
            image.src = portalUrl + path;
          });
          const link = document.createElement('link');
          link.rel = 'prefetch';
          link.href = portalUrl + path;
          document.head.append(link);
          await fetch(portalUrl + path, {
            method: 'POST',
            mode: 'no-cors',
            credentials: 'include',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: 'act=withdraw&key=from-elsewhere-1',
          }).catch(() => {});
        }
      },
      [portal.url, MOUSE],
    );
    await page.waitForTimeout(300);
    expect(await receipts()).toBe(before);
    await page.goto(`${portal.url}/receipts`);
    expect(page.url()).toBe(`${portal.url}/receipts`);
    await page.context().close();
  });

  it('a form of another site is refused, and its person told (B06)', async () => {
    await signedIn();
    const before = await receipts();
    await page.goto(evil);
    await page.evaluate(
      ([portalUrl, activity]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = `${portalUrl}/choose/${activity}`;
        form.innerHTML = '<input name="act" value="withdraw"><input name="key" value="from-elsewhere-2">';
        document.body.append(form);
        form.submit();
      },
      [portal.url, MOUSE],
    );
    await page.waitForURL(`${portal.url}/choose/**`);
    expect(await page.locator('h1').innerText()).toBe('This did not come from our own page');
    expect(await receipts()).toBe(before);
    await page.context().close();
  });

  it('the back button shows nothing once signed out (B38)', async () => {
    await signedIn();
    await page.goto(`${portal.url}/receipts`);
    await page.goto(`${portal.url}/receipts/${anna.receipt}`);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/sign-in/);
    for (let back = 0; back < 3; back += 1) {
      await page.goBack();
      await page.waitForLoadState();
      expect(page.url()).toContain('/sign-in');
    }
    await page.context().close();
  });

  it('no page is drawn in a frame, and no opener keeps a hold of one (B39)', async () => {
    await signedIn();
    await page.goto(evil);
    const framed = await page.evaluate(async (url) => {
      const frame = document.createElement('iframe');
      frame.src = url;
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      return frame.contentDocument === null;
    }, `${portal.url}/sign-in`);
    expect(framed).toBe(true);
    for (const frame of page.frames().slice(1)) expect(await frame.content()).not.toContain('password');
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate((url) => {
        (window as unknown as { opened: Window | null }).opened = window.open(url);
      }, portal.url),
    ]);
    await opened.waitForLoadState();
    expect(await opened.evaluate(() => window.opener)).toBeNull();
    await page.waitForFunction(() => (window as unknown as { opened: Window }).opened.closed);
    await page.context().close();
  });

  it('a cookie that another host planted signs nobody in (B25)', async () => {
    await signedIn();
    const context = page.context();
    // As a sibling host would toss it: the same name, for a narrower path, so that it is sent first.
    await context.addCookies([
      { name: 'session', value: 'A'.repeat(43), domain: 'localhost', path: '/receipts' },
    ]);
    const tossed = await page.request.get(`${portal.url}/receipts`, { maxRedirects: 0 });
    expect([tossed.status(), tossed.headers().location]).toEqual([303, '/sign-in?next=%2Freceipts']);
    await page.goto(`${portal.url}/settings`);
    expect(page.url()).toBe(`${portal.url}/settings`);
    await context.close();
  });

  it('markup in what somebody typed is text (B16)', async () => {
    const context = await browser.newContext();
    const typed = await context.newPage();
    const complaints: string[] = [];
    typed.on('console', (message) => complaints.push(message.text()));
    typed.on('dialog', () => complaints.push('a script ran'));
    await typed.goto(`${portal.url}/sign-in?next=%2F%3C%2Fscript%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E`);
    await typed.locator('input[name=email]').fill('"><script>alert(1)</script>@example.org');
    await typed.locator('input[name=password]').fill('<svg onload=alert(1)>');
    await typed.getByRole('button', { name: 'Sign in', exact: true }).click();
    await typed.waitForLoadState();
    expect(await typed.locator('script:not([src^="/assets/passkey-"]:empty)').count()).toBe(0);
    expect(complaints.filter((text) => !/status of 401/.test(text))).toEqual([]);
    await context.close();
  });
});
