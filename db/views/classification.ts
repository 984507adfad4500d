import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { Classifications, Classified } from '#domain/monitoring/classification';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { riskContest, riskLowering, riskRaised } from '../schema/classification';

export type LoweringRow = typeof riskLowering.$inferSelect;
/** A contest without the person who brought it: no role's page may learn that. */
export type ContestRow = Omit<typeof riskContest.$inferSelect, 'person'>;

/** What a decision knows of the risk of categories: the raisings, and of each category the lowering that began last. */
export const readClassifications = (db: Database): Classifications => {
  const said = new Map<string, Classified>();
  for (const { category, at } of db.orm.select().from(riskRaised).all()) said.set(category, { raisedAt: at });
  const lowered = db.orm
    .select()
    .from(riskLowering)
    .where(eq(riskLowering.state, 'approved'))
    .orderBy(asc(riskLowering.decidedAt), asc(riskLowering.seq))
    .all();
  for (const { category, holdsFrom, until, endedAt } of lowered) {
    if (holdsFrom === null) continue;
    said.set(category, { ...said.get(category), lowered: { from: holdsFrom, until: endedAt ?? until } });
  }
  return said;
};

export const loweringOf = (db: Database, proposal: string): LoweringRow | undefined =>
  db.orm.select().from(riskLowering).where(eq(riskLowering.proposal, proposal)).get();

/** Lowerings that hold, one a category at most. */
export const loweringsInForce = (db: Database, now: Instant): readonly LoweringRow[] =>
  db.orm
    .select()
    .from(riskLowering)
    .where(and(eq(riskLowering.state, 'approved'), isNull(riskLowering.endedAt), gt(riskLowering.until, now)))
    .orderBy(asc(riskLowering.category))
    .all();

/** Lowerings that wait for a second person, oldest first. */
export const openLowerings = (db: Database, now: Instant): readonly LoweringRow[] =>
  db.orm
    .select()
    .from(riskLowering)
    .where(and(eq(riskLowering.state, 'open'), gt(riskLowering.expiresAt, now)))
    .orderBy(asc(riskLowering.seq))
    .all();

const WITHOUT_PERSON = {
  contest: riskContest.contest,
  proposal: riskContest.proposal,
  category: riskContest.category,
  language: riskContest.language,
  wordsDocument: riskContest.wordsDocument,
  at: riskContest.at,
  outcome: riskContest.outcome,
  answerLanguage: riskContest.answerLanguage,
  answerDocument: riskContest.answerDocument,
  answeredAt: riskContest.answeredAt,
  seq: riskContest.seq,
};

export const contestOf = (db: Database, contest: string): ContestRow | undefined =>
  db.orm.select(WITHOUT_PERSON).from(riskContest).where(eq(riskContest.contest, contest)).get();

/** Contests that wait for an answer, oldest first. */
export const openContests = (db: Database): readonly ContestRow[] =>
  db.orm
    .select(WITHOUT_PERSON)
    .from(riskContest)
    .where(isNull(riskContest.answeredAt))
    .orderBy(asc(riskContest.seq))
    .all();

/** What one person contested, newest first, for that person. */
export const contestsBy = (db: Database, person: string): readonly ContestRow[] =>
  db.orm
    .select(WITHOUT_PERSON)
    .from(riskContest)
    .where(eq(riskContest.person, person))
    .orderBy(desc(riskContest.seq))
    .all();
