import type { Database } from '#db/open';
import { documentText } from '#db/own/documents';
import { introductionOf } from '#db/views/programme-proposals';
import type { EntryBodies } from '#domain/entry/bodies';
import type { Balancing, BasisTest } from '#domain/programme/introduction';

/** A test as it is on record, with the weighing of interests where there was one; absent once its text was erased. */
export type BasisLine = BasisTest & { weighing?: Balancing };

/** The tests of an entry, with what stands beside them. */
export const testLines = (
  db: Database,
  tests: EntryBodies['programme.approved.v1']['tests'],
): readonly BasisLine[] =>
  tests.map(({ balancing, ...test }) => {
    const text = balancing && documentText(db, balancing.document);
    return { ...test, ...(text !== undefined && { weighing: JSON.parse(text) as Balancing }) };
  });

/** How the bases of a programme were found; empty where a file of the operator named them. */
export const basisLines = (db: Database, programme: string): readonly BasisLine[] =>
  testLines(db, introductionOf(db, programme)?.tests ?? []);
