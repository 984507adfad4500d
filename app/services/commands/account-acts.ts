import { eq } from 'drizzle-orm';
import { passkeysOf } from '#db/own/passkeys';
import { ownAccount, ownSignIn } from '#db/schema/accounts';
import { person } from '#db/schema/people';
import { hasRoleAhead } from '#db/views/grants';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command, Reader } from '../command';

const isKnown = (read: Reader, id: string): boolean => found(read, id) !== undefined;

const found = (read: Reader, id: string) =>
  read.orm.select({ leftAt: person.leftAt }).from(person).where(eq(person.id, id)).get();

/**
 * Notes that a sign-in code was made for somebody; they see it in their history. Whoever holds the code can be them, so an admin
 * makes none for a person with a role: they could be both people of an act of two. For those the operator does it.
 */
export const issueCode: Command<
  { person: string; expiresAt: Instant },
  { code: 'not_allowed' | 'unknown_person' | 'has_left' | 'has_a_role' | 'has_a_passkey' }
> = (read, { person: subject, expiresAt }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'account.issue_code')) return refuse('not_allowed');
  const row = found(read, subject);
  if (!row) return refuse('unknown_person');
  if (row.leftAt !== null && row.leftAt <= now) return refuse('has_left');
  if (actor.kind === 'person' && hasRoleAhead(read, subject, now)) return refuse('has_a_role');
  // Whoever guards their account with a key is let in again by two people, never by one (security.md, section 3.5).
  if (actor.kind === 'person' && passkeysOf(read, subject).length > 0) return refuse('has_a_passkey');
  return ok({ type: 'account.code_issued.v1', subject, body: { expires_at: expiresAt } });
};

/** Notes that somebody's sign-ins were ended for them. Where there are none it is no act: entries about nothing could be made without end. */
export const endSignIns: Command<
  { person: string },
  { code: 'not_allowed' | 'unknown_person' | 'no_account' | 'nobody_signed_in' }
> = (read, { person: subject }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'account.end_sign_ins')) return refuse('not_allowed');
  if (!isKnown(read, subject)) return refuse('unknown_person');
  if (!read.orm.select({ id: ownAccount.id }).from(ownAccount).where(eq(ownAccount.id, subject)).get()) {
    return refuse('no_account');
  }
  if (!read.orm.select().from(ownSignIn).where(eq(ownSignIn.userId, subject)).get()) {
    return refuse('nobody_signed_in');
  }
  return ok({ type: 'account.sign_ins_ended.v1', subject, body: { by: 'admin' } });
};
