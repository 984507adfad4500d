import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogKey } from '#app/services/log/key-file';
import { makeLogKey, readLogKey } from '#app/services/log/key-file';
import { openedAs } from '#db/log/verify';
import { type Database, openDatabase } from '#db/open';
import { PROJECTED_TABLES } from '#db/projections/project';
import { signCheckpoint } from '#domain/log/checkpoint';
import type { Finding } from '#domain/log/finding';
import { commitmentOf, leafHash } from '#domain/log/leaf';
import { decodeRecord, encodeRecord, type LogRecord } from '#domain/log/record';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, rootOf } from '#domain/log/tree';

/** Ways in which somebody with the files, and without the key, may change a log. `seen` says whether findings name what was done. */
export interface Tampering {
  name: string;
  run(scene: Scene): (findings: readonly Finding[]) => boolean;
}

/** A database past whose triggers everything can be done: they are dropped, and made again to the letter. */
export interface Scene {
  db: Database;
  dataDir: string;
  size: number;
  origin: string;
  /** A whole number from 0 up to, not including, `below`. */
  pick(below: number): number;
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
type Stored = { record: Buffer; salt: Buffer; leaf: Buffer };

export const sceneAt = (dataDir: string, pick: (below: number) => number): Scene => {
  const db = openDatabase(join(dataDir, 'forthright.db'));
  db.sqlite.pragma('synchronous = OFF');
  db.sqlite.pragma('ignore_check_constraints = ON');
  const size = db.sqlite.prepare('SELECT max(seq) FROM log_entry').pluck().get() as number;
  return { db, dataDir, size, origin: openedAs(db)?.origin ?? '', pick };
};

/** Takes every trigger away, does the work, and puts every trigger back as it was. */
export const pastTriggers = ({ db }: Scene, work: () => void): void => {
  const triggers = db.sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
    sql: string;
  }[];
  db.sqlite.pragma('foreign_keys = OFF');
  db.sqlite.exec('BEGIN');
  for (const { name } of triggers) db.sqlite.exec(`DROP TRIGGER ${name}`);
  work();
  for (const { sql } of triggers) db.sqlite.exec(sql);
  db.sqlite.exec('COMMIT');
};

const rowAt = ({ db }: Scene, seq: number): Stored =>
  db.sqlite.prepare('SELECT record, salt, leaf FROM log_entry WHERE seq = ?').get(seq) as Stored;
const put = ({ db }: Scene, seq: number, row: Stored): void =>
  void db.sqlite
    .prepare('INSERT OR REPLACE INTO log_entry (seq, record, salt, leaf) VALUES (?, ?, ?, ?)')
    .run(seq, row.record, row.salt, row.leaf);
const leafOf = ({ origin }: Scene, seq: number, row: { record: Buffer; salt: Buffer }): Buffer =>
  Buffer.from(leafHash(hash, { origin, seq, commitment: commitmentOf(hash, row.salt, row.record) }));

/** The record with another time, or another person: what a forger would want. */
const forged = (scene: Scene, row: Stored, seq?: number): Buffer => {
  const read = decodeRecord(row.record);
  if (!read.ok) throw new Error(read.error.code);
  const at = new Date(Date.parse(read.value.at) + 1 + scene.pick(1_000_000)).toISOString();
  const changed: LogRecord = { ...read.value, at, seq: seq ?? read.value.seq };
  return Buffer.from(encodeRecord(changed));
};

/** Makes every node anew from the leaves as they lie there. */
const rehash = ({ db }: Scene): Frontier => {
  db.sqlite.exec('DELETE FROM log_node');
  const leaves = db.sqlite.prepare('SELECT leaf FROM log_entry ORDER BY seq').pluck().all() as Buffer[];
  const insert = db.sqlite.prepare('INSERT INTO log_node (level, position, hash) VALUES (?, ?, ?)');
  return leaves.reduce<Frontier>((frontier, leaf) => {
    const grown = appendLeaf(hash, frontier, leaf);
    for (const node of grown.nodes) insert.run(node.level, node.position, Buffer.from(node.hash));
    return grown.frontier;
  }, EMPTY_FRONTIER);
};

const names =
  (seq: number) =>
  (findings: readonly Finding[]): boolean =>
    findings.some((one) => one.seq !== undefined && one.seq <= seq && seq <= (one.to ?? one.seq));
const saysRow =
  (row: string) =>
  (findings: readonly Finding[]): boolean =>
    findings.some((one) => one.row === row);

/** One change of one row; `change` answers the row as it is afterwards. */
const editing = (name: string, change: (scene: Scene, seq: number, row: Stored) => Stored): Tampering => ({
  name,
  run: (scene) => {
    const seq = 1 + scene.pick(scene.size);
    pastTriggers(scene, () => put(scene, seq, change(scene, seq, rowAt(scene, seq))));
    return names(seq);
  },
});

const projection = (
  name: string,
  change: (scene: Scene, table: string, row: Record<string, unknown>, where: string, key: unknown[]) => void,
): Tampering => ({
  name,
  run: (scene) => {
    const { db } = scene;
    const full = PROJECTED_TABLES.filter(
      (table) => table !== 'log_identity' && db.sqlite.prepare(`SELECT 1 FROM ${table}`).get() !== undefined,
    );
    const table = full[scene.pick(full.length)] as string;
    const rows = db.sqlite.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[];
    const row = rows[scene.pick(rows.length)] as Record<string, unknown>;
    const columns = db.sqlite
      .prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk')
      .pluck()
      .all(table) as string[];
    const key = columns.map((column) => row[column]);
    const where = columns.map((column) => `"${column}" = ?`).join(' AND ');
    pastTriggers(scene, () => change(scene, table, row, where, key));
    return (findings) =>
      findings.some((one) => one.row.startsWith(`${table} `) && one.code.startsWith('row_'));
  },
});

const insertRow = ({ db }: Scene, table: string, row: Record<string, unknown>): void =>
  void db.sqlite
    .prepare(
      `INSERT INTO ${table} (${Object.keys(row).map((name) => `"${name}"`)}) VALUES (${Object.keys(row).map(() => '?')})`,
    )
    .run(...Object.values(row));

const schema = (name: string, statement: (scene: Scene) => string): Tampering => ({
  name,
  run: (scene) => {
    scene.db.sqlite.exec(statement(scene));
    return (findings) => findings.some((one) => one.code === 'schema_changed');
  },
});

const checkpoint = (
  name: string,
  change: (scene: Scene, size: number, note: string) => string,
): Tampering => ({
  name,
  run: (scene) => {
    const kept = scene.db.sqlite.prepare('SELECT size, note FROM log_checkpoint').all() as {
      size: number;
      note: string;
    }[];
    const { size, note } = kept[scene.pick(kept.length)] as (typeof kept)[number];
    pastTriggers(scene, () =>
      scene.db.sqlite
        .prepare('UPDATE log_checkpoint SET note = ? WHERE size = ?')
        .run(change(scene, size, note), size),
    );
    return saysRow(`log_checkpoint ${size}`);
  },
});

const node = (name: string, sql: string): Tampering => ({
  name,
  run: (scene) => {
    const inner = scene.db.sqlite.prepare('SELECT level, position FROM log_node WHERE level > 0').all() as {
      level: number;
      position: number;
    }[];
    const { level, position } = inner[scene.pick(inner.length)] as (typeof inner)[number];
    pastTriggers(scene, () => scene.db.sqlite.prepare(sql).run({ level, position, hash: randomBytes(32) }));
    return saysRow(`log_node ${level}/${position}`);
  },
});

const forger = (origin: string) => {
  const path = join(tmpdir(), `forger-${process.pid}.key`);
  rmSync(path, { force: true });
  makeLogKey(path);
  const key: LogKey = readLogKey(path);
  rmSync(path);
  return { key, note: (frontier: { size: number; root: Uint8Array }) => signedBy(key, origin, frontier) };
};
const signedBy = (key: LogKey, origin: string, tree: { size: number; root: Uint8Array }): string =>
  signCheckpoint({
    hash,
    sign: key.sign,
    key: { name: origin, publicKey: key.publicKey },
    checkpoint: { origin, ...tree },
  });

export const TAMPERINGS: readonly Tampering[] = [
  editing('a record edited', (scene, _seq, row) => ({ ...row, record: forged(scene, row) })),
  editing('a record that is no record', (scene, _seq, row) => ({
    ...row,
    record: randomBytes(1 + scene.pick(200)),
  })),
  editing('a salt changed', (_scene, _seq, row) => ({ ...row, salt: randomBytes(32) })),
  editing('a leaf changed', (_scene, _seq, row) => ({ ...row, leaf: randomBytes(32) })),
  editing('a record edited with its leaf', (scene, seq, row) => {
    const record = forged(scene, row);
    return { record, salt: row.salt, leaf: leafOf(scene, seq, { ...row, record }) };
  }),
  {
    name: 'a record blotted out',
    run: (scene) => {
      const seq = 1 + scene.pick(scene.size);
      scene.db.sqlite.prepare('UPDATE log_entry SET record = NULL, salt = NULL WHERE seq = ?').run(seq);
      return names(seq);
    },
  },
  {
    name: 'a row deleted',
    run: (scene) => {
      const seq = 1 + scene.pick(scene.size);
      pastTriggers(scene, () => scene.db.sqlite.prepare('DELETE FROM log_entry WHERE seq = ?').run(seq));
      return names(seq);
    },
  },
  {
    name: 'the end cut off',
    run: (scene) => {
      const from = scene.size - scene.pick(5);
      const nodesToo = scene.pick(2) === 1;
      pastTriggers(scene, () => {
        scene.db.sqlite.prepare('DELETE FROM log_entry WHERE seq >= ?').run(from);
        if (nodesToo) rehash(scene);
      });
      return (findings) => names(from)(findings) && names(scene.size)(findings);
    },
  },
  {
    name: 'a row put at the end, with its leaf and nodes',
    run: (scene) => {
      const seq = scene.size + 1;
      pastTriggers(scene, () => {
        const row = rowAt(scene, 1 + scene.pick(scene.size));
        const record = forged(scene, row, seq);
        put(scene, seq, { record, salt: row.salt, leaf: leafOf(scene, seq, { ...row, record }) });
        rehash(scene);
      });
      return names(seq);
    },
  },
  {
    name: 'a row put in between, all after it numbered and hashed again',
    run: (scene) => {
      const at = 1 + scene.pick(scene.size);
      pastTriggers(scene, () => {
        for (let seq = scene.size + 1; seq >= at; seq--) {
          const row = rowAt(scene, Math.max(seq - 1, 1));
          const record = forged(scene, row, seq);
          put(scene, seq, { record, salt: row.salt, leaf: leafOf(scene, seq, { ...row, record }) });
        }
        rehash(scene);
      });
      return (findings) => names(at)(findings) || names(scene.size + 1)(findings);
    },
  },
  {
    name: 'two rows changed places',
    run: (scene) => {
      const one = 1 + scene.pick(scene.size);
      const other = 1 + ((one + scene.pick(scene.size - 1)) % scene.size);
      pastTriggers(scene, () => {
        const [a, b] = [rowAt(scene, one), rowAt(scene, other)];
        put(scene, one, b);
        put(scene, other, a);
      });
      return (findings) => one === other || (names(one)(findings) && names(other)(findings));
    },
  },
  {
    name: 'an edit, and everything after it hashed again',
    run: (scene) => {
      const seq = 1 + scene.pick(scene.size);
      pastTriggers(scene, () => {
        const row = rowAt(scene, seq);
        const record = forged(scene, row);
        put(scene, seq, { record, salt: row.salt, leaf: leafOf(scene, seq, { ...row, record }) });
        rehash(scene);
      });
      return names(seq);
    },
  },
  {
    name: 'the end written again without the key',
    run: (scene) => {
      const length = [32, 64][scene.pick(2)] as number;
      pastTriggers(scene, () =>
        scene.db.sqlite.prepare('UPDATE own_log_tail SET signature = ?').run(randomBytes(length)),
      );
      return saysRow('own_log_tail');
    },
  },
  {
    name: 'the end taken away',
    run: (scene) => {
      scene.db.sqlite.exec('DELETE FROM own_log_tail');
      return saysRow('own_log_tail');
    },
  },
  schema('a trigger dropped', ({ db, pick }) => {
    const triggers = db.sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
    return `DROP TRIGGER ${triggers[pick(triggers.length)]}`;
  }),
  schema(
    'a trigger dropped and made again otherwise',
    () =>
      'DROP TRIGGER log_entry_no_delete; CREATE TRIGGER log_entry_no_delete BEFORE DELETE ON log_entry WHEN OLD.seq < 0 ' +
      "BEGIN SELECT RAISE(ABORT, 'log_entry: entries are never deleted'); END",
  ),
  schema(
    'a trigger added',
    () =>
      "CREATE TRIGGER quiet AFTER INSERT ON choice BEGIN UPDATE choice SET status = 'given' WHERE person = NEW.person; END",
  ),
  checkpoint('a checkpoint signed by another key', (scene, size) =>
    forger(scene.origin).note({ size, root: randomBytes(32) }),
  ),
  checkpoint('a checkpoint edited', (_scene, _size, note) =>
    note.replace(/\n(\d+)\n/, (_all, n) => `\n${n}1\n`),
  ),
  node('a node changed', 'UPDATE log_node SET hash = $hash WHERE level = $level AND position = $position'),
  node('a node deleted', 'DELETE FROM log_node WHERE level = $level AND position = $position'),
  {
    name: 'a node added',
    run: (scene) => {
      const level = scene.pick(12);
      pastTriggers(scene, () =>
        scene.db.sqlite
          .prepare('INSERT INTO log_node (level, position, hash) VALUES (?, ?, ?)')
          .run(level, 5_000, randomBytes(32)),
      );
      return saysRow(`log_node ${level}/5000`);
    },
  },
  projection('a projected row deleted', ({ db }, table, _row, where, key) => {
    db.sqlite.prepare(`DELETE FROM ${table} WHERE ${where}`).run(...key);
  }),
  projection('a projected row changed', (scene, table, row, where, key) => {
    const columns = Object.keys(row).filter((name) => typeof row[name] === 'number');
    const column = columns[scene.pick(columns.length)];
    if (column === undefined) insertRow(scene, table, { ...row, [Object.keys(row)[0] as string]: 'x' });
    else {
      scene.db.sqlite
        .prepare(`UPDATE ${table} SET "${column}" = "${column}" + 4000000 WHERE ${where}`)
        .run(...key);
    }
  }),
  projection('a projected row added', (scene, table, row) => {
    const [first] = Object.keys(row) as [string];
    const value = typeof row[first] === 'number' ? 9_000_000 : `${String(row[first])}x`;
    insertRow(scene, table, { ...row, [first]: value });
  }),
  {
    name: 'a document changed',
    run: ({ db, pick }) => {
      const ids = db.sqlite.prepare('SELECT id FROM own_document').pluck().all() as string[];
      const id = ids[pick(ids.length)] as string;
      db.sqlite
        .prepare('UPDATE own_document SET bytes = ? WHERE id = ?')
        .run(Buffer.from('{"name":"x"}'), id);
      return saysRow(`own_document ${id}`);
    },
  },
  {
    name: 'a document deleted',
    run: ({ db, pick }) => {
      const ids = db.sqlite.prepare('SELECT id FROM own_document').pluck().all() as string[];
      const id = ids[pick(ids.length)] as string;
      db.sqlite.prepare('DELETE FROM own_document WHERE id = ?').run(id);
      return saysRow(`own_document ${id}`);
    },
  },
];

/** Puts another key, or another signer's word, into a data folder. */
export const SWAPS: readonly { name: string; code: string; run(dataDir: string): void }[] = [
  {
    name: 'another key',
    code: 'another_key',
    run: (dataDir) => {
      const { privateKey } = generateKeyPairSync('ed25519');
      writeFileSync(join(dataDir, 'log.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }), {
        mode: 0o600,
      });
    },
  },
  { name: 'no key', code: 'log_key_missing', run: (dataDir) => rmSync(join(dataDir, 'log.key')) },
  { name: 'no signer', code: 'signer_missing', run: (dataDir) => rmSync(join(dataDir, 'signer.json')) },
  {
    name: 'a signer of another tree',
    code: 'inconsistent_log',
    run: (dataDir) =>
      writeFileSync(
        join(dataDir, 'signer.json'),
        JSON.stringify({ size: 7, root: randomBytes(32).toString('base64') }),
      ),
  },
];

/** The root of the log as it lies there; for comparing before and after. */
export const storedRoot = (db: Database): string => {
  const leaves = db.sqlite.prepare('SELECT leaf FROM log_entry ORDER BY seq').pluck().all() as Buffer[];
  const frontier = leaves.reduce<Frontier>(
    (grown, leaf) => appendLeaf(hash, grown, leaf).frontier,
    EMPTY_FRONTIER,
  );
  return Buffer.from(rootOf(hash, frontier)).toString('hex');
};
