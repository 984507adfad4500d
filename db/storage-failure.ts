import type Sqlite from 'better-sqlite3';

/**
 * What a failed write says of the disk.
 * `full`: there was no room, and nothing of the transaction was written. `refused`: nothing was written for another reason, for
 * example a file system mounted read-only. `doubt`: after an I/O error nobody knows what is on the disk.
 */
export type StorageFailure = 'full' | 'refused' | 'doubt';

const BY_CODE = {
  SQLITE_FULL: 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  SQLITE_READONLY: 'refused',
  SQLITE_CANTOPEN: 'refused',
  SQLITE_NOMEM: 'refused',
  SQLITE_BUSY: 'refused',
  SQLITE_PROTOCOL: 'refused',
  SQLITE_PERM: 'refused',
  EACCES: 'refused',
  EPERM: 'refused',
  EROFS: 'refused',
  EMFILE: 'refused',
  ENFILE: 'refused',
  SQLITE_IOERR: 'doubt',
  SQLITE_CORRUPT: 'doubt',
  SQLITE_NOTADB: 'doubt',
  EIO: 'doubt',
} as const satisfies Record<string, StorageFailure>;

/** The failure of the disk behind an error, or undefined where it is none. Extended codes of SQLite count as their main one. */
export const storageFailure = (error: unknown): StorageFailure | undefined => {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const main = code.startsWith('SQLITE_') ? code.split('_', 2).join('_') : code;
  if (Object.hasOwn(BY_CODE, main)) return BY_CODE[main as keyof typeof BY_CODE];
  return storageFailure(error.cause);
};

const RUNS = ['run', 'get', 'all', 'iterate'] as const;

/**
 * Tells `failed` of every error of every statement, whoever prepared it: a disk that fails under a heartbeat is the same disk
 * that takes withdrawals. The error goes on its way as before.
 */
export const watchStatements = (sqlite: Sqlite.Database, failed: (error: unknown) => void): void => {
  const prepare = sqlite.prepare.bind(sqlite);
  const watched = (sql: string) => {
    const statement = prepare(sql) as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const name of RUNS) {
      const run = statement[name]?.bind(statement);
      if (!run) continue;
      statement[name] = (...given) => {
        try {
          return run(...given);
        } catch (error) {
          failed(error);
          throw error;
        }
      };
    }
    return statement;
  };
  sqlite.prepare = watched as unknown as typeof sqlite.prepare;
};
