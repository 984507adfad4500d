import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toIso } from '#domain/time';
import type { restoreBackup } from '../services/backup/restore-backup';
import type { HelpLine } from './command-line';

/** `forthright restore …`: works on the files themselves, while no portal runs. */
export const RESTORE_HELP: readonly HelpLine[] = [
  {
    usage: 'forthright restore FOLDER --keys FILE [--signer FILE]',
    help: 'Put a copy into the empty DATA_DIR. --keys names the newest keys: who was erased since stays erased. No system is answered before two people have declared it. --signer names the newest signer.json there is, and tells how much is lost',
  },
];

export interface RestoreAsked {
  from: string;
  keys?: string;
  signer?: string;
}

/** What is asked for behind `forthright restore`; undefined where that means nothing. */
export const understandRestore = (words: readonly string[]): RestoreAsked | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { keys: { type: 'string' }, signer: { type: 'string' } },
      allowPositionals: true,
    });
    const [folder] = positionals;
    if (!folder || positionals.length !== 1) return undefined;
    return {
      from: resolve(folder),
      ...(values.keys !== undefined && { keys: resolve(values.keys) }),
      ...(values.signer !== undefined && { signer: resolve(values.signer) }),
    };
  } catch {
    return undefined;
  }
};

const SENTENCES = {
  no_backup: 'That folder holds no backup: backup.json or the database is missing, or does not read.',
  keys_missing: 'This copy is sealed. Name the newest keys with --keys; without them nobody opens it.',
  no_keys: 'The file behind --keys is not there, or holds no keys of copies. Nothing was put back.',
  keys_of_another:
    'These keys are not those of this copy: of another portal, or of other copies. Nothing was put back.',
  keys_too_old:
    'These keys are older than the copy: people are in it whom they do not know. Name the newest ones. Nothing was put back.',
  no_place: 'DATA_DIR is no folder. Make it, empty, and run this again.',
  folder_in_use:
    'Something is in DATA_DIR. It may be all that is left of the newest entries: stop the portal, move the whole folder aside, keep it, make an empty one, and run this again.',
  no_signer: 'The file behind --signer is not there, or is no signer.json. Nothing was put back.',
  no_room: 'The disk of DATA_DIR is full. Make room and run this again. Nothing was left behind.',
  cannot_write: 'DATA_DIR, or the disk it is on, takes no writes. Nothing was left behind.',
  does_not_verify: 'This is not what was written. Nothing was put back:',
} as const;

/** What came of it, in words, and what comes next. */
export const saidOfRestore = ({ from }: RestoreAsked, done: ReturnType<typeof restoreBackup>): string => {
  if (!done.ok) {
    const { error } = done;
    const findings = error.code === 'does_not_verify' ? error.findings : [];
    return [SENTENCES[error.code], ...findings.map((finding) => `  ${finding}`)].join('\n');
  }
  const { size, takenAt, signedTo, erasedAgain, plain } = done.value;
  const lost =
    signedTo === null
      ? 'How many came after it nobody knows: no newer signer.json was named.'
      : `At least ${Math.max(0, signedTo - size)} that came after it are lost.`;
  const erased = erasedAgain === 0 ? '' : ` People who were erased since, and stay erased: ${erasedAgain}.`;
  return [
    `${from}: ${size} entries, taken ${toIso(takenAt)}, are in place. ${lost}${erased}`,
    'Until two people have declared this, every system gets a no, and no role counts.',
    '1. Start the portal.',
    '2. Make a code for an officer or admin, and for a second one: forthright person token.',
    '3. Both sign in with it. One declares the restore on /approvals/restore, the other agrees.',
    plain
      ? '4. This copy is not sealed, and no keys were named: whoever was erased since is back. Erase them again: forthright person erase.'
      : '4. If anybody was erased after these keys were last brought up to date, erase them again: forthright person erase.',
  ].join('\n');
};
