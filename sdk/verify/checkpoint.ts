import { type Bytes, base64Bytes, countOf, HASH_BYTES, hexText, textBytes } from './bytes';
import { signatureHolds } from './ed25519';
import { isName, type LogKey } from './key';
import { type Outcome, ok, refused } from './refusals';

/** What a log signs: its name, how many entries it has, and the one hash that stands for them. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Bytes;
}

interface Signature {
  name: string;
  keyId: string;
  bytes: Bytes;
}

/** A checkpoint as it was read; nobody has looked at its signatures yet. */
export interface SignedCheckpoint extends Checkpoint {
  /** The signed bytes: three lines with their line ends. */
  signedText: Bytes;
  signatures: readonly Signature[];
}

/** C2SP asks readers to take 16. Each of the key's own costs some milliseconds. */
const MAX_SIGNATURES = 64;
const SIGNATURE_LINE = /^\u2014 ([^ ]+) ([^ ]+)$/u;

/** Reads a tlog-checkpoint in a signed note. */
export const readCheckpoint = (note: string, where: string): Outcome<SignedCheckpoint> => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) return refused('control_character', where);
  const cut = note.lastIndexOf('\n\n');
  if (cut < 0 || !note.endsWith('\n')) return refused('checkpoint_malformed', where);
  const text = note.slice(0, cut + 1);
  const [origin = '', size = '', root = '', ...more] = text.slice(0, -1).split('\n');
  if (text.split('\n').length < 4) return refused('checkpoint_malformed', where);
  if (more.length > 0) return refused('checkpoint_extension', where);
  if (!isName(origin)) return refused('name_malformed', `${where}, line 1`);
  const count = countOf(size, `${where}, line 2`);
  if (!count.ok) return count;
  const hash = base64Bytes(root, `${where}, line 3`, HASH_BYTES);
  if (!hash.ok) return hash;
  const signatures = readSignatures(note.slice(cut + 2, -1).split('\n'), where);
  if (!signatures.ok) return signatures;
  return ok({
    origin,
    size: count.value,
    root: hash.value,
    signedText: textBytes(text),
    signatures: signatures.value,
  });
};

const readSignatures = (lines: readonly string[], where: string): Outcome<Signature[]> => {
  if (lines.length > MAX_SIGNATURES) return refused('checkpoint_malformed', where);
  const signatures: Signature[] = [];
  for (const [i, line] of lines.entries()) {
    const [, name = '', encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
    const at = `${where}, line ${5 + i}`;
    if (name === '') return refused('checkpoint_malformed', at);
    if (!isName(name)) return refused('name_malformed', at);
    const bytes = base64Bytes(encoded, at);
    if (!bytes.ok) return bytes;
    if (bytes.value.length < 5) return refused('length_wrong', at);
    signatures.push({ name, keyId: hexText(bytes.value.subarray(0, 4)), bytes: bytes.value.slice(4) });
  }
  return ok(signatures);
};

/**
 * The checkpoint, once the key's signature holds. Lines of other keys are ignored; of this key there must be one, and all must
 * hold. The checkpoint must be of the log that the key is named after.
 */
export const checkSignature = async (
  checkpoint: SignedCheckpoint,
  key: LogKey,
  where: string,
): Promise<Outcome<true>> => {
  if (checkpoint.origin !== key.name) return refused('origin_other', where);
  const own = checkpoint.signatures.filter(({ name, keyId }) => name === key.name && keyId === key.id);
  if (own.length === 0) return refused('signature_missing', where);
  for (const { bytes } of own) {
    if (bytes.length !== 64) return refused('length_wrong', `${where}, signature`);
    if (!(await signatureHolds(key.publicKey, bytes, checkpoint.signedText))) {
      return refused('signature_wrong', where);
    }
  }
  return ok(true);
};
