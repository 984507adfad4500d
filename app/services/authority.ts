import { type Grant, grantsInForce } from '#db/views/grants';
import { isSetUp } from '#db/views/setup';
import { DIRECTORY_MAY, isDirectory } from '#domain/authority/directory';
import { mayDo, type Operation, type RoleKey } from '#domain/authority/roles';
import type { Actor } from '#domain/entry/bodies';
import type { Instant } from '#domain/time';
import type { Reader } from './command';

/** Who asks, and when: a role counts from its first moment to its last, and at no other. */
interface Asking {
  actor: Actor;
  now: Instant;
}

/** The roles of an actor, read in the transaction of the act: somebody demoted a moment ago has none. */
export const rolesOf = (read: Reader, { actor, now }: Asking): readonly Grant[] =>
  actor.kind === 'person' ? grantsInForce(read, actor.id, now) : [];

/** The same by their keys alone. */
export const roleKeysOf = (read: Reader, asking: Asking): readonly RoleKey[] =>
  rolesOf(read, asking).map(({ role }) => role);

/**
 * Whether this actor may do it. The operator at the machine may what officers, engineers and admins may, never what people decide; the
 * company's directory only says who is here.
 */
export const isAllowed = (read: Reader, asking: Asking, operation: Operation): boolean =>
  asking.actor.kind === 'operator' ||
  (isDirectory(asking.actor) && DIRECTORY_MAY.includes(operation)) ||
  mayDo(roleKeysOf(read, asking), operation);

/**
 * Whether the operator at the machine may still act without a second person: only in the setting up, which ends for good with the
 * second admin. Whoever may take roles away could begin it again otherwise.
 */
export const actsAlone = (read: Reader, actor: Actor): boolean => actor.kind === 'operator' && !isSetUp(read);
