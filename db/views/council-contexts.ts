import { asc, eq } from 'drizzle-orm';
import type { OwnContext } from '#domain/council/own-contexts';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { councilContext } from '../schema/council';

/** The list of one council: its lines, and the document that holds them; undefined where it never made one. */
export const councilContextsOf = (
  db: Database,
  establishment: string,
): { document: string; lines: readonly OwnContext[] } | undefined => {
  const row = db.orm
    .select()
    .from(councilContext)
    .where(eq(councilContext.establishment, establishment))
    .get();
  return row && { document: row.document, lines: linesOf(db, row.document) };
};

/** The lines of all councils, for collectors. No page may read this. */
export const allCouncilContexts = (db: Database): readonly OwnContext[] =>
  db.orm
    .select()
    .from(councilContext)
    .orderBy(asc(councilContext.establishment))
    .all()
    .flatMap(({ document }) => linesOf(db, document));

const linesOf = (db: Database, document: string): readonly OwnContext[] => {
  const text = documentText(db, document);
  return text === undefined ? [] : (JSON.parse(text) as readonly OwnContext[]);
};
