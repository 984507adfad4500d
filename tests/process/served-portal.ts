/** The whole portal in this process, over real HTTP, with a clock and a chance of one's own: two of them can be compared byte by byte. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import { loadAssets } from '#app/http/assets';
import { cookiesFor } from '#app/http/cookies';
import { createGate } from '#app/http/gate';
import { createLimitedServer } from '#app/http/server-limits';
import { createMachineDoor } from '#app/machine/router';
import { openPortal, type Portal } from '#app/services/open-portal';
import { createMayReport } from '#app/services/systems/report-rate';
import { isFresh } from '#domain/authority/ways-in';
import { MIGRATIONS } from '../services/portal';

const BUILD = join(import.meta.dirname, '../../build');

// As the server runs: React has a second build for development, which draws a page several times as slowly.
process.env.NODE_ENV = 'production';

/** Chance that is the same every time. */
const chanceOf = (seed: string) => {
  let drawn = 0;
  return (bytes: number): Uint8Array => {
    const parts: Buffer[] = [];
    for (let have = 0; have < bytes; have += 32) {
      parts.push(createHash('sha256').update(`${seed} ${drawn++}`).digest());
    }
    return Buffer.concat(parts).subarray(0, bytes);
  };
};

/** A portal over this data at the time of `clock`, with the same chance for the same seed. */
export const openAt = (dataDir: string, clock: { now: number }, seed: string): Promise<Portal> =>
  openPortal({
    dataDir,
    migrations: MIGRATIONS,
    publicUrl: 'http://localhost:3000',
    clock: () => clock.now,
    random: chanceOf(seed),
    report: (what, cause) => {
      throw new Error(what, { cause });
    },
  });

/** Serves a portal on a port of its own, or on this one. */
export const serve = async (portal: Portal, port = 0): Promise<{ url: string; close(): Promise<void> }> => {
  const build = (await import(pathToFileURL(join(BUILD, 'server/index.js')).href)) as ServerBuild;
  const handle = createRequestHandler(build, 'production');
  const { services } = portal;
  const server = createLimitedServer((request, response) => gate(request, response));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const nothing = () => {};
  const gate = createGate({
    origins: [url],
    doors: {
      machine: createMachineDoor({
        services,
        authenticate: portal.authenticate,
        recordHeartbeat: portal.heartbeats.record,
        mayReport: createMayReport(portal.services.clock),
        holdings: portal.holdings,
        tasks: portal.tasks,
        looks: portal.looks,
        lists: portal.lists,
        training: portal.training,
        publicUrl: 'http://localhost:3000',
        stopping: new AbortController().signal,
      }),
      pages: async (request, { nonce, address, refused, unsent }) => {
        const set: string[] = [];
        const context: AppLoadContext = {
          services,
          nonce,
          address,
          mode: 'production',
          ...(refused && { refused }),
          ...(unsent && { unsent }),
          cookies: cookiesFor(new URL(request.url).origin),
          setCookie: (value) => {
            set.push(value);
          },
          reportError: (error: unknown) => {
            throw error;
          },
        };
        const answer = new Response(...(await bodyOf(await handle(request, context))));
        for (const cookie of set) answer.headers.append('set-cookie', cookie);
        return answer;
      },
    },
    askerOf: async (request) => {
      const { session } = cookiesFor(new URL(request.url).origin);
      const token = session.read(request.headers.get('cookie'));
      const viewer = token === undefined ? undefined : (await services.identity.viewer(token))?.viewer;
      if (!viewer) return undefined;
      const { roles, left, provedAt, person } = viewer;
      const missed = () => services.identity.missed(person);
      return { roles, left, person, missed, isFresh: isFresh(provedAt, services.clock()) };
    },
    assets: loadAssets(join(BUILD, 'client')),
    health: services.health,
    logger: { debug: nothing, info: nothing, warn: nothing, error: nothing },
  });
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
      await portal.close();
    },
  };
};

const bodyOf = async (response: Response): Promise<[BodyInit | null, ResponseInit]> => [
  response.body,
  { status: response.status, headers: response.headers },
];
