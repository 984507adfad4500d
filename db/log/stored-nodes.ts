import type { Finding } from '#domain/log/finding';
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

/** In pages, so that the connection is free in between. */
function* nodesOf(db: Database, level: number): Generator<Node> {
  const page = db.sqlite
    .prepare(
      'SELECT position, hash FROM log_node WHERE level = ? AND position > ? ORDER BY position LIMIT 1000',
    )
    .raw();
  for (let after = -1; ; ) {
    const rows = page.all(level, after) as Node[];
    yield* rows;
    const last = rows.at(-1);
    if (!last) return;
    after = last[0];
  }
}

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
