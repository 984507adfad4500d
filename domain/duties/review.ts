import { canonicalJson } from '../log/canonical';
import type { Rule } from './rule';
import type { RuleId } from './rules';

/** Which reading counsel confirmed; `other` only where the row offers one. */
export const REVIEW_READINGS = ['stricter', 'other'] as const;
export type Reading = (typeof REVIEW_READINGS)[number];

/** What is on record of a review: of which wording of which row, and on which day. Who it was is a document. */
export interface Review {
  rule: string;
  /** The row as it was then, as `rowText` hashed. */
  row: string;
  reading: Reading;
}

/** A row and the words in which it is shown, as the one text whose hash a review names. */
export const rowText = (rule: Rule, words: string): string => canonicalJson({ rule, words });

export type ReviewState = 'none' | 'current' | 'of_an_older_wording';

/** Whether a review counts: one of an older wording does not. */
export const reviewState = (review: Pick<Review, 'row'> | undefined, rowNow: string): ReviewState => {
  if (!review) return 'none';
  return review.row === rowNow ? 'current' : 'of_an_older_wording';
};

/** The rows of which the other reading counts: chosen on record, of the wording of today. */
export const readingsOf = (
  reviews: readonly Review[],
  rowNow: (rule: string) => string | undefined,
): ReadonlySet<RuleId> =>
  new Set(
    reviews.flatMap(({ rule, row, reading }) =>
      reading === 'other' && rowNow(rule) === row ? [rule as RuleId] : [],
    ),
  );
