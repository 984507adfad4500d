import { equalBytes } from '#domain/log/bytes';
import type { VerifyBytes } from '#domain/log/checkpoint';
import type { Hash } from '#domain/log/hash';
import { firstTailBytes, type MacBytes, tailBytes } from '#domain/log/tail';
import { type Frontier, rootOf } from '#domain/log/tree';
import type { Database } from '../open';
import { ownLogTail } from '../schema/log';

export interface Tail {
  size: number;
  /** The MAC over it. */
  signature: Uint8Array;
}

/** The authenticated end of the log as stored; undefined when there is none. */
export const tailOf = (db: Database): Tail | undefined =>
  db.orm.select({ size: ownLogTail.size, signature: ownLogTail.signature }).from(ownLogTail).get();

/** Writes the authenticated end of the log inside the caller's transaction. */
export type SealTail = (frontier: Frontier) => void;

export const createSealTail = (db: Database, log: { origin: string; mac: MacBytes }): SealTail => {
  const put = db.sqlite.prepare(
    'INSERT INTO own_log_tail (only, size, signature) VALUES (1, ?, ?) ' +
      'ON CONFLICT (only) DO UPDATE SET size = excluded.size, signature = excluded.signature',
  );
  return (frontier) => void put.run(frontier.size, log.mac(tailBytes(log.origin, frontier)));
};

/** Whether this tree is the one that the stored end was written for. */
export const tailHolds = (
  tail: Tail,
  log: { hash: Hash; origin: string; publicKey: Uint8Array; verify: VerifyBytes; mac: MacBytes },
  frontier: Frontier,
): boolean => {
  const { size, signature } = tail;
  if (size !== frontier.size) return false;
  if (signature.length !== SIGNATURE_LENGTH)
    return equalBytes(signature, log.mac(tailBytes(log.origin, frontier)));
  const root = rootOf(log.hash, frontier);
  return log.verify(log.publicKey, firstTailBytes({ origin: log.origin, size, root }), signature);
};

/** Of Ed25519, by which ends were signed once. */
const SIGNATURE_LENGTH = 64;
