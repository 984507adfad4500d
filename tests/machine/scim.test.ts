/** The company's directory (SCIM 2.0) over real HTTP, as Entra ID and Okta speak it, and what must never come of it. */
import { afterEach, describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { DAY } from '#domain/time';
import { addEmployee, choose, mayCollectMouse, must, OPERATOR, tell } from '../services/portal';
import { by, codeOf } from '../services/two-people';
import { newSystem } from './door';
import { ENTERPRISE, type ScimAnswer, type ScimHouse, scimHouse, USER, WORK } from './scim-house';

const houses: ScimHouse[] = [];
afterEach(async () => {
  for (const { close, failures } of houses.splice(0)) {
    await close();
    expect(failures).toEqual([]);
  }
});
const begun = async (): Promise<ScimHouse> => {
  const made = await scimHouse();
  houses.push(made);
  return made;
};
const errorOf = ({ status, body, headers }: ScimAnswer) => {
  expect(headers.get('content-type')).toBe('application/scim+json');
  expect(body.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error']);
  expect(body.status).toBe(String(status));
  return [status, body.scimType];
};
const idOf = ({ status, text, body }: ScimAnswer): string => {
  expect([status, text]).toEqual([201, text]);
  return body.id;
};

describe('Entra ID', () => {
  it('looks for somebody, adds them, changes them in its dialect, and lets them go', async () => {
    const { ask, patch, find, portal } = await begun();
    // Its test of the connection, then its look for a match.
    const none = await ask('GET', '/scim/v2/Users?filter=userName+eq+%22ada%40corp.example%22');
    expect([none.status, none.body.totalResults, none.body.Resources]).toEqual([200, 0, []]);
    const added = await ask('POST', '/scim/v2/Users', {
      schemas: [USER, ENTERPRISE, WORK],
      externalId: 'ada.byron',
      userName: 'ada@corp.example',
      active: true,
      displayName: 'Ada Byron',
      preferredLanguage: 'de-DE',
      password: 'never-kept-1',
      emails: [{ primary: true, type: 'work', value: 'ada.private@home.example' }],
      addresses: [{ type: 'work', streetAddress: 'Lane 1', country: 'GB' }],
      photos: [{ value: 'https://pics.example/ada.png' }],
      name: { formatted: 'Ada Byron', familyName: 'Byron', givenName: 'Ada' },
      [ENTERPRISE]: { employeeNumber: '4711', department: 'Mills' },
      [WORK]: { establishment: 'leeds', hireDate: '2024-05-02' },
    });
    const id = idOf(added);
    expect(added.headers.get('location')).toBe(`https://portal.example.org/scim/v2/Users/${id}`);
    expect(added.headers.get('etag')).toBe(added.body.meta.version);
    expect(added.body).toEqual({
      schemas: [USER, WORK],
      id,
      externalId: 'ada.byron',
      userName: 'ada@corp.example',
      name: { formatted: 'Ada Byron' },
      displayName: 'Ada Byron',
      userType: 'employee',
      active: true,
      [WORK]: { establishment: 'leeds', entity: 'main', hireDate: '2024-05-02', minor: false },
      meta: {
        resourceType: 'User',
        location: `https://portal.example.org/scim/v2/Users/${id}`,
        version: added.body.meta.version,
      },
    });
    const changed = await patch(
      id,
      { op: 'Replace', path: 'displayName', value: 'Ada King' },
      { op: 'Add', path: 'emails[type eq "work"].value', value: 'x@y.example' },
      { op: 'Replace', path: `${ENTERPRISE}:department`, value: 'Engines' },
      { op: 'Replace', value: { 'name.familyName': 'King', [`${WORK}:minor`]: 'False', nickName: 'A' } },
    );
    expect([changed.status, changed.body.displayName]).toEqual([200, 'Ada King']);
    const gone = await patch(id, { op: 'Replace', path: 'active', value: 'False' });
    expect([gone.status, gone.body.active]).toEqual([200, false]);
    // It says so again in each of its cycles.
    expect((await patch(id, { op: 'Replace', path: 'active', value: 'False' })).status).toBe(200);
    expect((await find('externalId eq "ada.byron" and active eq false')).body.totalResults).toBe(1);
    expect((await ask('DELETE', `/scim/v2/Users/${id}`)).status).toBe(204);
    expect(errorOf(await ask('GET', `/scim/v2/Users/${id}`))[0]).toBe(404);
    expect((await find('userName eq "ada@corp.example"')).body.totalResults).toBe(0);
    // The person and their record are as they were.
    expect(portal.services.registers.person(id)).toMatchObject({ name: 'Ada King', establishment: 'leeds' });
  });
});

describe('Okta', () => {
  it('pages through everybody, adds, replaces whole and lets go without a path', async () => {
    const { ask, patch } = await begun();
    const first = await ask('GET', '/scim/v2/Users?startIndex=1&count=2');
    expect(first.body).toMatchObject({ totalResults: 0, startIndex: 1, itemsPerPage: 0 });
    const okta = {
      schemas: [USER],
      userName: 'isaac@corp.example',
      name: { givenName: 'Isaac', familyName: 'Brock' },
      emails: [{ primary: true, value: 'isaac@corp.example', type: 'work' }],
      locale: 'en_US',
      externalId: '00ujl29u0le5T6Aj10h7',
      groups: [],
      password: '1mz050nq',
      active: true,
      [WORK]: { establishment: 'leeds' },
    };
    const id = idOf(await ask('POST', '/scim/v2/Users', okta, { 'content-type': 'application/json' }));
    const put = await ask('PUT', `/scim/v2/Users/${id}`, {
      ...okta,
      id,
      displayName: 'Isaac N. Brock',
      userName: 'ib@corp.example',
      meta: { resourceType: 'User' },
    });
    expect([put.status, put.body.displayName, put.body.userName]).toEqual([
      200,
      'Isaac N. Brock',
      'ib@corp.example',
    ]);
    expect(put.text).not.toContain('1mz050nq');
    const off = await patch(id, { op: 'replace', value: { active: false } });
    expect([off.status, off.body.active]).toEqual([200, false]);
    // It tries to bring people back; whoever left stays so.
    expect(errorOf(await patch(id, { op: 'replace', value: { active: true } }))).toEqual([400, 'mutability']);
    expect(errorOf(await ask('PUT', `/scim/v2/Users/${id}`, { ...okta, active: true }))).toEqual([
      400,
      'mutability',
    ]);
  });
});

describe('what a provider says of itself', () => {
  it('is read at the three addresses, and groups are not there', async () => {
    const { ask } = await begun();
    const config = await ask('GET', '/scim/v2/ServiceProviderConfig');
    expect(config.body).toMatchObject({ patch: { supported: true }, filter: { maxResults: 200 } });
    const schemas = await ask('GET', '/scim/v2/Schemas');
    expect(schemas.body.Resources.map(({ id }: { id: string }) => id)).toEqual([USER, WORK]);
    expect((await ask('GET', `/scim/v2/Schemas/${WORK}`)).body.attributes).toHaveLength(4);
    const types = await ask('GET', '/scim/v2/ResourceTypes');
    expect(types.body.Resources[0]).toMatchObject({ id: 'User', endpoint: '/Users' });
    expect((await ask('GET', '/scim/v2/ResourceTypes/User')).status).toBe(200);
    for (const path of [
      '/scim/v2/Groups',
      '/scim/v2/Bulk',
      '/scim/v2/Me',
      '/scim/v2/Schemas/none',
      '/scim/v1/Users',
    ]) {
      expect(errorOf(await ask('GET', path))[0]).toBe(404);
    }
    expect(errorOf(await ask('POST', '/scim/v2/Groups', { displayName: 'admins' }))[0]).toBe(404);
    expect(errorOf(await ask('DELETE', '/scim/v2/Users'))[0]).toBe(405);
  });

  it('has a row of the gate for each of its addresses and no other', () => {
    const rows = POLICIES.filter(({ path }) => path.startsWith('/scim/')).map(
      ({ path, methods, asker }) => `${path} ${asker} ${methods.join(' ')}`,
    );
    expect(rows).toEqual([
      '/scim/v2/ServiceProviderConfig key GET',
      '/scim/v2/ResourceTypes key GET',
      '/scim/v2/ResourceTypes/:name key GET',
      '/scim/v2/Schemas key GET',
      '/scim/v2/Schemas/:id key GET',
      '/scim/v2/Users key GET POST',
      '/scim/v2/Users/:id key GET PUT PATCH DELETE',
      '/scim/* anybody ',
    ]);
  });
});

describe('the key of the directory', () => {
  it('opens nothing before another admin agreed, and nothing after it was revoked', async () => {
    const { directory, people, ask, origin, keyId, give, clock } = await begun();
    const { key: second, keyId: waiting, openUntil } = must(await directory.propose(by(people.ann), {}));
    const asked = () => fetch(`${origin}/scim/v2/Users`, { headers: { authorization: `Bearer ${second}` } });
    expect((await asked()).status).toBe(401);
    await give(people.eve, 'officer');
    for (const [who, code] of [
      [by(people.ann), 'not_your_own_proposal'],
      [by(people.eve), 'not_allowed'],
      [by(people.sue), 'not_allowed'],
      [OPERATOR, 'not_allowed'],
    ] as const) {
      expect(codeOf(await directory.approve(who, { keyId: waiting }))).toBe(code);
    }
    expect(codeOf(await directory.propose(by(people.ann), {}))).toBe('two_directory_keys_already');
    expect(codeOf(await directory.propose(by(people.sue), {}))).toBe('not_allowed');
    must(await directory.approve(by(people.ben), { keyId: waiting }));
    expect((await asked()).status).toBe(200);
    must(await directory.revoke(by(people.ann), { keyId: waiting }));
    expect((await asked()).status).toBe(401);
    const { keyId: late } = must(await directory.propose(OPERATOR, {}));
    clock.now = openUntil + DAY;
    clock.passed = clock.now;
    expect(codeOf(await directory.approve(by(people.ben), { keyId: late }))).toBe('proposal_over');
    clock.now += 90 * DAY;
    clock.passed = clock.now;
    expect(errorOf(await ask('GET', '/scim/v2/Users'))[0]).toBe(401);
    expect(directory.connection().keys.find((one) => one.keyId === keyId)?.state).toBe('ended');
  });

  it('opens no other door, and no key of a system opens this one', async () => {
    const { portal, key, origin } = await begun();
    const { key: live } = await newSystem(portal, 'collector', {
      activities: ['training.mouse_pointer.train_ai_agents.collect'],
    });
    const status = async (path: string, as: string, method = 'GET', body?: object) => {
      const answer = await fetch(`${origin}${path}`, {
        method,
        headers: { authorization: `Bearer ${as}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      return answer.status;
    };
    const keyed = POLICIES.filter(
      ({ door, asker, path, methods }) =>
        door === 'machine' && asker === 'key' && methods.length > 0 && !path.startsWith('/scim/'),
    );
    expect(keyed.length).toBeGreaterThan(3);
    for (const { path, methods, body } of keyed) {
      expect([path, await status(path, key, methods[0], body && {})]).toEqual([path, 401]);
    }
    expect(await status('/scim/v2/Users', live)).toBe(401);
    expect(await status('/scim/v2/ServiceProviderConfig', live)).toBe(401);
    // Cut, altered, in the address, and none at all.
    expect(await status('/scim/v2/Users', key.slice(0, -1))).toBe(401);
    expect(await status('/scim/v2/Users', key.replace('fr_scim_', 'fr_live_'))).toBe(401);
    expect(await status(`/scim/v2/Users?filter=${key}`, key)).toBe(401);
    const bare = await fetch(`${origin}/scim/v2/Users`);
    expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="forthright"']);
  });
});

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
    const since = portal.decisions.evaluate({
      employee: id,
      category: 'mouse_pointer',
      purpose: 'train_ai_agents',
      verb: 'collect',
    });
    expect(since.allow).toBe(true);
    const moved = await patch(id, { op: 'replace', path: `${WORK}:establishment`, value: 'hull' });
    expect(moved.body[WORK].establishment).toBe('hull');
    expect(
      errorOf(await patch(id, { op: 'replace', path: `${WORK}:establishment`, value: 'nowhere' })),
    ).toEqual([400, 'invalidValue']);
    const { code } = must(await portal.accounts.issueCode(by((await admins(portal))[0] ?? ''), id));
    const signedIn = must(
      await portal.services.identity.firstSignIn({ token: code, password: 'quilted-marble-otter-93-vane' }),
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

describe('bad input', () => {
  it('is refused as RFC 7644 says, and nothing is written', async () => {
    const { add, ask, patch, portal } = await begun();
    const id = idOf(await add('vic'));
    const size = portal.revision();
    const bad: [ScimAnswer, number, string | undefined][] = [
      [await add('x', { userName: undefined }), 400, 'invalidValue'],
      [await add('x', { userName: 'no address' }), 400, 'invalidValue'],
      [await add('x', { externalId: undefined }), 400, 'invalidValue'],
      [await add('x', { preferredLanguage: undefined }), 400, 'invalidValue'],
      [await add('x', { [WORK]: undefined }), 400, 'invalidValue'],
      [await add('x', { displayName: '=cmd()' }), 400, 'invalidValue'],
      [await add('x', { displayName: 'a‮b' }), 400, 'invalidValue'],
      [await add('x', { displayName: 'y'.repeat(201) }), 400, 'invalidValue'],
      [await add('x', { displayName: 7 }), 400, 'invalidValue'],
      [await add('x', { userType: 'boss' }), 400, 'invalidValue'],
      [await add('x', { active: false }), 400, 'invalidValue'],
      [await add('x', { active: 'maybe' }), 400, 'invalidValue'],
      [await add('x', { USERNAME: 'two@corp.example' }), 400, 'invalidSyntax'],
      [await ask('POST', '/scim/v2/Users', '{"a":'), 400, 'invalidSyntax'],
      [await ask('POST', '/scim/v2/Users', '[]'), 400, 'invalidSyntax'],
      [
        await ask('POST', '/scim/v2/Users', '{"userName":"a@b.example","userName":"c@d.example"}'),
        400,
        'invalidSyntax',
      ],
      [await ask('POST', '/scim/v2/Users', '{"__proto__":{"userName":"a"}}'), 400, undefined],
      [await ask('POST', '/scim/v2/Users', `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`), 400, 'invalidSyntax'],
      [await ask('POST', '/scim/v2/Users', `{"a":"${'z'.repeat(70_000)}"}`), 413, undefined],
      [await ask('POST', '/scim/v2/Users', '{}', { 'content-type': 'text/plain' }), 415, undefined],
      [await ask('PATCH', `/scim/v2/Users/${id}`, { Operations: [] }), 400, 'invalidSyntax'],
      [await patch(id), 400, 'invalidSyntax'],
      [await patch(id, { op: 'move', path: 'userName' }), 400, 'invalidSyntax'],
      [await patch(id, { op: 'replace', path: 'displayName' }), 400, 'invalidSyntax'],
      [await patch(id, { op: 'remove', path: 'userName' }), 400, 'mutability'],
      [await patch(id, { op: 'replace', path: 'id', value: 'per_x' }), 400, 'mutability'],
      [await patch(id, { op: 'replace', path: 'meta.version', value: 'x' }), 400, 'mutability'],
      [await patch(id, { op: 'replace', value: 'text' }), 400, 'invalidSyntax'],
      [await patch(id, { op: 'replace', path: 'active', value: 'no' }), 400, 'invalidValue'],
      [
        await patch(id, ...Array.from({ length: 101 }, () => ({ op: 'add', path: 'title', value: 'x' }))),
        413,
        'tooMany',
      ],
      [await ask('GET', '/scim/v2/Users/per_none'), 404, undefined],
      [await ask('PATCH', '/scim/v2/Users/per_none', {}), 404, undefined],
    ];
    for (const [answer, status, scimType] of bad) {
      expect([answer.text, ...errorOf(answer)]).toEqual([answer.text, status, scimType]);
    }
    expect(portal.revision()).toBe(size);
  });

  it('of a filter is refused quickly, whatever it is (B18)', async () => {
    const { add, find, portal } = await begun();
    idOf(await add('wes'));
    for (const filter of [
      'userName co "w"',
      'userName eq "a" or userName eq "b"',
      'not (userName eq "wes@corp.example")',
      "userName eq 'wes'",
      'userName eq "wes" OR 1=1 --',
      'userName eq',
      'userName',
      'displayName eq "wes Miller"',
      'emails[type eq "work"].value eq "x"',
      'constructor eq "x"',
      'active eq "maybe"',
      'userName eq true',
      'userName eq "a" and userName eq "b"',
      '" OR *',
      `a eq "${'\\'.repeat(900)}`,
      `userName eq "${'\\\\'.repeat(400)}`,
      '('.repeat(900),
      `${'userName eq "x" and '.repeat(50)}`,
      ' '.repeat(900),
    ]) {
      const begin = performance.now();
      const answer = await find(filter);
      expect([filter, ...errorOf(answer)]).toEqual([filter, 400, 'invalidFilter']);
      expect(performance.now() - begin).toBeLessThan(1_000);
    }
    for (const filter of [
      'UserName Eq "WES@corp.example"',
      `${USER}:userName eq "wes@corp.example" AND active eq "True"`,
      'externalId eq "ext-wes" and active eq true',
    ]) {
      expect([filter, (await find(filter)).body.totalResults]).toEqual([filter, 1]);
    }
    // A value that looks like SQL is a value.
    expect((await find(`userName eq "x' OR '1'='1"`)).body.totalResults).toBe(0);
    expect(portal.decisions.healthy()).toBe(true);
  });

  it('comes at most so often', async () => {
    const { ask, clock, directory } = await begun();
    const first = await Promise.all(Array.from({ length: 230 }, () => ask('GET', '/scim/v2/ResourceTypes')));
    const refused = first.filter(({ status }) => status === 429);
    expect(refused.length).toBe(30);
    expect([refused[0]?.body.status, refused[0]?.headers.get('retry-after')]).toEqual(['429', '5']);
    clock.now += 10_000;
    clock.passed += 10_000;
    expect((await ask('GET', '/scim/v2/ResourceTypes')).status).toBe(200);
    expect(directory.connection().answers).toMatchObject([
      { code: 'ok', count: 201 },
      { code: 'too_many_questions', count: 30 },
    ]);
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
