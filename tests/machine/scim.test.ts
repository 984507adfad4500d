/** The company's directory (SCIM 2.0) over real HTTP, as Entra ID and Okta speak it, and what must never come of it. */
import { describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { DAY } from '#domain/time';
import { must, OPERATOR } from '../services/portal';
import { by, codeOf } from '../services/two-people';
import { newSystem } from './door';
import { begun, ENTERPRISE, errorOf, idOf, USER, WORK } from './scim-house';

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
    const status = async (path: string, as: string, method = 'GET', body?: object, type = 'json') => {
      const answer = await fetch(`${origin}${path}`, {
        method,
        headers: { authorization: `Bearer ${as}`, ...(body && { 'content-type': `application/${type}` }) },
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
      const type = body?.kind === 'stream' ? 'octet-stream' : 'json';
      expect([path, await status(path, key, methods[0], body && {}, type)]).toEqual([path, 401]);
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
