import { eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '#db/once';
import { roleGrant } from '#db/schema/people';
import { isSetUp } from '#db/views/setup';
import { DIRECTORY_MAY, isDirectory } from '#domain/authority/directory';
import { mayDo, type Operation, type RoleKey } from '#domain/authority/roles';
import type { Actor } from '#domain/entry/bodies';
import type { Reader } from './command';

/** The roles of an actor, read in the transaction of the act: somebody demoted a moment ago has none. */
export const rolesOf = (
  read: Reader,
  actor: Actor,
): readonly { role: RoleKey; establishment: string | null }[] =>
  actor.kind === 'person'
    ? grantsOf(read)
        .all({ person: actor.id })
        .map(({ role, establishment }) => ({ role: role as RoleKey, establishment }))
    : [];

const grantsOf = oncePerConnection((db) =>
  db.orm
    .select({ role: roleGrant.role, establishment: roleGrant.establishment })
    .from(roleGrant)
    .where(eq(roleGrant.person, sql.placeholder('person')))
    .prepare(),
);

/**
 * Whether this actor may do it. The operator at the machine may what officers, engineers and admins may, never what people decide; the
 * company's directory only says who is here.
 */
export const isAllowed = (read: Reader, actor: Actor, operation: Operation): boolean =>
  actor.kind === 'operator' ||
  (isDirectory(actor) && DIRECTORY_MAY.includes(operation)) ||
  mayDo(
    rolesOf(read, actor).map(({ role }) => role),
    operation,
  );

/**
 * Whether the operator at the machine may still act without a second person: only in the setting up, which ends for good with the
 * second admin. Whoever may take roles away could begin it again otherwise.
 */
export const actsAlone = (read: Reader, actor: Actor): boolean => actor.kind === 'operator' && !isSetUp(read);
