import { z } from 'zod';
import { OPERATIONS, type Operation, ROLES } from '#domain/authority/roles';
import { DAY, fromIso } from '#domain/time';
import type { Registers } from '../services/queries/registers';
import { typedDate } from '../typed-text';
import type { FieldProblem } from './forms';
import { refused } from './refused';

const OPERATION = z.enum(Object.keys(OPERATIONS) as [Operation, ...Operation[]]);
const ACTOR = z.enum([...ROLES, 'operator']);
/** A filter that was left empty comes as an empty text. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

const QUERY = z.strictObject({
  operation: optional(OPERATION),
  actor: optional(ACTOR),
  from: optional(typedDate),
  until: optional(typedDate),
  before: optional(z.string().regex(/^\d{1,15}$/)),
});

/** What the form of the audit list shows again. */
export type AuditAsked = z.output<typeof QUERY>;

/** Days that somebody typed into the address, or into a field of a browser that has no calendar. */
const DAYS: readonly string[] = ['from', 'until'];

/**
 * The filters in the address of the audit list, as they are shown and as they are asked. Days are days of UTC, and the last one
 * belongs to it. A day that cannot be read comes back as a problem, with all that was asked; anything else throws 400 (security,
 * B18, B19).
 */
export const auditFilterOf = (
  request: Request,
): { asked: AuditAsked; filter: Parameters<Registers['audit']>[0]; problems?: readonly FieldProblem[] } => {
  const typed = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = QUERY.safeParse(typed);
  if (!parsed.success) {
    const wrong = [...new Set(parsed.error.issues.map(({ path: [field] }) => String(field)))];
    if (!wrong.every((field) => DAYS.includes(field))) throw refused('form_spoiled');
    const problems = wrong.map((field) => ({ field, message: 'audit.day.wrong' as const }));
    // Everything but the days was read: they are the only problems.
    return { asked: typed as AuditAsked, filter: {}, problems };
  }
  const asked = parsed.data;
  const { operation, actor, from, until, before } = asked;
  const day = (date: string) => fromIso(`${date}T00:00:00Z`);
  return {
    asked,
    filter: {
      ...(operation !== undefined && { operation }),
      ...(actor !== undefined && { actor }),
      ...(from !== undefined && { from: day(from) }),
      ...(until !== undefined && { until: day(until) + DAY }),
      ...(before !== undefined && { before: Number(before) }),
    },
  };
};

/** The filters as the end of an address, for the next page and for the download. */
export const auditQuery = (asked: AuditAsked, more: Partial<AuditAsked> = {}): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...asked, ...more })) if (value) query.set(name, value);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
};
