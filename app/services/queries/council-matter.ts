import { eq } from 'drizzle-orm';
import { documentText } from '#db/own/documents';
import { programme as programmeTable } from '#db/schema/monitoring';
import { readWorld } from '#db/views/decision-world';
import { publishedVersion } from '#db/views/notice-contact';
import { type Told, textIn } from '#db/views/texts';
import type { World } from '#domain/decision/facts';
import type { Activity } from '#domain/monitoring/activity';
import { categoryOf, revealedBy } from '#domain/monitoring/category';
import { type ProhibitionId, prohibitionOf } from '#domain/monitoring/prohibitions';
import { readinessAt } from '#domain/monitoring/readiness';
import type { NoticeText } from '#domain/notice/text';
import { versionInForce } from '#domain/notice/version';
import { type Establishment, placesOf } from '#domain/people/person';
import type { QueryContext } from './context';
import { controllerAt } from './controller';
import { type WordLine, wordLines } from './council-words';
import {
  type DeclaredLine,
  declaredLine,
  type GateLine,
  gateLines,
  type ProgrammeText,
} from './desk/programme-page';
import type { NoticePage } from './my-notices';
import { type ReviewWords, reviewWords } from './reviews';

/** Everything that is declared of one activity: who gets the data, where it goes, how long it stays. */
export interface CouncilActivity
  extends DeclaredLine,
    Pick<Activity, 'processors' | 'transfers' | 'embargoDays' | 'consentDays'> {
  /** Who sees it, in the words of the programme. */
  recipients: string;
  /** Codes of the units that see it. */
  units: readonly string[];
  /** What cannot be undone, in the words of the programme. */
  irreversible: string;
  onLostContactHours: number;
  /** Categories that can be read off this one. */
  includes: readonly string[];
  multiParty: boolean;
}

/** A rule that no signature lifts, and what of the programme it forbids. */
export interface Forbidden {
  rule: ProhibitionId;
  source: string;
  /** Titles. */
  activities: readonly string[];
}

/** What a council must know of a programme before it decides; about its own establishment only. */
export interface CouncilMatter {
  controller: string;
  /** What has a basis here and is not forbidden. */
  activities: readonly CouncilActivity[];
  forbidden: readonly Forbidden[];
  /** What those who looked at it again found, newest first; without their names. */
  reviews: readonly ReviewWords[];
  /** Titles of what has no lawful basis here. */
  groundless: readonly string[];
  /** What is on record about the gates, the assessments among it. */
  records: readonly GateLine[];
  /** Notices in force that tell people here. */
  notices: readonly { key: string; version: number; title: string; titleLanguage: string }[];
  /** What this council said about it, and what was answered. */
  words: readonly WordLine[];
}

/** A notice as staff read it; opened here it counts as told to nobody. */
export type CouncilNotice = Pick<
  NoticePage,
  'key' | 'version' | 'title' | 'effectiveFrom' | 'language' | 'languages' | 'text' | 'hash'
>;

/** The matter of one programme at one establishment. */
export const councilMatter = (
  context: QueryContext,
  programme: string,
  here: Establishment,
  language: string,
): CouncilMatter => {
  const { db, now } = context;
  const world = readWorld(db);
  const row = db.orm.select().from(programmeTable).where(eq(programmeTable.key, programme)).get();
  const told = row && textIn<ProgrammeText>(db, row.texts, [language]);
  const places = placesOf({ ...here, establishment: here.id });
  const lines = (world.programmes.get(programme)?.activities ?? []).map((activity) =>
    councilActivity(activity, told, world, here, now()),
  );
  const activities = lines
    .map(({ line }) => line)
    .filter(({ places: [place] }) => place?.readiness !== 'no_basis' && place?.readiness !== 'prohibited');
  const notices = new Set(activities.flatMap(({ places: [place] }) => place?.notice ?? []));
  return {
    controller: controllerAt(row && documentText(db, row.controllerDocument), places).name,
    activities,
    forbidden: forbiddenIn(lines, here),
    groundless: lines
      .filter(({ line }) => line.places[0]?.readiness === 'no_basis')
      .map(({ line }) => line.title),
    words: wordLines(context, programme, here.id),
    reviews: reviewWords(context, programme),
    records: gateLines(context, programme, told, places),
    notices: [...notices]
      .flatMap((key) => councilNotice(context, key, language) ?? [])
      .map(({ key, version, title, language: titleLanguage }) => ({ key, version, title, titleLanguage })),
  };
};

/** The version in force of a notice, in the best language there is; undefined where there is none. */
export const councilNotice = (
  { db, now }: QueryContext,
  key: string,
  language: string,
): CouncilNotice | undefined => {
  const inForce = versionInForce(readWorld(db).notices.get(key) ?? [], now());
  const row = inForce && publishedVersion(db, key, inForce.version);
  const told = row && textIn<NoticeText>(db, row.texts, [language]);
  return (
    told && {
      key,
      version: inForce.version,
      title: told.text.title,
      effectiveFrom: inForce.effectiveFrom,
      language: told.language,
      languages: Object.keys(row.texts),
      text: told.text,
      hash: told.hash,
    }
  );
};

interface Declared {
  activity: Activity;
  line: CouncilActivity;
}

const councilActivity = (
  activity: Activity,
  told: Told<ProgrammeText> | undefined,
  world: World,
  here: Establishment,
  at: number,
): Declared => {
  const { id, category, recipients, processors, transfers, embargoDays, consentDays, duty } = activity;
  const text = told?.text.activities?.[id];
  return {
    activity,
    line: {
      ...declaredLine(activity, told, [readinessAt(world, activity, here, at)]),
      recipients: text?.recipients ?? '',
      units: recipients,
      irreversible: text?.irreversible ?? '',
      processors,
      transfers: transfers.filter((country) => country !== here.country),
      embargoDays,
      ...(consentDays !== undefined && { consentDays }),
      onLostContactHours: duty.onLostContactHours,
      includes: [...revealedBy(category)],
      multiParty: categoryOf(category)?.multiParty === true,
    },
  };
};

/** What is forbidden to everybody here, and what to people under 18 beside that. */
const forbiddenIn = (lines: readonly Declared[], here: Establishment): readonly Forbidden[] => {
  const found = new Map<ProhibitionId, Forbidden>();
  for (const { activity, line } of lines) {
    const [place] = line.places;
    if (place?.readiness === 'no_basis') continue;
    const somebody = { ...here, establishment: here.id };
    const rule =
      prohibitionOf(activity, { ...somebody, minor: false }, place?.basis) ??
      prohibitionOf(activity, { ...somebody, minor: true }, place?.basis);
    if (!rule) continue;
    const known = found.get(rule.id)?.activities ?? [];
    found.set(rule.id, { rule: rule.id, source: rule.source, activities: [...known, line.title] });
  }
  return [...found.values()];
};
