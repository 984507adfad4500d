import { and, count, desc, eq, lt } from 'drizzle-orm';
import type { ProgrammeDraft } from '#domain/programme/draft';
import { DAY, type Instant } from '#domain/time';
import type { Database } from '../open';
import { ownProgrammeDraft } from '../schema/programmes';

/**
 * Programmes that officers are still writing. Owner: the privacy desk. Gone when introduced or dropped, and a year after the last edit. A
 * person in it is its last editor, by id alone; erasing them finds no name of theirs but what the text itself says.
 */
export type ProgrammeDraftRow = typeof ownProgrammeDraft.$inferSelect;

/** More at once would be a list that nobody reads. */
const MOST_DRAFTS = 50;
const KEPT_FOR = 366 * DAY;

/** Every draft, the one edited last first. */
export const programmeDrafts = (db: Database): readonly ProgrammeDraftRow[] =>
  db.orm.select().from(ownProgrammeDraft).orderBy(desc(ownProgrammeDraft.editedAt)).all();

export const programmeDraft = (db: Database, id: string): ProgrammeDraftRow | undefined =>
  db.orm.select().from(ownProgrammeDraft).where(eq(ownProgrammeDraft.id, id)).get();

/** Puts a new draft down, inside the caller's transaction; false where there are too many. Old ones go first. */
export const addProgrammeDraft = (
  db: Database,
  draft: Pick<ProgrammeDraftRow, 'id' | 'programme' | 'content' | 'actor'>,
  at: Instant,
): boolean => {
  db.orm
    .delete(ownProgrammeDraft)
    .where(lt(ownProgrammeDraft.editedAt, at - KEPT_FOR))
    .run();
  const kept = db.orm.select({ drafts: count() }).from(ownProgrammeDraft).get()?.drafts ?? 0;
  if (kept >= MOST_DRAFTS) return false;
  db.orm
    .insert(ownProgrammeDraft)
    .values({ ...draft, revision: 1, editedAt: at, createdAt: at, proposal: null })
    .run();
  return true;
};

/** Writes an edit that was made from `revision`; false when somebody else wrote since, and nothing is changed. */
export const saveProgrammeDraft = (
  db: Database,
  edit: { id: string; revision: number; content: ProgrammeDraft; actor: string },
  at: Instant,
): boolean =>
  db.orm
    .update(ownProgrammeDraft)
    .set({ content: edit.content, actor: edit.actor, revision: edit.revision + 1, editedAt: at })
    .where(and(eq(ownProgrammeDraft.id, edit.id), eq(ownProgrammeDraft.revision, edit.revision)))
    .run().changes === 1;

/** Notes as which proposal a draft was handed on. */
export const noteProgrammeProposal = (db: Database, id: string, proposal: string): void => {
  db.orm.update(ownProgrammeDraft).set({ proposal }).where(eq(ownProgrammeDraft.id, id)).run();
};

export const dropProgrammeDraft = (db: Database, id: string): void => {
  db.orm.delete(ownProgrammeDraft).where(eq(ownProgrammeDraft.id, id)).run();
};

/** Once its proposal is introduced the draft is no draft any more. */
export const dropIntroducedDraft = (db: Database, proposal: string): void => {
  db.orm.delete(ownProgrammeDraft).where(eq(ownProgrammeDraft.proposal, proposal)).run();
};
