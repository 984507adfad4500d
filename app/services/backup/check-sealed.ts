import { join } from 'node:path';
import { unsoundness } from '#db/copy';
import { openForReading } from '#db/open';
import { BoxDoesNotOpen } from '#db/sealed/boxes';
import { checkBoxes, checkTree } from '#db/sealed/check';
import type { Keys } from '#db/sealed/key-store';
import { describeFinding } from '#domain/log/finding';
import { ok, type Result, refuse } from '#domain/result';
import { vouchedByFiles, vouchedFor } from '../log/log-files';
import type { DoesNotVerify } from './does-not-verify';
import { boxesToOpen } from './keys';
import { type BackupNote, macText, type SealedNote } from './note';

/** The database of a sealed copy. Not the name of one that a portal opens. */
export const sealedFile = (folder: string): string => join(folder, 'sealed.db');

/** Keys that are not those of this copy, or are older than it. */
export interface OtherKeys {
  code: 'keys_of_another' | 'keys_too_old';
}

const doesNotVerify = (findings: readonly string[]): { ok: false; error: DoesNotVerify } => ({
  ok: false,
  error: { code: 'does_not_verify', findings },
});

/** What SQLite itself can say of the file. Whoever puts the copy back looks at the rest while writing it. */
export const checkFile = (folder: string): Result<true, DoesNotVerify> => {
  const unsound = unsoundness(sealedFile(folder));
  return unsound.length > 0 ? doesNotVerify(unsound) : ok(true);
};

/** Without keys: SQLite's own check, and the tree over the leaves with everything that was signed over it. Answers how many leaves there are. */
export const checkLeaves = (folder: string): Result<{ size: number }, DoesNotVerify> => {
  const sound = checkFile(folder);
  if (!sound.ok) return sound;
  const copy = openForReading(sealedFile(folder));
  try {
    const { size, findings } = checkTree(copy, vouchedFor(copy, vouchedByFiles(folder)));
    return findings.length > 0 ? doesNotVerify(findings.map(describeFinding)) : ok({ size });
  } finally {
    copy.sqlite.close();
  }
};

/** With keys: whether they are those of this copy, and its note is the one that was written with it. */
export const checkNote = (
  note: BackupNote & { sealed: SealedNote },
  keys: Keys,
): Result<true, DoesNotVerify | OtherKeys> => {
  const { mac, ...sealed } = note.sealed;
  if (sealed.keys !== keys.id) return refuse('keys_of_another');
  if (boxesToOpen(keys, sealed.salt).mac(macText(note, sealed)) === mac) return ok(true);
  return doesNotVerify(['backup.json is not what was written']);
};

/** With keys: every box opens where it stands, and each entry is the one that its leaf was made of. Answers how many boxes there are. */
export const checkEveryBox = (
  folder: string,
  keys: Keys,
  salt: string,
): Result<{ boxes: number }, DoesNotVerify | OtherKeys> => {
  const copy = openForReading(sealedFile(folder));
  try {
    const vouched = vouchedFor(copy, vouchedByFiles(folder));
    const { boxes, findings } = checkBoxes(copy, boxesToOpen(keys, salt), vouched);
    return findings.length > 0 ? doesNotVerify(findings.map(describeFinding)) : ok({ boxes });
  } catch (cause) {
    return refusalOfBox(cause);
  } finally {
    copy.sqlite.close();
  }
};

/** What it means that a box does not open. Anything else is thrown on. */
export const refusalOfBox = (cause: unknown): { ok: false; error: DoesNotVerify | OtherKeys } => {
  if (!(cause instanceof BoxDoesNotOpen)) throw cause;
  return cause.unknown ? refuse('keys_too_old') : doesNotVerify([cause.message]);
};
