import { readWorld } from '#db/views/decision-world';
import { disownedSince } from '#db/views/ties';
import { unfinishedErasures } from '#db/views/unfinished-erasures';
import { voidWaits } from '#db/views/void-yes';
import type { RoleKey } from '#domain/authority/roles';
import { DAY, type Instant, MINUTE } from '#domain/time';
import { sha256 } from '../../log/sha256';
import type { WordsOfRule } from '../../row-hash';
import type { QueryContext } from '../context';
import { type WordLine, wordLineOf, wordLines } from '../council-words';
import { createDuties, type Duties } from '../duties/duties';
import { type ReviewPage, reviewPage } from '../reviews';
import { coverageGaps, type Gap, type RemindPlaces, remindPlaces } from './coverage';
import { type NoticeLine, noticeLines } from './notice-lines';
import { createNoticeWork, type NoticeWork } from './notice-work';
import { type OpenedPerson, type OpeningCase, openedPerson, openingCases } from './opened-person';
import { type OpeningReviews, openingReviews, openingsUnread } from './opening-reviews';
import { type ProgrammePage, programmePage } from './programme-page';
import { type ReadinessPage, readinessPage } from './programme-readiness';
import { createProgrammeWork, type ProgrammeWork } from './programme-work';
import { type ProgrammeLine, programmeLines } from './programmes';
import { type ReadRoll, roll as rollHere } from './roll';
import { createSimulate } from './simulation';
import { type SystemLine, systemLines } from './system-lines';
import { createWeeklyFigures, type SettleWeeks } from './weekly-figures';

/** Which week the figures of a page are from. */
export interface Week {
  /** The end of the last whole week. */
  at: Instant;
  /** When the next figures come. */
  next: Instant;
}

/**
 * What those who answer for privacy may ask. Nothing here is about one person, but for one that the reader has open: acts of people are in it
 * as the figures of a week, under the suppression rule (domain/aggregate).
 */
export interface Desk {
  programmes(language: string): readonly ProgrammeLine[];
  /** Undefined where no programme has this key. */
  programme(key: string, language: string): Promise<(ProgrammePage & { week: Week }) | undefined>;
  notices(language: string): Promise<{ notices: readonly NoticeLine[]; week: Week }>;
  /** What councils asked or dispute and nobody answered yet, oldest first. */
  toAnswer(): readonly WordLine[];
  /** One of what councils said; undefined where there is none. */
  word(word: string): WordLine | undefined;
  /** What a programme still waits for; undefined where none has this key. */
  readiness(key: string, language: string, words: WordsOfRule): ReadinessPage | undefined;
  /** Notices that are being written, and those that wait for a second person. */
  work: NoticeWork;
  /** The same for programmes. */
  introductions: ProgrammeWork;
  systems(): readonly SystemLine[];
  /** What is missing of activities, where, and who must act. */
  gaps(language: string): readonly Gap[];
  /** Where people can be asked to read a notice. */
  reminders(): readonly RemindPlaces[];
  /** The reviews of a programme, for one reader; undefined where none has this key. */
  reviews(programme: string, reader: { person: string; roles: readonly RoleKey[] }): ReviewPage | undefined;
  duties: Duties;
  /** A person, while this reader has them open; undefined otherwise. */
  opened(reader: string, person: string, language: string): OpenedPerson | undefined;
  /** The cases in which this reader can open a person. */
  openingCases(reader: string): readonly OpeningCase[];
  /** The openings by others that were drawn and that this reader judges. */
  openingReviews(reader: string): OpeningReviews;
  /** How many drawn openings nobody judged within two weeks. */
  openingsUnread(): number;
  /** How many entries about erased people are still to be erased; 0 but for moments and after a crash. */
  stillToErase(): number;
  /** Whether pressure was confirmed over an hour ago, and systems were not yet asked to delete all that was captured for it. */
  stillToVoid(): boolean;
  /** How many said in the last 90 days that a request in their name was not theirs. */
  disowned(): number;
}

/** The desk of one portal; `settle` keeps what it publishes, `counting` says where and how everybody is counted. */
export const createDesk = (
  context: QueryContext,
  settle: SettleWeeks,
  counting: { database: string; roll: ReadRoll | undefined },
): Desk => {
  const figures = createWeeklyFigures(context.db, context.now, settle);
  const { database, roll = async (order) => rollHere(order) } = counting;
  const duties = createDuties(context, sha256);
  const simulate = createSimulate(context, { database, roll, figures });
  return {
    programmes: (language) => programmeLines(context, language),
    programme: async (key, language) => {
      const weekly = await figures();
      const page = programmePage(context, weekly, key, language);
      return page && { ...page, week: { at: weekly.at, next: weekly.next } };
    },
    notices: async (language) => {
      const weekly = await figures();
      return {
        notices: noticeLines(context, weekly, language),
        week: { at: weekly.at, next: weekly.next },
      };
    },
    toAnswer: () =>
      [...readWorld(context.db).programmes.keys()]
        .flatMap((programme) => wordLines(context, programme))
        .filter(({ state }) => state === 'open' || state === 'overdue')
        .sort((a, b) => a.entry - b.entry),
    word: (word) => wordLineOf(context, word),
    readiness: (key, language, words) => readinessPage(context, duties, key, language, words),
    work: createNoticeWork(context, simulate),
    introductions: createProgrammeWork(context),
    systems: () => systemLines(context),
    gaps: (language) => coverageGaps(context, language),
    reminders: () => remindPlaces(context),
    reviews: (programme, reader) => reviewPage(context, programme, reader),
    duties,
    opened: (reader, person, language) => openedPerson(context, reader, person, language),
    openingCases: (reader) => openingCases(context, reader),
    openingReviews: (reader) => openingReviews(context, reader),
    openingsUnread: () => openingsUnread(context),
    stillToErase: () => unfinishedErasures(context.db).reduce((sum, { rest }) => sum + rest, 0),
    disowned: () => disownedSince(context.db, context.now() - 90 * DAY),
    stillToVoid: () => voidWaits(context.db, context.now() - 60 * MINUTE),
  };
};
