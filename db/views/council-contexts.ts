import { asc, eq, inArray } from 'drizzle-orm';
import { isOver } from '#domain/authority/terms';
import type { OwnContext } from '#domain/council/own-contexts';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { councilContext, councilContextReader } from '../schema/council';
import { establishment as establishmentTable, person as personTable } from '../schema/people';
import { grantsOf } from './grants';

/**
 * The list of a council as one of its representatives reads it: its lines, and the document that holds them; undefined where it has
 * none, or none that they may read. Whether they are in office asks whoever calls.
 */
export const councilContextsOf = (
  db: Database,
  reader: string,
  establishment: string,
): { document: string; lines: readonly OwnContext[] } | undefined => {
  const row = db.orm
    .select({ list: councilContext })
    .from(councilContextReader)
    .innerJoin(councilContext, eq(councilContext.began, councilContextReader.list))
    .where(eq(councilContextReader.person, reader))
    .get()?.list;
  return row?.establishment === establishment
    ? { document: row.document, lines: linesOf(db, row.document) }
    : undefined;
};

/** Documents of the place's lists that nobody reads who is in office or will be. */
export const unreadCouncilContexts = (db: Database, establishment: string, now: Instant): readonly string[] =>
  db.orm
    .select()
    .from(councilContext)
    .where(eq(councilContext.establishment, establishment))
    .orderBy(asc(councilContext.began))
    .all()
    .filter(({ began }) => !hasReaderAhead(db, began, establishment, now))
    .map(({ document }) => document);

/** The lines of all councils that are on record, for collectors: of a place without one nobody could take a line off. No page may read this. */
export const allCouncilContexts = (db: Database): readonly OwnContext[] =>
  db.orm
    .select({ document: councilContext.document })
    .from(councilContext)
    .innerJoin(establishmentTable, eq(establishmentTable.id, councilContext.establishment))
    .where(eq(establishmentTable.council, true))
    .orderBy(asc(councilContext.began))
    .all()
    .flatMap(({ document }) => linesOf(db, document));

const hasReaderAhead = (db: Database, list: number, establishment: string, now: Instant): boolean =>
  db.orm
    .select()
    .from(councilContextReader)
    .where(eq(councilContextReader.list, list))
    .all()
    .some(({ person }) =>
      grantsOf(db, person).some(
        (grant) =>
          grant.role === 'representative' && grant.establishment === establishment && !isOver(grant, now),
      ),
    );

/** Whoever is erased is in no list any more: their id goes from the document when it is next written. */
const linesOf = (db: Database, document: string): readonly OwnContext[] => {
  const text = documentText(db, document);
  const lines = text === undefined ? [] : (JSON.parse(text) as readonly OwnContext[]);
  const named = lines.filter(({ kind }) => kind === 'person').map(({ match }) => match);
  const known = new Set(
    db.orm
      .select({ id: personTable.id })
      .from(personTable)
      .where(inArray(personTable.id, named))
      .all()
      .map(({ id }) => id),
  );
  return lines.filter(({ kind, match }) => kind !== 'person' || known.has(match));
};
