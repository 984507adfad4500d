import { eq } from 'drizzle-orm';
import { systemKey } from '#db/schema/systems';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** Ends a key at once: the next request with it, and every open wait, is refused. */
export const revokeKey: Command<
  { keyId: string },
  { code: 'not_allowed' | 'unknown_key' | 'already_done' }
> = (read, { keyId }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'key.revoke')) return refuse('not_allowed');
  const key = read.orm.select().from(systemKey).where(eq(systemKey.keyId, keyId)).get();
  if (!key) return refuse('unknown_key');
  if (key.revokedAt !== null) return refuse('already_done');
  return ok({ type: 'key.revoked.v1', key: key.system, body: { system: key.system, key_id: keyId } });
};
