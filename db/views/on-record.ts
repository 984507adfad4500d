import type { ListedPerson, OnRecord } from '#domain/people/listed';
import type { PersonKind } from '#domain/people/person';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import type { Profile } from './texts';

interface FoundRow {
  id: string;
  kind: PersonKind;
  entity: string;
  establishment: string;
  hiredAt: number;
  leftAt: number | null;
  minor: 0 | 1;
  hasRole: 0 | 1;
  profile: string;
}

/**
 * What is on record about whom a row of a list may mean; `email` in its one spelling is asked for by the row's own. With `person` the row
 * means that one, whatever its id elsewhere.
 */
export const readOnRecord = (db: Database, row: ListedPerson, person?: string): OnRecord => {
  const { find, byId, place, addressOf } = statements(db);
  const rows = person === undefined ? find.all(row.external_id) : byId.all(person);
  const found = (rows as FoundRow[]).map(toFound);
  const at = row.establishment ?? found[0]?.establishment;
  const known =
    at === undefined ? undefined : (place.get(at) as { country: string; region: string | null } | undefined);
  const email = row.email?.normalize('NFC').toLowerCase();
  const theirs = found[0]?.id ?? '';
  const holder =
    email === undefined ? undefined : (addressOf.get({ email, but: theirs }) as string | undefined);
  return {
    found,
    ...(known && {
      place: { country: known.country, ...(known.region !== null && { region: known.region }) },
    }),
    ...(holder !== undefined && { addressOf: holder }),
  };
};

const toFound = ({ profile, minor, hasRole, leftAt, ...row }: FoundRow): OnRecord['found'][number] => {
  const { name, email } = JSON.parse(profile) as Profile;
  return {
    ...row,
    name,
    ...(email !== undefined && { email }),
    minor: minor === 1,
    hasRole: hasRole === 1,
    ...(leftAt !== null && { leftAt }),
  };
};

const FIND = `SELECT p.id, p.kind, p.entity, p.establishment, p.hired_at AS hiredAt, p.left_at AS leftAt, p.minor,
    EXISTS (SELECT 1 FROM role_grant r WHERE r.person = p.id) AS hasRole, CAST(d.bytes AS TEXT) AS profile
  FROM own_document d JOIN person p ON p.id = d.person AND p.profile_document = d.id`;

/** Prepared once: a list has a hundred thousand rows. Each goes by an index of its own (migrations/0005). */
const statements = oncePerConnection((db) => ({
  find: db.sqlite.prepare(
    `${FIND} WHERE d.kind = 'profile' AND json_extract(CAST(d.bytes AS TEXT), '$.external_id') = ?`,
  ),
  byId: db.sqlite.prepare(`${FIND} WHERE p.id = ?`),
  place: db.sqlite.prepare('SELECT country, region FROM establishment WHERE id = ?'),
  addressOf: db.sqlite
    .prepare(
      `SELECT person FROM own_account WHERE email_folded = @email AND person <> @but
       UNION ALL
       SELECT person FROM own_document WHERE kind = 'profile'
         AND lower(json_extract(CAST(bytes AS TEXT), '$.email')) = lower(@email) AND person <> @but
       LIMIT 1`,
    )
    .pluck(),
}));
