import type { Grant } from '#db/views/grants';
import type { DrawnOpening } from '#db/views/opening-reviews';
import { type RequestRow, requestRow } from '#db/views/requests';
import { restrictedCaseOf } from '#db/views/restricted';
import { isLive } from '#domain/access/restricted';
import type { Conflict } from '#domain/request/can';
import type { Instant } from '#domain/time';
import type { Reader } from './command';
import { conflictIn, decides } from './commands/request-desk';
import { conflictInCase, isIn } from './commands/restricted-fit';

/**
 * Why a request is no case in which its person may be opened by this reader; undefined where it is one. It is open, stands by itself, is about a
 * person, and the reader decides about it: nobody opens a person for curiosity, nor because of a programme that they answer for.
 */
export const cannotOpenIn = (
  read: Reader,
  reader: string,
  roles: readonly Pick<Grant, 'role' | 'establishment'>[],
  row: RequestRow,
): 'case_unfit' | Conflict | undefined => {
  const stands = row.person !== null && row.endedAt === null && row.sameAs === null;
  if (!stands || !decides(roles, row)) return 'case_unfit';
  return conflictIn(read, reader, row);
};

/**
 * Why this reader cannot open this person in what has this id; undefined where they can. It is an open request of the person's, or a case that is shown
 * late, while it is in force, for those in it. A case of somebody else is refused like one that is not there.
 */
export const cannotOpen = (
  read: Reader,
  reader: { id: string; roles: readonly Pick<Grant, 'role' | 'establishment'>[] },
  asked: { case: string; person: string },
  now: Instant,
): 'case_unfit' | Conflict | undefined => {
  const row = requestRow(read, asked.case);
  if (row)
    return row.person === asked.person ? cannotOpenIn(read, reader.id, reader.roles, row) : 'case_unfit';
  const found = restrictedCaseOf(read, asked.case);
  if (found?.person !== asked.person || !isLive(found, now) || !isIn(found, reader.id)) return 'case_unfit';
  return conflictInCase(read, reader.id, found);
};

/**
 * Why somebody does not judge an opening: it is theirs, or of themselves, or in a request that they do not decide about, or they have a conflict in its case (model, section 0).
 * A case that they may not see is not there.
 */
export const cannotJudge = (
  read: Reader,
  reviewer: { id: string; roles: readonly Pick<Grant, 'role' | 'establishment'>[] },
  { actor, person, caseKey }: Pick<DrawnOpening, 'actor' | 'person' | 'caseKey'>,
): 'unknown_case' | Conflict | undefined => {
  const { id, roles } = reviewer;
  if (person === id) return 'your_own_request';
  if (actor === id) return 'you_decided_before';
  const row = requestRow(read, caseKey);
  if (row) return decides(roles, row) ? conflictIn(read, id, row) : 'unknown_case';
  const found = restrictedCaseOf(read, caseKey);
  return found && conflictInCase(read, id, found);
};
