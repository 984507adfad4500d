import { eq } from 'drizzle-orm';
import { programme as programmeTable } from '#db/schema/monitoring';
import { system as systemTable } from '#db/schema/systems';
import { askedAbout } from '#db/views/asked-about';
import { readWorld } from '#db/views/decision-world';
import { introductionOf } from '#db/views/programme-proposals';
import { liveKeys } from '#db/views/systems';
import { versionInForce } from '#domain/notice/version';
import { type Owed, type ProgrammeReadiness, readinessOfProgramme } from '#domain/programme/readiness';
import type { WordsOfRule } from '../../row-hash';
import type { QueryContext } from '../context';
import { activityTitles, type TitledActivity } from '../duties/activity-titles';
import type { Duties } from '../duties/duties';
import { postings } from '../postings';
import { systemState } from '../system-state';
import { type BasisLine, basisLines } from './basis-lines';
import { programmeLines } from './programmes';

/** Whether a programme may run, line by line; no person's act is in it. */
export interface ReadinessPage extends ProgrammeReadiness {
  key: string;
  title: string;
  titleLanguage: string;
  /** Languages of the programme in which no notice in force can be read. */
  languages: readonly string[];
  /** Titles of its activities, by id. */
  titles: Readonly<Record<string, TitledActivity>>;
  /** How each basis was found; empty where the operator's file named it. */
  tests: readonly BasisLine[];
  /** Activities a notice was published about: their ground cannot change any more. */
  fixed: readonly string[];
}

/** The readiness of one programme, or undefined where none has this key. */
export const readinessPage = (
  context: QueryContext,
  duties: Duties,
  key: string,
  language: string,
  words: WordsOfRule,
): ReadinessPage | undefined => {
  const { db, now } = context;
  const line = programmeLines(context, language).find((one) => one.key === key);
  const row = db.orm.select().from(programmeTable).where(eq(programmeTable.key, key)).get();
  if (!line || !row) return undefined;
  const world = readWorld(db);
  const activities = world.programmes.get(key)?.activities ?? [];
  const languages = languagesMissing(context, key, Object.keys(row.texts));
  const walls = postings(context, language).filter(
    ({ notice }) => world.notices.get(notice)?.at(-1)?.programme === key,
  );
  const unmet = duties
    .places(words, { programme: key })
    .filter(({ applying }) => applying.some(({ is }) => is === 'missing'));
  const owed: Owed = {
    introduced: introductionOf(db, key)?.version === row.version,
    owned: line.owner !== undefined,
    reviewed: line.review.state === 'planned',
    languages,
    postingsAsked: walls.length > 0,
    unposted: [...new Set(walls.filter(({ posted }) => !posted).map(({ establishment }) => establishment))],
    unmet: unmet.map(({ establishment }) => establishment),
    ...machinesMissing(
      context,
      activities.map(({ id }) => id),
    ),
  };
  const titles = [...activityTitles(db, language)].filter(([id]) => id.startsWith(`${key}.`));
  return {
    key,
    title: line.title,
    titleLanguage: line.titleLanguage,
    languages,
    titles: Object.fromEntries(titles),
    tests: basisLines(db, key),
    fixed: [...askedAbout(db, key)],
    ...readinessOfProgramme(world, key, owed, now()),
  };
};

/** Languages in which the programme is written and one of its notices in force is not. Who chose which language is in no number here. */
const languagesMissing = (
  { db, now }: QueryContext,
  key: string,
  written: readonly string[],
): readonly string[] => {
  const inForce = [...readWorld(db).notices.values()].flatMap((versions) => {
    const version = versionInForce(versions, now());
    return version?.programme === key ? [version] : [];
  });
  return written.filter((language) => inForce.some(({ languages }) => !languages.includes(language)));
};

/** Systems whose registration has not ended. */
export const currentSystems = ({ db, now }: Pick<QueryContext, 'db' | 'now'>) =>
  db.orm
    .select()
    .from(systemTable)
    .all()
    .filter(({ expiresAt }) => expiresAt === null || expiresAt > now());

/** Activities that no system serves and reports for, and those whose systems have no key that works with real people. */
const machinesMissing = (
  context: QueryContext,
  activities: readonly string[],
): Pick<Owed, 'unheard' | 'keyless'> => {
  const { db, now } = context;
  const systems = currentSystems(context);
  const keyed = liveKeys(db, now());
  const servedBy = (activity: string) => systems.filter((one) => one.activities.includes(activity));
  return {
    unheard: activities.filter((id) => !servedBy(id).some((one) => systemState(context, one).alive)),
    keyless: activities.filter((id) => !servedBy(id).some((one) => keyed.has(one.id))),
  };
};
