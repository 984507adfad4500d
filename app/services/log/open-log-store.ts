import { createNodeAt, logIdentityOf, logSize } from '#db/log/read';
import type { Vouched } from '#db/log/signed-trees';
import { createSealTail, type SealTail, tailHolds, tailOf } from '#db/log/tail';
import { openedAs } from '#db/log/verify';
import { migrate } from '#db/migrate';
import { type Database, inTransaction } from '#db/open';
import { PROJECTION_VERSION, projectedVersion, rememberVersion } from '#db/projections/project';
import { LogDoesNotVerify, rebuild } from '#db/projections/rebuild';
import { toBase64 } from '#domain/log/base64';
import { describeFinding } from '#domain/log/finding';
import type { Hash } from '#domain/log/hash';
import { type Frontier, frontierAt } from '#domain/log/tree';
import { PortalRefuses } from '../portal-refuses';
import { continuesSignedHead } from './keeper';
import { type LogKey, macUnder, verifyBytes } from './key-file';
import { logFiles, openKey } from './log-files';
import { createSigner, type Signer } from './signer';

/** The migration that brought the end of the log: a database that had entries before it gets one then, once. */
const TAIL_MIGRATION = '0007_log_guard.sql';

/** A log that was found to be the one that was signed, and tables that are made from it. */
export interface LogStore {
  origin: string;
  epoch: string;
  /** True before its first entry. */
  isNew: boolean;
  frontier: Frontier;
  key: LogKey;
  signer: Signer;
  seal: SealTail;
}

/**
 * Migrates a database and asks, before anything is served, whether its log belongs to this folder's key and continues what was
 * signed. Makes the tables anew when this version makes them differently. Throws PortalRefuses.
 */
export const openLogStore = (
  db: Database,
  options: {
    dataDir: string;
    migrations: string;
    hash: Hash;
    /** Name and lineage of a log that has no entry yet. */
    newName: () => { origin: string; epoch: string };
  },
): LogStore => {
  const { dataDir, hash } = options;
  const applied = migrate(db, options.migrations);
  const size = logSize(db);
  const key = openKey(dataDir, hash, size);
  const opened = openedAs(db);
  if (opened?.key !== undefined && opened.key !== toBase64(key.publicKey)) {
    throw new PortalRefuses('another_key');
  }
  const name = options.newName();
  const origin = opened?.origin ?? name.origin;
  const mac = macUnder(key.tailSecret);
  const signer = createSigner({ origin, key, hash, stateFile: logFiles(dataDir).signer });
  const seal = createSealTail(db, { origin, mac });
  const frontier = frontierOf(db, size);
  const doubt = continuesSignedHead(db, hash, signer, frontier);
  if (doubt) throw new PortalRefuses(doubt);
  if (size > 0 && applied.includes(TAIL_MIGRATION)) inTransaction(db, () => seal(frontier));
  const vouched = { hash, verify: verifyBytes, origin, publicKey: key.publicKey, mac, head: signer.head() };
  refuseOtherEnd(db, frontier, vouched);
  bringUpToDate(db, vouched);
  const epoch = logIdentityOf(db)?.epoch ?? name.epoch;
  return { origin, epoch, isNew: size === 0, frontier, key, signer, seal };
};

/** The right edge of the tree from its stored nodes. */
const frontierOf = (db: Database, size: number): Frontier => {
  try {
    return frontierAt(createNodeAt(db), size);
  } catch (cause) {
    throw new PortalRefuses('inconsistent_log', String(cause));
  }
};

/** The end of the log is authenticated with every flush: entries that came past the portal, or were taken off, are not under it. */
const refuseOtherEnd = (db: Database, frontier: Frontier, vouched: Vouched): void => {
  if (frontier.size === 0) return;
  const tail = tailOf(db);
  if (tail && tail.size > frontier.size) throw new PortalRefuses('log_behind_signer');
  if (!tail || !tailHolds(tail, vouched, frontier))
    throw new PortalRefuses(
      'inconsistent_log',
      'Its last entries are not those of the end that was written with them.',
    );
};

const bringUpToDate = (db: Database, vouched: Vouched): void => {
  if (projectedVersion(db) === PROJECTION_VERSION) return;
  try {
    if (logSize(db) > 0) rebuild(db, vouched);
    else inTransaction(db, () => rememberVersion(db));
  } catch (cause) {
    if (!(cause instanceof LogDoesNotVerify)) throw cause;
    throw new PortalRefuses('log_does_not_verify', cause.findings.map(describeFinding).join('\n'));
  }
};
