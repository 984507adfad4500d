import { readWorld } from '#db/views/decision-world';
import { type NextVersion, type NoticeChange, noticeChange } from '#db/views/notice-change';
import { type Reading, readingOf } from '#domain/notice/reading';
import type { NoticeText } from '#domain/notice/text';
import type { Instant } from '#domain/time';
import type { QueryContext } from '../context';
import { programmeTexts } from '../programme-text';
import type { Simulation, Unpublished } from './simulation';

/** An activity by its title, in the language that the title is in. */
export interface TitledActivity {
  id: string;
  title: string;
  titleLanguage: string;
}

/** Everything that stands before whoever publishes: the words, what changes, what people are owed, how it reads, whom it reaches. */
export interface Publication {
  texts: Readonly<Record<string, NoticeText>>;
  activities: readonly TitledActivity[];
  places: readonly string[];
  change: NoticeChange;
  /** Titles of the activities that the change names. */
  titles: Readonly<Record<string, string>>;
  reading: Readonly<Record<string, Reading>>;
  simulation: Simulation;
  /** When it would take effect; absent: as soon as it is published. */
  effectiveFrom?: Instant;
}

/** What would be published, as whoever agrees must see it. */
export const describePublication = async (
  context: QueryContext,
  simulate: (next: Unpublished) => Promise<Simulation>,
  next: NextVersion & { effectiveFrom: Instant },
  language: string,
): Promise<Publication> => {
  const { db, now } = context;
  const titled = activitiesOf(context, next.programme, language);
  const languages = Object.keys(next.texts);
  return {
    texts: next.texts,
    activities: titled.filter(({ id }) => next.activities.includes(id)),
    places: next.places,
    change: noticeChange(db, next, now()),
    titles: Object.fromEntries(titled.map(({ id, title }) => [id, title])),
    reading: Object.fromEntries(languages.map((tag) => [tag, readingOf(next.texts[tag] as NoticeText, tag)])),
    simulation: await simulate({ ...next, languages }),
    ...(next.effectiveFrom > now() && { effectiveFrom: next.effectiveFrom }),
  };
};

/** The activities of a programme with their titles. */
export const activitiesOf = (
  { db }: QueryContext,
  programme: string,
  language: string,
): readonly TitledActivity[] => {
  const told = programmeTexts(db, programme, language);
  return (readWorld(db).programmes.get(programme)?.activities ?? []).map(({ id }) => ({
    id,
    title: told?.text.activities?.[id]?.title ?? id,
    titleLanguage: told?.language ?? '',
  }));
};
