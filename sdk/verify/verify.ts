/**
 * Checks what a Forthright log hands out: receipts, copies, checkpoints, consistency proofs (docs/log-format.md). Written from
 * that page alone; it shares no code with the writer, needs no package and no network, and runs in browsers and in Node.
 */
import { base64Text, isText, sha256, textBytes } from './bytes';
import { checkSignature, readCheckpoint, type SignedCheckpoint } from './checkpoint';
import { type LogKey, readKey } from './key';
import { readConsistency } from './proof';
import { type OwnReceipt, readReceipt, type ThirdPartyCopy } from './receipt';
import type { LogRecord } from './record';
import { type Outcome, ok, REFUSALS, type Refusal, type RefusalCode, refused } from './refusals';
import { filled, type Named, STATEMENTS, type StatementCode } from './statements';
import { checkConsistency, checkInclusion, leafHash } from './tree';

export interface Statement {
  code: StatementCode;
  sentence: string;
}

/** It did not hold, or could not be read. */
export interface Refused {
  verdict: 'refused';
  code: RefusalCode;
  sentence: string;
  where?: string;
}

/** What every verification that held has in common. */
export interface Held {
  /**
   * `verified`: under a key that you brought. `key_not_trusted`: it fits together, under a key that it brought along itself;
   * that anybody can make.
   */
  verdict: 'verified' | 'key_not_trusted';
  origin: string;
  /** The verifier key it was checked with. */
  key: string;
  checkpoint: { size: number; root: string };
  shown: Statement[];
  notShown: Statement[];
}

export interface HeldReceipt extends Held {
  what: 'receipt';
  /** Number of the entry, from 1. */
  number: number;
  commitment: string;
  record: LogRecord;
}

export interface HeldCopy extends Held {
  what: 'copy';
  number: number;
  commitment: string;
}

export interface HeldCheckpoint extends Held {
  what: 'checkpoint';
}

export interface HeldConsistency extends Held {
  what: 'consistency';
  older: { size: number; root: string };
}

const MAX_CHARACTERS = 262_144;

const refusal = ({ code, where }: Refusal): Refused => ({
  verdict: 'refused',
  code,
  sentence: REFUSALS[code],
  ...(where !== undefined && { where }),
});

const statements = (codes: readonly StatementCode[], named: Named): Statement[] =>
  codes.map((code) => ({ code, sentence: filled(STATEMENTS[code], named) }));

/** What must be so before anything is read. */
const readable = (...texts: readonly string[]): Outcome<true> => {
  if (globalThis.crypto?.subtle === undefined) return refused('no_cryptography');
  for (const text of texts) {
    if (text.length > MAX_CHARACTERS) return refused('too_large');
    if (!isText(text)) return refused('not_text');
  }
  return ok(true);
};

/** A key that somebody pasted or saved; a line end after it is no harm. */
const readGiven = (key: string): Promise<Outcome<LogKey>> => readKey(key.trim(), 'key');

/** The key to check a receipt with: the given one, which must be the one the receipt names, else the receipt's own. */
const keyFor = async (vkey: string, given: string | undefined): Promise<Outcome<LogKey>> => {
  if (given === undefined) return readKey(vkey, 'vkey');
  const trusted = await readGiven(given);
  if (!trusted.ok) return trusted;
  return trusted.value.line === vkey ? trusted : refused('key_other', 'vkey');
};

const commitmentOf = async (receipt: OwnReceipt | ThirdPartyCopy) =>
  receipt.kind === 'copy' ? receipt.commitment : await sha256(receipt.salt, receipt.recordBytes);

/** Signature, number and path: everything that must hold for a receipt. Answers the commitment. */
const checkReceipt = async (receipt: OwnReceipt | ThirdPartyCopy, key: LogKey): Promise<Outcome<string>> => {
  const { index, path, checkpoint } = receipt.proof;
  const seq = index + 1;
  if (receipt.kind === 'receipt' && receipt.record.seq !== seq)
    return refused('record_elsewhere', 'record.seq');
  const signed = await checkSignature(checkpoint, key, 'proof, checkpoint');
  if (!signed.ok) return signed;
  const commitment = base64Text(await commitmentOf(receipt));
  const data = textBytes(`forthright/leaf/v1\n${checkpoint.origin}\n${seq}\n${commitment}\n`);
  const leaf = await leafHash(data);
  const included = await checkInclusion({ leaf, index, path, ...checkpoint });
  return included.ok ? ok(commitment) : included;
};

/**
 * Verifies a receipt, or the copy for third parties. Never throws: what cannot be read is refused with a code.
 *
 * @param text The JSON document, as it was downloaded.
 * @param key The verifier key of the log, `name+hash+base64`, from somebody you trust. Without it the key in the document is
 *   used, and the verdict is at best `key_not_trusted`.
 */
export const verifyReceipt = async (
  text: string,
  key?: string,
): Promise<HeldReceipt | HeldCopy | Refused> => {
  const start = readable(text, key ?? '');
  if (!start.ok) return refusal(start.refusal);
  const read = readReceipt(text);
  if (!read.ok) return refusal(read.refusal);
  const receipt = read.value;
  const logKey = await keyFor(receipt.vkey, key);
  if (!logKey.ok) return refusal(logKey.refusal);
  const checked = await checkReceipt(receipt, logKey.value);
  if (!checked.ok) return refusal(checked.refusal);

  const { index, checkpoint } = receipt.proof;
  const own = receipt.kind === 'receipt';
  const named = { origin: checkpoint.origin, size: checkpoint.size, number: index + 1 };
  const common = {
    verdict: key === undefined ? ('key_not_trusted' as const) : ('verified' as const),
    number: index + 1,
    commitment: checked.value,
    ...headOf(checkpoint, logKey.value),
    shown: statements(
      [key === undefined ? 'signed_by_itself' : 'signed', 'held', own ? 'record_is_it' : 'commitment_is_it'],
      named,
    ),
    notShown: statements(
      [
        ...(key === undefined ? (['key_unknown'] as const) : []),
        ...(own ? [] : (['not_told'] as const)),
        'not_now',
        'not_true',
        'not_all',
        'not_same_for_all',
      ],
      named,
    ),
  };
  return own ? { what: 'receipt', ...common, record: receipt.record } : { what: 'copy', ...common };
};

const headOf = (checkpoint: SignedCheckpoint, key: LogKey) => ({
  origin: checkpoint.origin,
  key: key.line,
  checkpoint: { size: checkpoint.size, root: base64Text(checkpoint.root) },
});

/** Verifies a signed checkpoint (`GET /log/checkpoint`) with the verifier key of its log. Never throws. */
export const verifyCheckpoint = async (text: string, key: string): Promise<HeldCheckpoint | Refused> => {
  const start = readable(text, key);
  if (!start.ok) return refusal(start.refusal);
  const logKey = await readGiven(key);
  if (!logKey.ok) return refusal(logKey.refusal);
  const checkpoint = await signedCheckpoint(text, logKey.value);
  if (!checkpoint.ok) return refusal(checkpoint.refusal);
  const head = headOf(checkpoint.value, logKey.value);
  const named = { origin: head.origin, size: head.checkpoint.size };
  return {
    verdict: 'verified',
    what: 'checkpoint',
    ...head,
    shown: statements(['signed'], named),
    notShown: statements(['not_kept', 'not_true', 'not_all', 'not_same_for_all'], named),
  };
};

/** A checkpoint whose signature holds. People keep receipts: the one in a receipt is as good as one kept by itself. */
const signedCheckpoint = async (text: string, key: LogKey): Promise<Outcome<SignedCheckpoint>> => {
  const inReceipt = text.trimStart().startsWith('{');
  const receipt = inReceipt ? readReceipt(text) : undefined;
  if (receipt && !receipt.ok) return receipt;
  const read = receipt ? ok(receipt.value.proof.checkpoint) : readCheckpoint(text, 'checkpoint');
  if (!read.ok) return read;
  const signed = await checkSignature(read.value, key, 'checkpoint');
  return signed.ok ? read : signed;
};

/**
 * Verifies that a log only grew: that the newer checkpoint continues the older one. Never throws.
 *
 * @param older A checkpoint you kept, or a receipt or copy with one in it.
 * @param proof What `GET /log/consistency?old=N&new=M` answered: `old N`, hashes, an empty line, the newer checkpoint.
 * @param key The verifier key of the log.
 */
export const verifyConsistency = async (
  older: string,
  proof: string,
  key: string,
): Promise<HeldConsistency | Refused> => {
  const start = readable(older, proof, key);
  if (!start.ok) return refusal(start.refusal);
  const logKey = await readGiven(key);
  if (!logKey.ok) return refusal(logKey.refusal);
  const kept = await signedCheckpoint(older, logKey.value);
  if (!kept.ok) return refusal(kept.refusal);
  const read = readConsistency(proof, 'consistency');
  if (!read.ok) return refusal(read.refusal);
  const { oldSize, path, checkpoint: newer } = read.value;
  const signed = await checkSignature(newer, logKey.value, 'consistency, checkpoint');
  if (!signed.ok) return refusal(signed.refusal);
  if (oldSize !== kept.value.size)
    return refusal({ code: 'consistency_other_size', where: 'consistency, line 1' });
  const grown = await checkConsistency(kept.value, newer, path);
  if (!grown.ok) return refusal({ where: 'consistency', ...grown.refusal });

  const named = { origin: newer.origin, size: newer.size, older: oldSize };
  return {
    verdict: 'verified',
    what: 'consistency',
    ...headOf(newer, logKey.value),
    older: { size: oldSize, root: base64Text(kept.value.root) },
    shown: statements(['signed', oldSize === newer.size ? 'same_log' : 'only_grew'], named),
    notShown: statements(['not_true', 'not_all', 'not_same_for_all'], named),
  };
};
