/** A list of people, or a directory, that would let too many go is held back until somebody says how many (security, F33). */
import { describe, expect, it } from 'vitest';
import { LEAVERS, mostLeaving } from '#domain/people/leavers';
import { DAY, MINUTE } from '#domain/time';
import { begun as beginScim, type ScimHouse } from '../machine/scim-house';
import { compared } from './erased';
import { handIn, list } from './people-import';
import { must, newPortal, OPERATOR } from './portal';
import { by, codeOf, house, open } from './two-people';

const ROWS = 100;
const rowOf = (i: number, left = '') =>
  `h-${i},Person ${i},p${i}@corp.example,employee,main,leeds,en,2020-02-01,no,${left}`;
const everybody = () => list(...Array.from({ length: ROWS }, (_, i) => rowOf(i)));
const leaving = (count: number, day = '2026-02-27') =>
  list(...Array.from({ length: ROWS }, (_, i) => rowOf(i, i < count ? day : '')));

it('is the rule: five in a hundred, and a few in a small company', () => {
  expect([0, 3, 20, 60, 80, 100, 3_000].map(mostLeaving)).toEqual([3, 3, 3, 3, 4, 5, 150]);
});

describe('a list of people', () => {
  const taken = async () => {
    const made = await house();
    const { portal, people } = made;
    const ann = by(people.ann);
    const { imports } = portal.services;
    const start = async (content: string, count?: number) => {
      const { id, seen } = await handIn(portal, ann, content);
      const code = codeOf(imports.start(ann, id, count));
      await imports.settled();
      return { id, seen, code, after: imports.view(ann, id) };
    };
    expect((await start(everybody())).after?.counts.added).toBe(ROWS);
    return { ...made, ann, imports, start };
  };

  it('lets five of a hundred go without a word, and not one more', async () => {
    const { start, portal } = await taken();
    expect((await start(leaving(5))).after?.counts.left).toBe(5);
    const size = portal.revision();
    const many = await start(leaving(10));
    expect([many.code, many.seen.manyOf, many.after?.state]).toEqual(['many_would_leave', 95, 'ready']);
    expect(portal.revision()).toBe(size);
    // Five have left before: of 95 who are here five more would go, which is more than four.
    expect(many.seen.counts.left).toBe(5);
  });

  it('takes the very number from whoever starts it, and no other', async () => {
    const { imports, ann, portal } = await taken();
    const { id } = await handIn(portal, ann, leaving(40));
    for (const count of [undefined, 0, 39, 41, 100]) {
      expect([count, codeOf(imports.start(ann, id, count))]).toEqual([count, 'many_would_leave']);
    }
    must(imports.start(ann, id, 40));
    await imports.settled();
    expect(imports.view(ann, id)?.counts.left).toBe(40);
  });

  it('lets nobody else go whose day comes while it waits', async () => {
    const { imports, ann, portal, clock } = await taken();
    // Four have left; forty more leave tomorrow.
    const rows = Array.from({ length: ROWS }, (_, i) =>
      rowOf(i, i < 4 ? '2026-02-27' : i < 44 ? '2026-03-03' : ''),
    );
    const { id, seen } = await handIn(portal, ann, list(...rows));
    expect([seen.counts.left, seen.counts.later, seen.manyOf]).toEqual([4, 40, undefined]);
    clock.now += 20 * 60 * MINUTE;
    clock.passed += 20 * 60 * MINUTE;
    must(imports.start(ann, id));
    await imports.settled();
    const after = imports.view(ann, id);
    expect([after?.state, after?.code]).toEqual(['ended', 'many_would_leave']);
    expect(after?.counts.left).toBeLessThanOrEqual(5);
    const left = portal.services.directory.people.list({ active: false }, { start: 0, count: 200 }).total;
    expect(left).toBe(5);
  });
});

describe('a directory', () => {
  const begun = async (count = ROWS) => {
    const made = await beginScim();
    const { imports } = made.portal.services;
    const { id } = await handIn(
      made.portal,
      OPERATOR,
      list(...Array.from({ length: count }, (_, i) => rowOf(i))),
    );
    must(imports.start(OPERATOR, id));
    await imports.settled();
    const page = await made.ask('GET', '/scim/v2/Users?count=200');
    const ids = page.body.Resources.map((one: { id: string }) => one.id) as string[];
    expect(ids).toHaveLength(count);
    /** All at once, as a connector with several workers sends them. */
    const letGo = (some: readonly string[]) => {
      // So that the key may ask again.
      made.clock.now += 4_000;
      made.clock.passed += 4_000;
      return Promise.all(
        some.map(
          async (one) => (await made.patch(one, { op: 'Replace', path: 'active', value: 'False' })).status,
        ),
      );
    };
    const here = async () => (await made.find('active eq true')).body.totalResults as number;
    return { ...made, ids, letGo, here };
  };
  const counted = (statuses: readonly number[]) => [
    statuses.filter((status) => status === 200).length,
    statuses.filter((status) => status === 403).length,
  ];

  it('that sends everybody away is held back after five of a hundred, and stays so', async () => {
    const { ids, letGo, here, clock, directory, portal } = await begun();
    expect(counted(await letGo(ids))).toEqual([5, 95]);
    expect(await here()).toBe(95);
    expect(directory.connection().held).toMatchObject({ waiting: 95, people: 95 });
    expect(portal.services.health()).toMatchObject({ ready: true, warnings: ['leavers_held'] });
    // A mistake that is sent again after the while is one still.
    clock.now += LEAVERS.within + MINUTE;
    clock.passed += LEAVERS.within + MINUTE;
    expect(counted(await letGo(ids.slice(0, 20)))[0]).toBe(await leftAmong(directory, ids.slice(0, 20)));
    expect(await here()).toBe(95);
  });

  it('in the words of SCIM, with DELETE held back too', async () => {
    const { ids, letGo, ask, here } = await begun();
    await letGo(ids.slice(0, 6));
    const answer = await ask('DELETE', `/scim/v2/Users/${ids[50]}`);
    expect([answer.status, answer.body.schemas, answer.body.status]).toEqual([
      403,
      ['urn:ietf:params:scim:api:messages:2.0:Error'],
      '403',
    ]);
    expect(answer.body.detail).toContain('administrator');
    expect(await here()).toBe(95);
    expect((await ask('GET', `/scim/v2/Users/${ids[50]}`)).body.active).toBe(true);
    // Everything else goes on.
    const put = { displayName: 'Renamed' };
    expect((await ask('PUT', `/scim/v2/Users/${ids[50]}`, put)).status).toBe(200);
  });

  it('lets go as many as an admin says, for a day, and is held back again at the next', async () => {
    const { ids, letGo, here, directory, people, clock, give } = await begun();
    await letGo(ids);
    await give(people.eve, 'officer');
    expect(codeOf(await directory.release(by(people.sue), { most: 30 }))).toBe('not_allowed');
    expect(codeOf(await directory.release(by(people.eve), { most: 30 }))).toBe('not_allowed');
    for (const most of [0, -1, 1.5, 96]) {
      expect(codeOf(await directory.release(by(people.ann), { most }))).toBe('no_such_number');
    }
    must(await directory.release(by(people.ann), { most: 30 }));
    expect(codeOf(await directory.release(by(people.ann), { most: 90 }))).toBe('nothing_held');
    await letGo(ids);
    expect(await here()).toBe(65);
    expect(directory.connection().held).toBeDefined();
    must(await directory.release(by(people.ann), { most: 40 }));
    clock.now += DAY + MINUTE;
    clock.passed += DAY + MINUTE;
    expect(directory.connection().release).toBeUndefined();
    // Back to the rule: three of 65.
    await letGo(ids);
    expect(await here()).toBe(62);
  });

  it('lets people go one after another all year, a few at a time', async () => {
    const { ids, letGo, here, clock, directory } = await begun(40);
    for (let i = 0; i < 40; i += 2) {
      expect(await letGo(ids.slice(i, i + 2))).toEqual([200, 200]);
      clock.now += LEAVERS.within + 1;
      clock.passed += LEAVERS.within + 1;
    }
    expect([await here(), directory.isHeld()]).toEqual([0, false]);
  });

  it('is held back over a restart, and what is on record can be made anew from the log', async () => {
    const { ids, letGo, portal, dataDir, clock } = await begun();
    await letGo(ids);
    expect(compared(dataDir)).toEqual([]);
    open.splice(0);
    await portal.close();
    const again = await newPortal(clock.now, dataDir);
    open.push(again);
    expect(again.portal.services.directory.connection().held).toMatchObject({ waiting: 95, people: 95 });
  });
});

const leftAmong = async (directory: ScimHouse['directory'], ids: readonly string[]): Promise<number> =>
  ids.filter((id) => {
    const person = directory.people.find(id);
    return person !== undefined && !directory.people.isActive(person);
  }).length;
