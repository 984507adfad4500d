/** What the company's directory says of people, and what stays theirs. */
import { describe, expect, it } from 'vitest';
import { addEmployee, choose, mayCollectMouse, must, OPERATOR, tell } from '../services/portal';
import { by } from '../services/two-people';
import { begun, errorOf, idOf, type ScimHouse, USER, WORK } from './scim-house';

describe('people, through the directory', () => {
  it('are unique by userName and externalId, and a reused userName never inherits the old record (security, 3.9)', async () => {
    const { add, ask, patch, portal } = await begun();
    const id = idOf(await add('sam'));
    expect(errorOf(await add('sam', { externalId: 'other' }))).toEqual([409, 'uniqueness']);
    expect(errorOf(await add('SAM', { externalId: 'other' }))).toEqual([409, 'uniqueness']);
    expect(errorOf(await add('sam', { userName: 'other@corp.example' }))).toEqual([409, 'uniqueness']);
    const other = idOf(await add('pat'));
    expect(
      errorOf(await patch(other, { op: 'replace', path: 'userName', value: 'sam@corp.example' })),
    ).toEqual([409, 'uniqueness']);
    expect((await ask('DELETE', `/scim/v2/Users/${id}`)).status).toBe(204);
    expect(errorOf(await add('sam', { externalId: 'new' }))).toEqual([409, 'uniqueness']);
    expect(portal.services.registers.person(id)?.leftAt).toBeDefined();
    expect(portal.decisions.findEmployee('external_id', 'ext-pat')).toBe(other);
  });

  it('keep their externalId, their languages, and whoever has a role their address', async () => {
    const { add, patch, portal, give } = await begun();
    const id = idOf(await add('kim'));
    expect(errorOf(await patch(id, { op: 'replace', path: 'externalId', value: 'else' }))).toEqual([
      400,
      'mutability',
    ]);
    expect((await patch(id, { op: 'replace', path: 'externalId', value: 'ext-kim' })).status).toBe(200);
    const size = portal.revision();
    expect((await patch(id, { op: 'replace', path: 'preferredLanguage', value: 'fr' })).status).toBe(200);
    expect(portal.revision()).toBe(size);
    await give(id, 'officer');
    expect(errorOf(await patch(id, { op: 'replace', path: 'userName', value: 'evil@corp.example' }))[0]).toBe(
      403,
    );
    expect((await patch(id, { op: 'replace', path: 'displayName', value: 'Kim Stone' })).status).toBe(200);
    // Nor do they get or lose one by what is said of groups and roles.
    const before = portal.services.registers.person(id)?.roles;
    await patch(
      id,
      { op: 'add', path: 'roles', value: [{ value: 'admin' }] },
      { op: 'add', path: 'entitlements', value: [{ value: 'admin' }] },
    );
    expect(portal.services.registers.person(id)?.roles).toEqual(before);
  });

  it('move with the same break as by a list, and are denied from the moment they left, signed in nowhere', async () => {
    const { add, patch, portal, administration } = await begun();
    must(
      await administration.recordEstablishment(OPERATOR, {
        establishment: 'hull',
        country: 'GB',
        council: false,
      }),
    );
    const id = idOf(await add('lee'));
    await tell(portal, id);
    must(await choose(portal, id, 'give'));
    expect(mayCollectMouse(portal, id).allow).toBe(true);
    const moved = await patch(id, { op: 'replace', path: `${WORK}:establishment`, value: 'hull' });
    expect(moved.body[WORK].establishment).toBe('hull');
    expect(
      errorOf(await patch(id, { op: 'replace', path: `${WORK}:establishment`, value: 'nowhere' })),
    ).toEqual([400, 'invalidValue']);
    const { code } = must(await portal.accounts.issueCode(by((await admins(portal))[0] ?? ''), id));
    const signedIn = must(
      await portal.services.identity.redeemFirstSignIn({
        token: code,
        password: 'quilted-marble-otter-93-vane',
      }),
    );
    expect(await portal.services.identity.viewer(signedIn.token)).toBeDefined();
    await patch(id, { op: 'Replace', path: 'active', value: 'false' });
    expect(mayCollectMouse(portal, id).allow).toBe(false);
    expect(await portal.services.identity.viewer(signedIn.token)).toBeUndefined();
  });

  it('are changed only as they were seen, where that is asked for', async () => {
    const { add, ask } = await begun();
    const added = await add('una');
    const id = idOf(added);
    const etag = added.headers.get('etag') ?? '';
    const path = `/scim/v2/Users/${id}`;
    expect((await ask('GET', path, undefined, { 'if-none-match': etag })).status).toBe(304);
    const put = (name: string, match: string) =>
      ask(
        'PUT',
        path,
        { schemas: [USER], userName: 'una@corp.example', displayName: name },
        { 'if-match': match },
      );
    expect((await put('Una One', etag)).status).toBe(200);
    expect(errorOf(await put('Una Two', etag))[0]).toBe(412);
    expect(errorOf(await put('Una Two', 'nonsense'))[0]).toBe(412);
    expect(errorOf(await ask('DELETE', path, undefined, { 'if-match': etag }))[0]).toBe(412);
    expect((await ask('GET', path, undefined, { 'if-none-match': etag })).body.displayName).toBe('Una One');
  });

  it('are listed a page at a time, and only as far as is asked for', async () => {
    const { add, ask } = await begun();
    for (const name of ['a1', 'a2', 'a3', 'a4', 'a5']) idOf(await add(name));
    const page = async (query: string) => (await ask('GET', `/scim/v2/Users?${query}`)).body;
    const all = (await page('')).Resources.map(({ id }: { id: string }) => id);
    const two = await page('startIndex=3&count=2');
    expect(two).toMatchObject({ totalResults: 5, startIndex: 3, itemsPerPage: 2 });
    expect(two.Resources.map(({ id }: { id: string }) => id)).toEqual(all.slice(2, 4));
    expect(await page('startIndex=0&count=-4')).toMatchObject({
      totalResults: 5,
      startIndex: 1,
      itemsPerPage: 0,
    });
    expect(await page('startIndex=99')).toMatchObject({ totalResults: 5, itemsPerPage: 0 });
    const cut = await page('count=1&attributes=userName');
    expect(Object.keys(cut.Resources[0]).sort()).toEqual(['id', 'schemas', 'userName']);
    const without = await page(`count=1&excludedAttributes=name,${encodeURIComponent(WORK)}`);
    expect(Object.keys(without.Resources[0])).not.toContain('name');
    expect(Object.keys(without.Resources[0])).not.toContain(WORK);
    expect(errorOf(await ask('GET', '/scim/v2/Users?count=many'))).toEqual([400, 'invalidValue']);
  });
});

it('made-up people, and what people chose, are nothing of the directory', async () => {
  const { portal, ask, find } = await begun();
  const real = await addEmployee(portal, { name: 'Real', synthetic: false });
  const list = await ask('GET', '/scim/v2/Users');
  // Everybody else in this house is made up.
  expect(list.body.Resources.map(({ id }: { id: string }) => id)).toEqual([real]);
  expect((await find(`userName eq "${real}@example.org"`)).body.totalResults).toBe(1);
  expect(list.text).not.toMatch(/language|choice|role|consent/i);
});

const admins = async (portal: ScimHouse['portal']): Promise<string[]> =>
  portal.services.registers
    .people()
    .people.filter(({ roles }) => roles.some(({ role }) => role === 'admin'))
    .map(({ id }) => id);
