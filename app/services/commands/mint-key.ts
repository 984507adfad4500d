import { eq } from 'drizzle-orm';
import { system } from '#db/schema/systems';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { DAY, type Instant } from '#domain/time';
import { actsAlone, isAllowed } from '../authority';
import type { Command, Reader } from '../command';
import { tooManyKeys } from './keys-alive';

/** The longest life of a key. */
export const KEY_DAYS = 90;

export interface KeyInput {
  system: string;
  keyId: string;
  /** A test key knows only synthetic people, so one person may mint it. */
  mode: 'live' | 'test';
  /** SHA-256 of the secret as hex; the secret itself never comes near the log. */
  secretSha256: string;
  expiresAt: Instant;
}

type KeyUnfit = 'unknown_system' | 'key_lives_too_long' | 'two_keys_already';

const keyUnfit = (read: Reader, input: KeyInput, now: Instant): KeyUnfit | undefined => {
  if (!read.orm.select({ id: system.id }).from(system).where(eq(system.id, input.system)).get()) {
    return 'unknown_system';
  }
  if (input.expiresAt > now + KEY_DAYS * DAY) return 'key_lives_too_long';
  return tooManyKeys(read, input.system, now, 'alsoWaiting') ? 'two_keys_already' : undefined;
};

/** Mints a key that is accepted at once: a test key, or any key while the operator sets the portal up alone. */
export const mintKey: Command<KeyInput, { code: 'not_allowed' | 'second_person_needed' | KeyUnfit }> = (
  read,
  input,
  { actor, now },
) => {
  if (!isAllowed(read, { actor, now }, 'key.mint')) return refuse('not_allowed');
  if (input.mode === 'live' && !actsAlone(read, actor)) return refuse('second_person_needed');
  const unfit = keyUnfit(read, input, now);
  if (unfit) return refuse(unfit);
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

/** Proposes a live key. Its secret goes to the one who asks; nothing accepts it until somebody else approved it. */
export const proposeKey: Command<
  KeyInput & { mode: 'live'; proposal: string },
  { code: 'not_allowed' | KeyUnfit }
> = (read, input, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, SECOND_PERSON.key.propose)) return refuse('not_allowed');
  const unfit = keyUnfit(read, input, now);
  if (unfit) return refuse(unfit);
  return ok({
    type: 'key.proposed.v1',
    key: input.system,
    body: {
      proposal: input.proposal,
      system: input.system,
      key_id: input.keyId,
      mode: input.mode,
      secret_sha256: input.secretSha256,
      expires_at: input.expiresAt,
      open_until: now + SECOND_PERSON.key.openFor,
    },
  });
};
