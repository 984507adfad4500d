import { oncePerConnection } from '../once';
import type { Database } from '../open';

/** Finders of people through their profiles; prepared once, each by an index of its own (migrations/0005). */
export interface ProfileFinder {
  /** Everybody whom another system (HR, SCIM) knows by this id; more than one is nobody's. */
  byExternalId(id: string): readonly string[];
  /** The same whatever its case: for whoever must not get past somebody. Looks through all profiles. */
  byAnyLetters(id: string): readonly string[];
  /** Everybody whose profile has this address, whatever its case. */
  byEmail(email: string): readonly string[];
}

const FIND = "SELECT person FROM own_document WHERE kind = 'profile' AND ";

export const createProfileFinder: (db: Database) => ProfileFinder = oncePerConnection((db) => {
  const externalId = db.sqlite
    .prepare(`${FIND} json_extract(CAST(bytes AS TEXT), '$.external_id') = ?`)
    .pluck();
  const anyLetters = db.sqlite
    .prepare(`${FIND} lower(json_extract(CAST(bytes AS TEXT), '$.external_id')) = lower(?)`)
    .pluck();
  const email = db.sqlite
    .prepare(`${FIND} lower(json_extract(CAST(bytes AS TEXT), '$.email')) = lower(?)`)
    .pluck();
  return {
    byExternalId: (id) => externalId.all(id) as string[],
    byAnyLetters: (id) => anyLetters.all(id) as string[],
    byEmail: (address) => email.all(address) as string[],
  };
});
