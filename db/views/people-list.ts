import { eq, inArray } from 'drizzle-orm';
import type { RoleKey } from '#domain/authority/roles';
import type { PersonKind } from '#domain/people/person';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { ownAccount, ownCompanyAccount } from '../schema/accounts';
import { establishment, person, roleGrant } from '../schema/people';
import { type Grant, toGrant } from './grants';
import { isProven } from './setup';
import type { Profile } from './texts';

/** A person as whoever administers accounts sees them: who, where, which roles, and nothing of what is recorded or chosen. */
export interface PersonRow {
  id: string;
  name: string;
  email?: string;
  kind: PersonKind;
  establishment: string;
  synthetic: boolean;
  hiredAt: Instant;
  leftAt?: Instant;
  /** Roles in force, those that begin later, and those that have ended and were not taken away. */
  roles: readonly Grant[];
  /** Whether they can sign in: no account, a code they have not used yet, or a way of their own. */
  signIn: 'none' | 'waiting' | 'set';
  /** An account at the company's sign-in is known to be theirs. */
  atCompany: boolean;
  /** They have roles that do not count yet: no way in of theirs was proven with a code of the operator. */
  asleep: boolean;
}

const NAME = "json_extract(CAST(bytes AS TEXT), '$.name') COLLATE NOCASE";
const PROFILES = "SELECT person, CAST(bytes AS TEXT) AS profile FROM own_document WHERE kind = 'profile'";
type Found = { person: string; profile: string };

/** People in the order of their names, so many after one of them; a page never reads more than it shows. */
export const peopleAfter = (db: Database, after: string | undefined, limit: number): readonly PersonRow[] => {
  const order = `ORDER BY ${NAME}, person LIMIT ?`;
  const last = after === undefined ? undefined : profileRow(db, after);
  const found = last
    ? db.sqlite
        .prepare(`${PROFILES} AND (${NAME}, person) > (?, ?) ${order}`)
        .all(profileOf(last).name, last.person, limit)
    : db.sqlite.prepare(`${PROFILES} ${order}`).all(limit);
  return rowsOf(db, found as Found[]);
};

/** People whose name or address contains these words, whatever their case; at most so many. */
export const peopleMatching = (db: Database, words: string, limit: number): readonly PersonRow[] => {
  const wanted = fold(words);
  const found: Found[] = [];
  for (const row of db.sqlite.prepare(`${PROFILES} ORDER BY ${NAME}, person`).iterate() as Iterable<Found>) {
    const { name, email } = profileOf(row);
    if (!fold(name).includes(wanted) && !fold(email ?? '').includes(wanted)) continue;
    found.push(row);
    if (found.length >= limit) break;
  }
  return rowsOf(db, found);
};

/** One person, or undefined for nobody and for somebody whose profile is erased. */
export const personRow = (db: Database, id: string): PersonRow | undefined => {
  const found = profileRow(db, id);
  return found && rowsOf(db, [found])[0];
};

const fold = (text: string): string => text.normalize('NFC').toLowerCase();

const profileOf = ({ profile }: Found): Profile => JSON.parse(profile) as Profile;

const profileRow = (db: Database, id: string): Found | undefined =>
  db.sqlite
    .prepare(
      'SELECT d.person, CAST(d.bytes AS TEXT) AS profile FROM person p JOIN own_document d ON d.id = p.profile_document WHERE p.id = ?',
    )
    .get(id) as Found | undefined;

const rowsOf = (db: Database, found: readonly Found[]): readonly PersonRow[] => {
  const ids = found.map(({ person: id }) => id);
  const people = new Map(
    db.orm
      .select()
      .from(person)
      .where(inArray(person.id, ids))
      .all()
      .map((row) => [row.id, row]),
  );
  const grants = db.orm.select().from(roleGrant).where(inArray(roleGrant.person, ids)).all();
  const accounts = new Map(
    db.orm
      .select({ id: ownAccount.id, password: ownAccount.passwordHash, at: ownCompanyAccount.person })
      .from(ownAccount)
      .leftJoin(ownCompanyAccount, eq(ownCompanyAccount.person, ownAccount.id))
      .where(inArray(ownAccount.id, ids))
      .all()
      .map(({ id, password, at }) => {
        const signIn = password === null && at === null ? ('waiting' as const) : ('set' as const);
        return [id, { signIn, atCompany: at !== null }];
      }),
  );
  return found.flatMap((row) => {
    const known = people.get(row.person);
    if (!known) return [];
    const { id, kind, synthetic, hiredAt, leftAt } = known;
    const { name, email } = profileOf(row);
    const account = accounts.get(id);
    const held = grants.filter((grant) => grant.person === id);
    return {
      id,
      name,
      ...(email !== undefined && { email }),
      kind: kind as PersonKind,
      establishment: known.establishment,
      synthetic,
      hiredAt,
      ...(leftAt !== null && { leftAt }),
      roles: held.map(toGrant),
      signIn: account?.signIn ?? 'none',
      atCompany: account?.atCompany ?? false,
      asleep: held.some(({ role }) => !isProven(db, id, role as RoleKey)),
    };
  });
};

/** Places of work by key. */
export const establishments = (db: Database): readonly { id: string; council: boolean }[] =>
  db.orm
    .select({ id: establishment.id, council: establishment.council })
    .from(establishment)
    .orderBy(establishment.id)
    .all();
