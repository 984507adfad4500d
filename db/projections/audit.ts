import { eq } from 'drizzle-orm';
import { auditLineOf } from '#domain/authority/audit';
import { actsAs, type Operation, type RoleKey } from '#domain/authority/roles';
import type { Entry } from '#domain/entry/bodies';
import type { Database } from '../open';
import { auditAct, person, roleGrant } from '../schema/people';

/**
 * The audit list, over all types of entries. Runs before the projections of the entry itself: somebody who gives up a role
 * still acted in it.
 */
export const createProjectAudit =
  (db: Database): ((entry: Entry) => void) =>
  (entry) => {
    const line = auditLineOf(entry);
    if (!line) return;
    const { kind, id } = entry.actor;
    const role = kind === 'person' ? roleOf(db, id, line.operation) : undefined;
    const unit =
      kind === 'person'
        ? db.orm.select({ unit: person.establishment }).from(person).where(eq(person.id, id)).get()?.unit
        : undefined;
    db.orm
      .insert(auditAct)
      .values({
        ...line,
        seq: entry.seq,
        at: entry.at,
        actorKind: kind === 'person' ? 'person' : 'operator',
        actor: id,
        role: role ?? null,
        unit: unit ?? null,
      })
      .run();
  };

const roleOf = (db: Database, actor: string, operation: Operation): RoleKey | undefined =>
  actsAs(
    db.orm
      .select({ role: roleGrant.role })
      .from(roleGrant)
      .where(eq(roleGrant.person, actor))
      .all()
      .map(({ role }) => role as RoleKey),
    operation,
  );
