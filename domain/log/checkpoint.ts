import { ok, type Result, refuse } from '../result';
import { fromBase64, toBase64 } from './base64';
import { concatBytes, equalBytes, isWellFormed, toHex, utf8 } from './bytes';
import { HASH_LENGTH, type Hash } from './hash';
import { isOrigin } from './origin';

/** What a log says of itself at one moment: its name, how many leaves it has, and the root over them. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Uint8Array };

/** One signature line of a note. `signature` excludes the key id. */
export type NoteSignature = {
  readonly name: string;
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
};
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** A public Ed25519 key (32 bytes) under the name of the log that signs with it. */
export type VerifierKey = { readonly name: string; readonly publicKey: Uint8Array };

/** Signs the message with the log's Ed25519 key (RFC 8032): 64 bytes. */
export type SignBytes = (message: Uint8Array) => Uint8Array;
/** True when the Ed25519 signature over the message is of this public key. */
export type VerifyBytes = (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => boolean;

export type CheckpointRefusal = {
  code:
    | 'checkpoint_malformed'
    | 'note_malformed'
    | 'origin_mismatch'
    | 'signature_missing'
    | 'signature_invalid';
};

const ED25519 = 0x01;
const PUBLIC_KEY_LENGTH = 32;
const KEY_ID_LENGTH = 4;
/** Far over the 16 a reader must accept (c2sp.org/signed-note), and a bound on hostile notes. */
const MAX_SIGNATURES = 64;
const SIGNATURE_MARK = '\u2014 ';

/** A whole number written without sign and leading zeroes; null for anything else or past 2^53 - 1. */
export const parseCount = (text: string): number | null => {
  const count = /^(0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : null;
};

/**
 * Note text of a checkpoint (c2sp.org/tlog-checkpoint): origin, size, base64 root. Throws RangeError on
 * values no log has.
 */
export const formatCheckpoint = (checkpoint: Checkpoint): string => {
  const { origin, size, root } = checkpoint;
  if (!isOrigin(origin)) throw new RangeError('checkpoint: not an origin');
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`checkpoint: ${size} is no size`);
  if (root.length !== HASH_LENGTH) throw new RangeError('checkpoint: a root has 32 bytes');
  return `${origin}\n${size}\n${toBase64(root)}\n`;
};

/**
 * Reads exactly what `formatCheckpoint` writes: three lines and nothing after. Extension lines are refused:
 * this log writes none, and nobody audits them.
 */
export const parseCheckpoint = (text: string): Result<Checkpoint, CheckpointRefusal> => {
  const [origin, sizeText, rootText, end, ...rest] = text.split('\n');
  if (
    origin === undefined ||
    sizeText === undefined ||
    rootText === undefined ||
    end !== '' ||
    rest.length > 0
  ) {
    return refuse('checkpoint_malformed');
  }
  const size = parseCount(sizeText);
  const root = fromBase64(rootText);
  if (!isOrigin(origin) || size === null || root?.length !== HASH_LENGTH)
    return refuse('checkpoint_malformed');
  return ok({ origin, size, root });
};

/**
 * Key id of an Ed25519 note key: first 4 bytes of SHA-256(name || 0x0A || 0x01 || public key)
 * (c2sp.org/signed-note).
 */
export const noteKeyId = (hash: Hash, key: VerifierKey): Uint8Array =>
  hash(concatBytes(utf8(key.name), Uint8Array.of(0x0a, ED25519), key.publicKey)).slice(0, KEY_ID_LENGTH);

/**
 * The verifier key as one line to hand out: `name+keyid+base64(0x01 || public key)`, the key id as 8 hex
 * digits.
 */
export const encodeVkey = (hash: Hash, key: VerifierKey): string => {
  if (!isOrigin(key.name)) throw new RangeError('verifier key: not a key name');
  if (key.publicKey.length !== PUBLIC_KEY_LENGTH)
    throw new RangeError('verifier key: a public key has 32 bytes');
  const encoded = toBase64(concatBytes(Uint8Array.of(ED25519), key.publicKey));
  return `${key.name}+${toHex(noteKeyId(hash, key))}+${encoded}`;
};

/** Reads a verifier key. Only Ed25519 is known; the key id must be the one its name and bytes give. */
export const parseVkey = (hash: Hash, vkey: string): Result<VerifierKey, { code: 'vkey_malformed' }> => {
  // A base64 digit may be a plus sign; name and key id have none.
  const parts = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(vkey);
  const name = parts?.[1];
  const encoded = fromBase64(parts?.[3] ?? '');
  if (name === undefined || !isOrigin(name)) return refuse('vkey_malformed');
  if (encoded?.length !== 1 + PUBLIC_KEY_LENGTH || encoded[0] !== ED25519) return refuse('vkey_malformed');
  const key = { name, publicKey: encoded.slice(1) };
  return toHex(noteKeyId(hash, key)) === parts?.[2] ? ok(key) : refuse('vkey_malformed');
};

/**
 * A signed note (c2sp.org/signed-note): the text, an empty line, one line a signature. Throws RangeError on
 * what no note may hold.
 */
export const formatSignedNote = (note: SignedNote): string => {
  const fault = faultOfNote(note);
  if (fault !== null) throw new RangeError(`signed note: ${fault}`);
  const lines = note.signatures.map(
    ({ name, keyId, signature }) => `${SIGNATURE_MARK}${name} ${toBase64(concatBytes(keyId, signature))}\n`,
  );
  return `${note.text}\n${lines.join('')}`;
};

/**
 * Reads a signed note. Strict: any text accepted is the one `formatSignedNote` writes for the result.
 * Signatures of unknown types and names are kept; it is for `verifyNote` to ignore them.
 */
export const parseSignedNote = (note: string): Result<SignedNote, CheckpointRefusal> => {
  const gap = note.lastIndexOf('\n\n');
  if (gap < 0 || !note.endsWith('\n')) return refuse('note_malformed');
  const text = note.slice(0, gap + 1);
  const signatures = note
    .slice(gap + 2, -1)
    .split('\n')
    .map(parseSignatureLine);
  if (!signatures.every((signature) => signature !== null)) return refuse('note_malformed');
  const parsed = { text, signatures };
  return faultOfNote(parsed) === null ? ok(parsed) : refuse('note_malformed');
};

/**
 * Demands at least one signature of `key`, and that every signature under its name and key id holds.
 * Signatures of other keys (cosignatures of witnesses, a next key of the log) are ignored, as
 * c2sp.org/signed-note asks. Answers the signed text.
 */
const verifyNote = (ask: {
  hash: Hash;
  verify: VerifyBytes;
  key: VerifierKey;
  note: string;
}): Result<string, CheckpointRefusal> => {
  const parsed = parseSignedNote(ask.note);
  if (!parsed.ok) return parsed;
  const keyId = noteKeyId(ask.hash, ask.key);
  const own = parsed.value.signatures.filter(
    (line) => line.name === ask.key.name && equalBytes(line.keyId, keyId),
  );
  if (own.length === 0) return refuse('signature_missing');
  const message = utf8(parsed.value.text);
  const holds = own.every((line) => ask.verify(ask.key.publicKey, message, line.signature));
  return holds ? ok(parsed.value.text) : refuse('signature_invalid');
};

/**
 * The signed note of a checkpoint. The key bears the name of the log: throws RangeError when the origin is
 * another.
 */
export const signCheckpoint = (order: {
  hash: Hash;
  sign: SignBytes;
  key: VerifierKey;
  checkpoint: Checkpoint;
}): string => {
  if (order.key.name !== order.checkpoint.origin)
    throw new RangeError('checkpoint: the key is of another log');
  const { hash, sign, key, checkpoint } = order;
  return signNote({ hash, sign, key, text: formatCheckpoint(checkpoint) });
};

/** Signs a text under the name of the log's key, as a note (c2sp.org/signed-note). */
export const signNote = (order: { hash: Hash; sign: SignBytes; key: VerifierKey; text: string }): string => {
  const { hash, key, text } = order;
  const signature = order.sign(utf8(text));
  return formatSignedNote({
    text,
    signatures: [{ name: key.name, keyId: noteKeyId(hash, key), signature }],
  });
};

/** The checkpoint of a signed note, if the log of `key` signed it about itself. */
export const verifyCheckpoint = (ask: {
  hash: Hash;
  verify: VerifyBytes;
  key: VerifierKey;
  note: string;
}): Result<Checkpoint, CheckpointRefusal> => {
  const text = verifyNote(ask);
  if (!text.ok) return text;
  const checkpoint = parseCheckpoint(text.value);
  if (!checkpoint.ok) return checkpoint;
  return checkpoint.value.origin === ask.key.name ? checkpoint : refuse('origin_mismatch');
};

const parseSignatureLine = (line: string): NoteSignature | null => {
  const [mark, name, encoded, ...rest] = line.split(' ');
  if (`${mark} ` !== SIGNATURE_MARK || name === undefined || encoded === undefined || rest.length > 0)
    return null;
  const bytes = fromBase64(encoded);
  if (bytes === null) return null;
  return { name, keyId: bytes.slice(0, KEY_ID_LENGTH), signature: bytes.slice(KEY_ID_LENGTH) };
};

/** What no signed note may hold, in words for a developer; null when nothing is wrong. */
const faultOfNote = (note: SignedNote): string | null => {
  if (!note.text.endsWith('\n') || !isWellFormed(note.text))
    return 'the text must be UTF-8 and end in a line break';
  if (/[^\P{Cc}\n]/u.test(note.text)) return 'control character in the text';
  if (note.signatures.length === 0 || note.signatures.length > MAX_SIGNATURES) return 'number of signatures';
  if (!note.signatures.every(({ name }) => isOrigin(name))) return 'key name';
  if (!note.signatures.every(({ keyId }) => keyId.length === KEY_ID_LENGTH)) return 'key id';
  return note.signatures.every(({ signature }) => signature.length > 0) ? null : 'empty signature';
};
