import { z } from 'zod';
import { refused } from './refused';

const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([z.literal('').transform(() => undefined), schema]).optional();

/** An id of a place or of a programme; whether there is one is for the services to know. */
const id = z.string().max(300);

const QUERY = z.strictObject({
  place: optional(id),
  state: optional(z.enum(['missing', 'not_checked', 'met'])),
  programme: optional(id),
});

/** Which part of the duties is asked for. */
export type DutyAsked = z.output<typeof QUERY>;

/** The filters in the address of the duties; throws 400 where one cannot be read (security, B18). */
export const dutyFilterOf = (request: Request): DutyAsked => {
  const parsed = QUERY.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw refused('form_spoiled');
  return parsed.data;
};
