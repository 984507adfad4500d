import type { SignBytes, VerifyBytes } from '#domain/log/checkpoint';
import type { Hash } from '#domain/log/hash';
import { tailBytes } from '#domain/log/tail';
import { type Frontier, rootOf } from '#domain/log/tree';
import type { Database } from '../open';
import { ownLogTail } from '../schema/log';

/** The signed end of the log as stored; undefined when there is none. */
export const tailOf = (db: Database): { size: number; signature: Uint8Array } | undefined =>
  db.orm.select({ size: ownLogTail.size, signature: ownLogTail.signature }).from(ownLogTail).get();

/** Writes the signed end of the log inside the caller's transaction. */
export type SealTail = (frontier: Frontier) => void;

export const createSealTail = (
  db: Database,
  log: { origin: string; hash: Hash; sign: SignBytes },
): SealTail => {
  const put = db.sqlite.prepare(
    'INSERT INTO own_log_tail (only, size, signature) VALUES (1, ?, ?) ' +
      'ON CONFLICT (only) DO UPDATE SET size = excluded.size, signature = excluded.signature',
  );
  return (frontier) => {
    const { size } = frontier;
    const root = rootOf(log.hash, frontier);
    put.run(size, Buffer.from(log.sign(tailBytes({ origin: log.origin, size, root }))));
  };
};

/** Whether the stored signature is the log key's over this tree. */
export const tailHolds = (
  tail: { size: number; signature: Uint8Array },
  log: { origin: string; publicKey: Uint8Array; verify: VerifyBytes },
  root: Uint8Array,
): boolean =>
  log.verify(log.publicKey, tailBytes({ origin: log.origin, size: tail.size, root }), tail.signature);
