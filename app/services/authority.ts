import { count, eq } from 'drizzle-orm';
import { roleGrant } from '#db/schema/people';
import { mayDo, type Operation, type RoleKey } from '#domain/authority/roles';
import { ADMINS_AFTER_SETUP } from '#domain/authority/second-person';
import type { Actor } from '#domain/entry/bodies';
import type { Reader } from './command';

/** The roles of an actor, read in the transaction of the act: somebody demoted a moment ago has none. */
export const rolesOf = (
  read: Reader,
  actor: Actor,
): readonly { role: RoleKey; establishment: string | null }[] =>
  actor.kind === 'person'
    ? read.orm
        .select({ role: roleGrant.role, establishment: roleGrant.establishment })
        .from(roleGrant)
        .where(eq(roleGrant.person, actor.id))
        .all()
        .map(({ role, establishment }) => ({ role: role as RoleKey, establishment }))
    : [];

/** Whether this actor may do it. The operator at the machine may what officers, engineers and admins may, never what people decide. */
export const isAllowed = (read: Reader, actor: Actor, operation: Operation): boolean =>
  actor.kind === 'operator' ||
  mayDo(
    rolesOf(read, actor).map(({ role }) => role),
    operation,
  );

/** Whether a human with the right role asks: the operator at the machine is never the second person. */
export const isPersonAllowed = (read: Reader, actor: Actor, operation: Operation): boolean =>
  actor.kind === 'person' && isAllowed(read, actor, operation);

/**
 * Whether the operator at the machine may still act without a second person: while fewer than two admins are in office, at the
 * first setting up and again when everybody is gone.
 */
export const actsAlone = (read: Reader, actor: Actor): boolean =>
  actor.kind === 'operator' &&
  (read.orm.select({ admins: count() }).from(roleGrant).where(eq(roleGrant.role, 'admin')).get()?.admins ??
    0) < ADMINS_AFTER_SETUP;
