import { and, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { Operation, RoleKey } from '#domain/authority/roles';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { auditAct, person } from '../schema/people';

/** What part of the audit list is asked for. */
export interface AuditFilter {
  operation?: Operation;
  /** A role, or the operator at the machine. */
  actor?: RoleKey | 'operator';
  from?: Instant;
  /** Not included. */
  until?: Instant;
  /** Older than this number. */
  before?: number;
}

export type AuditRow = typeof auditAct.$inferSelect;

/** Those of these ids that lead to nobody any more. */
export const strangers = (db: Database, ids: readonly string[]): ReadonlySet<string> => {
  const known = db.orm
    .select({ id: person.id })
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare();
  return new Set([...new Set(ids)].filter((id) => known.get({ id }) === undefined));
};

/** The line that stands for what is on record about a gate: its number, and the role in which it was recorded then. */
export const gateActOf = (
  db: Database,
  { programme, gate, actor, at }: { programme: string; gate: string; actor: string; at: Instant },
): Pick<AuditRow, 'seq' | 'role'> | undefined =>
  db.orm
    .select({ seq: auditAct.seq, role: auditAct.role })
    .from(auditAct)
    .where(
      and(
        eq(auditAct.operation, 'gate.record'),
        eq(auditAct.object, `${programme}:${gate}`),
        eq(auditAct.actor, actor),
        eq(auditAct.at, at),
      ),
    )
    .orderBy(desc(auditAct.seq))
    .limit(1)
    .get();

/** Acts in a role, newest first, at most so many. */
export const auditActs = (db: Database, filter: AuditFilter, limit: number): readonly AuditRow[] => {
  const wanted: SQL[] = [];
  const { operation, actor, from, until, before } = filter;
  if (operation !== undefined) wanted.push(eq(auditAct.operation, operation));
  if (actor === 'operator') wanted.push(eq(auditAct.actorKind, 'operator'));
  else if (actor !== undefined) wanted.push(eq(auditAct.role, actor));
  if (from !== undefined) wanted.push(gte(auditAct.at, from));
  if (until !== undefined) wanted.push(lt(auditAct.at, until));
  if (before !== undefined) wanted.push(lt(auditAct.seq, before));
  return db.orm
    .select()
    .from(auditAct)
    .where(and(...wanted))
    .orderBy(desc(auditAct.seq))
    .limit(limit)
    .all();
};
