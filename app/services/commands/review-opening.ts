import { drawnOpening } from '#db/views/opening-reviews';
import { OPENING, saysWhy } from '#domain/access/opening';
import { actsAs } from '#domain/authority/roles';
import type { Conflict } from '#domain/request/can';
import { ok, refuse } from '#domain/result';
import { rolesOf } from '../authority';
import type { Command } from '../command';
import { cannotJudge } from '../opening-cases';

export interface OpeningReviewInput {
  /** Number of the entry that opened the person. */
  opening: number;
  fits: boolean;
  /** Why, in words that the person reads. */
  words: string;
}

export type OpeningReviewRefusal = {
  code: 'not_allowed' | 'unknown_case' | 'already_decided' | 'reason_too_thin' | Conflict;
};

/**
 * A second person says whether the reason of an opening fits its case. They read reason and case and nothing of the person. Nobody reads their own, one of themselves, or one in a
 * case that they have a conflict in. What was not drawn, or is shown late, is not there.
 */
export const reviewOpening: Command<OpeningReviewInput, OpeningReviewRefusal> = (
  read,
  { opening: seq, fits, words: typed },
  { actor, now, document },
) => {
  const roles = rolesOf(read, { actor, now });
  const role = actsAs(
    roles.map((grant) => grant.role),
    'opening.review',
  );
  if (role === undefined) return refuse('not_allowed');
  const drawn = drawnOpening(read, seq, now);
  if (!drawn) return refuse('unknown_case');
  const fault = cannotJudge(read, { id: actor.id, roles }, drawn);
  if (fault) return refuse(fault);
  if (drawn.reviewed) return refuse('already_decided');
  const words = typed.trim();
  if (!saysWhy(words) || words.length > OPENING.mostLetters) return refuse('reason_too_thin');
  const { person } = drawn;
  return ok({
    type: 'opening.reviewed.v1',
    subject: person,
    body: { opening: seq, role, fits, words: document('opening_review', words, person) },
  });
};
