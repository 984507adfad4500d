import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { riskContest, riskLowering, riskRaised } from '../schema/classification';
import type { Projection } from './projection';

/** The risk of categories as the organisation raises and lowers it, and what people hold against that. */
export const projectClassification: Projection<
  | 'risk.raised.v1'
  | 'risk.lowering_proposed.v1'
  | 'risk.lowered.v1'
  | 'risk.lowering_declined.v1'
  | 'risk.contested.v1'
  | 'risk.contest_answered.v1'
> = (db) => ({
  'risk.raised.v1': ({ body: { category }, actor, at, seq }) => {
    db.orm
      .insert(riskRaised)
      .values({ category, at, seq })
      .onConflictDoUpdate({ target: riskRaised.category, set: { at, seq } })
      .run();
    endLowering(db, category, at);
    // What was argued before it was raised would have to be argued anew.
    db.orm
      .update(riskLowering)
      .set({ state: 'declined', decidedBy: actor.id, decidedAt: at })
      .where(and(eq(riskLowering.category, category), eq(riskLowering.state, 'open')))
      .run();
  },
  'risk.lowering_proposed.v1': ({ body, actor, at, seq }) => {
    db.orm
      .insert(riskLowering)
      .values({
        proposal: body.proposal,
        category: body.category,
        state: 'open',
        until: body.until,
        language: body.language,
        argumentDocument: body.argument.document,
        proposer: actor.id,
        proposedAt: at,
        expiresAt: body.open_until,
        seq,
      })
      .run();
  },
  'risk.lowered.v1': ({ body, actor, at }) => {
    const before = endLowering(db, body.category, at);
    db.orm
      .update(riskLowering)
      .set({ state: 'approved', decidedBy: actor.id, decidedAt: at, holdsFrom: before ?? at })
      .where(eq(riskLowering.proposal, body.proposal))
      .run();
  },
  'risk.lowering_declined.v1': ({ body, actor, at }) => {
    db.orm
      .update(riskLowering)
      .set({ state: 'declined', decidedBy: actor.id, decidedAt: at })
      .where(eq(riskLowering.proposal, body.proposal))
      .run();
  },
  'risk.contested.v1': ({ subject, body, at, seq }) => {
    db.orm
      .insert(riskContest)
      .values({
        contest: body.contest,
        proposal: body.proposal,
        category: body.category,
        person: subject as string,
        language: body.language,
        wordsDocument: body.words.document,
        at,
        seq,
      })
      .run();
  },
  'risk.contest_answered.v1': ({ body, at }) => {
    db.orm
      .update(riskContest)
      .set({
        outcome: body.outcome,
        answerLanguage: body.language,
        answerDocument: body.words.document,
        answeredAt: at,
      })
      .where(eq(riskContest.contest, body.contest))
      .run();
    // By the lowering and not by the contest: the one who contested may be erased by now.
    if (body.outcome === 'ends') {
      db.orm
        .update(riskLowering)
        .set({ endedAt: at })
        .where(
          and(
            eq(riskLowering.proposal, body.proposal),
            isNull(riskLowering.endedAt),
            gt(riskLowering.until, at),
          ),
        )
        .run();
    }
  },
});

/** Ends the lowering that holds, and answers since when it did. */
const endLowering = (db: Database, category: string, at: Instant): Instant | undefined => {
  const held = db.orm
    .select({ proposal: riskLowering.proposal, from: riskLowering.holdsFrom })
    .from(riskLowering)
    .where(
      and(
        eq(riskLowering.category, category),
        eq(riskLowering.state, 'approved'),
        isNull(riskLowering.endedAt),
        gt(riskLowering.until, at),
      ),
    )
    .orderBy(desc(riskLowering.seq))
    .get();
  if (!held) return undefined;
  db.orm.update(riskLowering).set({ endedAt: at }).where(eq(riskLowering.proposal, held.proposal)).run();
  return held.from ?? undefined;
};
