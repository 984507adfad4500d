import { scimKeysAlive } from '#db/views/scim-keys';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { DAY, type Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { KEY_DAYS } from './mint-key';

/** So many keys may be alive, or wait: one can be exchanged under the other. */
const KEYS = 2;

/** Proposes a key for the company's directory. Nothing accepts it before another admin approved it (security, S7). */
export const proposeScimKey: Command<
  { keyId: string; secretSha256: string; expiresAt: Instant },
  { code: 'not_allowed' | 'key_lives_too_long' | 'two_directory_keys_already' }
> = (read, { keyId, secretSha256, expiresAt }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, SECOND_PERSON.scim.propose)) return refuse('not_allowed');
  if (expiresAt > now + KEY_DAYS * DAY) return refuse('key_lives_too_long');
  if (scimKeysAlive(read, now, 'alsoWaiting') >= KEYS) return refuse('two_directory_keys_already');
  return ok({
    type: 'scim.proposed.v1',
    body: {
      key_id: keyId,
      secret_sha256: secretSha256,
      expires_at: expiresAt,
      open_until: now + SECOND_PERSON.scim.openFor,
    },
  });
};
