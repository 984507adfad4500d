/**
 * Every loader and action authorises itself: Remix is asked without the gate in front of it, by its own ways to run one loader
 * alone or an action past its own origin check (security.md, section 0, facts 2 and 3; B02).
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cookiesFor } from '#app/http/cookies';
import { POLICIES } from '#app/http/policy';
import type { Portal } from '#app/services/open-portal';
import { ROLES, type RoleKey } from '#domain/authority/roles';
import { type RoleHouse, roleHouse } from '../process/roles';
import { MOUSE, must, newPortal } from '../services/portal';

const ORIGIN = 'http://localhost:3000';
const built = pathToFileURL(join(import.meta.dirname, '../../build/server/index.js')).href;
const handle = createRequestHandler((await import(built)) as ServerBuild, 'production');

let house: RoleHouse;
let portal: Portal;
const tokens = new Map<RoleKey, string>();

beforeAll(async () => {
  house = await roleHouse();
  ({ portal } = await newPortal(Date.now(), house.dataDir));
  for (const { role, email, password } of house.holders) {
    const { token } = must(await portal.services.identity.signIn({ email, password, address: '192.0.2.1' }));
    tokens.set(role, token);
  }
});
afterAll(() => portal.close());

const ask = (path: string, method: string, role?: RoleKey): Promise<Response> =>
  handle(
    new Request(ORIGIN + path, {
      method,
      headers: {
        ...(role && { cookie: `session=${tokens.get(role)}` }),
        ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(method === 'POST' && { body: '' }),
    }),
    {
      services: portal.services,
      nonce: 'n',
      address: '192.0.2.1',
      mode: 'production',
      cookies: cookiesFor(ORIGIN),
      setCookie: () => {},
    },
  );

const pages = POLICIES.flatMap((row) => (row.page ? [{ ...row, page: row.page }] : []));

const formsOf = (path: string, route: string): string[] => {
  const id = encodeURIComponent(`routes/${route}`);
  const data = path === '/' ? '/_root.data' : `${path}.data`;
  return [path, data, `${data}?_routes=${id}`, `${path}?_data=${id}`];
};

/** Whether Remix let somebody in: neither an error nor a redirect, which it writes as a 202 or a header where a script asked. */
const letIn = (answer: Response): boolean =>
  answer.ok && answer.status !== 202 && !answer.headers.has('x-remix-redirect');

describe('a loader and an action asked alone (facts 2 and 3, B02)', () => {
  const rows = pages.flatMap(({ path, page }) =>
    (['read', 'post'] as const).flatMap((kind) => {
      const audience = page[kind];
      return audience === undefined || audience === 'anybody'
        ? []
        : [{ path, route: page.route, kind, audience }];
    }),
  );

  it.each(rows)('$route lets only its audience $kind', async ({ path, route, kind, audience }) => {
    const address = path
      .replace(':activity', MOUSE)
      .replace(':number', String(house.holders[0]?.receipt))
      .replace(/:\w+/, 'training');
    const method = kind === 'read' ? 'GET' : 'POST';
    const outside =
      audience === 'signed_in' || audience === 'leaver'
        ? []
        : ROLES.filter((role) => !audience.includes(role));
    for (const form of formsOf(address, route)) {
      for (const role of [undefined, ...outside]) {
        const answer = await ask(form, method, role);
        expect([method, form, role, answer.status, letIn(answer)]).toEqual([
          method,
          form,
          role,
          answer.status,
          false,
        ]);
      }
    }
  });

  it('and they do let in whoever belongs there, so that the test above means something', async () => {
    for (const form of formsOf('/receipts', 'receipts._index')) {
      expect([form, letIn(await ask(form, 'GET', 'employee'))]).toEqual([form, true]);
    }
  });
});
