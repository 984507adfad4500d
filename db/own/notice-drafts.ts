import { and, count, desc, eq, lt } from 'drizzle-orm';
import type { DraftContent } from '#domain/notice/draft';
import { DAY, type Instant } from '#domain/time';
import type { Database } from '../open';
import { ownNoticeDraft } from '../schema/notices';

/**
 * Notices that officers are still writing. Owner: the privacy desk. Gone when published or dropped, and a year after the last edit. A
 * person in it is its last editor, by id alone; erasing them finds no name of theirs but what the text itself says.
 */
export type NoticeDraft = typeof ownNoticeDraft.$inferSelect;

/** More at once would be a list that nobody reads. */
const MOST_DRAFTS = 50;
const KEPT_FOR = 366 * DAY;

/** Every draft, the one edited last first. */
export const noticeDrafts = (db: Database): readonly NoticeDraft[] =>
  db.orm.select().from(ownNoticeDraft).orderBy(desc(ownNoticeDraft.editedAt)).all();

export const noticeDraft = (db: Database, id: string): NoticeDraft | undefined =>
  db.orm.select().from(ownNoticeDraft).where(eq(ownNoticeDraft.id, id)).get();

/** Puts a new draft down, inside the caller's transaction; false where there are too many. Old ones go first. */
export const addNoticeDraft = (
  db: Database,
  draft: Pick<NoticeDraft, 'id' | 'notice' | 'content' | 'actor'>,
  at: Instant,
): boolean => {
  db.orm
    .delete(ownNoticeDraft)
    .where(lt(ownNoticeDraft.editedAt, at - KEPT_FOR))
    .run();
  const kept = db.orm.select({ drafts: count() }).from(ownNoticeDraft).get()?.drafts ?? 0;
  if (kept >= MOST_DRAFTS) return false;
  db.orm
    .insert(ownNoticeDraft)
    .values({ ...draft, revision: 1, editedAt: at, createdAt: at, proposal: null })
    .run();
  return true;
};

/** Writes an edit that was made from `revision`; false when somebody else wrote since, and nothing is changed. */
export const saveNoticeDraft = (
  db: Database,
  edit: { id: string; revision: number; content: DraftContent; actor: string },
  at: Instant,
): boolean =>
  db.orm
    .update(ownNoticeDraft)
    .set({ content: edit.content, actor: edit.actor, revision: edit.revision + 1, editedAt: at })
    .where(and(eq(ownNoticeDraft.id, edit.id), eq(ownNoticeDraft.revision, edit.revision)))
    .run().changes === 1;

/** Notes as which proposal a draft was handed on. */
export const noteDraftProposal = (db: Database, id: string, proposal: string): void => {
  db.orm.update(ownNoticeDraft).set({ proposal }).where(eq(ownNoticeDraft.id, id)).run();
};

export const dropNoticeDraft = (db: Database, id: string): void => {
  db.orm.delete(ownNoticeDraft).where(eq(ownNoticeDraft.id, id)).run();
};

/** Once its proposal is published the draft is no draft any more. */
export const dropPublishedDraft = (db: Database, proposal: string): void => {
  db.orm.delete(ownNoticeDraft).where(eq(ownNoticeDraft.proposal, proposal)).run();
};
