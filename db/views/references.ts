import { eq } from 'drizzle-orm';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { requestReference } from '../schema/requests';

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
