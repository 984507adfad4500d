import { toHex, utf8 } from '#domain/log/bytes';
import { canonicalJson } from '#domain/log/canonical';
import type { Hash } from '#domain/log/hash';
import type { Order } from './execute';

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
