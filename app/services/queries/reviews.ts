import type { Database } from '#db/open';
import { documentText } from '#db/own/documents';
import { readWorld } from '#db/views/decision-world';
import { latestReview, pauseOf, type ReviewRow, reviewFacts, reviewsOf } from '#db/views/reviews';
import { nameOf } from '#db/views/texts';
import { mayDo, type RoleKey } from '#domain/authority/roles';
import type { World } from '#domain/decision/facts';
import type { Programme } from '#domain/monitoring/activity';
import type { Risk } from '#domain/monitoring/category';
import {
  lastReviewHolds,
  type PauseReason,
  type ReviewFacts,
  type ReviewMatter,
  type ReviewOutcome,
  reviewStanding,
} from '#domain/monitoring/review';
import type { Instant } from '#domain/time';
import type { QueryContext } from './context';

/** When a programme was last looked at, when it must be again, and whether it is paused. No person is in it. */
export interface ReviewLine {
  risk: Risk;
  due: Instant;
  /** From then on it is paused by policy. */
  pausedFrom: Instant;
  state: 'planned' | 'overdue' | 'past_grace';
  last?: { at: Instant; outcome: ReviewOutcome };
  pause?: { because: PauseReason; at: Instant };
}

/** One review in words. */
export interface ReviewWords {
  review: string;
  at: Instant;
  outcome: ReviewOutcome;
  lookedAt: readonly ReviewMatter[];
  /** Gone once it is erased. */
  words: string;
  language: string;
}

/** What the desk sees of the reviews of one programme, and what whoever asks may do. */
export interface ReviewPage {
  line: ReviewLine;
  /** Newest first, each with the name of who reviewed. */
  reviews: readonly (ReviewWords & { by: string })[];
  mayRecord: boolean;
  /** Whether somebody else reviewed it since the pause and said that it goes on, so that this reader can let it. */
  mayResume: boolean;
  /** It is the reader's own programme: others review it. */
  isOwner: boolean;
}

/** How the review of a programme stands; undefined where none has this key. */
export const reviewLine = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  programme: string,
): ReviewLine | undefined => {
  const world = readWorld(db);
  const known = world.programmes.get(programme);
  if (!known) return undefined;
  const { facts, pause } = recordOf(db, world, known);
  return {
    ...reviewStanding(known.activities, facts, world.classified, now()),
    ...(facts.last && { last: facts.last }),
    ...(pause && { pause: { because: pause.because, at: pause.at } }),
  };
};

/** When its programme was last looked at, and must be again, as everybody may know it. */
export interface RowReview {
  review?: { last?: Instant; due: Instant };
}

/** The days alone, for whoever a programme is about. */
export const rowReview = (context: Pick<QueryContext, 'db' | 'now'>, programme: string): RowReview => {
  const line = reviewLine(context, programme);
  return line ? { review: { ...(line.last && { last: line.last.at }), due: line.due } } : {};
};

/** A programme that is stopped for everybody, and why. */
export interface PausedProgramme {
  title: string;
  language: string;
  because: PauseReason;
  at: Instant;
}

/** Those of these programmes that are paused, each once. */
export const pausedProgrammes = (
  context: Pick<QueryContext, 'db' | 'now'>,
  rows: readonly { programme: { key: string } }[],
  texts: ReadonlyMap<string, { title: string; language: string }>,
): readonly PausedProgramme[] =>
  [...new Set(rows.map(({ programme }) => programme.key))].flatMap((key) => {
    const pause = reviewLine(context, key)?.pause;
    const told = texts.get(key);
    return pause ? [{ title: told?.title ?? key, language: told?.language ?? '', ...pause }] : [];
  });

interface ReviewRecord {
  facts: ReviewFacts;
  pause: ReturnType<typeof pauseOf>;
}

/** What is on record, read once: every entry that changes it makes another world, and everybody's first page asks. */
const recordOf = (db: Database, world: World, { key, activities, startsAt }: Programme): ReviewRecord => {
  const known = records.get(world) ?? new Map<string, ReviewRecord>();
  records.set(world, known);
  const record = known.get(key) ?? {
    facts: reviewFacts(db, key, activities, startsAt),
    pause: pauseOf(db, key),
  };
  known.set(key, record);
  return record;
};

const records = new WeakMap<World, Map<string, ReviewRecord>>();

/** The reviews of a programme in words, newest first. */
export const reviewWords = ({ db }: Pick<QueryContext, 'db'>, programme: string): readonly ReviewWords[] =>
  reviewsOf(db, programme).map((row) => wordsOf({ db }, row));

const wordsOf = ({ db }: Pick<QueryContext, 'db'>, row: ReviewRow): ReviewWords => ({
  review: row.review,
  at: row.at,
  outcome: row.outcome,
  lookedAt: row.lookedAt,
  words: documentText(db, row.wordsDocument) ?? '',
  language: row.language,
});

/** The page of the desk about the reviews of one programme, for one reader. */
export const reviewPage = (
  context: Pick<QueryContext, 'db' | 'now'>,
  programme: string,
  reader: { person: string; roles: readonly RoleKey[] },
): ReviewPage | undefined => {
  const { db } = context;
  const line = reviewLine(context, programme);
  if (!line) return undefined;
  const world = readWorld(db);
  const { owner, activities = [], startsAt = 0 } = world.programmes.get(programme) ?? {};
  const isOwner = owner === reader.person;
  const pause = pauseOf(db, programme);
  const latest = latestReview(db, programme);
  const facts = reviewFacts(db, programme, activities, startsAt);
  const goesOn =
    pause &&
    latest &&
    latest.seq > pause.seq &&
    lastReviewHolds(activities, facts, world.classified, context.now());
  return {
    line,
    reviews: reviewsOf(db, programme).map((row) => ({
      ...wordsOf(context, row),
      by: nameOf(db, row.reviewer),
    })),
    mayRecord: !isOwner && mayDo(reader.roles, 'review.record'),
    mayResume:
      goesOn === true &&
      !isOwner &&
      latest.reviewer !== reader.person &&
      mayDo(reader.roles, 'programme.resume'),
    isOwner,
  };
};
