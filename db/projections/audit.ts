import { eq, sql } from 'drizzle-orm';
import { auditLineOf } from '#domain/authority/audit';
import { actsAs, type Operation, type RoleKey } from '#domain/authority/roles';
import type { Entry } from '#domain/entry/bodies';
import type { Database } from '../open';
import { prepareInsert } from '../rows';
import { auditAct, person, roleGrant } from '../schema/people';

/**
 * The audit list, over all types of entries. Runs before the projections of the entry itself: somebody who gives up a role
 * still acted in it.
 */
export const createProjectAudit = (db: Database): ((entry: Entry) => void) => {
  const add = prepareInsert(db, auditAct, [
    'operation',
    'object',
    'seq',
    'at',
    'actorKind',
    'actor',
    'role',
    'unit',
  ]);
  const id = sql.placeholder('id');
  const unitOf = db.orm
    .select({ unit: person.establishment })
    .from(person)
    .where(eq(person.id, id))
    .prepare();
  const rolesOf = db.orm
    .select({ role: roleGrant.role })
    .from(roleGrant)
    .where(eq(roleGrant.person, id))
    .prepare();
  const roleOf = (actor: string, operation: Operation): RoleKey | undefined =>
    actsAs(
      rolesOf.all({ id: actor }).map(({ role }) => role as RoleKey),
      operation,
    );
  return (entry) => {
    const line = auditLineOf(entry);
    if (!line) return;
    const { kind, id: actor } = entry.actor;
    const isPerson = kind === 'person';
    add({
      ...line,
      seq: entry.seq,
      at: entry.at,
      actorKind: isPerson ? 'person' : 'operator',
      actor,
      role: (isPerson ? roleOf(actor, line.operation) : undefined) ?? null,
      unit: (isPerson ? unitOf.get({ id: actor })?.unit : undefined) ?? null,
    });
  };
};
