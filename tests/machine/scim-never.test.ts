/** Whatever a directory sends: no yes, no role, no choice and no made-up person comes of it. */

import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAllowed } from '#app/services/authority';
import { openForReading } from '#db/open';
import { directoryActor } from '#domain/authority/directory';
import { OPERATIONS, type Operation } from '#domain/authority/roles';
import { handIn, list } from '../services/people-import';
import { addEmployee, choose, must, OPERATOR, tell } from '../services/portal';
import { begun, ENTERPRISE, USER, WORK } from './scim-house';

const value = fc.oneof(
  fc.constantFrom('admin', 'officer', 'yes', 'give', 'False', 'true', 'leeds', 'a@corp.example', ''),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.record({ value: fc.constantFrom('admin', 'officer'), type: fc.constant('role') }), {
    maxLength: 2,
  }),
  fc.integer({ min: -1, max: 3 }),
);
const path = fc.constantFrom(
  'active',
  'roles',
  'groups',
  'entitlements',
  'roles[value eq "admin"].value',
  'userName',
  'displayName',
  'userType',
  'choices',
  'consent',
  'externalId',
  `${ENTERPRISE}:manager`,
  `${WORK}:minor`,
  `${WORK}:establishment`,
  `${WORK}:role`,
  WORK,
  'preferredLanguage',
  'password',
  'name',
  'synthetic',
);
const operation = fc.record(
  { op: fc.constantFrom('add', 'Replace', 'REMOVE'), path, value },
  { requiredKeys: ['op'] },
);
const request = fc.oneof(
  // Some that are taken, with what must not be in them.
  fc.record({
    kind: fc.constant('post' as const),
    body: fc.nat(1_000_000_000).map((n) => ({
      userName: `n${n}@corp.example`,
      externalId: `n${n}`,
      displayName: 'New',
      preferredLanguage: 'en',
      roles: [{ value: 'admin' }],
      [WORK]: { establishment: 'leeds', role: 'admin' },
    })),
  }),
  fc.record({
    kind: fc.constant('patch' as const),
    who: fc.nat(3),
    operations: fc.string({ minLength: 3, maxLength: 5 }).map((name) => [
      { op: 'Replace', path: 'displayName', value: `Name ${name.replaceAll(/[^a-z]/g, 'x')}` },
      { op: 'Add', path: 'roles', value: [{ value: 'admin' }] },
    ]),
  }),
  fc.record({
    kind: fc.constant('patch' as const),
    who: fc.nat(5),
    operations: fc.array(operation, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('put' as const),
    who: fc.nat(5),
    body: fc.dictionary(path, value, { maxKeys: 6 }),
  }),
  fc.record({ kind: fc.constant('post' as const), body: fc.dictionary(path, value, { maxKeys: 6 }) }),
  fc.record({ kind: fc.constant('delete' as const), who: fc.nat(5) }),
);

it('nothing that a directory sends is a yes, a role, or a change of anybody’s answers', async () => {
  const { portal, ask, patch, give, dataDir, failures, clock } = await begun();
  const people = await Promise.all(
    Array.from({ length: 5 }, (_, i) => addEmployee(portal, { name: `P${i}`, synthetic: i === 4 })),
  );
  for (const person of people.slice(0, 3)) await tell(portal, person);
  must(await choose(portal, people[0] ?? '', 'give'));
  must(await choose(portal, people[1] ?? '', 'refuse'));
  await give(people[2] ?? '', 'officer');
  const db = openForReading(join(dataDir, 'forthright.db'));
  const TABLES = [
    'choice',
    'objection',
    'own_pause',
    'strike',
    'acknowledgement',
    'delivery',
    'proposal',
    'programme',
    'gate',
    'system_key',
    'scim_key',
  ];
  const theirs = () =>
    TABLES.map((table) => JSON.stringify(db.sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()));
  const roles = () =>
    db.sqlite.prepare('SELECT person, role FROM role_grant').all() as { person: string; role: string }[];
  const languages = () =>
    db.sqlite.prepare('SELECT id, languages FROM person WHERE seq <= ? ORDER BY id').all(portal.revision());
  const before = { theirs: theirs(), roles: roles(), tongues: JSON.stringify(languages()) };
  const known = new Set(people);
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 6 }), async (requests) => {
      clock.now += 1_000;
      clock.passed += 1_000;
      for (const one of requests) {
        const id = 'who' in one ? (people[one.who] ?? 'per_none') : '';
        const answer =
          one.kind === 'patch'
            ? await patch(id, ...one.operations)
            : one.kind === 'put'
              ? await ask('PUT', `/scim/v2/Users/${id}`, { schemas: [USER], ...one.body })
              : one.kind === 'post'
                ? await ask('POST', '/scim/v2/Users', one.body)
                : await ask('DELETE', `/scim/v2/Users/${id}`);
        expect([200, 201, 204, 400, 403, 404, 409, 429]).toContain(answer.status);
        if (answer.status < 300) taken += 1;
      }
      expect(theirs()).toEqual(before.theirs);
      // Leaving ends roles; nothing gives one.
      for (const held of roles()) expect(before.roles).toContainEqual(held);
      const synthetic = db.sqlite.prepare('SELECT left_at FROM person WHERE id = ?').get(people[4]);
      expect(synthetic).toEqual({ left_at: null });
    }),
    { numRuns: 60 },
  );
  const now = db.sqlite.prepare('SELECT id, languages FROM person ORDER BY id').all() as { id: string }[];
  expect(JSON.stringify(now.filter(({ id }) => before.tongues.includes(id)))).toBe(before.tongues);
  db.sqlite.close();
  expect(known.size).toBe(5);
  expect(taken).toBeGreaterThan(20);
  expect(failures).toEqual([]);
});

it('its key may do three things of all that can be asked', async () => {
  const { dataDir, keyId } = await begun();
  const db = openForReading(join(dataDir, 'forthright.db'));
  const may = (Object.keys(OPERATIONS) as Operation[]).filter((one) =>
    isAllowed(db, { actor: directoryActor(keyId), now: Date.now() }, one),
  );
  db.sqlite.close();
  expect(may.sort()).toEqual(['person.add', 'person.change', 'person.leave']);
});

it('two thousand people are listed a page at a time, each page quickly', async () => {
  const { portal, ask, clock } = await begun();
  const rows = Array.from(
    { length: 2_000 },
    (_, i) => `h-${i},Person ${i},p${i}@corp.example,employee,main,leeds,en,2020-02-01,no,`,
  );
  const { id } = await handIn(portal, OPERATOR, list(...rows));
  must(portal.services.imports.start(OPERATOR, id));
  await portal.services.imports.settled();
  const seen = new Set<string>();
  const took: number[] = [];
  for (let start = 1; start <= 2_000; start += 200) {
    clock.now += 1_000;
    clock.passed += 1_000;
    const begin = performance.now();
    const page = await ask('GET', `/scim/v2/Users?startIndex=${start}&count=500`);
    took.push(performance.now() - begin);
    expect([page.body.totalResults, page.body.itemsPerPage]).toEqual([2_000, 200]);
    for (const one of page.body.Resources) seen.add(one.id);
  }
  expect(seen.size).toBe(2_000);
  took.sort((a, b) => a - b);
  // Generous: a page is some 10 ms, and a page that read everybody would be hundreds.
  expect(took[5]).toBeLessThan(250);
}, 120_000);
