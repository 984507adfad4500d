import { readFileSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { makePrivateFile } from './private-files';

/** Held for the life of a writing process. The kernel lets go of it however the process ends. */
export interface WriterLock {
  release(): void;
}

/** Another process writes to this database. */
export class WriterLockHeld extends Error {
  readonly code = 'second_writer';
}

/**
 * Takes the one writer's lock of a data directory, or throws WriterLockHeld naming the process that has it. The process and the
 * address under which it serves (`url`) are noted beside it, for whoever is refused.
 * The lock is an exclusive transaction on a database of its own: unlike a file with a number in it, it cannot be left behind.
 */
export const takeWriterLock = (path: string, url = ''): WriterLock => {
  makePrivateFile(path);
  const lock = new Sqlite(path);
  try {
    lock.pragma('busy_timeout = 0');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new WriterLockHeld(`another process (pid ${holderOf(path)}) already writes to this data directory`);
  }
  for (const [name, text] of [
    ['pid', String(process.pid)],
    ['url', url],
  ] as const) {
    makePrivateFile(`${path}.${name}`);
    writeFileSync(`${path}.${name}`, text);
  }
  return { release: () => lock.close() };
};

const holderOf = (path: string): string => {
  try {
    return readFileSync(`${path}.pid`, 'utf8');
  } catch {
    return 'unknown';
  }
};
