import { eq } from 'drizzle-orm';
import type { Balancing } from '#domain/programme/introduction';
import type { Introduced } from '#domain/programme/next-draft';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { programme as programmeTable } from '../schema/monitoring';
import { readWorld } from './decision-world';
import { introductionOf } from './programme-proposals';
import { profileOf } from './texts';

/**
 * What is on record of a programme whose last version two people introduced at the desk; undefined where it came by a file of the
 * operator, since then nobody tested its bases.
 */
export const introducedProgramme = (db: Database, key: string): Introduced | undefined => {
  const row = db.orm.select().from(programmeTable).where(eq(programmeTable.key, key)).get();
  const known = introductionOf(db, key);
  if (!row || !known || known.version !== row.version) return undefined;
  const parsed = <Text>(id: string): Text | undefined => {
    const text = documentText(db, id);
    return text === undefined ? undefined : (JSON.parse(text) as Text);
  };
  return {
    programme: key,
    owner: (row.owner === null ? undefined : profileOf(db, row.owner)?.email) ?? '',
    controller: parsed(row.controllerDocument) ?? {},
    introduction: parsed(known.document) ?? {},
    texts: Object.fromEntries(
      Object.entries(row.texts).map(([language, { document }]) => [language, parsed(document) ?? {}]),
    ),
    activities: readWorld(db).programmes.get(key)?.activities ?? [],
    tests: known.tests.map(({ balancing, ...test }) => ({
      ...test,
      ...(balancing && { weighing: parsed<Balancing>(balancing.document) }),
    })),
  };
};
