import { fromBase64, toBase64 } from './base64';
import type { VerifierKey, VerifyBytes } from './checkpoint';
import type { Hash } from './hash';
import { commitmentOf, SALT_LENGTH } from './leaf';
import { verifyProof } from './proof';
import { decodeRecord, type LogRecord } from './record';

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

/** Longer than any receipt: the largest record in base64, its proof, and room for signatures of witnesses. */
export const LONGEST_RECEIPT = 128 * 1_024;

const STRING = String.raw`"[^"\\]*(?:\\.[^"\\]*)*"`;
/** Five members, each of them a string: nothing is unfolded before a text looks like that. */
const FIVE_STRINGS = new RegExp(
  String.raw`^\s*\{(?:\s*${STRING}\s*:\s*${STRING}\s*,){4}\s*${STRING}\s*:\s*${STRING}\s*\}\s*$`,
);
const MEMBERS = ['version', 'record', 'salt', 'proof', 'vkey'] as const;

/** A receipt that somebody brings, as a JSON document; undefined for what is none, a copy for others too. Nothing is checked yet but its form. */
export const readReceipt = (text: string): Receipt | undefined => {
  if (text.length > LONGEST_RECEIPT || !FIVE_STRINGS.test(text)) return undefined;
  let read: Record<string, string>;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  const whole = MEMBERS.every((name) => Object.hasOwn(read, name));
  return whole && read.version === 'forthright/receipt/v1' ? (read as Receipt) : undefined;
};

/**
 * Checks a receipt for a log: its key, that the record is the one under the commitment, and that a checkpoint signed by the key holds it. Whether the log still holds it there is
 * for whoever has the log to say. Undefined where anything is not so.
 */
export const verifyReceipt = (ask: {
  hash: Hash;
  verify: VerifyBytes;
  key: VerifierKey;
  vkey: string;
  receipt: Receipt;
}): { record: LogRecord; commitment: Uint8Array } | undefined => {
  const { hash, verify, key, vkey, receipt } = ask;
  const bytes = fromBase64(receipt.record);
  const salt = fromBase64(receipt.salt);
  if (receipt.vkey !== vkey || !bytes || salt?.length !== SALT_LENGTH) return undefined;
  const record = decodeRecord(bytes);
  if (!record.ok) return undefined;
  const commitment = commitmentOf(hash, salt, bytes);
  const proven = verifyProof({ hash, verify, key, commitment, proof: receipt.proof });
  return proven.ok && proven.value.seq === record.value.seq
    ? { record: record.value, commitment }
    : undefined;
};
