/** The directory's door over real HTTP: the gate, the door, a real portal with two admins, and a key that two people made. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect } from 'vitest';
import { createGate } from '#app/http/gate';
import { createLimitedServer } from '#app/http/server-limits';
import { createMachineDoor } from '#app/machine/router';
import type { Portal } from '#app/services/open-portal';
import { createMayReport } from '#app/services/systems/report-rate';
import { must } from '../services/portal';
import { by, house } from '../services/two-people';

export const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const WORK = 'urn:ietf:params:scim:schemas:extension:forthright:2.0:User';
export const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

export interface ScimAnswer {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  body: any;
}

/** Answers over HTTP for a portal; the server ends with the test that opened it. */
const serve = async (portal: Portal) => {
  const door = createMachineDoor({
    services: portal.services,
    authenticate: portal.authenticate,
    recordHeartbeat: portal.heartbeats.record,
    mayReport: createMayReport(portal.services.clock),
    holdings: portal.holdings,
    tasks: portal.tasks,
    looks: portal.looks,
    lists: portal.lists,
    training: portal.training,
    publicUrl: 'https://portal.example.org',
    stopping: new AbortController().signal,
  });
  const failures: unknown[] = [];
  const server = createLimitedServer((request, response) => listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listener = createGate({
    origins: [origin],
    doors: { machine: door, pages: async () => new Response('') },
    askerOf: async () => undefined,
    assets: new Map(),
    health: () => ({ ready: true }),
    logger: {
      isLevelEnabled: () => false,
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (facts) => failures.push(facts),
    },
  });
  return {
    origin,
    failures,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

const scimHouse = async () => {
  const made = await house();
  const { portal, people } = made;
  const { directory } = portal.services;
  const { key, keyId } = must(await directory.propose(by(people.ann), {}));
  must(await directory.approve(by(people.ben), { keyId }));
  const { origin, failures, close } = await serve(portal);

  const ask = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ScimAnswer> => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      text,
      body: text.startsWith('{') ? JSON.parse(text) : undefined,
    };
  };
  const patch = (id: string, ...Operations: object[]) =>
    ask('PATCH', `/scim/v2/Users/${id}`, { schemas: [PATCH], Operations });
  /** Somebody new, as a directory sends them. */
  const add = (name: string, more: object = {}) =>
    ask('POST', '/scim/v2/Users', {
      schemas: [USER, WORK],
      userName: `${name}@corp.example`,
      externalId: `ext-${name}`,
      displayName: `${name} Miller`,
      preferredLanguage: 'en',
      active: true,
      [WORK]: { establishment: 'leeds' },
      ...more,
    });
  const find = async (filter: string) => ask('GET', `/scim/v2/Users?filter=${encodeURIComponent(filter)}`);

  return { ...made, directory, key, keyId, origin, failures, close, ask, patch, add, find };
};

export type ScimHouse = Awaited<ReturnType<typeof scimHouse>>;

const houses: ScimHouse[] = [];
afterEach(async () => {
  for (const { close, failures } of houses.splice(0)) {
    await close();
    expect(failures).toEqual([]);
  }
});

/** A house that ends with its test; no door of it may have failed. */
export const begun = async (): Promise<ScimHouse> => {
  const made = await scimHouse();
  houses.push(made);
  return made;
};

/** Status and scimType of an error, which must be one of SCIM. */
export const errorOf = ({ status, body, headers }: ScimAnswer) => {
  expect(headers.get('content-type')).toBe('application/scim+json');
  expect(body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error']);
  expect(body.status).toBe(String(status));
  return [status, body.scimType];
};

/** The id of somebody who was added. */
export const idOf = ({ status, text, body }: ScimAnswer): string => {
  expect([status, text]).toEqual([201, text]);
  return body.id;
};
