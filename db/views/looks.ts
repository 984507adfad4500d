import { and, desc, eq, gte, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import type { LookDetail, LookOutcome, LookSource } from '#domain/access/look';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { reportLook } from '../schema/looks';
import { isShown } from './restricted';

/** Which looks are asked for (security, S3): at whom, by whom, at which kind of data, in which time. */
export interface LookFilter {
  /** What a case shows late is left out as long as that is so. */
  now: Instant;
  person?: string;
  looker?: string;
  category?: string;
  system?: string;
  /** Only those whose purpose is none that the person was told. */
  mismatch?: boolean;
  from?: Instant;
  /** Older than this look: what the last page ended with. */
  before?: LookPlace;
}

/** The place of a look in a list: looks of one moment are told apart by their number. */
export interface LookPlace {
  at: Instant;
  id: number;
}

/** A look as it is on record. */
export interface LookRow extends LookPlace {
  system: string;
  source: LookSource;
  outcome: LookOutcome;
  detail: LookDetail;
  /** A person of this portal, or the id that the system has for them. */
  looker?: string;
  /** As the system sent it. */
  name?: string;
}

/** Looks, newest first, at most so many: each filter goes along an index, and a page begins where the last one ended. */
export const looksBy = (db: Database, filter: LookFilter, limit: number): readonly LookRow[] => {
  const { before } = filter;
  const older =
    before &&
    or(lt(reportLook.at, before.at), and(eq(reportLook.at, before.at), lt(reportLook.id, before.id)));
  return (
    db.orm
      .select({
        id: reportLook.id,
        at: reportLook.at,
        system: reportLook.system,
        source: reportLook.source,
        outcome: reportLook.outcome,
        body: reportLook.body,
        looker: reportLook.looker,
        lookerText: reportLook.lookerText,
      })
      .from(reportLook)
      // The bound first: with the other two alone the pages before would be read again for each.
      .where(and(...wanted(filter), before && sql`${reportLook.at} <= ${before.at}`, older))
      .orderBy(desc(reportLook.at), desc(reportLook.id))
      .limit(limit)
      .all()
      .map(({ body, looker, lookerText, ...row }) => {
        const { name } = JSON.parse(lookerText ?? '{}') as { name?: string };
        return {
          ...row,
          detail: JSON.parse(body ?? '{}') as LookDetail,
          ...(looker !== null && { looker }),
          ...(name !== undefined && { name }),
        };
      })
  );
};

const wanted = ({ now, person, looker, category, system, mismatch, from }: LookFilter): SQL[] => [
  isNotNull(reportLook.person),
  isShown(reportLook.restrictedCase, now),
  ...(person === undefined ? [] : [eq(reportLook.person, person)]),
  ...(looker === undefined ? [] : [eq(reportLook.looker, looker)]),
  ...(category === undefined ? [] : [eq(reportLook.category, category)]),
  ...(system === undefined ? [] : [eq(reportLook.system, system)]),
  ...(mismatch ? [eq(reportLook.purposeMatch, 'mismatch')] : []),
  ...(from === undefined ? [] : [gte(reportLook.at, from)]),
];

/** How many looks at somebody there are since a moment, how many of them do not fit what they were told, and the newest. */
export const looksSince = (
  db: Database,
  person: string,
  { from, now }: { from: Instant; now: Instant },
): { count: number; mismatches: number; last: Instant | null } =>
  db.orm
    .select({
      count: sql<number>`count(*)`,
      mismatches: sql<number>`coalesce(sum(${reportLook.purposeMatch} = 'mismatch'), 0)`,
      last: sql<Instant | null>`max(${reportLook.at})`,
    })
    .from(reportLook)
    .where(and(...wanted({ now, person, from })))
    .get() ?? { count: 0, mismatches: 0, last: null };

/** Systems and kinds of data that looks at somebody name. */
export const looksNamed = (
  db: Database,
  person: string,
  now: Instant,
): readonly { system: string; category: string | null }[] =>
  db.orm
    .selectDistinct({ system: reportLook.system, category: reportLook.category })
    .from(reportLook)
    .where(and(...wanted({ now, person })))
    .all();
