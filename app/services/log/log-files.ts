import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { logIdentityOf } from '#db/log/read';
import type { Vouched } from '#db/log/signed-trees';
import { openedAs } from '#db/log/verify';
import type { Database } from '#db/open';
import type { Hash } from '#domain/log/hash';
import { PortalRefuses } from '../portal-refuses';
import { type LogKey, macUnder, makeLogKey, readLogKey, verifyBytes } from './key-file';
import { sha256 } from './sha256';
import { readHead, type SignedHead, writeFirstHead } from './signer';

/** Where the parts of a log lie in a data folder. */
export const logFiles = (dataDir: string) => ({
  database: join(dataDir, 'forthright.db'),
  key: join(dataDir, 'log.key'),
  signer: join(dataDir, 'signer.json'),
});

/**
 * Refuses a folder in which a database was, and is no more: a new one would be mixed with its journal, or signed over what its
 * signer knows. Asked before the database is opened, because opening it makes it.
 */
export const refuseLeftovers = (dataDir: string): void => {
  const files = logFiles(dataDir);
  if (existsSync(files.database)) return;
  if (existsSync(`${files.database}-wal`) || existsSync(`${files.database}-shm`)) {
    throw new PortalRefuses('stale_journal');
  }
  if ((readHead(files.signer)?.size ?? 0) > 0) throw new PortalRefuses('database_missing');
};

/**
 * The key of the log. It and the signer's file are made before the first entry and never again: where there are entries, a file
 * that is gone was taken away.
 */
export const openKey = (dataDir: string, hash: Hash, size: number): LogKey => {
  const files = logFiles(dataDir);
  if (size > 0 && !existsSync(files.key)) throw new PortalRefuses('log_key_missing');
  if (size > 0 && !existsSync(files.signer)) throw new PortalRefuses('signer_missing');
  if (!existsSync(files.key)) makeLogKey(files.key);
  if (!existsSync(files.signer)) writeFirstHead(files.signer, hash);
  return readLogKey(files.key);
};

/** By what a log is judged, as plain data, so that it can be sent to a worker thread. */
export interface Vouchers extends Pick<LogKey, 'publicKey' | 'tailSecret'> {
  head?: SignedHead;
}

/**
 * By what a log is judged from outside the process that writes it: the files beside it, read before it is. Throws PortalRefuses
 * where the key is gone.
 */
export const vouchedByFiles = (dataDir: string): Vouchers => {
  const files = logFiles(dataDir);
  if (!existsSync(files.key)) throw new PortalRefuses('log_key_missing');
  const { publicKey, tailSecret } = readLogKey(files.key);
  const head = readHead(files.signer);
  return { publicKey, tailSecret, ...(head && { head }) };
};

/** The same with the name of the log, as its first entry says; where that does not read, as it was last known. */
export const vouchedFor = (db: Database, { publicKey, tailSecret, head }: Vouchers): Vouched => ({
  hash: sha256,
  verify: verifyBytes,
  publicKey,
  mac: macUnder(tailSecret),
  head,
  origin: openedAs(db)?.origin ?? logIdentityOf(db)?.origin ?? '',
});
