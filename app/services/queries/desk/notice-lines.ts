import { programme as programmeTable } from '#db/schema/monitoring';
import { noticeVersion } from '#db/schema/notices';
import { readWorld } from '#db/views/decision-world';
import { textIn } from '#db/views/texts';
import { type Figure, ofAtLeast } from '#domain/aggregate/figures';
import { smallestGroup } from '#domain/monitoring/gates';
import { coveredBy } from '#domain/notice/covered';
import { versionInForce } from '#domain/notice/version';
import type { Instant } from '#domain/time';
import type { QueryContext } from '../context';
import type { WeeklyFigures } from './weekly-figures';

/** One notice with all its versions, and how many people it has reached. */
export interface NoticeLine {
  key: string;
  title: string;
  titleLanguage: string;
  programme: { key: string; title: string; titleLanguage: string };
  /** Newest first. */
  versions: readonly NoticeVersionLine[];
  /** Establishments at which it is what tells people about something. */
  establishments: readonly string[];
  /** The version the figures are about: in force at the end of the last week. */
  counted?: number;
  /** Who was told of that version. Groups in which it tells nobody are left out. */
  told: readonly Figure[];
}

export interface NoticeVersionLine {
  version: number;
  publishedAt: Instant;
  effectiveFrom: Instant;
  state: 'in_force' | 'announced' | 'past';
  languages: readonly string[];
  /** Whether confirming an older version no longer counts. */
  reacknowledge: boolean;
}

/** All notices, or those of one programme, by their keys. */
export const noticeLines = (
  { db, now }: QueryContext,
  figures: WeeklyFigures,
  language: string,
  programme?: string,
): readonly NoticeLine[] => {
  const at = now();
  const world = readWorld(db);
  const programmes = new Map(
    db.orm
      .select()
      .from(programmeTable)
      .all()
      .map((row) => [row.key, row]),
  );
  const rows = db.orm.select().from(noticeVersion).all();
  const keys = [...new Set(rows.map((row) => row.notice))].sort();
  return keys.flatMap((key): readonly NoticeLine[] => {
    const versions = rows.filter((row) => row.notice === key).sort((a, b) => b.version - a.version);
    const [newest] = versions;
    if (!newest || (programme !== undefined && newest.programme !== programme)) return [];
    const inForce = versionInForce(world.notices.get(key) ?? [], at)?.version;
    const counted = versionInForce(world.notices.get(key) ?? [], figures.at)?.version;
    const establishments = coveredBy(world, key, at);
    const title = textIn<{ title: string }>(db, newest.texts, [language]);
    const owner = programmes.get(newest.programme);
    const fewest = smallestGroup(world.gates.get(newest.programme) ?? []);
    const ownerTitle = owner && textIn<{ title: string }>(db, owner.texts, [language]);
    return [
      {
        key,
        title: title?.text.title ?? key,
        titleLanguage: title?.language ?? '',
        programme: {
          key: newest.programme,
          title: ownerTitle?.text.title ?? newest.programme,
          titleLanguage: ownerTitle?.language ?? '',
        },
        versions: versions.map((row) => ({
          version: row.version,
          publishedAt: row.publishedAt,
          effectiveFrom: row.effectiveFrom,
          state: row.version === inForce ? 'in_force' : row.effectiveFrom > at ? 'announced' : 'past',
          languages: Object.keys(row.texts),
          reacknowledge: row.reacknowledge,
        })),
        establishments,
        ...(counted !== undefined && { counted }),
        told:
          counted === undefined
            ? []
            : ofAtLeast(figures.told(key, counted), fewest).filter((figure) =>
                figure.establishments.some((place) => establishments.includes(place)),
              ),
      },
    ];
  });
};
