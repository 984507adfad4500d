import { readWorld } from '#db/views/decision-world';
import { type Reviewer, type ReviewRow, readAnswers, readReviews } from '#db/views/duties';
import { readPersonFacts } from '#db/views/person-facts';
import {
  type AbsentDuty,
  type DutyContext,
  type DutyList,
  dutiesAt,
  dutiesTowards,
  type StandingDuty,
} from '#domain/duties/at-place';
import { BEFORE_SHIPPING, type BeforeShipping } from '#domain/duties/before-shipping';
import { beginsAt } from '#domain/duties/duties-of';
import { type Answer, QUESTIONS, type Question } from '#domain/duties/questions';
import { type Reading, type ReviewState, readingsOf, reviewState } from '#domain/duties/review';
import type { Rule } from '#domain/duties/rule';
import { RULES, type RuleId, ruleOf } from '#domain/duties/rules';
import type { EmployerScope } from '#domain/duties/scope';
import type { Hash } from '#domain/log/hash';
import { placesOf } from '#domain/people/person';
import { rowHash, type WordsOfRule } from '../../row-hash';
import type { QueryContext } from '../context';
import { activityTitles, type TitledActivity } from './activity-titles';
import { createIsPosted } from './is-posted';
import { createWordingsOf } from './wordings-of';

/** Whether a lawyer confirmed a row as it is now, and who. */
export interface RowReview {
  state: ReviewState;
  reviewer?: Reviewer;
  /** YYYY-MM-DD. */
  on?: string;
  reading?: Reading;
}

/** A rule that applies at a place, with whether somebody confirmed it. */
export type DutyLine = StandingDuty & { review: RowReview };

/** The duties at one establishment. No number of people, and no person's act, is in it. */
export interface PlaceDuties {
  establishment: string;
  /** The most specific place key of its law: `US-NY`, `DE`. */
  place: string;
  applying: readonly DutyLine[];
  absent: readonly AbsentDuty[];
}

/** One row with all that is known of it. */
export interface RulePage {
  rule: Rule & { id: RuleId };
  /** By the reading that holds. */
  begins: Rule['from'];
  inForce: boolean;
  /** What it asks about the employer, as answered. */
  questions: readonly QuestionLine[];
  /** The row and its words as they are now, for the form of a review. */
  row: string;
  review: RowReview;
  /** Where it applies, and how it stands there. */
  places: readonly { establishment: string; duty: StandingDuty | AbsentDuty }[];
}

export interface QuestionLine {
  question: Question;
  answer: Answer;
  /** The rows that ask it. */
  rules: readonly RuleId[];
}

/** Something that counsel must look at, and the rows of it that nobody has confirmed as they are. */
export interface OpenReview {
  key: BeforeShipping;
  open: readonly RuleId[];
  of: number;
}

/** What the privacy desk asks about duties: by place, by row, by question; never by person. */
export interface Duties {
  /** Of every place of work, or of one; with `programme` only of its activities. */
  places(
    words: WordsOfRule,
    part?: { place?: string | undefined; programme?: string | undefined },
  ): readonly PlaceDuties[];
  rule(id: string, words: WordsOfRule): RulePage | undefined;
  questions(): readonly QuestionLine[];
  openReviews(words: WordsOfRule): readonly OpenReview[];
  /** Titles of activities, by id, in the best language there is. */
  titles(language: string): ReadonlyMap<string, TitledActivity>;
}

/** What a person reads about the duties towards themselves. */
export interface MyDuties {
  applying: readonly DutyLine[];
  /** Titles of the activities they are about, by id. */
  titles: ReadonlyMap<string, TitledActivity>;
}

export const createDuties = (context: QueryContext, hash: Hash): Duties => {
  const asking = createAsking(context, hash);
  return {
    places: (words, part = {}) => {
      const { duty, reviewOf } = asking(words);
      return placeLists(duty, part).map(({ establishment, list }) => ({
        establishment: establishment.id,
        place: placesOf({ ...establishment, establishment: establishment.id })[1] ?? establishment.country,
        applying: reviewed(list, reviewOf),
        absent: list.absent,
      }));
    },
    rule: (id, words) => {
      const rule = ruleOf(id);
      if (!rule) return undefined;
      const { duty, rowNow, reviewOf } = asking(words);
      const begins = beginsAt(rule, duty.readings);
      return {
        rule,
        begins,
        inForce: begins !== 'no_day' && begins <= duty.now,
        questions: questionLines(duty.employer).filter(({ rules }) => rules.includes(rule.id)),
        row: rowNow(rule.id),
        review: reviewOf(rule.id),
        places: placeLists(duty).flatMap(({ establishment, list }) => {
          const found = [...list.applying, ...list.absent].find((one) => one.rule === id);
          return found ? [{ establishment: establishment.id, duty: found }] : [];
        }),
      };
    },
    questions: () => questionLines(readAnswers(context.db)),
    openReviews: (words) => {
      const { reviewOf } = asking(words);
      return BEFORE_SHIPPING.map(({ key, rules }) => ({
        key,
        open: rules.filter((rule: RuleId) => reviewOf(rule).state !== 'current'),
        of: rules.length,
      }));
    },
    titles: (language) => activityTitles(context.db, language),
  };
};

/** The duties towards one person, for that person alone; undefined for somebody unknown. */
export const createMyDuties = (context: QueryContext, hash: Hash) => {
  const asking = createAsking(context, hash);
  return (person: string, language: string, words: WordsOfRule): MyDuties | undefined => {
    const facts = readPersonFacts(context.db)(person);
    if (!facts) return undefined;
    const { duty, reviewOf } = asking(words);
    const applying = reviewed(dutiesTowards(duty, facts), reviewOf);
    const about = new Set(applying.flatMap(({ parts }) => parts.flatMap(({ activities }) => activities)));
    const titles = [...activityTitles(context.db, language)].filter(([id]) => about.has(id));
    return { applying, titles: new Map(titles) };
  };
};

/** Every question about the employer, with its answer and the rows that ask it. */
const questionLines = (answers: EmployerScope): readonly QuestionLine[] =>
  QUESTIONS.map((question) => ({
    question,
    answer: answers[question] ?? 'unknown',
    rules: RULES.filter((rule) => asksAbout(rule, question)).map(({ id }) => id),
  }));

/** Whether a row asks a question anywhere: in its scope test, or in what one of its parts depends on. */
const asksAbout = ({ scope, requires }: Rule, question: Question): boolean =>
  JSON.stringify([scope, requires]).includes(`{"employer":"${question}"}`);

/** The duties at places of work on record. */
const placeLists = (
  duty: DutyContext,
  { place, programme }: { place?: string | undefined; programme?: string | undefined } = {},
) =>
  [...duty.world.establishments.values()]
    .filter(({ id }) => place === undefined || id === place)
    .map((establishment) => ({ establishment, list: dutiesAt(duty, establishment, programme) }));

const reviewed = (list: DutyList, reviewOf: (rule: RuleId) => RowReview): readonly DutyLine[] =>
  list.applying.map((one) => ({ ...one, review: reviewOf(one.rule) }));

/** What one question about duties rests on, read once. */
interface Asking {
  duty: DutyContext;
  rowNow: (rule: RuleId) => string;
  reviewOf: (rule: RuleId) => RowReview;
}

const createAsking =
  ({ db, now }: QueryContext, hash: Hash) =>
  (words: WordsOfRule): Asking => {
    const rows = new Map(RULES.map(({ id }) => [id as string, rowHash(hash, id, words(id))]));
    const reviews = readReviews(db);
    const byRule = new Map(reviews.map((review) => [review.rule, review]));
    return {
      duty: {
        world: readWorld(db),
        employer: readAnswers(db),
        readings: readingsOf(reviews, (rule) => rows.get(rule)),
        published: { wordingsOf: createWordingsOf(db), isPosted: createIsPosted(db) },
        now: now(),
      },
      rowNow: (rule) => rows.get(rule) ?? '',
      reviewOf: (rule) => rowReview(byRule.get(rule), rows.get(rule) ?? ''),
    };
  };

const rowReview = (review: ReviewRow | undefined, rowNow: string): RowReview => ({
  state: reviewState(review, rowNow),
  ...(review && {
    on: review.reviewedOn,
    reading: review.reading,
    ...(review.reviewer && { reviewer: review.reviewer }),
  }),
});
