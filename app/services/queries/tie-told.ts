import type { RequestRow } from '#db/views/requests';
import { holderOf, receiptsBrought, tieOfMade } from '#db/views/ties';
import type { TieProof } from '#domain/entry/request-bodies';
import { isOver } from '#domain/request/machine';
import { waitsForPerson } from '#domain/request/tie';
import type { Instant } from '#domain/time';
import type { QueryContext } from './context';

/** That somebody showed at the public door that they are this person, as the person reads it. */
export interface TieTold {
  how: TieProof;
  /** Systems are asked nothing before, unless the person says that it is theirs. */
  until?: Instant;
  answered: boolean;
  /** Numbers of receipts of theirs that were brought there. */
  receipts: readonly number[];
}

/** Nothing of a request that they made themselves, or that is over. */
export const tieTold = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  row: RequestRow,
): { tie?: TieTold } => {
  const tie = row.person === null ? undefined : tieOfMade(db, row.id);
  if (!tie || isOver(row.state)) return {};
  const until = waitsForPerson(tie, now()) && tie.startsAt !== null && { until: tie.startsAt };
  const receipts = receiptsBrought(db, tie.door).filter((receipt) => holderOf(db, receipt) === row.person);
  return { tie: { how: tie.how, ...until, answered: tie.state !== 'tied', receipts } };
};
