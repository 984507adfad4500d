import { scimKeyOf } from '#db/views/scim-keys';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** Ends a key of the directory at once, or lets one fall away that waits. */
export const revokeScimKey: Command<
  { keyId: string },
  { code: 'not_allowed' | 'unknown_key' | 'already_done' }
> = (read, { keyId }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'scim.revoke')) return refuse('not_allowed');
  const key = scimKeyOf(read, keyId);
  if (!key) return refuse('unknown_key');
  if (key.revokedAt !== null) return refuse('already_done');
  return ok({ type: 'scim.revoked.v1', body: { key_id: keyId } });
};
