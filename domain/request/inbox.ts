import { DAY, type Instant } from '../time';
import { isOver, type RequestState } from './machine';

/** Parts of the list of requests that have an address of their own; `open` is everything that is not over. */
export const INBOX_VIEWS = ['open', 'week', 'overdue', 'waiting', 'unassigned', 'mine', 'closed'] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

/** A request as the list sorts and parts it. */
export interface InboxItem {
  state: RequestState;
  /** By when it is answered, as it is counted now. */
  due: Instant;
  /** The clock stands while the law lets the organisation wait: no answer is late then. */
  stands: boolean;
  /** By when its receipt is to be confirmed, where law sets a time for that and nobody has. A wait for the person does not stop that. */
  confirmBy?: Instant;
  assignee?: string;
}

/** States in which somebody else has to do something first: the person, or systems. */
const WAITS = new Set<RequestState>(['identity_check', 'clarification', 'awaiting_systems']);

/** What is next to do by a day: to confirm the receipt, where nobody has, or to answer. The list is in its order. */
export const nextDue = ({ due, confirmBy = due }: Pick<InboxItem, 'due' | 'confirmBy'>): Instant =>
  Math.min(due, confirmBy);

/** Whether the answer is late, or the confirmation of its receipt. */
export const isOverdue = ({ state, due, stands, confirmBy }: InboxItem, now: Instant): boolean =>
  !isOver(state) && ((!stands && due < now) || (confirmBy !== undefined && confirmBy < now));

const isInWeek = (at: Instant, now: Instant): boolean => at >= now && at < now + 7 * DAY;

/** Whether a request is in a part of the list, for whoever reads it. */
export const isInView = (view: InboxView, item: InboxItem, reader: string, now: Instant): boolean => {
  if (view === 'closed') return isOver(item.state);
  if (isOver(item.state)) return false;
  switch (view) {
    case 'open':
      return true;
    case 'week':
      return (
        (!item.stands && isInWeek(item.due, now)) ||
        (item.confirmBy !== undefined && isInWeek(item.confirmBy, now))
      );
    case 'overdue':
      return isOverdue(item, now);
    case 'waiting':
      return WAITS.has(item.state);
    case 'unassigned':
      return item.assignee === undefined;
    case 'mine':
      return item.assignee === reader;
  }
};

/** Steps with a form of their own. */
export const FORM_ACTS = [
  'ask',
  'ask_identity',
  'confirm_identity',
  'tie',
  'confirm_tie',
  'decline_tie',
  'refer',
  'confirm_reference',
  'decline_reference',
  'extend',
  'hold',
  'unhold',
  'write',
  'note',
  'answer',
  'answer_part',
  'refuse',
  'decide',
  'assign',
  'tell_end',
  'confirm_pressure',
  'name_reviewer',
] as const;
export type FormAct = (typeof FORM_ACTS)[number];

/** Whether a step has a form. */
export const isFormAct = (act: string): act is FormAct => (FORM_ACTS as readonly string[]).includes(act);
