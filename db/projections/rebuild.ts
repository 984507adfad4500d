import type { Entry } from '#domain/entry/bodies';
import { describeFinding, type Finding } from '#domain/log/finding';
import { createDocumentCheck } from '../log/check-documents';
import { entriesAfter, logSize } from '../log/read';
import type { Vouched } from '../log/signed-trees';
import { verifyLog } from '../log/verify';
import { migrate, waitingMigrations } from '../migrate';
import { type Database, inTransaction, openDatabase } from '../open';
import { drawAgain } from '../own/openings-unread';
import { schemaFindings } from '../schema-check';
import { type Difference, rowDifferences } from './compare';
import {
  createProject,
  PROJECTED_TABLES,
  PROJECTION_VERSION,
  projectedVersion,
  rememberVersion,
} from './project';

/** The log does not verify: nothing is made from it. */
export class LogDoesNotVerify extends Error {
  readonly code = 'log_does_not_verify';
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(`the log does not verify: ${findings.map(describeFinding).join(', ')}`);
    this.findings = findings;
  }
}

/**
 * Empties every projected table and fills it from the log again, inside the caller's transaction; `each` is handed every entry too. Every entry is verified
 * before it is believed. Answers what does not verify: then the tables are not to be kept.
 */
export const makeAnew = (
  db: Database,
  vouched: Vouched,
  each: (entry: Entry) => void = () => {},
): readonly Finding[] => {
  for (const table of PROJECTED_TABLES) db.sqlite.exec(`DELETE FROM ${table}`);
  const project = createProject(db);
  const { findings } = verifyLog(db, vouched, (entry) => {
    project(entry);
    each(entry);
  });
  if (findings.length > 0) return findings;
  drawAgain(db);
  rememberVersion(db);
  return [];
};

/** Makes every projected table anew, in one transaction. Throws LogDoesNotVerify, and changes nothing, when an entry is not what was appended. */
export const rebuild = (db: Database, vouched: Vouched): void =>
  inTransaction(db, () => {
    const findings = makeAnew(db, vouched);
    if (findings.length > 0) throw new LogDoesNotVerify(findings);
  });

/** Runs `work` in one read transaction, so that a portal that writes meanwhile makes no difference. */
const inSnapshot = <Value>(db: Database, work: () => Value): Value => db.sqlite.transaction(work).deferred();

/** Runs `work` over all projections as the log makes them, in a database of their own. */
const withCopy = <Value>(migrations: string, work: (copy: Database) => Value): Value => {
  const copy = openDatabase(':memory:');
  try {
    migrate(copy, migrations);
    return work(copy);
  } finally {
    copy.sqlite.close();
  }
};

/**
 * Makes every projection anew in memory and compares it row by row with the live tables. An empty answer means that nothing in
 * them came from anywhere but the log. Believes the log: verifyLog is what doubts it.
 */
export const differences = (db: Database, migrations: string): readonly Difference[] =>
  inSnapshot(db, () =>
    withCopy(migrations, (copy) => {
      const project = createProject(copy);
      for (const entry of entriesAfter(db, 0, logSize(db))) project(entry);
      return [...rowDifferences(db, copy)];
    }),
  );

/**
 * Whether the tables are of an older version: they are made anew, or changed, at the next start, and cannot be compared before it. Whoever can
 * write the database can make it look so: a running portal never asks.
 */
const isOlder = (db: Database, migrations: string): boolean =>
  projectedVersion(db) !== PROJECTION_VERSION || waitingMigrations(db, migrations).length > 0;

/**
 * Tables and triggers, the whole log, the documents it names and every projected row: what a sweep looks at, in one moment. With `olderToo`,
 * tables of an older version are passed over, and that is said.
 */
export const examine = (
  db: Database,
  migrations: string,
  vouched: Vouched,
  olderToo = false,
): { size: number; findings: readonly Finding[]; differences: readonly Difference[]; older: boolean } =>
  inSnapshot(db, () =>
    withCopy(migrations, (copy) => {
      const project = createProject(copy);
      const documents = createDocumentCheck(db, vouched.hash);
      const fill = copy.sqlite.transaction(() =>
        verifyLog(db, vouched, (entry) => {
          project(entry);
          documents.check(entry);
        }),
      );
      const older = olderToo && isOlder(db, migrations);
      const schema = older ? [] : schemaFindings(db, copy);
      const { size, findings } = fill();
      // Tables that were made from a log which does not verify say nothing about anybody.
      if (findings.length > 0) return { size, findings: [...schema, ...findings], differences: [], older };
      const differing = older ? [] : [...rowDifferences(db, copy)];
      return { size, findings: [...schema, ...documents.findings()], differences: differing, older };
    }),
  );
