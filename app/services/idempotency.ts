import { toHex, utf8 } from '#domain/log/bytes';
import { canonicalJson } from '#domain/log/canonical';
import type { Hash } from '#domain/log/hash';
import { type Result, refuse } from '#domain/result';
import type { Command } from './command';
import type { Done, Executor, Order } from './execute';

/** Binds a key to what was asked under it, so that a form sent twice is one act; nothing where there is no key. */
export const idempotencyOf = (
  hash: Hash,
  key: string | undefined,
  input: object,
): Pick<Order, 'idempotency'> =>
  key === undefined
    ? {}
    : {
        idempotency: {
          key,
          fingerprint: toHex(hash(utf8(canonicalJson(JSON.parse(JSON.stringify(input)))))),
        },
      };

/**
 * Runs a command whose answer tells a secret that is kept nowhere. Sent again under the same key it does nothing and refuses with
 * `told_before`: what was told then cannot be told again, and what was made for this time counts for nothing.
 */
export const tellOnce = async <Input, Refusal extends { code: string }>(
  executor: Executor,
  command: Command<Input, Refusal>,
  input: Input,
  order: Order,
): Promise<Result<Done>> => {
  let ran = false;
  const noted: Command<Input, Refusal> = (...asked) => {
    ran = true;
    return command(...asked);
  };
  const done = await executor.execute(noted, input, order);
  return done.ok && !ran ? refuse('told_before') : done;
};
