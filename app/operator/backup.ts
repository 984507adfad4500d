import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import type { Result } from '#domain/result';
import type { DoesNotVerify } from '../services/backup/does-not-verify';
import type { BackupNote } from '../services/backup/note';
import type { HelpLine } from './command-line';

/** `forthright backup …`: works on the files themselves, also while the portal runs. */
export const BACKUP_HELP: readonly HelpLine[] = [
  {
    usage: 'forthright backup FOLDER --keys FOLDER',
    help: 'Copy the data into a new folder, also while the portal runs, and check every entry of the copy. Everything personal is sealed; --keys names a folder elsewhere for the newest keys, without which no copy opens',
  },
  {
    usage: 'forthright backup --keys FOLDER',
    help: 'Bring the keys in that folder up to date, and make no copy',
  },
  {
    usage: 'forthright backup --check FOLDER [--keys FILE]',
    help: 'Check that a copy is still what it was when it was taken; with its keys, that all of it opens',
  },
];

export type BackupAsked =
  /** A copy is to be made, or only the keys brought up to date. */
  | { check: false; folder?: string; keys: string }
  /** A copy is to be looked at. */
  | { check: true; folder: string; keys?: string };

/** What is asked for behind `forthright backup`; undefined where that means nothing. */
export const understandBackup = (words: readonly string[]): BackupAsked | undefined => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { check: { type: 'boolean', default: false }, keys: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) return undefined;
    const folder = positionals[0] && resolve(positionals[0]);
    const keys = values.keys && resolve(values.keys);
    if (values.check) return folder ? { check: true, folder, ...(keys && { keys }) } : undefined;
    return keys ? { check: false, keys, ...(folder && { folder }) } : undefined;
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
  no_place_for_keys:
    'The folder behind --keys is not there, or it is DATA_DIR. Make it first, or mount its disk. It belongs neither beside the copies nor beside the data.',
  no_keys: 'The file behind --keys is not there, or holds no keys of copies.',
  keys_of_another:
    'These keys are those of another portal, or of other copies. If the keys beside the database were lost, put these back into DATA_DIR; else name another place.',
  keys_too_old: 'These keys are older than the copy. Name the newest ones.',
  no_backup: 'That folder holds no backup: backup.json or the database is missing, or does not read.',
  does_not_verify: 'This is not what was written:',
} as const;

/** Of keys beside the database that are behind those in the folder they were to be kept in. */
const BEHIND =
  'The keys in that folder know of an erasure that this portal does not know: it was put back with older keys. Nothing was written there. Restore again with the keys in that folder, or erase that person here too.';

/** Of tables that no version of today can read as they are. */
export const OLDER_TABLES =
  'The tables are of an older version. They are changed at the next start, and cannot be compared with the log before it.';

/** Of a copy that nobody could open. */
const UNOPENED =
  'Its files, the tree of its log and what was signed over it are what was written. What is sealed in it was not opened: name the keys with --keys.';

/** What came of it, in words. */
export const saidOfBackup = (
  asked: BackupAsked,
  dataDir: string,
  done: Result<
    BackupNote & { older?: boolean; unopened?: boolean },
    { code: Exclude<keyof typeof SENTENCES, 'does_not_verify'> } | DoesNotVerify
  >,
): string => {
  if (!done.ok) {
    const { error } = done;
    const findings = error.code === 'does_not_verify' ? error.findings : [];
    const behind = error.code === 'keys_too_old' && !asked.check;
    return [behind ? BEHIND : SENTENCES[error.code], ...findings.map((finding) => `  ${finding}`)].join('\n');
  }
  const { size, taken_at, older, unopened, v } = done.value;
  if (!asked.check) {
    return [
      `${asked.folder}: ${size} entries, every one of them checked. Names, texts and accounts in it are sealed; it holds the key of the log: keep it as safe as the original.`,
      ...saidOfKeys(asked.keys, dataDir, asked.folder),
    ].join('\n');
  }
  const what = older
    ? `The files and the log are what was written. ${OLDER_TABLES}`
    : unopened
      ? UNOPENED
      : 'All is what was written.';
  const plain = v === 1 ? ' It is not sealed: whoever was erased since can be read in it.' : '';
  return `${asked.folder}: ${size} entries, taken ${taken_at}. ${what}${plain}`;
};

/** Where the keys are now, and what is wrong with that place. */
export const saidOfKeys = (keys: string, dataDir: string, folder?: string): readonly string[] => [
  `The keys that open it are in ${keys}. Keep the newest version of them alone: with an older one, whoever was erased since can be read.`,
  ...(folder !== undefined && isWithin(keys, dirname(folder))
    ? ['Warning: the keys lie where the copies lie. Whoever has one has the other. Name a place elsewhere.']
    : []),
  ...(folder !== undefined && isWithin(folder, dataDir)
    ? [
        'Warning: the copy lies in DATA_DIR, where the keys and the data lie: it is lost with them, and whoever has one has the others. Move it elsewhere.',
      ]
    : []),
  ...(isWithin(keys, dataDir)
    ? [
        'Warning: these keys lie in DATA_DIR, beside the first ones: they are lost with them. Name a place elsewhere.',
      ]
    : []),
];

const isWithin = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
};
