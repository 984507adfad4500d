import { documentText } from '#db/own/documents';
import type { RequestRow } from '#db/views/requests';
import { nameOf } from '#db/views/texts';
import { holderOf, receiptsBrought, tieOfDoor, tieOfMade } from '#db/views/ties';
import type { TieProof } from '#domain/entry/request-bodies';
import { waitsForPerson } from '#domain/request/tie';
import type { Instant } from '#domain/time';
import type { QueryContext } from '../context';

/** What whoever decides about a request from the public door reads of who asked. */
export interface CaseTie {
  /** Who is said to have asked, for a second person to agree. */
  tie?: { name: string; how: TieProof; evidence?: string };
  /** Until when it waits for the person to whom it was tied. */
  waitsUntil?: Instant;
  /** Receipts that came with a request that is nobody's yet: to whom this portal gave them, and how many of nobody whom it can name. */
  receipts?: { people: readonly { id: string; name: string }[]; unknown: number };
}

/** Whoever may agree reads whom it is about; that tells nothing of what they said. Nobody reads that it is about themselves. */
export const tieInCase = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  row: RequestRow,
  reader: string,
): CaseTie => {
  const made = tieOfMade(db, row.id);
  if (made && waitsForPerson(made, now())) return { waitsUntil: made.startsAt ?? now() };
  const tie = tieOfDoor(db, row.id);
  const evidence = tie && documentText(db, tie.evidence);
  return {
    ...(tie?.state === 'proposed' &&
      tie.person !== reader && {
        tie: { name: nameOf(db, tie.person), how: tie.how, ...(evidence !== undefined && { evidence }) },
      }),
    ...receiptsIn(db, row, reader),
  };
};

/** By name alone, as whoever proposes and agrees has to know it: neither which entry, nor what it says. */
const receiptsIn = (db: QueryContext['db'], row: RequestRow, reader: string): Pick<CaseTie, 'receipts'> => {
  const brought = row.person === null && row.sameAs === null ? receiptsBrought(db, row.id) : [];
  if (brought.length === 0) return {};
  const holders = brought.map((receipt) => holderOf(db, receipt));
  const people = new Set(holders.flatMap((one) => (one === undefined || one === reader ? [] : [one])));
  return {
    receipts: {
      people: [...people].map((id) => ({ id, name: nameOf(db, id) })),
      unknown: holders.filter((one) => one === undefined).length,
    },
  };
};
