import { and, eq } from 'drizzle-orm';
import { documentText } from '#db/own/documents';
import { posting as postingTable } from '#db/schema/notices';
import { readWorld } from '#db/views/decision-world';
import { publishedVersion } from '#db/views/notice-contact';
import { textIn } from '#db/views/texts';
import { coveredBy } from '#domain/notice/covered';
import { postingRuleAt } from '#domain/notice/posting';
import { versionInForce } from '#domain/notice/version';
import type { QueryContext } from './context';

/** A notice in force that the law wants on the wall of a place, and whether somebody said that it hangs there. */
export interface PostingLine {
  establishment: string;
  source: string;
  notice: string;
  version: number;
  title: string;
  titleLanguage: string;
  /** Evidence: stated by a person. `where` is absent once it was erased. */
  posted?: { on: string; where?: string; photoSha256?: string };
}

/** What must hang where, what does not hang there yet first; of one establishment, or of all. */
export const postings = (
  { db, now }: QueryContext,
  language: string,
  only?: string,
): readonly PostingLine[] => {
  const world = readWorld(db);
  const lines = [...world.notices].flatMap(([notice, versions]) => {
    const inForce = versionInForce(versions, now());
    const row = inForce && publishedVersion(db, notice, inForce.version);
    if (!row) return [];
    const told = textIn<{ title: string }>(db, row.texts, [language]);
    return coveredBy(world, notice, now()).flatMap((establishment): readonly PostingLine[] => {
      const place = world.establishments.get(establishment);
      const rule = place && postingRuleAt(place);
      if (!rule || (only !== undefined && establishment !== only)) return [];
      const { version } = row;
      const title = { title: told?.text.title ?? notice, titleLanguage: told?.language ?? '' };
      const posted = postedAt(db, { establishment, notice, version });
      return [{ establishment, source: rule.source, notice, version, ...title, ...posted }];
    });
  });
  return [...lines.filter(({ posted }) => !posted), ...lines.filter(({ posted }) => posted)];
};

const postedAt = (
  db: QueryContext['db'],
  at: Pick<PostingLine, 'establishment' | 'notice' | 'version'>,
): Pick<PostingLine, 'posted'> => {
  const row = db.orm
    .select()
    .from(postingTable)
    .where(
      and(
        eq(postingTable.establishment, at.establishment),
        eq(postingTable.notice, at.notice),
        eq(postingTable.version, at.version),
      ),
    )
    .get();
  if (!row) return {};
  const where = documentText(db, row.placeDocument);
  return {
    posted: {
      on: row.postedOn,
      ...(where !== undefined && { where }),
      ...(row.photoSha256 !== null && { photoSha256: row.photoSha256 }),
    },
  };
};
