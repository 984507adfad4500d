import { and, count, desc, eq, inArray, isNotNull, isNull, lt, max, or, sql } from 'drizzle-orm';
import type { RequestAudience } from '#domain/request/kinds';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { request, requestStep } from '../schema/requests';
import { task } from '../schema/tasks';
import type { RequestRow } from './requests';

/** Requests that are not over and stand by themselves, in no order. Their number is that of open requests, never of people. */
export const openInbox = (db: Database): readonly RequestRow[] =>
  db.orm
    .select()
    .from(request)
    .where(and(isNull(request.endedAt), isNull(request.sameAs)))
    .all();

/** Requests to these that are over, so many after one of them, the latest first. */
export const closedInbox = (
  db: Database,
  audiences: readonly RequestAudience[],
  after: { endedAt: Instant; seq: number } | undefined,
  limit: number,
): readonly RequestRow[] =>
  db.orm
    .select()
    .from(request)
    .where(
      and(
        isNotNull(request.endedAt),
        isNull(request.sameAs),
        inArray(request.audience, [...audiences]),
        after &&
          or(
            lt(request.endedAt, after.endedAt),
            and(eq(request.endedAt, after.endedAt), lt(request.seq, after.seq)),
          ),
      ),
    )
    .orderBy(desc(request.endedAt), desc(request.seq))
    .limit(limit)
    .all();

const WAITED = ['request.clarification_asked.v1', 'request.identity_asked.v1'];

/** Requests with which the organisation waited for the person: the date that was told at first may have moved. */
export const waitedFor = (db: Database): ReadonlySet<string> =>
  new Set(
    db.orm
      .selectDistinct({ id: requestStep.request })
      .from(requestStep)
      .innerJoin(request, eq(request.id, requestStep.request))
      .where(and(isNull(request.endedAt), inArray(requestStep.what, WAITED)))
      .all()
      .map(({ id }) => id),
  );

/** Open requests whose tasks have all been answered. */
export const answeredBySystems = (db: Database): ReadonlySet<string> =>
  new Set(
    db.orm
      .select({ id: task.request })
      .from(task)
      .innerJoin(request, eq(request.id, task.request))
      .where(isNull(request.endedAt))
      .groupBy(task.request)
      .having(sql`sum(${task.state} NOT IN ('done', 'not_applicable')) = 0`)
      .all()
      .flatMap(({ id }) => (id === null ? [] : [id])),
  );

/**
 * How a request stands, as one word: it changes with every step and with every answer of a system. A form carries it, so that nobody
 * decides on what they have not seen.
 */
export const revisionOf = (db: Database, id: string): string => {
  const step = db.orm
    .select({ last: max(requestStep.seq) })
    .from(requestStep)
    .where(eq(requestStep.request, id))
    .get();
  const tasks = db.orm
    .select({ all: count(), last: max(task.answeredAt) })
    .from(task)
    .where(eq(task.request, id))
    .get();
  return `${step?.last ?? 0}-${tasks?.all ?? 0}-${tasks?.last ?? 0}`;
};

/** So many rows a file has at most; it is no list to work by. */
const IN_A_FILE = 10_000;

/** The last requests there were, oldest first, for a register. */
export const everyRequest = (db: Database): readonly RequestRow[] =>
  db.orm.select().from(request).orderBy(desc(request.seq)).limit(IN_A_FILE).all().reverse();
