/** Lists of who is allowed: counted by system and day, written in batches, proved by one digest a day, and read by everybody in the same words. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { LOOK_KEPT } from '#domain/access/look';
import { DAY } from '#domain/time';
import { choose, must, OPERATOR } from '../services/portal';
import { APPS, type Door, MOUSE, newDoor, newEmployee, newSystem, START } from './door';

let door: Door;
let ada: string;
let ben: string;
let key: string;
beforeAll(async () => {
  door = await newDoor();
  ada = await newEmployee(door.portal);
  ben = await newEmployee(door.portal);
  ({ key } = await newSystem(door.portal, 'store', { activities: [MOUSE, APPS] }));
  must(await choose(door.portal, ada, 'give', MOUSE));
});
afterAll(() => door.portal.close());

const day = (n: number) => new Date(START + n * DAY).toISOString().slice(0, 10);
const fetchList = async (more: { key?: string; tag?: string } = {}) => {
  const { status, headers } = await door.get('/api/v1/snapshot', {
    key: more.key ?? key,
    ...(more.tag !== undefined && { headers: { 'if-none-match': more.tag } }),
  });
  return { status, tag: headers.etag ?? '' };
};
const inTables = <Row>(sql: string): Row[] => {
  const db = openForReading(join(door.dataDir, 'forthright.db'));
  const found = db.sqlite.prepare(sql).all() as Row[];
  db.sqlite.close();
  return found;
};
interface Stored {
  id: number;
  system: string;
  list: string;
  day: string;
  count: number;
  salt: Buffer | null;
  leaf: Buffer | null;
}
const rows = () => inTables<Stored>('SELECT * FROM report_list ORDER BY id');
const digests = () =>
  inTables<{ type: string; body: string }>('SELECT record AS body FROM log_entry')
    .map(({ body }) => String(body))
    .filter((body) => body.includes('"report":"lists"'));
const page = (person: string, filter = {}) =>
  door.portal.services.ask.myLooks(person, filter).lines.filter((line) => line.from === 'list');

describe('a list of who is allowed', () => {
  it('is counted when it is handed out: no renewal of a lease, no refusal and no list of made-up people', async () => {
    const { tag } = await fetchList();
    expect((await fetchList({ tag })).status).toBe(304);
    const mute = await newSystem(door.portal, 'mute', { activities: [APPS], lists: false });
    expect((await fetchList({ key: mute.key })).status).toBe(403);
    const test = must(await door.portal.administration.mintKey(OPERATOR, { system: 'store', mode: 'test' }));
    expect((await fetchList({ key: test.key })).status).toBe(200);
    await fetchList();
    // Nobody waits for a disk because of a fetch.
    expect(rows()).toEqual([]);
    door.portal.upkeep.sweep();
    expect(rows()).toMatchObject([{ system: 'store', list: 'snapshot', day: day(0), count: 2, leaf: null }]);
    await fetchList();
    door.portal.upkeep.sweep();
    door.portal.upkeep.sweep();
    expect(rows()).toMatchObject([{ count: 3 }]);
  });

  it('is read by everybody, on the list or not, in the same words and in no kind of data', () => {
    expect(page(ada)).toEqual([
      {
        from: 'list',
        look: 'l1',
        at: Date.parse(`${day(0)}T12:00:00Z`),
        system: 'store',
        list: 'snapshot',
        day: day(0),
        count: 3,
      },
    ]);
    expect(page(ben)).toEqual(page(ada));
    expect(page(ben, { system: 'store' })).toHaveLength(1);
    expect(page(ben, { system: 'other' })).toEqual([]);
    expect(page(ben, { category: 'app_usage' })).toEqual([]);
    expect(page(ben, { mismatch: true })).toEqual([]);
    expect(door.portal.services.ask.myLooks(ben, {}).systems).toEqual(['store']);
  });

  it('is in one digest a day, once the day is over, and its row never changes again', async () => {
    await door.portal.upkeep.digest();
    expect(digests()).toHaveLength(0);
    door.clock.now = START + DAY;
    await fetchList();
    await door.portal.upkeep.digest();
    await door.portal.upkeep.digest();
    expect(digests()).toHaveLength(1);
    const [first, second] = rows();
    expect([first?.count, second?.day, second?.leaf]).toEqual([3, day(1), null]);
    const record = `{"count":3,"day":"${day(0)}","list":"snapshot","system":"store"}`;
    const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
    const commitment = sha256(
      first?.salt ?? Buffer.alloc(0),
      Buffer.from(`forthright/report/lists/v1\n${record}`),
    );
    expect(sha256(Uint8Array.of(0), commitment)).toEqual(first?.leaf);
    // Root of one leaf is the leaf.
    expect(digests()[0]).toContain(first?.leaf?.toString('base64'));
  });

  it('is told page by page with other looks, each once', async () => {
    for (let n = 2; n < 120; n++) {
      door.clock.now = START + n * DAY;
      door.portal.lists.handedOut('store', 'snapshot');
      await door.portal.upkeep.digest();
    }
    const seen: string[] = [];
    let from: ReturnType<typeof door.portal.services.ask.myLooks>['next'];
    do {
      const { lines, next } = door.portal.services.ask.myLooks(ben, from ? { before: from } : {});
      seen.push(...lines.map(({ look }) => look));
      from = next;
    } while (from);
    expect(seen).toHaveLength(120);
    expect(seen).toEqual(
      rows()
        .map(({ id }) => `l${id}`)
        .reverse(),
    );
  });

  it('goes after two years, and a row of a day that runs never does', async () => {
    door.clock.now = START + LOOK_KEPT + 10 * DAY;
    door.portal.lists.handedOut('store', 'search');
    await door.portal.upkeep.digest();
    await door.portal.upkeep.prune();
    expect(rows()[0]?.day).toBe(day(10));
    expect(rows().at(-1)).toMatchObject({ list: 'search', leaf: null });
  });
});
