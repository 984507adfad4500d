import type { Finding } from '#domain/log/finding';
import { HASH_LENGTH } from '#domain/log/hash';
import type { Database } from '../open';

/** The stored nodes of the tree, read once, level by level, in the order in which a tree completes them. */
export interface StoredNodes {
  /** The hash stored for the next leaf, without passing on. */
  leafAt(position: number): Buffer | undefined;
  /** The hash stored for this node; each node is asked for once, in order. Rows passed over on the way are findings. */
  take(level: number, position: number): Buffer | undefined;
  /** Rows that no entry stands behind. */
  leftOver(): void;
}

type Node = readonly [position: number, hash: Buffer];

interface Level {
  rows: Generator<Node>;
  next: Node | undefined;
}

const PAGE = 1_000;

/**
 * In pages, so that the connection is free in between. A page without a gap comes as one text: a value of its own for each hash would cost more
 * than all the hashing.
 */
function* nodesOf(db: Database, level: number): Generator<Node> {
  const after = `FROM log_node WHERE level = ? AND position > ? ORDER BY position LIMIT ${PAGE}`;
  const together = db.sqlite
    .prepare(
      `SELECT min(position), max(position), count(*), min(length(hash)), max(length(hash)), group_concat(hex(hash), '' ORDER BY position)
       FROM (SELECT position, hash ${after})`,
    )
    .raw();
  const each = db.sqlite.prepare(`SELECT position, hash ${after}`).raw();
  for (let last = -1; ; ) {
    const [from, to, count, least, most, text] = together.get(level, last) as Page;
    if (from === null) return;
    if (to - from + 1 === count && least === HASH_LENGTH && most === HASH_LENGTH) {
      const hashes = Buffer.from(text, 'hex');
      for (let at = 0; at < count; at += 1) {
        yield [from + at, hashes.subarray(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)];
      }
    } else yield* each.all(level, last) as Node[];
    last = to;
  }
}

type Page = [from: number | null, to: number, count: number, least: number, most: number, hashes: string];

export const openStoredNodes = (db: Database, found: (finding: Finding) => void): StoredNodes => {
  const levels = new Map<number, Level>();
  const ofLevel = db.sqlite.prepare('SELECT level FROM log_node GROUP BY level').pluck().all() as number[];
  const advance = (level: Level): void => {
    const step = level.rows.next();
    level.next = step.done ? undefined : step.value;
  };
  for (const level of ofLevel) {
    const opened: Level = { rows: nodesOf(db, level), next: undefined };
    advance(opened);
    levels.set(level, opened);
  }
  const inserted = (level: number, position: number): void =>
    found({ code: 'node_inserted', row: `log_node ${level}/${position}` });
  const skipTo = (level: number, position: number): Level | undefined => {
    const opened = levels.get(level);
    while (opened?.next && opened.next[0] < position) {
      inserted(level, opened.next[0]);
      advance(opened);
    }
    return opened;
  };
  const peek = (level: number, position: number): Buffer | undefined => {
    const next = skipTo(level, position)?.next;
    return next?.[0] === position ? next[1] : undefined;
  };
  return {
    leafAt: (position) => peek(0, position),
    take: (level, position) => {
      const hash = peek(level, position);
      const opened = levels.get(level);
      if (hash !== undefined && opened) advance(opened);
      return hash;
    },
    leftOver: () => {
      for (const [level, opened] of levels) {
        while (opened.next) {
          inserted(level, opened.next[0]);
          advance(opened);
        }
      }
    },
  };
};
