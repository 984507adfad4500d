import { eq } from 'drizzle-orm';
import { delivery } from '#db/schema/notices';
import { readWorld } from '#db/views/decision-world';
import { papersOf, publishedVersion } from '#db/views/notice-contact';
import { readPersonFacts } from '#db/views/person-facts';
import { notesAbout } from '#db/views/request-notes';
import { textIn } from '#db/views/texts';
import type { PersonFacts, World } from '#domain/decision/facts';
import type { Basis } from '#domain/monitoring/activity';
import { effectiveVersions } from '#domain/notice/version';
import { placesOf } from '#domain/people/person';
import type { Instant } from '#domain/time';
import { concerns } from './concerns';
import type { QueryContext } from './context';
import { myMonitoring } from './my-monitoring';
import { type HistoryLine, myHistory } from './my-receipts';

/** A version of a notice that held for somebody in a year, and what shows that they were told. */
export interface StatedNotice {
  key: string;
  version: number;
  title: string;
  titleLanguage: string;
  from: Instant;
  /** When a newer version took its place. */
  until?: Instant;
  openedAt?: Instant;
  /** The day on a paper that others recorded as signed, and that the person did not disown. */
  signedOn?: string;
}

/** What the portal holds about somebody for a year. Years are those of UTC. */
export interface Statement {
  year: number;
  /** The years there is one for, newest first. */
  years: readonly number[];
  notices: readonly StatedNotice[];
  /** As it is now, whatever the year: what was set up before is in no table, only in the notices. */
  today: readonly { activity: string; title: string; language: string; basis?: Basis; allow: boolean }[];
  /** What those who decide about their requests noted for each other in the year, newest first. */
  notes: ReturnType<typeof notesAbout>;
  /** Every entry about them of the year, newest first. */
  history: readonly HistoryLine[];
}

/** The year whose statement has what was at a moment. */
export const yearOf = (at: Instant): number => new Date(at).getUTCFullYear();

/** The statement of one year, absent: of this one; undefined for a year in which nothing could be on record. */
export const myStatement = (
  context: QueryContext,
  person: string,
  language: string,
  asked?: number,
): Statement | undefined => {
  const { db, now } = context;
  const facts = readPersonFacts(db)(person);
  const view = facts && myMonitoring(context, person, language);
  if (!facts || !view) return undefined;
  const lines = myHistory(context, person, language);
  const [last, first] = [yearOf(now()), yearOf(lines.at(-1)?.at ?? now())];
  const years = Array.from({ length: last - first + 1 }, (_, back) => last - back);
  const year = asked ?? last;
  if (!years.includes(year)) return undefined;
  return {
    year,
    years,
    notices: noticesOf(context, facts, [language, ...facts.person.languages], year),
    today: view.rows.map(({ activity, text, textLanguage, basis, allow }) => ({
      activity,
      title: text.title,
      language: textLanguage,
      allow,
      ...(basis && { basis }),
    })),
    notes: notesAbout(db, person).filter(({ at }) => yearOf(at) === year),
    history: lines.filter(({ at }) => yearOf(at) === year),
  };
};

const noticesOf = (
  { db, now }: QueryContext,
  facts: PersonFacts,
  languages: readonly string[],
  year: number,
): readonly StatedNotice[] => {
  const world = readWorld(db);
  const [begins, ends] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const { id } = facts.person;
  const opened = db.orm.select().from(delivery).where(eq(delivery.person, id)).all();
  const papers = papersOf(db, id).filter(({ disownedAt }) => disownedAt === null);
  const found: StatedNotice[] = [];
  for (const [key, versions] of world.notices) {
    const effective = effectiveVersions(versions, now());
    for (const [place, { version, effectiveFrom: from }] of effective.entries()) {
      const until = effective[place + 1]?.effectiveFrom;
      const row = publishedVersion(db, key, version);
      if (!row || from >= ends || (until !== undefined && until <= begins)) continue;
      const isThis = (one: { notice: string; version: number }) =>
        one.notice === key && one.version === version;
      const seen = opened.filter(isThis).map(({ at }) => at);
      const signedOn = papers.find(isThis)?.signedOn;
      if (seen.length === 0 && signedOn === undefined && !reaches(world, facts, row)) continue;
      const text = textIn<{ title: string }>(db, row.texts, languages);
      found.push({
        key,
        version,
        title: text?.text.title ?? key,
        titleLanguage: text?.language ?? '',
        from,
        ...(until !== undefined && { until }),
        ...(seen.length > 0 && { openedAt: Math.min(...seen) }),
        ...(signedOn !== undefined && { signedOn }),
      });
    }
  }
  return found.sort((a, b) => b.from - a.from || a.key.localeCompare(b.key));
};

/** Whether a version told of something that concerns them, at their place. */
const reaches = (
  world: World,
  facts: PersonFacts,
  { places, activities }: { places: readonly string[]; activities: readonly string[] },
): boolean =>
  (places.length === 0 || placesOf(facts.person).some((place) => places.includes(place))) &&
  activities.some((id) => {
    const activity = world.activities.get(id);
    return activity !== undefined && concerns(activity, facts);
  });
