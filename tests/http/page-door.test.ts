/** Who is let near a page: the table decides before Remix is asked (ASVS 8.2.1, 8.3.1, 8.4.2). */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Gone } from '#app/http/gone';
import { createPageDoor, type PageContext } from '#app/http/page-door';
import { NOWHERE } from '#app/http/policy-of';
import type { RoutePolicy } from '#app/http/route-policy';
import type { RoleKey } from '#domain/authority/roles';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const DESK: RoutePolicy = {
  path: '/desk/:key',
  door: 'pages',
  methods: ['GET', 'HEAD', 'POST'],
  errors: 'page',
  asker: 'cookie',
  page: { route: 'desk.$key', read: ['officer', 'dpo'], post: ['officer'] },
};

/** Asks a door that guards one row, as somebody with these roles; answers what it said and what Remix was asked. */
const ask = async (
  policy: RoutePolicy,
  roles: readonly RoleKey[] | undefined,
  method = 'GET',
  url = '/desk/a?b=c',
  { isFresh, form = '', left = false } = { isFresh: true } as {
    isFresh: boolean;
    form?: string;
    left?: boolean;
  },
) => {
  const reached: { url: string; method: string; refused: PageContext['refused'] }[] = [];
  const unsent: PageContext['unsent'][] = [];
  const facts = { requestId: 'r1', startedAt: 0, refused: undefined as string | undefined };
  const door = createPageDoor({
    pages: async (request, context) => {
      const { refused } = context;
      reached.push({ url: request.url, method: request.method, refused });
      unsent.push(context.unsent);
      return new Response('page', { status: refused ? 403 : 200 });
    },
    askerOf: async () => roles && { roles, isFresh, left, missed: async () => false, person: 'per_1' },
    addressOf: () => '192.0.2.1',
  });
  const server = createServer(async (request, response) => {
    const [path = '', search] = url.split('?');
    const target = { path, search: search ? `?${search}` : '', query: new Map<string, string>() };
    const judged = { policy, target, origin: 'http://localhost:1', body: undefined };
    const gone = new Gone(response);
    const body = form === '' ? undefined : { raw: Buffer.from(form), value: undefined };
    const said = await door({ request, gone, facts, judged, body });
    response.end(JSON.stringify({ status: said.status, location: said.headers.location }));
  }).listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${url}`, { method });
  const said = (await answer.json()) as { status: number; location?: string };
  return { said, reached, unsent, refused: facts.refused };
};

describe('a page of a room', () => {
  it.each([
    [['officer'], 'GET'],
    [['employee', 'dpo'], 'GET'],
    [['officer'], 'POST'],
  ] as [RoleKey[], string][])('is asked for %j by %s', async (roles, method) => {
    const { said, reached } = await ask(DESK, roles, method);
    expect(said.status).toBe(200);
    expect(reached).toEqual([{ url: 'http://localhost:1/desk/a?b=c', method, refused: undefined }]);
  });

  it.each([
    [['employee'], 'GET'],
    [[], 'GET'],
    [['admin', 'engineer'], 'GET'],
    [['dpo'], 'POST'],
  ] as [RoleKey[], string][])('is never asked for %j by %s: Remix draws why', async (roles, method) => {
    const { said, reached, refused } = await ask(DESK, roles, method);
    expect([said.status, refused]).toEqual([403, 'not_allowed']);
    expect(reached).toEqual([{ url: 'http://localhost:1/-', method, refused: 'not_allowed' }]);
  });

  it('leads nobody to the sign-in, and back only to what was read', async () => {
    const read = await ask(DESK, undefined);
    expect([read.said, read.reached]).toEqual([
      { status: 303, location: '/sign-in?next=%2Fdesk%2Fa%3Fb%3Dc' },
      [],
    ]);
    const sent = await ask(DESK, undefined, 'POST');
    expect([sent.said, sent.reached]).toEqual([{ status: 303, location: '/sign-in?unsent=1' }, []]);
  });
});

describe('an address without a row', () => {
  it('is never asked for, whatever route Remix may have there', async () => {
    const { reached, refused } = await ask(NOWHERE, ['admin'], 'GET', '/desk/new-page');
    expect(refused).toBe('not_found');
    expect(reached).toEqual([{ url: 'http://localhost:1/-', method: 'GET', refused: 'not_found' }]);
  });

  it('is not told to who is not signed in', async () => {
    const { said, reached } = await ask(NOWHERE, undefined, 'GET', '/desk/new-page');
    expect([said.status, reached]).toEqual([303, []]);
  });
});

describe('a form that asks for a fresh proof (ASVS 7.5.3)', () => {
  const guarded = (fresh: NonNullable<RoutePolicy['page']>['fresh']): RoutePolicy => ({
    ...DESK,
    page: { route: 'desk.$key', read: ['officer'], post: ['officer'], ...(fresh && { fresh }) },
  });
  const send = (fresh: Parameters<typeof guarded>[0], form: string, isFresh = false, method = 'POST') =>
    ask(guarded(fresh), ['officer'], method, '/desk/a', { isFresh, form });
  const APPROVE = { field: 'answer', values: ['approve'] };

  it.each([
    ['always', 'a=b'],
    ['always', ''],
    [APPROVE, 'proposal=1&answer=approve'],
    [APPROVE, 'answer=%61pprove'],
  ] as const)(
    '%j never reaches the page with %j: the question stands in its place, and keeps the form',
    async (fresh, form) => {
      const { reached, unsent, refused } = await send(fresh, form);
      expect(reached).toEqual([{ url: 'http://localhost:1/confirm', method: 'GET', refused: undefined }]);
      expect([unsent, refused]).toEqual([[{ to: '/desk/a', form }], 'not_fresh']);
    },
  );

  it.each([
    ['a fresh one', 'always', 'a=b', true, 'POST'],
    ['one of another kind', APPROVE, 'answer=decline', false, 'POST'],
    ['one without a kind', APPROVE, 'proposal=1', false, 'POST'],
    ['of a page that asks for none', undefined, 'a=b', false, 'POST'],
    ['to be read', 'always', '', false, 'GET'],
  ] as const)('lets %s through', async (_, fresh, form, isFresh, method) => {
    const { reached, unsent } = await send(fresh, form, isFresh, method);
    expect([reached[0]?.url, unsent]).toEqual(['http://localhost:1/desk/a', [undefined]]);
  });

  it('is not asked of somebody who may not send it at all', async () => {
    const { refused } = await ask(guarded('always'), ['employee'], 'POST', '/desk/a', {
      isFresh: false,
      left: false,
    });
    expect(refused).toBe('not_allowed');
  });
});
