import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { ok, type Result } from '#domain/result';
import { type HeldCell, MOST_HOLDINGS } from '#domain/systems/holding';
import { type Endpoint, json, type MachineParts } from './endpoint';
import { count, firstMistake, instantOf, instantText, word } from './shapes';

const holding = z.strictObject({
  employee: word,
  category: word,
  count,
  bytes: count,
  first: instantText.optional(),
  last: instantText.optional(),
  location: word,
  delete_by: instantText.optional(),
  participant_count: count.optional(),
});

const holdingsBody = z.strictObject({ holdings: z.array(z.unknown()).min(1).max(MOST_HOLDINGS) });

const readHolding = (value: unknown): Result<HeldCell, { code: 'malformed_holding'; detail: string }> => {
  const parsed = holding.safeParse(value);
  if (!parsed.success)
    return { ok: false, error: { code: 'malformed_holding', detail: firstMistake(parsed.error) } };
  const {
    employee: person,
    first,
    last,
    delete_by: deleteBy,
    participant_count: participantCount,
    ...rest
  } = parsed.data;
  return ok({
    person,
    ...rest,
    ...(first !== undefined && { first: instantOf(first) }),
    ...(last !== undefined && { last: instantOf(last) }),
    ...(deleteBy !== undefined && { deleteBy: instantOf(deleteBy) }),
    ...(participantCount !== undefined && { participantCount }),
  });
};

/** Cells read while others wait. */
const READ_AT_ONCE = 500;

const readAll = async (holdings: readonly unknown[]): Promise<ReturnType<typeof readHolding>[]> => {
  const cells: ReturnType<typeof readHolding>[] = [];
  for (const value of holdings) {
    cells.push(readHolding(value));
    if (cells.length % READ_AT_ONCE === 0) await setImmediate();
  }
  return cells;
};

/** `PUT /api/v1/holdings`: what a system holds of whom. The answer counts what is on record, and names what was refused. */
export const createHoldingsEndpoint =
  ({ holdings }: Pick<MachineParts, 'holdings'>): Endpoint =>
  async ({ exchange, caller, refuse }) => {
    if (caller.mode !== 'live') return refuse('live_key_needed');
    const parsed = holdingsBody.safeParse(exchange.body);
    if (!parsed.success) return refuse('malformed_report', firstMistake(parsed.error));
    const key = word.optional().safeParse(exchange.headers['idempotency-key']);
    if (!key.success) return refuse('malformed_report', 'Idempotency-Key is malformed.');
    const taken = await holdings.record({
      system: caller.system,
      keyId: caller.keyId,
      cells: await readAll(parsed.data.holdings),
      ...(key.data !== undefined && {
        idempotency: {
          key: key.data,
          fingerprint: createHash('sha256').update(exchange.rawBody).digest('hex'),
        },
      }),
    });
    return taken.ok ? json(taken.value) : refuse(taken.error.code);
  };
