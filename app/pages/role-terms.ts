import { z } from 'zod';
import type { RoleTerms } from '#domain/authority/terms';
import type { MessageId } from '../messages/en';
import { endOfCivilDay, startOfCivilDay } from '../messages/instants';
import { typedDate } from '../typed-text';

const dayOrNone = z.union([z.literal(''), typedDate]);

/** What a form of a role says of its time: days of the calendar where whoever sends it is, the last one included. */
export const TERM_FIELDS = {
  from: dayOrNone,
  until: dayOrNone,
  stands_in_for: z.string().max(100),
} as const;

/** What is said beside a day that does not read. */
export const TERM_WRONG = { from: 'audit.day.wrong', until: 'audit.day.wrong' } as const satisfies Record<
  string,
  MessageId
>;

/** Which field a refusal of the terms is about. */
export const TERM_PROBLEMS = {
  end_missing: 'until',
  already_over: 'until',
  ends_before_start: 'until',
  term_too_long: 'until',
  not_their_role: 'stands_in_for',
} as const;

/** The terms that were typed. */
export const termsOf = (
  { from, until, stands_in_for: holder }: { from: string; until: string; stands_in_for: string },
  zone: string,
): RoleTerms => ({
  ...(from !== '' && { from: startOfCivilDay(from, zone) }),
  ...(until !== '' && { until: endOfCivilDay(until, zone) }),
  ...(holder !== '' && { stands_in_for: holder }),
});
