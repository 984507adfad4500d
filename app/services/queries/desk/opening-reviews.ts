import { documentText } from '#db/own/documents';
import { type DrawnOpening, unfitOpenings, unreadOpenings } from '#db/views/opening-reviews';
import { requestRow } from '#db/views/requests';
import { restrictedCaseOf } from '#db/views/restricted';
import { isOverdue, SAMPLE } from '#domain/access/sample';
import { mayDo } from '#domain/authority/roles';
import type { RequestKind } from '#domain/request/kinds';
import { rolesOf } from '../../authority';
import { cannotJudge } from '../../opening-cases';
import type { QueryContext } from '../context';

/** An opening as whoever reads it for the second time sees it: reason and case, and nothing of the person. */
export interface OpeningToRead extends Pick<DrawnOpening, 'at' | 'role' | 'reason'> {
  opening: number;
  words: string;
  /** Its number and kind; absent where it is gone. */
  case?: { number: number; kind: RequestKind | 'restricted' };
}

/** What one reader has of the openings that were drawn. */
export interface OpeningReviews {
  /** The oldest that this reader can say something of. */
  next?: OpeningToRead;
  /** How many they can. */
  waiting: number;
  /** For the DPO alone: what did not fit, with what was said, of the last 90 days. */
  unfit: readonly (OpeningToRead & { said: string; saidAt: number })[];
}

type Shown = Pick<DrawnOpening, 'at' | 'role' | 'reason' | 'seq' | 'wordsDocument' | 'caseKey'>;

const toRead = ({ db }: QueryContext, { seq, at, role, reason, ...rest }: Shown): OpeningToRead => {
  const asked = requestRow(db, rest.caseKey);
  const late = restrictedCaseOf(db, rest.caseKey);
  return {
    opening: seq,
    at,
    role,
    reason,
    words: documentText(db, rest.wordsDocument) ?? '',
    ...(asked && { case: { number: asked.seq, kind: asked.kind } }),
    ...(late && { case: { number: late.seq, kind: 'restricted' as const } }),
  };
};

export const openingReviews = (context: QueryContext, reader: string): OpeningReviews => {
  const { db, now } = context;
  const roles = rolesOf(db, { actor: { kind: 'person', id: reader }, now: now() });
  const keys = roles.map(({ role }) => role);
  const judges = (one: Shown & Pick<DrawnOpening, 'actor' | 'person'>): boolean =>
    cannotJudge(db, { id: reader, roles }, one) === undefined;
  const mine = mayDo(keys, 'opening.review') ? unreadOpenings(db, now()).filter(judges) : [];
  const unfit = keys.includes('dpo') ? unfitOpenings(db, now() - SAMPLE.told).filter(judges) : [];
  return {
    ...(mine[0] && { next: toRead(context, mine[0]) }),
    waiting: mine.length,
    unfit: unfit.map((one) => ({ ...toRead(context, one), said: one.said, saidAt: one.saidAt })),
  };
};

/** How many drawn openings nobody read within their fortnight. */
export const openingsUnread = ({ db, now }: QueryContext): number =>
  unreadOpenings(db, now()).filter(({ shownFrom }) => isOverdue(shownFrom, now())).length;
