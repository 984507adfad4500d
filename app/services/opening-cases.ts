import type { Grant } from '#db/views/grants';
import type { RequestRow } from '#db/views/requests';
import type { Conflict } from '#domain/request/can';
import type { Reader } from './command';
import { conflictIn, decides } from './commands/request-desk';

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
