/**
 * S1: every route x role x method x request form, asked of the built server over HTTP and compared with what the table says. The
 * answers come from the gate, the machine door, Remix, its loaders and actions; the expectation comes from the table alone.
 */
import { Agent, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { NOWHERE } from '#app/http/policy-of';
import type { Audience, RoutePolicy } from '#app/http/route-policy';
import { ROLES, type RoleKey } from '#domain/authority/roles';
import { DAY } from '#domain/time';
import { seededChance } from '../process/chance';
import { signInByForm } from '../process/people';
import { type PortalProcess, startPortal } from '../process/portal-process';
import { type RoleHouse, roleHouse } from '../process/roles';
import { furnish, type Thing, train } from '../process/things';
import { MOUSE } from '../services/portal';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'] as const;
const FORMS = ['page', '.data', '.data?_routes', '?_data'] as const;
/** Nobody is signed in; a system has its key and no cookie. */
const ASKERS = ['nobody', ...ROLES, 'system'] as const;
type Asker = (typeof ASKERS)[number];

interface Ask {
  row: RoutePolicy;
  asker: Asker;
  method: (typeof METHODS)[number];
  form: (typeof FORMS)[number];
}

const AT_ONCE = 24;
const LONGEST_MS = process.env.FORTHRIGHT_LONG ? 1_200_000 : 300_000;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
let house: RoleHouse;
let portal: PortalProcess;
let asset = '';
let things: readonly Thing[] = [];
const cookies = new Map<Asker, string>();

beforeAll(async () => {
  const then = Date.now() - 10 * DAY;
  house = await roleHouse(then);
  await train(house, then);
  things = await furnish(house);
  portal = await startPortal({ dataDir: house.dataDir, mode: 'production' });
  for (const holder of house.holders) cookies.set(holder.role, await signInByForm(portal.url, holder));
  const html = await (await fetch(`${portal.url}/sign-in`)).text();
  asset = /\/assets\/[\w.-]+\.css/.exec(html)?.[0] ?? '';
});
afterAll(async () => {
  agent.destroy();
  await portal.end();
});

/** The last word for each parameter of an address; a page that is not told here may also answer that it is missing. */
const samplesFor = (asker: Asker): Record<string, string> => {
  const holder = house.holders.find(({ role }) => role === asker) ?? house.holders[0];
  return {
    ':activity': MOUSE,
    ':key': 'training',
    ':number': String(holder?.receipt ?? 0),
    ':rule': 'NY-02',
  };
};

const addressOf = ({ row, asker, form }: Ask): { path: string; known: boolean } => {
  const samples = samplesFor(asker);
  let known = true;
  const plain = row.path.replace(/:\w+/g, (name) => {
    known &&= samples[name] !== undefined && (row.page?.read === 'signed_in' || row.page?.read === 'leaver');
    return samples[name] ?? 'x';
  });
  const path = plain === '/assets/*' ? asset : plain.replace('*', 'nowhere');
  const data = path === '/' ? '/_root.data' : `${path}.data`;
  const route = `routes/${row.page?.route ?? 'none'}`;
  const shaped = {
    page: path,
    '.data': data,
    '.data?_routes': `${data}?_routes=${encodeURIComponent(route)}`,
    '?_data': `${path}?_data=${encodeURIComponent(route)}`,
  };
  return { path: shaped[form], known };
};

const isIn = (audience: Audience, role: RoleKey): boolean =>
  audience === 'anybody' || audience === 'signed_in' || audience === 'leaver' || audience.includes(role);

/** Nothing is there in a portal without the company's sign-in; with it: tests/faults/company-sign-in.test.ts. */
const NEEDS_COMPANY = ['/sign-in/callback', '/sign-in/connect'];
/** Nothing is there but in a demo. */
const OUTBOX = '/admin/outbox';
/** A file of somebody’s own: where it is not there, the page of it says so. */
const SEALED_COPY = '/copies/:task/sealed';

/** What the table says: the statuses that may come. Only a line that may be read or sent has a 2xx among them. */
const expected = (ask: Ask): readonly number[] => {
  const { row, asker, method, form } = ask;
  if (form === '?_data') return [400];
  if (form !== 'page' || row.methods.length === 0) return [404];
  if (!row.methods.includes(method)) return row === NOWHERE ? [404] : [405];
  if (row.asker === 'key') {
    // The key of a system is no key of the directory.
    if (asker === 'nobody' || (asker === 'system' && row.errors === 'scim')) return [401];
    // What a task is answered with is read only once the task is there.
    if (asker === 'system' && row.body?.kind === 'stream') return [404];
    return asker !== 'system' ? [400] : method === 'GET' ? [200, 400] : [400];
  }
  if (!row.page) return row.path === '/log/consistency' ? [400] : [200];
  if (NEEDS_COMPANY.includes(row.path)) return [404];
  const audience = row.page[method === 'POST' ? 'post' : 'read'] ?? [];
  const stranger = asker === 'nobody' || asker === 'system';
  if (stranger && audience !== 'anybody') return [303];
  if (row === NOWHERE) return [404];
  if (!stranger && !isIn(audience, asker)) return [403];
  // Whoever is signed in is sent on from the pages of those who are not. Signing out needs nothing but the press.
  const sentOn = !stranger && audience === 'anybody' ? [303] : [];
  if (isSignOut(row)) return [303];
  // Only somebody on a shared device is asked whether they are still there, and nobody here is on one.
  if (row.path === '/kiosk/still' && method !== 'POST') return [303];
  // An empty form: it did not come from our page, or lacks what is needed.
  // A form about something that is not there.
  const gone = addressOf(ask).known || !row.path.includes(':') ? [] : [404];
  if (method === 'POST') return [400, 409, 422, ...gone, ...sentOn];
  if (row.path === OUTBOX) return [404];
  if (row.path === SEALED_COPY) return [303];
  if (sentOn.length > 0) return row.path.includes(':') ? [200, 303, 404] : [200, 303];
  // The sample rests on consent: there is nothing to object to, and the page says so.
  if (row.path === '/object/:activity') return [409];
  return addressOf(ask).known || !row.path.includes(':') ? [200] : [200, 404];
};

/** Methods whose request has a body. */
const SENDS: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

const TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  upload: 'multipart/form-data; boundary=x',
  stream: 'application/octet-stream',
} as const;

const send = (ask: Ask): Promise<{ status: number; location: string | undefined }> =>
  new Promise((resolve, reject) => {
    const { row, asker, method } = ask;
    const cookie = cookies.get(asker);
    const sends = method === 'POST' || (SENDS.has(method) && row.methods.includes(method));
    const body = sends && row.body?.kind === 'json' ? '{}' : '';
    const type = TYPES[row.body?.kind ?? 'form'];
    const headers: Record<string, string> = {
      'sec-fetch-site': 'same-origin',
      ...(sends && { 'content-type': type, 'content-length': String(body.length) }),
      ...(cookie && { cookie }),
      ...(asker === 'system' && { authorization: `Bearer ${house.key}` }),
    };
    const { hostname, port } = new URL(portal.url);
    const asked = request(
      { agent, hostname, port, path: addressOf(ask).path, method, headers, family: 4 },
      (answer) => {
        answer.resume();
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 0, location: answer.headers.location }),
        );
      },
    );
    asked.once('error', reject);
    asked.end(body);
  });

/** What came otherwise than the table says, one line each. */
const walk = async (asks: readonly Ask[]): Promise<string[]> => {
  const wrong: string[] = [];
  const queue = [...asks];
  const walker = async (): Promise<void> => {
    for (let ask = queue.pop(); ask; ask = queue.pop()) {
      const { status, location } = await send(ask);
      const due = expected(ask);
      const stranger = ask.asker === 'nobody' || ask.asker === 'system';
      const lost = status === 303 && !stranger && location?.startsWith('/sign-in') && !isSignOut(ask.row);
      if (due.includes(status) && !lost) continue;
      wrong.push(`${ask.asker}: ${ask.method} ${addressOf(ask).path}: ${status}, not ${due.join(' or ')}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, walker));
  return wrong.sort();
};

/** The walk ends every sign-in: those who still need one begin another. */
const again = new Map<string, string>();
const signedIn = async (holder: (typeof house.holders)[number]): Promise<string> => {
  const before = again.get(holder.role);
  if (before !== undefined) return before;
  const cookie = await signInByForm(portal.url, holder);
  again.set(holder.role, cookie);
  return cookie;
};

const isSignOut = (row: RoutePolicy): boolean => row.page?.route === 'sign-out';

/** What opens a page or sends a form is asked by everybody. */
const USUAL = (method: Ask['method'], form: Ask['form']): boolean =>
  (method === 'GET' || method === 'POST') && (form === 'page' || form === '.data');
/** What is refused to all alike is asked by some of them, other ones each time; in `npm run test:long` by everybody. */
const SOME = process.env.FORTHRIGHT_LONG ? ASKERS.length : 2;

describe('every route x role x method x request form (S1)', () => {
  const { seed, chance } = seededChance();
  const someAskers = (): readonly Asker[] => {
    const left: Asker[] = [...ASKERS];
    return Array.from({ length: SOME }, () => left.splice(Math.floor(chance() * left.length), 1)).flat();
  };
  const all = [...POLICIES, NOWHERE].flatMap((row) =>
    METHODS.flatMap((method) =>
      FORMS.flatMap((form) =>
        (USUAL(method, form) ? ASKERS : someAskers()).map((asker): Ask => ({ row, asker, method, form })),
      ),
    ),
  );

  it(
    'answers as the table says, and lets nobody in whom the table does not',
    async () => {
      const asks = all.filter(({ row }) => !isSignOut(row));
      const wrong = await walk(asks);
      console.log(
        `${asks.length} requests, seed ${seed}, ${wrong.length} answered otherwise than the table says`,
      );
      expect(wrong).toEqual([]);
    },
    LONGEST_MS,
  );

  it('also where the sign-in ends', async () => {
    expect(await walk(all.filter(({ row }) => isSignOut(row)))).toEqual([]);
  });
});

describe('what is there, at its own address', () => {
  const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  const policyOf = (path: string) =>
    POLICIES.find((row) => new RegExp(`^${row.path.replace(/:\w+/g, '[^/]+')}$`).test(path)) ?? NOWHERE;

  it('is shown to those whom it is for, and to everybody else as absent as what never was', async () => {
    const wrong: string[] = [];
    for (const { path, readers, says } of things) {
      const row = policyOf(path);
      for (const asker of ASKERS) {
        const holder = house.holders.find(({ role }) => role === asker);
        const cookie = holder ? await signedIn(holder) : '';
        for (const method of ['GET', 'POST'] as const) {
          const audience = row.page?.[method === 'POST' ? 'post' : 'read'];
          if (!audience) continue;
          const headers = {
            cookie,
            'sec-fetch-site': 'same-origin',
            ...(method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
          };
          const answer = await fetch(portal.url + path, { method, headers, redirect: 'manual' });
          const { status } = answer;
          const words = plain(await answer.text());
          const lets = holder && isIn(audience, holder.role);
          const due = !holder
            ? [303]
            : !lets
              ? [403]
              : !readers.includes(holder.role)
                ? [404, ...(method === 'POST' ? [400, 409, 422] : [])]
                : method === 'GET'
                  ? [200]
                  : [400, 409, 422];
          if (!due.includes(status))
            wrong.push(`${asker}: ${method} ${path}: ${status}, not ${due.join(' or ')}`);
          const may = holder !== undefined && says?.to.includes(holder.role) === true;
          // A form that was refused may show the page again.
          if (says && words.includes(says.words) !== may && !(may && method === 'POST'))
            wrong.push(`${asker}: ${method} ${path}: ${may ? 'does not say' : 'says'} “${says.words}”`);
        }
      }
    }
    expect(things.length).toBeGreaterThan(12);
    expect(wrong).toEqual([]);
  }, 300_000);
});

describe('the address of a form, opened or reloaded', () => {
  const forms = POLICIES.filter(({ page, methods }) => page && !methods.includes('GET'));

  it.each(forms)(
    '$path says in the reader’s language that nothing was done, and leads on',
    async ({ path }) => {
      expect(forms.length).toBeGreaterThan(3);
      const employee = house.holders.find(({ role }) => role === 'employee');
      // The walk above has signed everybody out.
      const signedIn = employee ? await signInByForm(portal.url, employee) : '';
      for (const cookie of [signedIn, '']) {
        const headers = { cookie, 'accept-language': 'de' };
        const answer = await fetch(portal.url + path, { headers, redirect: 'manual' });
        expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
        const html = await answer.text();
        const { language } = /<html lang="(?<language>\w+)"/.exec(html)?.groups ?? {};
        expect(language).toBe(cookie === '' ? 'de' : 'en');
        expect(html).toContain(cookie === '' ? 'Darum ist nichts geschehen' : 'so nothing was done');
        expect(html).toMatch(/<a class="button button-strong" href="\/"/);
      }
    },
  );
});
