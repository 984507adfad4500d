import { desc } from 'drizzle-orm';
import { noticeVersion } from '#db/schema/notices';
import { readWorld } from '#db/views/decision-world';
import { textIn } from '#db/views/texts';
import { coveredBy } from '#domain/notice/covered';
import { effectiveVersions } from '#domain/notice/version';
import type { Instant } from '#domain/time';
import type { QueryContext } from './context';

/** A version of a notice that was in force at some time, so that somebody may have signed for it. */
export interface PaperNotice {
  notice: string;
  version: number;
  title: string;
  titleLanguage: string;
  languages: readonly string[];
  effectiveFrom: Instant;
}

/** The versions that a signed paper can be about, newest first; of one establishment, or of all. Nothing of any person is in it. */
export const paperNotices = (
  { db, now }: QueryContext,
  language: string,
  only?: string,
): readonly PaperNotice[] => {
  const world = readWorld(db);
  const rows = db.orm.select().from(noticeVersion).orderBy(desc(noticeVersion.effectiveFrom)).all();
  const inForce = new Map(
    [...world.notices].map(([notice, versions]) => [
      notice,
      new Set(effectiveVersions(versions, now()).map(({ version }) => version)),
    ]),
  );
  return rows
    .filter(({ notice, version }) => inForce.get(notice)?.has(version))
    .filter(({ notice }) => only === undefined || coveredBy(world, notice, now()).includes(only))
    .map(({ notice, version, texts, effectiveFrom }) => {
      const told = textIn<{ title: string }>(db, texts, [language]);
      const title = { title: told?.text.title ?? notice, titleLanguage: told?.language ?? '' };
      return { notice, version, ...title, languages: Object.keys(texts), effectiveFrom };
    });
};
