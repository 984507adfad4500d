import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  notInArray,
  type SQL,
} from 'drizzle-orm';
import type { RequestFact, RequestTask } from '#domain/request/can';
import { deletionOf } from '#domain/request/erasure-checks';
import { requestRule } from '#domain/request/kinds';
import type { TaskState } from '#domain/request/task';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { finding } from '../schema/holdings';
import { pressureLock, request, requestStep, restriction } from '../schema/requests';
import { task } from '../schema/tasks';

export type RequestRow = typeof request.$inferSelect;
export type RequestStepRow = typeof requestStep.$inferSelect;
export type RequestTaskRow = Omit<typeof task.$inferSelect, 'state'> & { state: TaskState };

export const requestRow = (db: Database, id: string): RequestRow | undefined =>
  db.orm.select().from(request).where(eq(request.id, id)).get();

/** The request that a code opens at the public door, by the hash of the code. */
export const requestByCode = (db: Database, codeSha256: string): RequestRow | undefined =>
  db.orm.select().from(request).where(eq(request.codeSha256, codeSha256)).get();

/** The open requests of one person, newest first, for that person. */
export const openRequestsOf = (db: Database, person: string): readonly RequestRow[] =>
  db.orm
    .select()
    .from(request)
    .where(and(eq(request.person, person), isNull(request.endedAt)))
    .orderBy(desc(request.seq))
    .all();

/** So many of their requests that are over, older than one of them, newest first. */
export const endedRequestsOf = (
  db: Database,
  person: string,
  before: number | undefined,
  limit: number,
): readonly RequestRow[] =>
  db.orm
    .select()
    .from(request)
    .where(
      and(
        eq(request.person, person),
        isNotNull(request.endedAt),
        before === undefined ? undefined : lt(request.seq, before),
      ),
    )
    .orderBy(desc(request.seq))
    .limit(limit)
    .all();

/** How many requests of a person were sent since a moment. */
export const sentSince = (db: Database, person: string, since: Instant): number =>
  db.orm
    .select({ sent: count() })
    .from(request)
    .where(and(eq(request.person, person), gt(request.receivedAt, since)))
    .get()?.sent ?? 0;

/** How much was written since a moment: by a person in all of their requests, or in one request by whoever has its code. */
export const writtenSince = (
  db: Database,
  by: { person: string } | { request: string },
  since: Instant,
): number =>
  db.orm
    .select({ written: count() })
    .from(requestStep)
    .where(
      and(
        'person' in by
          ? eq(requestStep.actor, `person:${by.person}`)
          : and(eq(requestStep.request, by.request), eq(requestStep.side, 'person')),
        gt(requestStep.at, since),
        inArray(requestStep.what, WRITES),
      ),
    )
    .get()?.written ?? 0;

const WRITES = ['request.message.v1', 'request.clarified.v1', 'request.receipt_brought.v1'];

/** Requests that have waited for the person since before a moment. */
export const waitingSince = (db: Database, before: Instant): readonly RequestRow[] =>
  db.orm
    .select()
    .from(request)
    .where(and(isNull(request.endedAt), lte(request.waitsSince, before)))
    .orderBy(asc(request.seq))
    .all();

/** Requests that go with another. */
export const linkedTo = (db: Database, id: string): readonly RequestRow[] =>
  db.orm.select().from(request).where(eq(request.sameAs, id)).orderBy(asc(request.seq)).all();

/** What happened with a request, newest first. */
export const stepsOf = (db: Database, id: string): readonly RequestStepRow[] =>
  db.orm.select().from(requestStep).where(eq(requestStep.request, id)).orderBy(desc(requestStep.seq)).all();

/** Numbers of the entries of a request that came through the public door. */
export const writtenAtDoor = (db: Database, id: string): ReadonlySet<number> =>
  new Set(
    db.sqlite
      .prepare(
        `SELECT step.seq FROM request_step AS step JOIN log_entry ON log_entry.seq = step.seq
           WHERE step.request = ? AND json_extract(CAST(record AS TEXT), '$.actor.id') = 'public_door'`,
      )
      .pluck()
      .all(id) as number[],
  );

/**
 * What systems have to do for a request, in the order in which it was asked of them, with the looks that follow its deletions. That a system
 * fetched one lies beside the log.
 */
export const requestTasks = (db: Database, id: string): readonly RequestTaskRow[] => {
  const own = db.orm
    .select()
    .from(task)
    .where(eq(task.request, id))
    .orderBy(asc(task.seq), asc(task.system))
    .all();
  const person = own[0]?.person;
  const ids = new Set(own.map((row) => row.id));
  const looks =
    person === undefined
      ? []
      : db.orm
          .select()
          .from(task)
          .where(and(eq(task.person, person), eq(task.because, 'erasure_check'), isNull(task.request)))
          .orderBy(asc(task.seq), asc(task.notBefore))
          .all()
          .filter((row) => ids.has(deletionOf(row.id)));
  return [...own, ...looks].map((row) =>
    row.state === 'queued' && wasFetched(db).get(row.id) !== undefined ? { ...row, state: 'sent' } : row,
  );
};

const wasFetched = oncePerConnection((db) => db.sqlite.prepare('SELECT 1 FROM own_task_sent WHERE task = ?'));

/** A request as its rules see it. */
export const requestFact = (db: Database, row: RequestRow): RequestFact => ({
  kind: row.kind,
  state: row.state,
  identity: row.identity,
  ...(row.sameAs !== null && { sameAs: row.sameAs }),
  ...(row.person === null && requestRule(row.kind).anonymous && { nameless: true }),
  tasks: requestTasks(db, row.id).map(({ id, action, state }): RequestTask => ({ id, action, state })),
});

const DECIDES = ['request.refused.v1', 'request.answered.v1', 'request.accepted.v1', 'objection.decided.v1'];

/** Who decided something about a request, by id. */
export const decidersOf = (db: Database, id: string): readonly string[] =>
  db.orm
    .select({ actor: requestStep.actor })
    .from(requestStep)
    .where(and(eq(requestStep.request, id), inArray(requestStep.what, DECIDES)))
    .all()
    .map(({ actor }) => actor.replace(/^person:/, ''));

/** What a request limits now: whose data, and which. */
export const restrictionOf = (db: Database, id: string): typeof restriction.$inferSelect | undefined =>
  db.orm.select().from(restriction).where(eq(restriction.request, id)).get();

/** Until when nobody at a place is asked for a yes to an activity, where people there were pressed into one. */
export const lockedUntil = (db: Database, establishment: string, activity: string): Instant | undefined =>
  db.orm
    .select({ until: pressureLock.until })
    .from(pressureLock)
    .where(and(eq(pressureLock.establishment, establishment), eq(pressureLock.activity, activity)))
    .get()?.until;

/** Some of the requests that are nobody's and ended before a moment, in the order in which they ended. */
export const unnamedOver = (db: Database, endedBefore: Instant, most: number): readonly string[] =>
  db.orm
    .select({ id: request.id })
    .from(request)
    // What became somebody's goes with them.
    .where(and(isNull(request.person), isNull(request.sameAs), lte(request.endedAt, endedBefore)))
    .orderBy(asc(request.endedAt), asc(request.seq))
    .limit(most)
    .all()
    .map(({ id }) => id);

/**
 * Numbers of the entries of a request that is nobody's and over. `loose` are at most so many that leave it as it stands when they are gone; all `others` go at once,
 * with the one that made it: without the one that ended it, a rebuild would open it again. Who took it on stays as an act of that officer.
 */
export const unnamedEntries = (
  db: Database,
  id: string,
  most: number,
): { loose: readonly number[]; others: readonly number[] } => {
  const steps = (which: SQL | undefined) =>
    db.orm
      .select({ seq: requestStep.seq })
      .from(requestStep)
      .where(and(eq(requestStep.request, id), which))
      .orderBy(asc(requestStep.seq));
  // What systems were asked by a reference, and what was found there.
  const asked = db.orm.select({ seq: task.seq }).from(task).where(eq(task.person, id));
  const found = db.orm.select({ seq: finding.seq }).from(finding).where(eq(finding.person, id));
  const others = [steps(notInArray(requestStep.what, [...LOOSE, ...STAYS])), asked, found];
  const numbers = (rows: { all(): { seq: number }[] }) => rows.all().map(({ seq }) => seq);
  return {
    loose: numbers(steps(inArray(requestStep.what, LOOSE)).limit(most)),
    others: [...new Set(others.flatMap(numbers))].sort((a, b) => a - b),
  };
};

/** What is written into a request again and again, and changes nothing of one that is over. */
const LOOSE = ['request.message.v1', 'request.receipt_brought.v1'];

/** An officer's own act, and what holds for a place. */
const STAYS = ['request.assigned.v1', 'pressure.confirmed.v1'];
