import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHeartbeats, isAlive } from '#app/services/systems/heartbeat';
import { openForReading } from '#db/open';
import { canonicalJson } from '#domain/log/canonical';
import { DAY } from '#domain/time';
import { choose, must } from '../services/portal';
import { APPS, type Door, MOUSE, newDoor, newEmployee, newSystem, START } from './door';

const PATH = '/api/v1/heartbeat';
let door: Door;
beforeAll(async () => {
  door = await newDoor();
});
afterAll(() => door.portal.close());

const position = () => door.portal.decisions.position();
const report = (more: object = {}) => ({
  revision: position().revision,
  epoch: position().epoch,
  pause_epoch: 0,
  counts: [{ activity: MOUSE, allowed: 3, denied: 1 }],
  ...more,
});
const latest = () => door.portal.heartbeats.latest().get('collector');
const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

describe('a heartbeat', () => {
  it('is answered with where the portal stands, and kept as the last word of its system', async () => {
    const ada = await newEmployee(door.portal);
    must(await choose(door.portal, ada, 'give'));
    const body = report({
      revision: position().revision - 1,
      stopped_at: '2026-03-02T08:00:00Z',
      last_event_at: '2026-03-02T08:59:59.5+00:00',
      buffer_dropped: 7,
      fields_seen: { mouse_pointer: ['x', 'y'] },
    });
    const answer = await door.post(PATH, body);
    const { revision, epoch } = position();
    expect([answer.status, answer.json()]).toEqual([200, { revision, epoch, pause_epoch: 0 }]);
    expect(latest()).toMatchObject({ system: 'collector', at: START, revision: revision - 1, body });
  });

  it('is alive for 60 seconds; who never spoke is not', () => {
    const last = latest();
    expect(isAlive(last, START)).toBe(true);
    expect(isAlive(last, START + 60_000)).toBe(true);
    expect(isAlive(last, START + 60_001)).toBe(false);
    expect(isAlive(undefined, START)).toBe(false);
  });

  it('is still the last word after a restart', () => {
    const db = openForReading(join(door.dataDir, 'forthright.db'));
    const again = createHeartbeats({
      db,
      now: () => START,
      position,
      random: () => new Uint8Array(32),
      sha256: (bytes) => sha256(bytes),
    });
    expect(again.latest()).toEqual(door.portal.heartbeats.latest());
    db.sqlite.close();
  });

  it.each([
    ['nothing', () => undefined],
    ['a list', () => [report()]],
    ['no counts', () => report({ counts: undefined })],
    ['a revision in quotes', () => report({ revision: '7' })],
    ['a negative revision', () => report({ revision: -1 })],
    ['an epoch that is a number', () => report({ epoch: 1 })],
    ['a member nobody documented', () => report({ employees: ['ada'] })],
    ['a count of half an answer', () => report({ counts: [{ activity: MOUSE, allowed: 0.5, denied: 0 }] })],
    ['a count below zero', () => report({ counts: [{ activity: MOUSE, allowed: -1, denied: 0 }] })],
    [
      'a count with a person in it',
      () => report({ counts: [{ activity: MOUSE, allowed: 1, denied: 0, employee: 'x' }] }),
    ],
    ['1,001 counts', () => report({ counts: Array(1_001).fill({ activity: MOUSE, allowed: 0, denied: 0 }) })],
    ['a time without a zone', () => report({ stopped_at: '2026-03-02T08:00:00' })],
    ['fields that are a text', () => report({ fields_seen: { mouse_pointer: 'x' } })],
  ])('with %s is a 400 problem', async (_, body) => {
    const answer = await door.post(PATH, body());
    expect([answer.status, answer.json().code]).toEqual([400, 'malformed_report']);
  });

  it.each([
    [
      'a revision that is not there yet',
      409,
      'revision_in_future',
      () => report({ revision: position().revision + 1 }),
    ],
    ['another epoch', 409, 'epoch_unknown', () => report({ epoch: 'ep_other' })],
    ['a pause that is not there yet', 409, 'pause_epoch_in_future', () => report({ pause_epoch: 1 })],
  ])('about %s is a %i problem and is not kept', async (_, status, code, body) => {
    const before = latest();
    const answer = await door.post(PATH, body());
    expect([answer.status, answer.json().code]).toEqual([status, code]);
    expect(latest()).toEqual(before);
  });

  it('with a count of what its system may not serve is a 400 problem', async () => {
    const { key } = await newSystem(door.portal, 'apps', { activities: [APPS], lists: false });
    const answer = await door.post(PATH, report(), { key });
    expect([answer.status, answer.json().code]).toEqual([400, 'activity_out_of_scope']);
    const own = report({ counts: [{ activity: APPS, allowed: 1, denied: 0 }] });
    expect((await door.post(PATH, own, { key })).status).toBe(200);
  });
});

describe('what a digest needs', () => {
  it('is a leaf per row, salted, over its canonical record; another byte gives another leaf', async () => {
    const db = openForReading(join(door.dataDir, 'forthright.db'));
    const rows = db.sqlite
      .prepare('SELECT id, system, at, body, salt, leaf FROM report_heartbeat ORDER BY id')
      .all() as {
      id: number;
      system: string;
      at: number;
      body: string;
      salt: Buffer;
      leaf: Buffer;
    }[];
    db.sqlite.close();
    expect(rows.length).toBeGreaterThan(1);
    for (const { system, at, body, salt, leaf } of rows) {
      const record = canonicalJson({ at, body: JSON.parse(body), system });
      const of = (text: string) =>
        sha256(Uint8Array.of(0), sha256(salt, Buffer.from(`forthright/report/heartbeat/v1\n${text}`)));
      expect(of(record)).toEqual(leaf);
      expect(of(record.replace('"allowed":', '"allowed":1'))).not.toEqual(leaf);
    }
    expect(new Set(rows.map(({ salt }) => salt.toString('hex'))).size).toBe(rows.length);
    expect(door.portal.heartbeats.rowsAfter(0, 100).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(door.portal.heartbeats.rowsAfter(rows[0]?.id ?? 0, 1).map(({ id }) => id)).toEqual([rows[1]?.id]);
  });

  it('is pruned only when it is old and digested', async () => {
    const rows = door.portal.heartbeats.rowsAfter(0, 100);
    const first = rows[0]?.id ?? 0;
    expect(door.portal.heartbeats.prune(START, 1_000)).toBe(0);
    expect(door.portal.heartbeats.prune(START + DAY, first - 1)).toBe(0);
    expect(door.portal.heartbeats.prune(START + DAY, first)).toBe(1);
    expect(door.portal.heartbeats.rowsAfter(0, 100)).toHaveLength(rows.length - 1);
  });
});
