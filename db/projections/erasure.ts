import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { EntryBodies } from '#domain/entry/bodies';
import type { Database } from '../open';
import { choice, objection, ownPause, strike, voidYes } from '../schema/choices';
import { riskContest } from '../schema/classification';
import { copyReview, copyReviewer } from '../schema/copy-reviews';
import { finding } from '../schema/holdings';
import { opening, openingReview } from '../schema/looks';
import { acknowledgement, delivery, paperSignature } from '../schema/notices';
import { auditAct, ownAct, person, retainedEntry, roleGrant, unfinishedErasure } from '../schema/people';
import {
  request,
  requestNote,
  requestReference,
  requestStep,
  requestTie,
  restriction,
} from '../schema/requests';
import { restrictedCase, restrictedKept, restrictedStep } from '../schema/restricted';
import { task } from '../schema/tasks';
import { readsNoMore } from './council-readers';
import type { Projection } from './projection';

/**
 * What an erasure leaves of the projected tables: the same whether erased entries were seen before it or not, so that a rebuild
 * equals the live tables. Deletions that systems still owe the id stay until the entry that opened them goes: a system knows the
 * person by nothing else.
 */
export const projectErasure: Projection<
  'person.erased.v1' | 'person.erased.v2' | 'erasure.continued.v1' | 'entries.erased.v1'
> = (db) => {
  const erasePerson = (id: string, at: number, { entries, kept }: EntryBodies['person.erased.v1']): void => {
    db.orm.delete(person).where(eq(person.id, id)).run();
    db.orm.delete(roleGrant).where(eq(roleGrant.person, id)).run();
    readsNoMore(db, id);
    db.orm.delete(delivery).where(eq(delivery.person, id)).run();
    db.orm.delete(acknowledgement).where(eq(acknowledgement.person, id)).run();
    db.orm.delete(paperSignature).where(eq(paperSignature.person, id)).run();
    db.orm.delete(choice).where(eq(choice.person, id)).run();
    db.orm.delete(objection).where(eq(objection.person, id)).run();
    db.orm.delete(riskContest).where(eq(riskContest.person, id)).run();
    const theirs = db.orm.select({ id: request.id }).from(request).where(eq(request.person, id));
    // What was asked at the public door is nobody's again and over, so that it goes as such.
    db.orm
      .update(request)
      .set({
        sameAs: null,
        state: 'withdrawn',
        endedAt: sql`coalesce(${request.endedAt}, ${at})`,
        waitsSince: null,
      })
      .where(and(isNull(request.person), inArray(request.sameAs, theirs)))
      .run();
    db.orm.delete(requestTie).where(eq(requestTie.person, id)).run();
    db.orm.delete(requestNote).where(eq(requestNote.person, id)).run();
    db.orm.delete(requestStep).where(inArray(requestStep.request, theirs)).run();
    db.orm.delete(copyReviewer).where(inArray(copyReviewer.request, theirs)).run();
    db.orm.delete(copyReviewer).where(eq(copyReviewer.reviewer, id)).run();
    db.orm.delete(copyReview).where(eq(copyReview.person, id)).run();
    db.orm.delete(request).where(eq(request.person, id)).run();
    db.orm.delete(restriction).where(eq(restriction.person, id)).run();
    db.orm.delete(ownPause).where(eq(ownPause.person, id)).run();
    db.orm.delete(strike).where(eq(strike.person, id)).run();
    db.orm.delete(voidYes).where(eq(voidYes.person, id)).run();
    db.orm.delete(ownAct).where(eq(ownAct.person, id)).run();
    db.orm.delete(openingReview).where(eq(openingReview.person, id)).run();
    db.orm.delete(opening).where(eq(opening.person, id)).run();
    const cases = db.orm
      .select({ id: restrictedCase.id })
      .from(restrictedCase)
      .where(eq(restrictedCase.person, id));
    db.orm.delete(restrictedStep).where(inArray(restrictedStep.caseKey, cases)).run();
    db.orm.delete(restrictedKept).where(inArray(restrictedKept.caseKey, cases)).run();
    db.orm.delete(restrictedCase).where(eq(restrictedCase.person, id)).run();
    // Where they worked is told by an entry that goes; that they acted, and as what, stays by id.
    db.orm.update(auditAct).set({ unit: null }).where(eq(auditAct.actor, id)).run();
    name(entries, kept);
  };
  const name = (entries: readonly number[], kept: EntryBodies['person.erased.v1']['kept']): void => {
    for (const { until, entries: later } of kept) {
      for (const seq of later) db.orm.insert(retainedEntry).values({ seq, until }).run();
    }
    dropRows(db, entries);
  };
  return {
    'person.erased.v1': ({ subject, at, body }) => erasePerson(subject as string, at, body),
    'person.erased.v2': ({ seq, at, subject, body }) => {
      erasePerson(subject as string, at, body);
      if (body.rest > 0) db.orm.insert(unfinishedErasure).values({ seq, rest: body.rest }).run();
    },
    'erasure.continued.v1': ({ body: { of, entries, kept, rest } }) => {
      name(entries, kept);
      const begun = eq(unfinishedErasure.seq, of);
      if (rest === 0) db.orm.delete(unfinishedErasure).where(begun).run();
      else db.orm.update(unfinishedErasure).set({ rest }).where(begun).run();
    },
    'entries.erased.v1': ({ body }) => dropRows(db, body.entries),
  };
};

/** Rows that stand for one entry go with it. */
const dropRows = (db: Database, entries: readonly number[]): void => {
  const gone = [...entries];
  // A request that was nobody's goes with the entry that made it.
  const requests = db.orm.select({ id: request.id }).from(request).where(inArray(request.seq, gone));
  db.orm.delete(requestStep).where(inArray(requestStep.request, requests)).run();
  db.orm.delete(requestReference).where(inArray(requestReference.request, requests)).run();
  // Whom somebody proposed to tie it to, and it ended before a second agreed.
  db.orm.delete(requestTie).where(inArray(requestTie.door, requests)).run();
  db.orm.delete(request).where(inArray(request.seq, gone)).run();
  // One that has very much goes in parts.
  db.orm.delete(requestStep).where(inArray(requestStep.seq, gone)).run();
  db.orm.delete(task).where(inArray(task.seq, gone)).run();
  db.orm.delete(finding).where(inArray(finding.seq, gone)).run();
  db.orm.delete(auditAct).where(inArray(auditAct.seq, gone)).run();
  db.orm.delete(retainedEntry).where(inArray(retainedEntry.seq, gone)).run();
};
