import { sql } from 'drizzle-orm';
import type { Database } from '../open';
import { prepareInsert } from '../rows';
import { logIdentity } from '../schema/log';
import { establishment, ownAct, person, roleGrant } from '../schema/people';
import { readsNoMore } from './council-readers';
import { giveRole } from './give-role';
import type { Projection } from './projection';

/** Name, lineage and key of the log. */
export const projectLogIdentity: Projection<'log.opened.v1' | 'log.opened.v2'> = (db) => {
  const put = (identity: { origin: string; epoch: string; publicKey: string | null }): void => {
    const row = { only: 1, ...identity };
    db.orm.insert(logIdentity).values(row).onConflictDoUpdate({ target: logIdentity.only, set: row }).run();
  };
  return {
    'log.opened.v1': ({ body }) => put({ ...body, publicKey: null }),
    'log.opened.v2': ({ body: { origin, epoch, key } }) => put({ origin, epoch, publicKey: key }),
  };
};

/** People, the places they work at, their roles and their own acts. */
export const projectPeople: Projection<
  | 'establishment.recorded.v1'
  | 'person.added.v1'
  | 'person.changed.v1'
  | 'person.left.v1'
  | 'person.languages_chosen.v1'
  | 'person.informed.v1'
  | 'account.code_issued.v1'
  | 'leaver.let_in.v1'
  | 'account.sign_ins_ended.v1'
  | 'account.way_added.v1'
  | 'account.way_removed.v1'
  | 'account.passkey_added.v1'
  | 'account.passkey_removed.v1'
  | 'role.granted.v1'
  | 'role.granted.v2'
  | 'role.revoked.v1'
> = (db) => {
  // Prepared once: a list adds a hundred thousand people.
  const addRow = prepareInsert(db, person, [
    'id',
    'kind',
    'entity',
    'establishment',
    'country',
    'region',
    'languages',
    'minor',
    'synthetic',
    'hiredAt',
    'leftAt',
    'profileDocument',
    'seq',
  ]);
  const addAct = prepareInsert(db, ownAct, ['seq', 'person', 'at', 'type', 'about', 'outcome']);
  return {
    'establishment.recorded.v1': ({ body }) => {
      const row = {
        id: body.establishment,
        country: body.country,
        region: body.region ?? null,
        council: body.council,
      };
      db.orm
        .insert(establishment)
        .values(row)
        .onConflictDoUpdate({ target: establishment.id, set: row })
        .run();
    },
    'person.added.v1': (entry) => {
      const { body, seq, at } = entry;
      const id = entry.subject as string;
      addRow({
        id,
        kind: body.kind,
        entity: body.entity,
        establishment: body.establishment,
        country: body.country,
        region: body.region ?? null,
        languages: body.languages,
        minor: body.minor,
        synthetic: body.synthetic,
        hiredAt: body.hired_at,
        leftAt: null,
        profileDocument: body.profile.document,
        seq,
      });
      addAct({ seq, person: id, at, type: 'added', about: id, outcome: body.kind });
    },
    'person.changed.v1': ({ body, subject, seq, at }) => {
      const id = subject as string;
      const { profile, hired_at: hiredAt, region = null, ...facts } = body;
      const before = db.orm.select().from(person).where(sql`${person.id} = ${id}`).get();
      const now = { ...facts, region, hiredAt };
      const changed = CHANGEABLE.filter((what) => before?.[what] !== now[what]);
      const moved = changed.some((what) => what !== 'entity');
      db.orm
        .update(person)
        .set({ ...now, ...(moved && { movedAt: at }), ...(profile && { profileDocument: profile.document }) })
        .where(sql`${person.id} = ${id}`)
        .run();
      const outcome = [...changed, ...(profile ? ['profile'] : [])].join(' ');
      db.orm.insert(ownAct).values({ seq, person: id, at, type: 'changed', about: id, outcome }).run();
    },
    'person.left.v1': ({ body, subject, seq, at }) => {
      const id = subject as string;
      db.orm.update(person).set({ leftAt: body.left_at }).where(sql`${person.id} = ${id}`).run();
      // Whoever has left acts for nobody any more.
      db.orm.delete(roleGrant).where(sql`${roleGrant.person} = ${id}`).run();
      readsNoMore(db, id);
      db.orm.insert(ownAct).values({ seq, person: id, at, type: 'left', about: id, outcome: 'left' }).run();
    },
    'person.languages_chosen.v1': ({ body, subject, seq, at }) => {
      const id = subject as string;
      const before = db.orm
        .select({ languages: person.languages })
        .from(person)
        .where(sql`${person.id} = ${id}`)
        .get();
      const narrowed = before?.languages.some((language) => !body.languages.includes(language));
      db.orm
        .update(person)
        .set({ languages: body.languages, ...(narrowed && { languagesNarrowedAt: at }) })
        .where(sql`${person.id} = ${id}`)
        .run();
      db.orm
        .insert(ownAct)
        .values({ seq, person: id, at, type: 'languages', about: id, outcome: body.languages.join(' ') })
        .run();
    },
    'person.informed.v1': ({ body, subject, seq, at }) => {
      const row = { seq, person: subject as string, at, type: 'informed', about: String(body.about) };
      db.orm
        .insert(ownAct)
        .values({ ...row, outcome: body.matter })
        .run();
    },
    'leaver.let_in.v1': ({ subject, seq, at }) =>
      ownAccountAct(db, { seq, person: subject as string, at, type: 'let_in' }),
    'account.code_issued.v1': ({ subject, seq, at }) =>
      ownAccountAct(db, { seq, person: subject as string, at, type: 'code_issued' }),
    'account.sign_ins_ended.v1': ({ subject, seq, at }) =>
      ownAccountAct(db, { seq, person: subject as string, at, type: 'sign_ins_ended' }),
    'account.way_added.v1': ({ subject, seq, at }) =>
      ownAccountAct(db, { seq, person: subject as string, at, type: 'way_added' }),
    'account.way_removed.v1': ({ subject, seq, at }) =>
      ownAccountAct(db, { seq, person: subject as string, at, type: 'way_removed' }),
    'account.passkey_added.v1': ({ subject, seq, at }) =>
      ownAccountAct(db, { seq, person: subject as string, at, type: 'passkey_added' }),
    'account.passkey_removed.v1': ({ subject, seq, at }) =>
      ownAccountAct(db, { seq, person: subject as string, at, type: 'passkey_removed' }),
    'role.granted.v1': (entry) => giveRole(db, entry),
    'role.granted.v2': (entry) => giveRole(db, entry),
    'role.revoked.v1': ({ body, subject }) => {
      db.orm
        .delete(roleGrant)
        .where(sql`${roleGrant.person} = ${subject} AND ${roleGrant.role} = ${body.role}`)
        .run();
      if (body.role === 'representative') readsNoMore(db, subject as string);
    },
  };
};

/** What of a person can change beside their profile. All but the legal entity bear on what is decided about them. */
const CHANGEABLE = ['kind', 'entity', 'establishment', 'country', 'region', 'minor', 'hiredAt'] as const;

/** What was done to a person's account is theirs to see. */
const ownAccountAct = (
  db: Database,
  row: {
    seq: number;
    person: string;
    at: number;
    type:
      | 'code_issued'
      | 'let_in'
      | 'sign_ins_ended'
      | 'way_added'
      | 'way_removed'
      | 'passkey_added'
      | 'passkey_removed';
  },
): void => {
  db.orm
    .insert(ownAct)
    .values({ ...row, about: row.person, outcome: row.type })
    .run();
};
