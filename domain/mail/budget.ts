import type { Instant } from '../time';
import { MINUTE } from '../time';
import { MAIL_KINDS, type MailKind, type Pace } from './kinds';

/** What waits to be told to one person. */
export interface WaitingItem {
  id: string;
  kind: MailKind;
}

/** What goes into mails now, and until when the rest waits. */
export interface MailPlan<Item> {
  mails: readonly { pace: Pace; items: readonly Item[] }[];
  /** Routine that goes into the next month's mail, and when that is. */
  later?: { until: Instant; items: readonly Item[] };
}

/** Routine waits this long for more of the same day: two notices that are published together are one interruption. */
export const GATHER = 60 * MINUTE;

/** The hour (UTC) of the first day of a month from which what was gathered goes out. */
const MONTH_BEGINS_HOUR = 8;

/**
 * The budget (ux.md, principle 2): at most one routine mail a calendar month (UTC) and person; what comes after it in the same month is gathered
 * into the next one's. Urgent items go at once, together; an item of an office is a mail of its own. `items` are those of one person that are
 * due, `lastRoutine` is when a routine mail was last made for them.
 */
export const planMails = <Item extends WaitingItem>(
  items: readonly Item[],
  lastRoutine: Instant | undefined,
  now: Instant,
): MailPlan<Item> => {
  const ofPace = (pace: Pace): readonly Item[] => items.filter(({ kind }) => MAIL_KINDS[kind].pace === pace);
  const [urgent, routine] = [ofPace('urgent'), ofPace('routine')];
  const until = routineFrom(lastRoutine, now);
  const mails: { pace: Pace; items: readonly Item[] }[] = ofPace('office').map((item) => ({
    pace: 'office',
    items: [item],
  }));
  if (urgent.length > 0) mails.push({ pace: 'urgent', items: urgent });
  if (routine.length > 0 && until === undefined) mails.push({ pace: 'routine', items: routine });
  return { mails, ...(routine.length > 0 && until !== undefined && { later: { until, items: routine } }) };
};

/** From when the next routine mail may go; undefined when that is now. A clock that was set back counts as the same month. */
const routineFrom = (last: Instant | undefined, now: Instant): Instant | undefined => {
  if (last === undefined) return undefined;
  const then = new Date(last);
  const next = Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 1, MONTH_BEGINS_HOUR);
  return now >= Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 1) ? undefined : next;
};
