import type { RequestRow } from '#db/views/requests';
import { nameOf } from '#db/views/texts';
import type { Clock } from '#domain/calendar/clock';
import { type CivilDate, dayNumber } from '#domain/calendar/month';
import { zoneOf } from '#domain/calendar/zone-of';
import { isOverdue } from '#domain/request/inbox';
import type { RequestKind } from '#domain/request/kinds';
import { isOver, type RequestState } from '#domain/request/machine';
import type { Instant } from '#domain/time';
import { clockOfRequest, confirmationOf } from '../../request-clock';
import { zones } from '../../zones';
import type { QueryContext } from '../context';

/** A request in the list of the desk: by its number and place, never by a name. */
export interface InboxLine {
  id: string;
  reference: number;
  kind: RequestKind;
  state: RequestState;
  establishment?: string;
  receivedAt: Instant;
  due?: Instant;
  /** The same as a day of its place: read elsewhere, the instant may be of the next one. */
  dueOn?: CivilDate;
  /** Days from today to the day it is due, by the calendar of its place; negative where it is late. */
  days?: number;
  overdue: boolean;
  stands: boolean;
  held: boolean;
  /** Where law sets a time for the confirmation of receipt alone. */
  receipt?: ReceiptLine;
  assignee?: { name: string; isReader: boolean };
  endedAt?: Instant;
}

/** By when the receipt of a request is confirmed, and whether it is. */
export interface ReceiptLine {
  /** How that day is counted. */
  clock: Pick<Clock, 'rule' | 'steps' | 'dueOn'>;
  /** Days from today to it; negative where it is past. */
  days: number;
  done?: { at: Instant; by: 'portal' | 'organisation'; late: boolean };
}

/** A request as the list says it. `counted`: its clock, where it is counted already. */
export const inboxLine = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  row: RequestRow,
  { state, reader, counted }: { state: RequestState; reader: string; counted?: Clock },
): InboxLine => {
  const clock = counted ?? (isOver(state) ? undefined : clockOfRequest(db, row));
  const { country, region, assignee, endedAt, establishment } = row;
  const zone = zoneOf({ country: country ?? '', ...(region !== null && { region }) });
  const daysTo = (on: CivilDate) => dayNumber(on) - dayNumber(zones.dateOf(now(), zone));
  const stands = clock?.standsSince !== undefined;
  const confirm = confirmationOf(db, row);
  return {
    id: row.id,
    reference: row.seq,
    kind: row.kind,
    state,
    ...(establishment !== null && { establishment }),
    receivedAt: row.receivedAt,
    ...(clock && { due: clock.dueAt, dueOn: clock.dueOn, days: daysTo(clock.dueOn) }),
    overdue: clock !== undefined && isOverdue({ state, due: clock.dueAt, stands }, now()),
    stands,
    held: row.held,
    ...(confirm && {
      receipt: {
        clock: confirm.clock,
        days: daysTo(confirm.clock.dueOn),
        ...(confirm.done && { done: { ...confirm.done, late: confirm.done.at > confirm.clock.dueAt } }),
      },
    }),
    ...(assignee !== null && { assignee: { name: nameOf(db, assignee), isReader: assignee === reader } }),
    ...(endedAt !== null && { endedAt }),
  };
};
