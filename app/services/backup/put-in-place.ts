import { randomBytes } from 'node:crypto';
import { dangling } from '#db/copy';
import { createDocumentCheck } from '#db/log/check-documents';
import { type EraseAgain, eraseAgain } from '#db/log/erased-since';
import { createNodeAt, logSize } from '#db/log/read';
import { migrate } from '#db/migrate';
import { type Database, emptyJournal, inTransaction, openDatabase, openForFilling } from '#db/open';
import { markRestored, type Restored } from '#db/own/restored';
import { makeAnew } from '#db/projections/rebuild';
import { toBase64 } from '#domain/log/base64';
import { describeFinding } from '#domain/log/finding';
import { frontierAt, rootOf } from '#domain/log/tree';
import { ok, type Result } from '#domain/result';
import { failureKey } from '../identity/throttle';
import { vouchedByFiles, vouchedFor } from '../log/log-files';
import { sha256 } from '../log/sha256';
import type { DoesNotVerify } from './does-not-verify';

/** Who is named as the one who erased somebody again. */
const OPERATOR = { kind: 'operator', id: 'restore' } as const;

export type Known = Pick<Restored, 'takenAt' | 'restoredAt' | 'signedTo'>;

/** What came of it: what is known of the copy, and how many people were erased again. */
export type PutBack = Restored & { erasedAgain: number };

/** Marks a database that was put back as one, and takes back what a copy must not give again. */
export const mark = (db: Database, migrations: string, known: Known): Restored => {
  migrate(db, migrations);
  const size = logSize(db);
  const root = toBase64(rootOf(sha256, frontierAt(createNodeAt(db), size)));
  const restored = { ...known, size, root };
  inTransaction(db, () => markRestored(db, restored));
  return restored;
};

/**
 * Marks a database that was put back, erases again whoever was erased since (`gone`), and makes every table from the log anew, each entry looked at before
 * it is believed. `remains` is what a sealed copy says of them.
 */
export const putInPlace = (
  path: string,
  order: { dataDir: string; migrations: string; known: Known } & Pick<EraseAgain, 'gone' | 'remains'>,
): Result<PutBack, DoesNotVerify> => {
  // A copy that is not sealed is a whole database already, and is changed like one.
  const db = order.remains ? openForFilling(path) : openDatabase(path);
  // Devices go with the account they belong to.
  db.sqlite.pragma('foreign_keys = 1');
  try {
    const restored = mark(db, order.migrations, order.known);
    const vouched = vouchedFor(db, vouchedByFiles(order.dataDir));
    const erasedAgain = eraseAgain(db, {
      ...order,
      ...vouched,
      actor: OPERATOR,
      now: order.known.restoredAt,
      newSalt: () => randomBytes(32),
      failureKey,
    });
    const documents = createDocumentCheck(db, sha256);
    const findings = inTransaction(db, () => [
      ...makeAnew(db, vouched, documents.check),
      ...documents.findings(),
    ]);
    const wrong = [...findings.map(describeFinding), ...dangling(db)];
    if (wrong.length > 0) return { ok: false, error: { code: 'does_not_verify', findings: wrong } };
    emptyJournal(db);
    return ok({ ...restored, erasedAgain });
  } finally {
    db.sqlite.close();
  }
};
