import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** What a backup says of itself, in `backup.json` beside its files. */
export interface BackupNote {
  /** 1: the files as they are, as older versions made them. 2: everything personal is sealed. */
  v: 1 | 2;
  /** RFC 3339, when the copy was taken. */
  taken_at: string;
  /** Entries of the log in it. */
  size: number;
  /** SHA-256 of each file, in hexadecimal. */
  files: Readonly<Record<string, string>>;
  /** Of a sealed one; absent in one that is not. */
  sealed?: SealedNote;
}

/** How a copy was sealed. */
export interface SealedNote {
  /** Which keys open it. */
  keys: string;
  /** With which its own keys are made from them, in hexadecimal. */
  salt: string;
  boxes: number;
  /** Over all of the note, under the key of the house. */
  mac: string;
}

/** What the MAC of a note is over. */
export const macText = ({ v, taken_at, size, files }: BackupNote, sealed: Omit<SealedNote, 'mac'>): string =>
  JSON.stringify([v, taken_at, size, Object.entries(files).sort(), sealed.keys, sealed.salt, sealed.boxes]);

export const NOTE = 'backup.json';

/** The note of a backup; undefined where there is none that reads as one. */
export const readNote = (folder: string): BackupNote | undefined => {
  const path = join(folder, NOTE);
  if (!existsSync(path)) return undefined;
  let note: Partial<BackupNote> | null;
  try {
    note = JSON.parse(readFileSync(path, 'utf8')) as typeof note;
  } catch {
    return undefined;
  }
  const reads =
    (note?.v === 1 || (note?.v === 2 && readsAsSealed(note.sealed))) &&
    typeof note.taken_at === 'string' &&
    Number.isSafeInteger(note.size) &&
    typeof note.files === 'object' &&
    note.files !== null &&
    Object.values(note.files).every((hash) => typeof hash === 'string');
  return reads ? (note as BackupNote) : undefined;
};

const readsAsSealed = (sealed: Partial<SealedNote> | undefined): boolean =>
  typeof sealed?.keys === 'string' &&
  /^[0-9a-f]{64}$/.test(sealed.salt ?? '') &&
  Number.isSafeInteger(sealed.boxes) &&
  typeof sealed.mac === 'string';

/** SHA-256 of every file of a backup but its note, in hexadecimal. */
export const hashesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== NOTE)
      // Nothing but files is ever written there: what is something else has no hash that a note could name.
      .map((found) => [found.name, found.isFile() ? hashOfFile(join(folder, found.name)) : '']),
  );

const PIECE = 1_048_576;

/** Piece by piece: a database may be larger than the memory. */
const hashOfFile = (path: string): string => {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(PIECE);
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) {
      hash.update(piece.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
};
