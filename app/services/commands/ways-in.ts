import { eq } from 'drizzle-orm';
import { ownCompanyAccount } from '#db/schema/accounts';
import { person } from '#db/schema/people';
import type { WayIn } from '#domain/authority/ways-in';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** Notes that another way leads into somebody's account from now on; it is theirs, so nobody else can add one. */
export const addWay: Command<
  { person: string; way: WayIn; by: 'external_id' | 'code' },
  { code: 'not_allowed' | 'unknown_person' | 'has_left' }
> = (read, { person: subject, way, by }, { actor, now }) => {
  if (actor.kind !== 'person' || actor.id !== subject) return refuse('not_allowed');
  const row = read.orm.select({ leftAt: person.leftAt }).from(person).where(eq(person.id, subject)).get();
  if (!row) return refuse('unknown_person');
  if (row.leftAt !== null && row.leftAt <= now) return refuse('has_left');
  return ok({ type: 'account.way_added.v1', subject, body: { way, by } });
};

/** Takes the account at the company's sign-in from somebody: it was another's, or is none any more. */
export const removeWay: Command<
  { person: string },
  { code: 'not_allowed' | 'unknown_person' | 'not_at_company' }
> = (read, { person: subject }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'account.remove_way')) return refuse('not_allowed');
  if (!read.orm.select({ id: person.id }).from(person).where(eq(person.id, subject)).get()) {
    return refuse('unknown_person');
  }
  if (!read.orm.select().from(ownCompanyAccount).where(eq(ownCompanyAccount.person, subject)).get()) {
    return refuse('not_at_company');
  }
  return ok({ type: 'account.way_removed.v1', subject, body: { way: 'company' } });
};

/** Notes that the person made a key on a device of theirs, or took one away; nobody does it for another. */
export const notePasskey: Command<
  { person: string; passkey: string; what: 'added' | 'removed' },
  { code: 'not_allowed' | 'unknown_person' | 'has_left' }
> = (read, { person: subject, passkey, what }, { actor, now }) => {
  if (actor.kind !== 'person' || actor.id !== subject) return refuse('not_allowed');
  const row = read.orm.select({ leftAt: person.leftAt }).from(person).where(eq(person.id, subject)).get();
  if (!row) return refuse('unknown_person');
  if (row.leftAt !== null && row.leftAt <= now) return refuse('has_left');
  const type = what === 'added' ? 'account.passkey_added.v1' : 'account.passkey_removed.v1';
  return ok({ type, subject, body: { passkey } });
};
