import { eq } from 'drizzle-orm';
import type { Database } from '../open';
import { ownDocument } from '../schema/own';
import { person } from '../schema/people';

/** People by the id another system knows them by (HR, SCIM), as their profiles say. */
export const readExternalIds = (db: Database): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const rows = db.orm
    .select({ id: person.id, bytes: ownDocument.bytes })
    .from(person)
    .innerJoin(ownDocument, eq(ownDocument.id, person.profileDocument))
    .all();
  for (const row of rows) {
    const profile = JSON.parse(row.bytes.toString('utf8')) as { external_id?: string };
    if (profile.external_id !== undefined) found.set(profile.external_id, row.id);
  }
  return found;
};
