import type { Reviewer } from '#db/views/duties';
import type { Reading } from '#domain/duties/review';
import { type RuleId, ruleOf } from '#domain/duties/rules';
import { ok, refuse } from '#domain/result';
import { type Instant, SECOND, toIso } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command } from '../command';

export interface ReviewInput {
  rule: RuleId;
  /** The row and its words as they are now (`rowText`), hashed. */
  row: string;
  /** The same, as they were on the page that was sent. */
  shown: string;
  reading: Reading;
  /** The day of the review, YYYY-MM-DD. */
  reviewedOn: string;
  reviewer: Reviewer;
}

/** The day that it already is somewhere on Earth. */
const latestDay = (now: Instant): string => toIso(now + 14 * HOUR).slice(0, 'YYYY-MM-DD'.length);
const HOUR = 3_600 * SECOND;

/**
 * Records that a lawyer looked at a row of law, and which reading was chosen. Only what is shown now is reviewed: a page from before
 * the row changed is refused.
 */
export const reviewDuty: Command<
  ReviewInput,
  {
    code:
      | 'not_allowed'
      | 'not_found'
      | 'row_changed'
      | 'day_not_come'
      | 'no_other_reading'
      | 'reason_missing';
  }
> = (read, input, { actor, now, document }) => {
  if (!isAllowed(read, { actor, now }, 'duty.review')) return refuse('not_allowed');
  const rule = ruleOf(input.rule);
  if (!rule) return refuse('not_found', input.rule);
  if (input.row !== input.shown) return refuse('row_changed', rule.id);
  if (input.reviewedOn > latestDay(now)) return refuse('day_not_come', input.reviewedOn);
  if (input.reading === 'other' && !rule.otherReading) return refuse('no_other_reading', rule.id);
  // What moves a date must say what it rests on.
  if (input.reading === 'other' && input.reviewer.basis === '') return refuse('reason_missing', rule.id);
  return ok({
    type: 'duty.reviewed.v1',
    key: rule.id,
    body: {
      rule: rule.id,
      row: input.row,
      reading: input.reading,
      reviewed_on: input.reviewedOn,
      review: document('review', JSON.stringify(input.reviewer)),
    },
  });
};
