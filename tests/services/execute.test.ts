import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Command } from '#app/services/command';
import { createExecutor } from '#app/services/execute';
import { createStorage } from '#app/services/storage/storage';
import { createAppend } from '#db/log/append';
import { createNodeAt, entriesAfter, logSize } from '#db/log/read';
import { createSealTail } from '#db/log/tail';
import { migrate } from '#db/migrate';
import { type Database, openDatabase } from '#db/open';
import { createProject } from '#db/projections/project';
import type { Entry } from '#domain/entry/bodies';
import { equalBytes } from '#domain/log/bytes';
import { EMPTY_FRONTIER, frontierAt, rootOf } from '#domain/log/tree';
import { ok, refuse } from '#domain/result';
import { MIGRATIONS } from './portal';

const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const actor = { kind: 'operator', id: 'test' } as const;

const record: Command<{ establishment: string; text?: string }, { code: 'not_wanted' }> = (
  _read,
  input,
  context,
) => {
  if (input.establishment === 'refused') return refuse('not_wanted');
  if (input.establishment === 'bug') throw new TypeError('a bug in a command');
  if (input.text !== undefined) context.document('note', input.text);
  return ok({
    type: 'establishment.recorded.v1',
    body: { establishment: input.establishment, country: 'DE', council: true },
  });
};

const newExecutor = () => {
  const db = openDatabase(join(mkdtempSync(join(tmpdir(), 'forthright-')), 'forthright.db'));
  migrate(db, MIGRATIONS);
  const commits: (readonly Entry[])[] = [];
  const failures: unknown[] = [];
  let ids = 0;
  const executor = createExecutor({
    db,
    storage: createStorage({ db, report: () => {} }),
    append: createAppend(db, 'test.example/log', hash),
    project: createProject(db),
    beside: () => {},
    seal: createSealTail(db, { origin: 'test.example/log', mac: () => randomBytes(32) }),
    hash,
    frontier: EMPTY_FRONTIER,
    now: () => Date.parse('2026-03-02T09:00:00Z'),
    newId: (prefix) => `${prefix}_${++ids}`,
    random: (bytes) => randomBytes(bytes),
    committing: () => {},
    committed: (entries) => commits.push(entries),
    failed: (what) => failures.push(what),
  });
  return { db, executor, commits, failures };
};

const rows = (db: Database, table: string): number =>
  (db.sqlite.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

describe('execute', () => {
  it('answers nobody before the commit, and one commit serves many', async () => {
    const { db, executor, commits } = newExecutor();
    const done = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        executor.execute(record, { establishment: `place-${i}` }, { actor }),
      ),
    );
    expect(done.every((one) => one.ok)).toBe(true);
    expect(logSize(db)).toBe(100);
    expect(commits.flat()).toHaveLength(100);
    expect(commits.length).toBeLessThan(100);
    expect(Math.max(...commits.map((entries) => entries.length))).toBeLessThanOrEqual(32);
  });

  it('keeps the tree in memory equal to the tree on disk', async () => {
    const { db, executor } = newExecutor();
    for (const place of ['a', 'refused', 'b', 'bug', 'c']) {
      await executor.execute(record, { establishment: place }, { actor });
    }
    const stored = frontierAt(createNodeAt(db), logSize(db));
    expect(equalBytes(rootOf(hash, stored), rootOf(hash, executor.frontier()))).toBe(true);
  });

  it('leaves no trace of an act that was refused or broke, and goes on with the others', async () => {
    const { db, executor, failures } = newExecutor();
    const [first, refused, broken, last] = await Promise.all([
      executor.execute(record, { establishment: 'a' }, { actor }),
      executor.execute(record, { establishment: 'refused', text: 'not to be kept' }, { actor }),
      executor.execute(record, { establishment: 'bug' }, { actor }),
      executor.execute(record, { establishment: 'b' }, { actor }),
    ]);
    expect(first?.ok && last?.ok).toBe(true);
    expect(refused).toEqual({ ok: false, error: { code: 'not_wanted' } });
    expect(broken).toEqual({ ok: false, error: { code: 'unavailable' } });
    expect(failures).toEqual(['act']);
    expect([...entriesAfter(db, 0, 10)].map((entry) => entry.seq)).toEqual([1, 2]);
    expect(rows(db, 'own_document')).toBe(0);
  });

  it('does the same act once under one key, and refuses another act under it', async () => {
    const { db, executor } = newExecutor();
    const order = { actor, idempotency: { key: 'k1', fingerprint: 'f1' } };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => executor.execute(record, { establishment: 'a' }, order)),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(logSize(db)).toBe(1);
    const other = { actor, idempotency: { key: 'k1', fingerprint: 'f2' } };
    expect(await executor.execute(record, { establishment: 'b' }, other)).toEqual({
      ok: false,
      error: { code: 'idempotency_conflict' },
    });
    const somebodyElse = { actor: { kind: 'person', id: 'p' } as const, idempotency: order.idempotency };
    expect((await executor.execute(record, { establishment: 'c' }, somebodyElse)).ok).toBe(true);
  });

  it('remembers a refusal under its key too', async () => {
    const { executor } = newExecutor();
    const order = { actor, idempotency: { key: 'k1', fingerprint: 'f1' } };
    const first = await executor.execute(record, { establishment: 'refused' }, order);
    expect(await executor.execute(record, { establishment: 'a' }, order)).toEqual(first);
  });

  it('answers unavailable to all when the disk is full, half-writes nothing, and recovers without a restart', async () => {
    const { db, executor, failures, commits } = newExecutor();
    await executor.execute(record, { establishment: 'before' }, { actor });
    const pages = db.sqlite.pragma('page_count', { simple: true }) as number;
    db.sqlite.pragma(`max_page_count = ${pages}`);
    const large = 'x'.repeat(200_000);
    const full = await Promise.all(
      ['a', 'b', 'c'].map((place) =>
        executor.execute(record, { establishment: place, text: large }, { actor }),
      ),
    );
    expect(full.map((one) => (one.ok ? 'ok' : one.error.code))).toEqual([
      'unavailable',
      'unavailable',
      'unavailable',
    ]);
    expect(failures).toContain('flush');
    expect(logSize(db)).toBe(1);
    expect(rows(db, 'establishment')).toBe(1);
    expect(rows(db, 'own_document')).toBe(0);
    expect(db.sqlite.inTransaction).toBe(false);
    db.sqlite.pragma('max_page_count = 1073741823');
    expect((await executor.execute(record, { establishment: 'after', text: large }, { actor })).ok).toBe(
      true,
    );
    expect(commits.flat().map((entry) => entry.seq)).toEqual([1, 2]);
    expect(db.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('takes nothing more once it closes, and finishes what was queued', async () => {
    const { db, executor } = newExecutor();
    const queued = executor.execute(record, { establishment: 'a' }, { actor });
    const closed = executor.close();
    expect((await queued).ok).toBe(true);
    await closed;
    expect(await executor.execute(record, { establishment: 'b' }, { actor })).toEqual({
      ok: false,
      error: { code: 'unavailable' },
    });
    expect(logSize(db)).toBe(1);
  });
});
