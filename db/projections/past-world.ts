import type Sqlite from 'better-sqlite3';
import type { World } from '#domain/decision/facts';
import type { Entry, EntryType } from '#domain/entry/bodies';
import { CONCERNS_EVERYBODY, CONCERNS_USE } from '#domain/entry/concerns';
import type { Instant } from '#domain/time';
import { entryOf } from '../log/read';
import { oncePerConnection } from '../once';
import { type Database, openDatabase } from '../open';
import { readWorld } from '../views/decision-world';
import { projectClassification } from './classification';
import { projectEpochs } from './epochs';
import { projectInventory } from './inventory';
import { projectMonitoring } from './monitoring';
import { projectNotices } from './notices';
import { projectPeople } from './people';
import { PROJECTED_TABLES } from './project';
import { projectReviews } from './reviews';
import { projectSystems } from './systems';

/** An entry that changed what is decided about everybody, or what may be used. */
export interface WorldChange {
  seq: number;
  at: Instant;
  type: EntryType;
}

/** The worlds of earlier moments, made from the log again. */
export interface PastWorlds {
  /** Reads a part of the log that is new; false where all of it is read. A long log is read in turns, so that others wait for no more than a part. */
  readOn(): boolean;
  /** What changed the world, oldest first, as far as the log is read. */
  changes(): readonly WorldChange[];
  /** The world that whoever knew these changes, and no later one, decided by. */
  asOf(known: readonly WorldChange[]): World;
}

/** Rows of the log that are looked over at once, and worlds that are kept: reports of one moment come one after another. */
const READ_AT_ONCE = 2_000;
const KEPT = 4;

/** How a record ends: its members are in the order of the alphabet, and `type` and `v` are the last. */
const TYPE = /"type":"([^"]+)","v":1\}$/;
const LONGEST_END = 80;

/** A lowering of a risk says in the entry that proposed it how long it holds. */
const MAKES_WORLD = new Set<string>([...CONCERNS_EVERYBODY, ...CONCERNS_USE, 'risk.lowering_proposed.v1']);

/** The past worlds of one connection. What was read of the log is kept, for as long as the log goes on from it. */
export const pastWorlds: (db: Database) => PastWorlds = oncePerConnection((db) => {
  const { sqlite } = db;
  const leafAt = sqlite.prepare('SELECT leaf FROM log_entry WHERE seq = ?').pluck();
  const page = sqlite.prepare(
    `SELECT seq, leaf, CAST(substr(record, -${LONGEST_END}) AS TEXT) AS ending FROM log_entry WHERE seq > ? ORDER BY seq LIMIT ${READ_AT_ONCE}`,
  );
  const recordAt = sqlite.prepare('SELECT record FROM log_entry WHERE seq = ?').pluck();
  let read: { seq: number; leaf: Buffer } | undefined;
  let found: WorldChange[] = [];
  const kept = new Map<string, World>();

  const entryAt = (seq: number): Entry => entryOf(recordAt.get(seq) as Buffer);
  const readOn = (): boolean => {
    // After a rollback another entry may have the same number.
    if (read && !(leafAt.get(read.seq) as Buffer | undefined)?.equals(read.leaf)) {
      read = undefined;
      found = [];
    }
    const rows = page.all(read?.seq ?? 0) as { seq: number; leaf: Buffer; ending: string | null }[];
    for (const { seq, ending } of rows) {
      if (!MAKES_WORLD.has(TYPE.exec(ending ?? '')?.[1] ?? '')) continue;
      const { at, type } = entryAt(seq);
      found.push({ seq, at, type });
    }
    read = rows.at(-1) ?? read;
    return rows.length === READ_AT_ONCE;
  };

  return {
    readOn,
    changes: () => found,
    asOf: (known) => {
      while (readOn());
      if (known.length === found.length) return readWorld(db);
      const last = known.at(-1)?.seq ?? 0;
      const key = (leafAt.get(last) as Buffer | undefined)?.toString('base64') ?? '';
      const before = kept.get(key);
      if (before) return before;
      const world = projected(
        sqlite,
        known.map(({ seq }) => entryAt(seq)),
      );
      const [oldest] = kept.keys();
      if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
      kept.set(key, world);
      return world;
    },
  };
});

/** The world that these entries make, by the same projections and the same reading as the one of now. */
const projected = (live: Sqlite.Database, entries: readonly Entry[]): World => {
  const copy = openDatabase(':memory:');
  try {
    const tables = new Set<string>([...PROJECTED_TABLES, 'log_entry']);
    const schema = live
      .prepare(
        "SELECT tbl_name AS name, sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
      )
      .all() as { name: string; sql: string }[];
    for (const { name, sql } of schema) if (tables.has(name)) copy.sqlite.exec(sql);
    const handlers: { [Type in EntryType]?: (entry: never) => void } = {
      ...projectPeople(copy),
      ...projectMonitoring(copy),
      ...projectNotices(copy),
      ...projectEpochs(copy),
      ...projectClassification(copy),
      ...projectReviews(copy),
      ...projectSystems(copy),
      ...projectInventory(copy),
    };
    // Nobody is in this copy: what an entry does to people besides, and what has no table here, is passed over.
    for (const entry of entries) handlers[entry.type]?.(entry as never);
    return readWorld(copy);
  } finally {
    copy.sqlite.close();
  }
};
