/** What no directory should send, and how it is refused. */
import { describe, expect, it } from 'vitest';
import { begun, errorOf, idOf, type ScimAnswer, USER, WORK } from './scim-house';

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
