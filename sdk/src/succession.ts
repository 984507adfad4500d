import { bytesOf, concat, importKey, parseVerifierKey } from './lease';

/** Where a log went on under another epoch: it was put back from a copy, and two people declared that. */
export interface Succession {
  previous: string;
  epoch: string;
  /** The revision with which it was declared: the other lineage is never older than this. */
  opened: number;
}

/** Finds in signed notes the way from one epoch onward; undefined when none of them leads there. */
export type FollowNotes = (notes: readonly string[], from: string) => Promise<Succession | undefined>;

const CONTEXT = 'forthright/epoch/v1';
/** Before each signature of a note (c2sp.org/signed-note). */
const SIGNATURE_MARK = '\u2014 ';

/**
 * A reader of the notes at /log/epochs. Each counts only with the signature of the log's key under the name of its log; without a key
 * there is nobody to believe, and nothing is followed.
 */
export const successionReader = (verifyKey: string | undefined): FollowNotes => {
  const key = verifyKey === undefined ? undefined : parseVerifierKey(verifyKey);
  if (!key) return async () => undefined;
  let imported: Promise<CryptoKey> | undefined;

  const read = async (note: string): Promise<Succession | undefined> => {
    const gap = note.lastIndexOf('\n\n');
    const [text, signature] = [note.slice(0, gap + 1), note.slice(gap + 2)];
    if (gap < 0 || !signature.startsWith(SIGNATURE_MARK) || !signature.endsWith('\n')) return undefined;
    const [context, origin, previous, epoch, size, root, opened, ...rest] = text.split('\n');
    if (context !== CONTEXT || origin !== key.name || rest.join() !== '' || !root) return undefined;
    if (!previous || !epoch || !isNumber(size) || !isNumber(opened)) return undefined;
    const [name, encoded = ''] = signature.slice(SIGNATURE_MARK.length, -1).split(' ');
    if (name !== key.name || !(await holds(text, encoded))) return undefined;
    return { previous, epoch, opened: Number(opened) };
  };

  const holds = async (text: string, encoded: string): Promise<boolean> => {
    try {
      const decoded = atob(encoded);
      // One signature has one spelling: bits that are left over say nothing, and are none.
      if (btoa(decoded) !== encoded) return false;
      const signed = bytesOf(decoded);
      const keyId = Array.from(signed.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
      if (signed.length !== 68 || keyId !== key.hash) return false;
      imported ??= importKey(key);
      const message = concat(new TextEncoder().encode(text), new Uint8Array());
      return await crypto.subtle.verify('Ed25519', await imported, signed.slice(4), message);
    } catch {
      return false;
    }
  };

  return async (notes, from) => {
    let found: Succession | undefined;
    // Oldest first, each once: a log that goes round in a circle leads nowhere.
    for (const note of notes) {
      const step = await read(note);
      if (step?.previous === (found?.epoch ?? from)) found = step;
    }
    return found;
  };
};

const isNumber = (text: string | undefined): boolean => text !== undefined && /^[1-9][0-9]{0,15}$/.test(text);
