import { timingSafeEqual } from 'node:crypto';
import type { Database } from '#db/open';
import { scimKeyOf } from '#db/views/scim-keys';
import type { Hash } from '#domain/log/hash';
import { ok, type Result, refuse } from '#domain/result';
import { parseKey, secretDigest } from '#domain/systems/key-format';
import type { Instant } from '#domain/time';
import type { KeyRefusal } from '../systems/authenticate';

/** Compared with when nobody has the key id, so that an unknown key takes as long as a wrong secret. */
const NOBODY = '0'.repeat(64);

/**
 * Which key of the company's directory asks, by the `Authorization` header as it came. Looked up at every question, so that one that was
 * revoked a moment ago opens nothing. A key of a system is as unknown here as any.
 */
export const createAuthenticateDirectory =
  ({ db, now, sha256 }: { db: Database; now: () => Instant; sha256: Hash }) =>
  (
    header: string | undefined,
  ): Result<{ keyId: string }, { code: Exclude<KeyRefusal, 'system_expired'> }> => {
    if (header === undefined || header === '') return refuse('key_missing');
    if (!/^bearer /i.test(header)) return refuse('key_malformed');
    const parsed = parseKey(header.slice('Bearer '.length));
    if (!parsed.ok) return parsed;
    const { keyId, mode, secret } = parsed.value;
    const key = mode === 'scim' ? scimKeyOf(db, keyId) : undefined;
    const right = timingSafeEqual(
      Buffer.from(secretDigest(sha256, secret)),
      Buffer.from(key?.secretSha256 ?? NOBODY),
    );
    if (!key || !right) return refuse('key_unknown');
    if (key.revokedAt !== null) return refuse('key_revoked');
    // One that nobody approved yet is told apart from none by nobody.
    if (key.approvedAt === null) return refuse('key_unknown');
    return key.expiresAt <= now() ? refuse('key_expired') : ok({ keyId });
  };
