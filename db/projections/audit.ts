import { eq, sql } from 'drizzle-orm';
import { auditLineOf } from '#domain/authority/audit';
import { actsAs, type Operation, type RoleKey } from '#domain/authority/roles';
import type { Entry } from '#domain/entry/bodies';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { prepareInsert } from '../rows';
import { auditAct, person } from '../schema/people';
import { grantsInForce } from '../views/grants';

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
  const roleOf = (actor: string, operation: Operation, at: Instant): RoleKey | undefined =>
    actsAs(
      grantsInForce(db, actor, at).map(({ role }) => role),
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
      role: (isPerson ? roleOf(actor, line.operation, entry.at) : undefined) ?? null,
      unit: (isPerson ? unitOf.get({ id: actor })?.unit : undefined) ?? null,
    });
  };
};
