import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { toIso } from '#domain/time';
import { MOST_PEOPLE, readLook } from '../look-shape';
import { type Endpoint, json, type MachineParts } from './endpoint';
import { firstMistake, instantOf, instantText, word } from './shapes';

/** Looks in one batch. */
const MOST_LOOKS = 1_000;
/** Looks read while others wait. */
const READ_AT_ONCE = 100;

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
