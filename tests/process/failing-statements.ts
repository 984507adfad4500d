import Sqlite from 'better-sqlite3';

/** How SQLite's own errors look to whoever ran a statement. */
export const FAILURES = {
  SQLITE_FULL: 'database or disk is full',
  SQLITE_IOERR_WRITE: 'disk I/O error',
  SQLITE_BUSY: 'database is locked',
  SQLITE_NOMEM: 'out of memory',
} as const satisfies Record<string, string>;

export type FailureCode = keyof typeof FAILURES;

/** One failure point: the nth statement that is run, once or from then on. */
export interface Failure {
  code: FailureCode;
  nth: number;
  sticky: boolean;
  /** SQLite may end the whole transaction by itself when it gives such an error (lang_transaction.html). */
  endsTransaction: boolean;
}

const RUNS = ['run', 'get', 'all', 'iterate'] as const;

/**
 * Makes statements of every connection of this process fail: what is prepared from here on counts each time it is run while a failure
 * is armed. Put around the real driver; what does not fail is SQLite itself.
 */
export const failingStatements = () => {
  const { prepare } = Sqlite.prototype;
  let armed: Failure | undefined;
  let ran: string[] = [];

  const passes = (sqlite: Sqlite.Database, sql: string): void => {
    if (!armed) return;
    ran.push(sql);
    const { code, nth, sticky, endsTransaction } = armed;
    if (sticky ? ran.length < nth : ran.length !== nth) return;
    // Past the count: taking the transaction away is SQLite's own act.
    if (endsTransaction && sqlite.inTransaction) sqlite.exec('ROLLBACK');
    throw new Sqlite.SqliteError(FAILURES[code], code);
  };

  Sqlite.prototype.prepare = function (this: Sqlite.Database, sql: string) {
    const statement = prepare.call(this, sql) as unknown as Record<string, (...given: unknown[]) => unknown>;
    for (const name of RUNS) {
      const run = statement[name]?.bind(statement);
      if (!run) continue;
      statement[name] = (...given) => {
        passes(this, sql);
        return run(...given);
      };
    }
    return statement as never;
  } as typeof prepare;

  return {
    /** Lets statements fail from now on. */
    arm: (failure: Failure): void => {
      armed = failure;
      ran = [];
    },
    /** Ends it, and answers what was run meanwhile. */
    disarm: (): readonly string[] => {
      armed = undefined;
      return ran;
    },
    remove: (): void => {
      Sqlite.prototype.prepare = prepare;
    },
  };
};
