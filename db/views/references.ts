import { eq } from 'drizzle-orm';
import { isSettled } from '#domain/request/task';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { sentAt } from '../own/tasks-sent';
import { requestReference } from '../schema/requests';
import { type TaskRow, tasksAbout } from './tasks';

export type ReferenceRow = typeof requestReference.$inferSelect;

/** By what systems are to be asked for a request that is no person's; undefined where nobody wrote that down. */
export const referenceRow = (db: Database, request: string): ReferenceRow | undefined =>
  db.orm.select().from(requestReference).where(eq(requestReference.request, request)).get();

/** The same where it stands: what was said not to be shown is none any more. */
export const standingReference = (db: Database, request: string): ReferenceRow | undefined => {
  const row = referenceRow(db, request);
  return row?.state === 'declined' ? undefined : row;
};

/** The reference as systems are told it; undefined once it is erased. */
export const referenceText = (db: Database, { reference }: ReferenceRow): string | undefined =>
  documentText(db, reference);

/** Whether a task that belongs to a request is asked by the reference that stands now. One that was opened for another is asked by none. */
export const isAskedByStanding = (
  db: Database,
  { person, seq }: Pick<TaskRow, 'person' | 'seq'>,
): boolean => {
  const row = standingReference(db, person);
  return row?.state === 'agreed' && seq > row.seq;
};

/** Open tasks of a request that is no person's, of which no system was told yet, or which one would be told again. One that was fetched can still be answered. */
export const endsWithReference = (db: Database, request: string): readonly string[] =>
  tasksAbout(db, request)
    .filter(({ id, state }) => !isSettled(state) && (state !== 'queued' || sentAt(db, id) === undefined))
    .map(({ id }) => id);

/** Documents of what systems wrote with their answers to a request that is no person's. */
export const evidenceAbout = (db: Database, request: string): readonly string[] =>
  tasksAbout(db, request).flatMap(({ evidence }) => evidence ?? []);
