import { and, eq } from 'drizzle-orm';
import { deletionOf } from '#domain/request/erasure-checks';
import type { Database } from '../open';
import { strike } from '../schema/choices';
import { finding } from '../schema/holdings';
import { system } from '../schema/systems';
import { taskOf } from './tasks';

/**
 * What the strike was about that a deletion follows, a look after it, or a deletion of what such a look found: ids of activities. Undefined where no strike is behind it, or its person
 * is erased.
 */
export const struckBehind = (db: Database, task: string): readonly string[] | undefined => {
  const row = taskOf(db, deletionOf(task));
  if (row?.because === 'strike') {
    return db.orm
      .select({ activities: strike.activities })
      .from(strike)
      .where(and(eq(strike.person, row.person), eq(strike.seq, row.seq)))
      .get()?.activities;
  }
  if (row?.because !== 'erasure_check') return undefined;
  const found = db.orm.select({ shownBy: finding.task }).from(finding).where(eq(finding.seq, row.seq)).get();
  // What shows a finding was asked before it: this ends.
  return typeof found?.shownBy === 'string' ? struckBehind(db, found.shownBy) : undefined;
};

/** The activities that a system serves; none where it is not registered. */
export const activitiesServed = (db: Database, id: string): readonly string[] =>
  db.orm.select({ activities: system.activities }).from(system).where(eq(system.id, id)).get()?.activities ??
  [];
