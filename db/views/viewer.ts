import { eq, sql } from 'drizzle-orm';
import { ROLES, type RoleKey } from '#domain/authority/roles';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { person } from '../schema/people';
import { grantsInForce } from './grants';

/** Who somebody is at this moment, for the one who is signed in. */
export interface ViewerRow {
  name: string;
  languages: readonly string[];
  country: string;
  region?: string;
  leftAt?: number;
}

/** Roles in force at this moment. Everybody has their own affairs to see to, so `employee` is always among them. */
export const rolesOf = (db: Database, id: string, now: Instant): readonly RoleKey[] => {
  const granted = new Set(grantsInForce(db, id, now).map(({ role }) => role));
  return ROLES.filter((role) => role === 'employee' || granted.has(role));
};

/** The person behind a sign-in, or undefined when the log does not know them. The name is empty once it is erased. */
export const readViewer = (db: Database, id: string): ViewerRow | undefined => {
  const row = statements(db).person.get({ id });
  if (!row) return undefined;
  const profile = documentText(db, row.profile);
  return {
    name: profile === undefined ? '' : (JSON.parse(profile) as { name: string }).name,
    languages: row.languages,
    country: row.country,
    ...(row.region !== null && { region: row.region }),
    ...(row.leftAt !== null && { leftAt: row.leftAt }),
  };
};

/** Asked for every page. */
const statements = oncePerConnection((db) => ({
  person: db.orm
    .select({
      languages: person.languages,
      country: person.country,
      region: person.region,
      leftAt: person.leftAt,
      profile: person.profileDocument,
    })
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
}));
