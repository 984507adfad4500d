import type { PersonKind } from '#domain/people/person';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { createProfileFinder } from './external-ids';
import type { Profile } from './texts';

/** A person as the company's directory knows them: what the organisation says of them, and nothing of theirs. */
export interface DirectoryPerson {
  id: string;
  name: string;
  email?: string;
  externalId?: string;
  kind: PersonKind;
  entity: string;
  establishment: string;
  hiredAt: Instant;
  minor: boolean;
  leftAt?: Instant;
}

/** Which people are asked for; all that is said must hold. */
export interface DirectoryFilter {
  /** The address at work, whatever its case; of somebody without one, their id. */
  userName?: string;
  externalId?: string;
  id?: string;
  active?: boolean;
}

interface Row {
  id: string;
  kind: PersonKind;
  entity: string;
  establishment: string;
  hiredAt: number;
  leftAt: number | null;
  minor: 0 | 1;
  profile: string;
}

/** Made-up people, visitors, and whoever the directory deleted are not its. */
const THEIRS = `p.synthetic = 0 AND p.kind <> 'visitor'
  AND NOT EXISTS (SELECT 1 FROM own_directory_person g WHERE g.person = p.id AND g.state = 'gone')`;

/** One of the directory's people. */
export const directoryPerson = (db: Database, id: string): DirectoryPerson | undefined => {
  const row = statements(db).one.get(id) as Row | undefined;
  return row && toPerson(row);
};

/** A page of them in the order of their ids, and how many there are in all. `start` counts from 0. */
export const directoryPeople = (
  db: Database,
  filter: DirectoryFilter,
  page: { start: number; count: number; now: Instant },
): { total: number; people: readonly DirectoryPerson[] } => {
  const ids = idsOf(db, filter);
  const found = ids === undefined ? statements(db).all : statements(db).some;
  const asked = {
    ids: JSON.stringify(ids ?? []),
    active: filter.active === undefined ? null : Number(filter.active),
    now: page.now,
  };
  return {
    total: found.count.get(asked) as number,
    people:
      page.count === 0
        ? []
        : (found.page.all({ ...asked, start: page.start, count: page.count }) as Row[]).map(toPerson),
  };
};

/** Whom a filter by id, address or external id can mean; undefined where it names none of them. */
const idsOf = (db: Database, { userName, externalId, id }: DirectoryFilter): string[] | undefined => {
  const profiles = createProfileFinder(db);
  const sets = [
    ...(id === undefined ? [] : [[id]]),
    ...(externalId === undefined ? [] : [profiles.byExternalId(externalId)]),
    ...(userName === undefined ? [] : [byUserName(db, userName)]),
  ];
  const [first, ...others] = sets;
  return first?.filter((one) => others.every((set) => set.includes(one)));
};

const byUserName = (db: Database, userName: string): readonly string[] => {
  const found = createProfileFinder(db).byEmail(userName.normalize('NFC'));
  if (found.length > 0) return found;
  return directoryPerson(db, userName)?.email === undefined ? [userName] : [];
};

const toPerson = ({ profile, minor, leftAt, ...row }: Row): DirectoryPerson => {
  const { name, email, external_id: externalId } = JSON.parse(profile) as Profile;
  return {
    ...row,
    name,
    ...(email !== undefined && { email }),
    ...(externalId !== undefined && { externalId }),
    minor: minor === 1,
    ...(leftAt !== null && { leftAt }),
  };
};

const COLUMNS = `p.id, p.kind, p.entity, p.establishment, p.hired_at AS hiredAt, p.left_at AS leftAt, p.minor,
  CAST(d.bytes AS TEXT) AS profile`;
const ACTIVE = '(@active IS NULL OR @active = (p.left_at IS NULL OR p.left_at > @now))';

/** The page is cut before a profile is read: of everybody before it none is. */
const statements = oncePerConnection((db) => {
  const listing = (more: string) => ({
    count: db.sqlite.prepare(`SELECT COUNT(*) FROM person p WHERE ${THEIRS} AND ${ACTIVE} ${more}`).pluck(),
    page: db.sqlite.prepare(
      `SELECT ${COLUMNS} FROM (SELECT p.* FROM person p WHERE ${THEIRS} AND ${ACTIVE} ${more}
         ORDER BY p.id LIMIT @count OFFSET @start) p
       JOIN own_document d ON d.id = p.profile_document ORDER BY p.id`,
    ),
  });
  return {
    one: db.sqlite.prepare(
      `SELECT ${COLUMNS} FROM person p JOIN own_document d ON d.id = p.profile_document WHERE p.id = ? AND ${THEIRS}`,
    ),
    all: listing(''),
    some: listing('AND p.id IN (SELECT value FROM json_each(@ids))'),
  };
});
