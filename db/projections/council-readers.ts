import { eq, inArray } from 'drizzle-orm';
import type { Entry } from '#domain/entry/bodies';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { councilContextReader } from '../schema/council';
import { proposal } from '../schema/people';
import { holdersOf } from '../views/grants';

export type Giving = Extract<
  Entry,
  { type: 'role.granted.v1' | 'role.granted.v2' | 'role.approved.v1' | 'role.approved.v2' }
>;

/**
 * Who reads a council's list of protected places once a role is given; runs before the role is. Whom a reader in office asked for or
 * agreed to reads the same list. Whom others appointed, because nobody was in office, reads none: else the employer could appoint the
 * reader of what it must not read. Dates of a role open nothing: whoever is not in office at this moment does not read on.
 */
export const admitReader = (db: Database, entry: Giving): void => {
  const { body, subject, at } = entry;
  if (body.role !== 'representative') return;
  const inOffice = peopleInOffice(db, body.establishment, at);
  const list = giversOf(db, entry)
    .filter((giver) => inOffice.includes(giver))
    .map((giver) => listReadBy(db, giver))
    .find((read) => read !== undefined);
  if (list === undefined && inOffice.includes(subject as string)) return;
  readsNoMore(db, subject as string);
  if (list === undefined) return;
  db.orm
    .insert(councilContextReader)
    .values({ person: subject as string, list })
    .run();
};

/** A list begins: all who speak for the council at that moment read it, but for those who have one of it already. */
export const beginList = (db: Database, list: number, establishment: string, at: Instant): void => {
  for (const person of peopleInOffice(db, establishment, at)) {
    db.orm.insert(councilContextReader).values({ person, list }).onConflictDoNothing().run();
  }
};

/** Somebody is out of office: what they read they do not read again, should they come back by others. */
export const readsNoMore = (db: Database, person: string): void => {
  db.orm.delete(councilContextReader).where(eq(councilContextReader.person, person)).run();
};

/** Lists are over; nobody reads them. */
export const endLists = (db: Database, lists: readonly number[]): void => {
  db.orm
    .delete(councilContextReader)
    .where(inArray(councilContextReader.list, [...lists]))
    .run();
};

const peopleInOffice = (db: Database, establishment: string | undefined, at: Instant): readonly string[] =>
  holdersOf(db, 'representative', at, establishment).map(({ person }) => person);

const listReadBy = (db: Database, person: string): number | undefined =>
  db.orm.select().from(councilContextReader).where(eq(councilContextReader.person, person)).get()?.list;

/** Who asked for a role and who agreed, in this order; the operator is nobody's representative. */
const giversOf = (db: Database, { body, actor }: Giving): readonly string[] => {
  const asked =
    'proposal' in body
      ? db.orm.select().from(proposal).where(eq(proposal.id, body.proposal)).get()
      : undefined;
  return [
    ...(asked?.proposerKind === 'person' ? [asked.proposer] : []),
    ...(actor.kind === 'person' ? [actor.id] : []),
  ];
};
