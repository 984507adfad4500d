import { whenNoted } from '#db/views/request-notes';
import type { RequestRow } from '#db/views/requests';
import { isOver } from '#domain/request/machine';
import type { QueryContext } from './context';
import { yearOf } from './my-statement';

/** How many notes those who decide about a request left about it, and of which years the statements are that have them: of this year, as long as there are none. */
export interface NotesTold {
  count: number;
  years: readonly number[];
}

/** What the person is told of the notes about their request; nothing where none was left and none can be any more. */
export const notesTold = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  { id, state }: RequestRow,
): NotesTold | undefined => {
  const noted = whenNoted(db, id);
  if (noted.length === 0 && isOver(state)) return undefined;
  const years = noted.length === 0 ? [now()] : noted;
  return { count: noted.length, years: [...new Set(years.map(yearOf))] };
};
