import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { toIso } from '#domain/time';
import { MOST_PEOPLE, readLook } from '../look-shape';
import { type Endpoint, json, type MachineParts } from './endpoint';
import { firstMistake, instantOf, instantText, word } from './shapes';

/** Looks in one batch. */
const MOST_LOOKS = 1_000;
const MOST_PEOPLE = 1_000;
/** Looks read while others wait. */
const READ_AT_ONCE = 100;

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

const looksBody = z
  .strictObject({
    looks: z.array(z.unknown()).max(MOST_LOOKS),
    covers: z
      .strictObject({ from: instantText, to: instantText })
      .refine(({ from, to }) => instantOf(from) <= instantOf(to))
      .optional(),
  })
  .refine(({ looks, covers }) => looks.length > 0 || covers !== undefined, { path: ['looks'] });

/** People named in a batch. */
const peopleIn = (looks: readonly ReturnType<typeof readLook>[]): number =>
  looks.reduce((sum, look) => sum + (look.ok ? look.value.subjects.length : 0), 0);

/** `POST /api/v1/looks`: who looked at whose data. The answer counts what is on record, and names what was refused. */
export const createLooksEndpoint =
  ({ looks: { record }, services: { clock } }: Pick<MachineParts, 'looks' | 'services'>): Endpoint =>
  async ({ exchange, caller, refuse }) => {
    const parsed = looksBody.safeParse(exchange.body);
    if (!parsed.success) return refuse('malformed_report', firstMistake(parsed.error));
    const key = word.optional().safeParse(exchange.headers['idempotency-key']);
    if (!key.success) return refuse('malformed_report', 'Idempotency-Key is malformed.');
    const looks: ReturnType<typeof readLook>[] = [];
    for (const value of parsed.data.looks) {
      looks.push(readLook(value));
      if (looks.length % READ_AT_ONCE === 0) await setImmediate();
    }
    if (peopleIn(looks) > MOST_PEOPLE) return refuse('too_many_people');
    const covers = parsed.data.covers && {
      from: instantOf(parsed.data.covers.from),
      to: instantOf(parsed.data.covers.to),
    };
    if (covers && covers.to > clock()) return refuse('malformed_report', 'covers.to is in the future.');
    const { system, mode, keyId } = caller;
    const taken = await record({
      system,
      mode,
      source: 'system',
      keyId,
      looks,
      ...(covers && { covers }),
      ...(key.data !== undefined && {
        idempotency: {
          key: key.data,
          fingerprint: createHash('sha256').update(exchange.rawBody).digest('hex'),
        },
      }),
    });
    if (!taken.ok) return refuse(taken.error.code);
    const { covered, ...counts } = taken.value;
    return json({
      ...counts,
      ...(covered && { covered: { from: toIso(covered.from), to: toIso(covered.to) } }),
    });
  };
