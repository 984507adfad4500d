import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { ChoiceFact } from '#domain/choice/machine';
import { mergedWindows } from '#domain/choice/strike';
import type { PersonFacts } from '#domain/decision/facts';
import type { NoticeContact } from '#domain/notice/told';
import type { Person, PersonKind } from '#domain/people/person';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { prepareRows } from '../rows';
import { choice, objection, ownPause, strike } from '../schema/choices';
import { acknowledgement, delivery, paperSignature } from '../schema/notices';
import { person } from '../schema/people';
import { restriction } from '../schema/requests';

type PersonRow = typeof person.$inferSelect;
type DeliveryRow = Pick<typeof delivery.$inferSelect, 'person' | 'notice' | 'version' | 'language' | 'at'>;
type AcknowledgementRow = Pick<
  typeof acknowledgement.$inferSelect,
  'person' | 'notice' | 'version' | 'outcome' | 'at'
>;
type PaperRow = typeof paperSignature.$inferSelect;
type ChoiceRow = typeof choice.$inferSelect;

/** Everything on record about one person that a decision asks for. */
interface Rows {
  deliveries: readonly DeliveryRow[];
  acknowledgements: readonly AcknowledgementRow[];
  papers: readonly PaperRow[];
  choices: readonly ChoiceRow[];
  objections: readonly (typeof objection.$inferSelect)[];
  restrictions: readonly (typeof restriction.$inferSelect)[];
  pause: typeof ownPause.$inferSelect | undefined;
  strikes: readonly (typeof strike.$inferSelect)[];
}

/** What a decision knows of one person, read through prepared statements; undefined for somebody unknown. */
export type ReadPersonFacts = (person: string) => PersonFacts | undefined;

/** The reader of one connection. */
export const readPersonFacts: (db: Database) => ReadPersonFacts = oncePerConnection((db) => {
  const id = sql.placeholder('person');
  const findPerson = prepareRows(db, person, db.orm.select().from(person).where(eq(person.id, id)));
  const theirs = <Table extends OfOnePerson>(table: Table) =>
    prepareRows(db, table, db.orm.select().from(table).where(eq(table.person, id)));
  const findDeliveries = theirs(delivery);
  const findAcknowledgements = theirs(acknowledgement);
  const findPapers = theirs(paperSignature);
  const findChoices = theirs(choice);
  const findObjections = theirs(objection);
  const findRestrictions = theirs(restriction);
  const findPause = theirs(ownPause);
  const findStrikes = theirs(strike);
  return (asked) => {
    const who = { person: asked };
    const row = findPerson(who)[0];
    return row
      ? toFacts(row, {
          deliveries: findDeliveries(who),
          acknowledgements: findAcknowledgements(who),
          papers: findPapers(who),
          choices: findChoices(who),
          objections: findObjections(who),
          restrictions: findRestrictions(who),
          pause: findPause(who)[0],
          strikes: findStrikes(who),
        })
      : undefined;
  };
});

type OfOnePerson =
  | typeof delivery
  | typeof acknowledgement
  | typeof paperSignature
  | typeof choice
  | typeof objection
  | typeof restriction
  | typeof ownPause
  | typeof strike;

/** The ids of everybody on record. */
export const readPersonIds = (db: Database): readonly string[] =>
  // As the driver has them: a hundred thousand rows as objects would take a start longer than all the rest of it.
  db.sqlite.prepare('SELECT id FROM person').pluck().all() as string[];

/** Reads everybody page by page in the order of their ids: at most `limit` people after `after`, none at the end. */
export type PersonPages = (after: string, limit: number) => readonly PersonFacts[];

/** Makes the reader of pages for one connection: eight range scans a page instead of eight statements a person. */
export const createPersonPages = (db: Database): PersonPages => {
  const [after, last] = [sql.placeholder('after'), sql.placeholder('last')];
  const people = prepareRows(
    db,
    person,
    db.orm
      .select()
      .from(person)
      .where(gt(person.id, after))
      .orderBy(asc(person.id))
      .limit(sql.placeholder('limit')),
  );
  const within = <Table extends OfOnePerson>(table: Table) =>
    prepareRows(
      db,
      table,
      db.orm
        .select()
        .from(table)
        .where(and(gt(table.person, after), lte(table.person, last))),
    );
  const deliveries = within(delivery);
  const acknowledgements = within(acknowledgement);
  const papers = within(paperSignature);
  const choices = within(choice);
  const objections = within(objection);
  const restrictions = within(restriction);
  const pauses = within(ownPause);
  const strikes = within(strike);
  return (from, limit) => {
    const rows = people({ after: from, limit });
    const range = { after: from, last: rows.at(-1)?.id ?? from };
    const delivered = byPerson(deliveries(range));
    const acknowledged = byPerson(acknowledgements(range));
    const signed = byPerson(papers(range));
    const chosen = byPerson(choices(range));
    const objected = byPerson(objections(range));
    const restricted = byPerson(restrictions(range));
    const paused = byPerson(pauses(range));
    const struck = byPerson(strikes(range));
    return rows.map((row) =>
      toFacts(row, {
        deliveries: delivered.get(row.id) ?? [],
        acknowledgements: acknowledged.get(row.id) ?? [],
        papers: signed.get(row.id) ?? [],
        choices: chosen.get(row.id) ?? [],
        objections: objected.get(row.id) ?? [],
        restrictions: restricted.get(row.id) ?? [],
        pause: paused.get(row.id)?.[0],
        strikes: struck.get(row.id) ?? [],
      }),
    );
  };
};

/** Whether anybody is on record. */
export const hasPeople = (db: Database): boolean =>
  db.orm.select({ id: person.id }).from(person).limit(1).get() !== undefined;

const byPerson = <Row extends { person: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const theirs = found.get(row.person);
    if (theirs) theirs.push(row);
    else found.set(row.person, [row]);
  }
  return found;
};

const toFacts = (
  row: PersonRow,
  { deliveries, acknowledgements, papers, choices, objections, restrictions, pause, strikes }: Rows,
): PersonFacts => {
  const notices = new Map<string, Map<number, { delivered: Record<string, number> } & NoticeContact>>();
  const contact = (notice: string, version: number) => {
    const history = notices.get(notice) ?? new Map();
    notices.set(notice, history);
    const known = history.get(version) ?? { delivered: {} };
    history.set(version, known);
    return known;
  };
  for (const one of deliveries) contact(one.notice, one.version).delivered[one.language] = one.at;
  for (const one of acknowledgements) {
    contact(one.notice, one.version).acknowledgement = { outcome: one.outcome, at: one.at };
  }
  for (const one of papers) {
    if (one.disownedAt !== null) continue;
    const known = contact(one.notice, one.version);
    known.delivered[one.language] = Math.min(known.delivered[one.language] ?? one.at, one.at);
    // Of two papers the earlier one is enough.
    known.signedPaper = Math.min(known.signedPaper ?? one.at, one.at);
  }
  return {
    person: toPerson(row),
    notices,
    choices: new Map(choices.map((one) => [one.activity, toChoice(one)])),
    objections: new Map(objections.map((one) => [one.activity, one.state])),
    restrictions: restrictions.map(({ category, programme }) => ({
      ...(category !== null && { category }),
      ...(programme !== null && { programme }),
    })),
    ...(pause && {
      pause: { since: pause.since, ...(pause.until !== null && { until: pause.until }) },
    }),
    ...(strikes.length > 0 && {
      struck: mergedWindows(
        strikes.map(({ windowFrom: from, windowTo: to, activities }) => ({ from, to, activities })),
      ),
    }),
  };
};

const toChoice = (row: ChoiceRow): ChoiceFact => ({
  status: row.status,
  at: row.at,
  ...(row.since !== null && { since: row.since }),
  ...(row.until !== null && { until: row.until }),
});

/** A person as the domain knows them. */
const toPerson = (row: PersonRow): Person => ({
  id: row.id,
  kind: row.kind as PersonKind,
  entity: row.entity,
  establishment: row.establishment,
  country: row.country,
  ...(row.region !== null && { region: row.region }),
  languages: row.languages,
  ...(row.languagesNarrowedAt !== null && { languagesNarrowedAt: row.languagesNarrowedAt }),
  ...(row.movedAt !== null && { movedAt: row.movedAt }),
  minor: row.minor,
  synthetic: row.synthetic,
  hiredAt: row.hiredAt,
  ...(row.leftAt !== null && { leftAt: row.leftAt }),
});
