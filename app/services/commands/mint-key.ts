import { and, eq, gt, isNull } from 'drizzle-orm';
import { system, systemKey } from '#db/schema/systems';
import { ok, refuse } from '#domain/result';
import { DAY, type Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** The longest life of a key, and how many a system may have alive: two, so that one can be rotated under the other. */
export const KEY_DAYS = 90;
const KEYS_ALIVE = 2;

export interface KeyInput {
  system: string;
  keyId: string;
  mode: 'live' | 'test';
  /** SHA-256 of the secret as hex; the secret itself never comes near the log. */
  secretSha256: string;
  expiresAt: Instant;
}

/** Mints a key for a system. */
export const mintKey: Command<
  KeyInput,
  { code: 'not_allowed' | 'unknown_system' | 'key_lives_too_long' | 'two_keys_already' }
> = (read, input, { actor, now }) => {
  if (!isAllowed(read, actor, 'key.mint')) return refuse('not_allowed');
  if (!read.orm.select({ id: system.id }).from(system).where(eq(system.id, input.system)).get()) {
    return refuse('unknown_system');
  }
  if (input.expiresAt > now + KEY_DAYS * DAY) return refuse('key_lives_too_long');
  const alive = read.orm
    .select({ keyId: systemKey.keyId })
    .from(systemKey)
    .where(and(eq(systemKey.system, input.system), isNull(systemKey.revokedAt), gt(systemKey.expiresAt, now)))
    .all();
  if (alive.length >= KEYS_ALIVE) return refuse('two_keys_already');
  return ok({
    type: 'key.minted.v1',
    key: input.system,
    body: {
      system: input.system,
      key_id: input.keyId,
      mode: input.mode,
      secret_sha256: input.secretSha256,
      expires_at: input.expiresAt,
    },
  });
};
