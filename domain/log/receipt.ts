import { toBase64 } from './base64';
import type { Hash } from './hash';
import { commitmentOf, SALT_LENGTH } from './leaf';

/**
 * What a person keeps: the exact record, its salt, and the proof that the log holds it (machine API, log and
 * receipts). `record` and `salt` are base64, `proof` is the text of a proof, `vkey` the log's verifier key.
 */
export type Receipt = {
  readonly version: 'forthright/receipt/v1';
  readonly record: string;
  readonly salt: string;
  readonly proof: string;
  readonly vkey: string;
};

/**
 * What a person may pass on: without record and salt nobody learns or guesses the entry. The commitment
 * stays, else the proof would prove nothing: it is what the leaf at that place is made of.
 */
export type ProofCopy = {
  readonly version: 'forthright/proof/v1';
  readonly commitment: string;
  readonly proof: string;
  readonly vkey: string;
};

/**
 * An entry as the receipts are made from it: stored record bytes, their salt, proof text and verifier key.
 */
export type ProvenEntry = { record: Uint8Array; salt: Uint8Array; proof: string; vkey: string };

/** The receipt of an entry. Throws RangeError when the salt is not 32 bytes. */
export const buildReceipt = (entry: ProvenEntry): Receipt => {
  if (entry.salt.length !== SALT_LENGTH) throw new RangeError('receipt: a salt has 32 bytes');
  return {
    version: 'forthright/receipt/v1',
    record: toBase64(entry.record),
    salt: toBase64(entry.salt),
    proof: entry.proof,
    vkey: entry.vkey,
  };
};

/** The copy of a receipt for third parties. Throws RangeError when the salt is not 32 bytes. */
export const buildProofCopy = (hash: Hash, entry: ProvenEntry): ProofCopy => ({
  version: 'forthright/proof/v1',
  commitment: toBase64(commitmentOf(hash, entry.salt, entry.record)),
  proof: entry.proof,
  vkey: entry.vkey,
});
