import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Result } from '#domain/result';
import type { DoesNotVerify } from '../services/backup/check-backup';
import type { BackupNote } from '../services/backup/note';
import type { HelpLine } from './command-line';

/** `forthright backup …`: works on the files themselves, also while the portal runs. */
export const BACKUP_HELP: readonly HelpLine[] = [
  {
    usage: 'forthright backup FOLDER',
    help: 'Copy the data into a new folder, also while the portal runs, and check every entry of the copy',
  },
  {
    usage: 'forthright backup --check FOLDER',
    help: 'Check that a copy is still what it was when it was taken',
  },
];

export interface BackupAsked {
  folder: string;
  /** Whether a copy is to be looked at, not made. */
  check: boolean;
}

/** What is asked for behind `forthright backup`; undefined where that means nothing. */
export const understandBackup = (words: readonly string[]): BackupAsked | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { check: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [folder] = positionals;
    return folder && positionals.length === 1 ? { folder: resolve(folder), check: values.check } : undefined;
  } catch {
    return undefined;
  }
};

const SENTENCES = {
  no_database: 'There is nothing to copy: DATA_DIR holds no database.',
  no_place: 'The folder that should hold it is not there. Make it first, or mount its disk.',
  folder_in_use: 'Something is in that folder already. Name one that is empty or not there yet.',
  no_room: 'The disk of that folder is full. Make room, or name a folder elsewhere. Nothing was left behind.',
  cannot_write:
    'That folder, or the disk it is on, takes no writes, or its disk failed. Nothing was left behind.',
  no_backup: 'That folder holds no backup: backup.json or the database is missing, or does not read.',
  does_not_verify: 'This is not what was written:',
} as const;

/** Of tables that no version of today can read as they are. */
export const OLDER_TABLES =
  'The tables are of an older version. They are changed at the next start, and cannot be compared with the log before it.';

/** What came of it, in words. */
export const saidOfBackup = (
  { folder, check }: BackupAsked,
  done: Result<
    BackupNote & { older?: boolean },
    DoesNotVerify | { code: Exclude<keyof typeof SENTENCES, 'does_not_verify'> }
  >,
): string => {
  if (!done.ok) {
    const { error } = done;
    const findings = error.code === 'does_not_verify' ? error.findings : [];
    return [SENTENCES[error.code], ...findings.map((finding) => `  ${finding}`)].join('\n');
  }
  const { size, taken_at, older } = done.value;
  return check
    ? `${folder}: ${size} entries, taken ${taken_at}. ${older ? `The files and the log are what was written. ${OLDER_TABLES}` : 'All is what was written.'}`
    : `${folder}: ${size} entries, every one of them checked. It holds names, password hashes and the key of the log: keep it as safe as the original.`;
};
