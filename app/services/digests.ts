import { type Database, inTransaction } from '#db/open';
import { cursorOf, moveCursor } from '#db/own/cursors';
import { toBase64 } from '#domain/log/base64';
import type { Hash } from '#domain/log/hash';
import { appendLeaf, EMPTY_FRONTIER, type Frontier, rootOf } from '#domain/log/tree';
import type { ReportKind } from '#domain/systems/report';
import { digestReports } from './commands/digest-reports';
import type { Executor } from './execute';
import type { Storage } from './storage/storage';

/** How many reports one digest covers at most. */
const DIGEST_ROWS = 10_000;

/** Rows of one kind of report after an id, oldest first: their ids and salted leaves. */
export type ReportRows = (afterId: number, limit: number) => readonly { id: number; leaf: Uint8Array }[];

export interface Digests {
  /** Puts the reports since the last digests into the log, one digest for each kind. Answers how many reports they were. */
  digest(): Promise<number>;
  /** The last row of a kind that a digest covers. */
  digestedTo(report: ReportKind): number;
}

const cursorName = (report: ReportKind): string => `digest:${report}`;

/** Digests of reports: the log proves each row of tables that are too large for it. */
export const createDigests = (parts: {
  db: Database;
  executor: Executor;
  storage: Pick<Storage, 'takesAll'>;
  hash: Hash;
  rows: Readonly<Record<ReportKind, ReportRows>>;
}): Digests => {
  const { db, executor, storage, hash, rows } = parts;
  const actor = { kind: 'portal', id: 'clock' } as const;

  const digestOf = async (report: ReportKind): Promise<number> => {
    const cursor = cursorName(report);
    const waiting = rows[report](cursorOf(db, cursor), DIGEST_ROWS);
    const [first, last] = [waiting[0], waiting.at(-1)];
    if (!first || !last) return 0;
    const tree = waiting.reduce<Frontier>(
      (grown, row) => appendLeaf(hash, grown, row.leaf).frontier,
      EMPTY_FRONTIER,
    );
    const root = toBase64(rootOf(hash, tree));
    // The same rows under the same key are one digest, also when a crash came before the cursor moved.
    const done = await executor.execute(
      digestReports,
      { report, from: first.id, to: last.id, count: waiting.length, root },
      { actor, idempotency: { key: `${cursor}:${last.id}`, fingerprint: root } },
    );
    if (done.ok) inTransaction(db, () => moveCursor(db, cursor, last.id));
    return done.ok ? waiting.length : 0;
  };

  return {
    digest: async () => {
      let count = 0;
      for (const report of Object.keys(rows) as ReportKind[]) {
        if (storage.takesAll()) count += await digestOf(report);
      }
      return count;
    },
    digestedTo: (report) => cursorOf(db, cursorName(report)),
  };
};
