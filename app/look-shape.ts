import { z } from 'zod';
import { DISPLAYS, LOOKER_KINDS, OPERATIONS_ON_DATA, OUTCOMES, REASON_TYPES } from '#domain/access/look';
import { categoryOf } from '#domain/monitoring/category';
import { ok, type Result } from '#domain/result';
import { isPlainText } from '#domain/text';
import { count, firstMistake, instantOf, instantText, word } from './machine/shapes';
import type { LookInput } from './services/systems/judge-looks';

/** People in one batch: each is a row that others wait for. */
export const MOST_PEOPLE = 1_000;

/** Words that somebody wrote: one line, and what it looks like. Kept in the row, and gone with the person. */
const words = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((text) => isPlainText(text, 'one_line'));
const subject = z.strictObject({ type: z.enum(['employee', 'email', 'external_id']), id: word });

/** One look (model, section 5). Strict: a member nobody documented is a mistake, and better found than ignored. */
const lookItem = z
  .strictObject({
    id: word,
    at: instantText,
    subject: subject.optional(),
    subjects: z.array(subject).min(1).max(MOST_PEOPLE).optional(),
    actor: z.strictObject({
      kind: z.enum(LOOKER_KINDS),
      display: z.enum(DISPLAYS),
      id: word.optional(),
      name: words(120).optional(),
      role: words(120).optional(),
      unit: words(120).optional(),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      sponsor: word.optional(),
    }),
    on_behalf_of: words(120).optional(),
    receiver: words(120).optional(),
    action: words(200).optional(),
    operation: z.enum(OPERATIONS_ON_DATA),
    resource: z.strictObject({
      category: word.refine((key) => categoryOf(key) !== undefined),
      dataset: words(120).optional(),
      count: count.optional(),
      people: count.min(1).optional(),
      from: instantText.optional(),
      to: instantText.optional(),
    }),
    purpose: word.optional(),
    reason: z.strictObject({ type: z.enum(REASON_TYPES), detail: words(500).optional() }),
    ticket: words(120).optional(),
    approval: words(120).optional(),
    outcome: z.enum(OUTCOMES),
    bulk: z.boolean().optional(),
    restricted_case: count.optional(),
  })
  // One or the other: whose data it was is what a look is about.
  .refine((look) => (look.subject === undefined) !== (look.subjects === undefined), { path: ['subject'] })
  // A name is sent where it is to be shown, and nowhere else.
  .refine(({ actor }) => (actor.name !== undefined) === (actor.display === 'named'), {
    path: ['actor', 'name'],
  })
  .refine(
    ({ actor: { display, role, unit } }) => (display === 'unit' ? unit : (role ?? unit)) !== undefined,
    {
      path: ['actor', 'role'],
    },
  );

/** A look as documented, or where it is not. */
export const readLook = (value: unknown): Result<LookInput, { code: 'malformed_look'; detail: string }> => {
  const parsed = lookItem.safeParse(value);
  if (!parsed.success)
    return { ok: false, error: { code: 'malformed_look', detail: firstMistake(parsed.error) } };
  const { id, at, subject: one, subjects, actor, resource, reason, bulk, ...rest } = parsed.data;
  const { id: looker, name, sponsor, ...shown } = actor;
  const { from, to, people, ...what } = resource;
  const named = subjects ?? (one ? [one] : []);
  const inAll = people ?? (subjects && subjects.length > 1 ? subjects.length : undefined);
  return ok({
    event: id,
    at: instantOf(at),
    subjects: named,
    looker: defined({ id: looker, name, sponsor }),
    detail: {
      ...shown,
      ...rest,
      ...what,
      ...defined({
        from: from === undefined ? undefined : instantOf(from),
        to: to === undefined ? undefined : instantOf(to),
        people: inAll,
        reason_detail: reason.detail,
      }),
      reason: reason.type,
      bulk: bulk === true || (inAll ?? 1) > 1,
    } as LookInput['detail'],
  });
};

/** Without the members that are not there. */
const defined = <Members extends object>(members: Members) =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Members]?: NonNullable<Members[Name]>;
  };
