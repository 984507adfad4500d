import { and, asc, count, desc, eq, gt, lte, min, type SQL, sql } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { opening, reportLook } from '../schema/looks';
import { restrictedCase, restrictedKept, restrictedStep } from '../schema/restricted';
import { task } from '../schema/tasks';

export type RestrictedRow = typeof restrictedCase.$inferSelect;

/**
 * Of a row that names a case, whether it may be shown to the person and to whoever is not in the case: it names none, or one that delays nothing any more. The same
 * as `isLive` (domain/access/restricted.ts) in SQL; a test holds the two together.
 */
export const isShown = (
  named: typeof reportLook.restrictedCase | typeof opening.caseKey | SQL,
  now: Instant,
) =>
  sql`(${named} IS NULL OR NOT EXISTS (SELECT 1 FROM restricted_case
    WHERE restricted_case.id = ${named} AND restricted_case.state = 'in_force' AND restricted_case.ends_at > ${now}))`;

export const restrictedCaseOf = (db: Database, id: string): RestrictedRow | undefined =>
  db.orm.select().from(restrictedCase).where(eq(restrictedCase.id, id)).get();

/** The case that people and systems know by this number. */
export const restrictedByNumber = (db: Database, number: number): RestrictedRow | undefined =>
  db.orm.select().from(restrictedCase).where(eq(restrictedCase.seq, number)).get();

/** Every case, newest first. There are few: each takes two people. */
export const restrictedCases = (db: Database): readonly RestrictedRow[] =>
  db.orm.select().from(restrictedCase).orderBy(desc(restrictedCase.seq)).all();

export const restrictedAbout = (db: Database, about: string): readonly RestrictedRow[] =>
  db.orm
    .select()
    .from(restrictedCase)
    .where(eq(restrictedCase.person, about))
    .orderBy(desc(restrictedCase.seq))
    .all();

/** A case whose time is over and of which no entry says so yet. */
export const restrictedOverdue = (db: Database, now: Instant): string | undefined =>
  db.orm
    .select({ id: restrictedCase.id })
    .from(restrictedCase)
    .where(and(eq(restrictedCase.state, 'in_force'), lte(restrictedCase.endsAt, now)))
    .get()?.id;

/** When the next case ends by itself, of those that have not. */
export const nextRestrictedEnd = (db: Database, now: Instant): Instant | undefined =>
  db.orm
    .select({ at: min(restrictedCase.endsAt) })
    .from(restrictedCase)
    .where(and(eq(restrictedCase.state, 'in_force'), gt(restrictedCase.endsAt, now)))
    .get()?.at ?? undefined;

/** Who decided what, in which role, in order; with the words that were given for it, as long as they are kept. */
export const restrictedSteps = (db: Database, id: string) =>
  db.orm
    .select()
    .from(restrictedStep)
    .where(eq(restrictedStep.caseKey, id))
    .orderBy(asc(restrictedStep.seq))
    .all()
    .map(({ what, role, at, wordsDocument }) => {
      const words = wordsDocument === null ? undefined : documentText(db, wordsDocument);
      return { what, at, ...(role !== null && { role }), ...(words !== undefined && { words }) };
    });

/** What was kept back or left out, with the task that it was kept back from. */
export const restrictedKeptIn = (db: Database, id: string) =>
  db.orm
    .select({ kept: restrictedKept.kept, of: restrictedKept.categories, at: restrictedKept.at, task })
    .from(restrictedKept)
    .innerJoin(task, eq(task.id, restrictedKept.task))
    .where(eq(restrictedKept.caseKey, id))
    .orderBy(asc(restrictedKept.seq))
    .all();

export const restrictedKeptOf = (db: Database, of: string) =>
  db.orm.select().from(restrictedKept).where(eq(restrictedKept.task, of)).get();

/** How often the person was opened in a case, and how many looks systems told in it. */
export const countedIn = (db: Database, id: string): { openings: number; looks: number } => ({
  openings: db.orm.select({ n: count() }).from(opening).where(eq(opening.caseKey, id)).get()?.n ?? 0,
  looks:
    db.orm.select({ n: count() }).from(reportLook).where(eq(reportLook.restrictedCase, id)).get()?.n ?? 0,
});
