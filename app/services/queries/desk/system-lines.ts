import { asc } from 'drizzle-orm';
import { system as systemTable } from '#db/schema/systems';
import type { QueryContext } from '../context';
import { type SystemState, systemState } from '../system-state';

/** What one system last said, for whoever must know whom nobody hears. */
export interface SystemLine extends SystemState {
  activities: number;
  /** It reports, and says that it enforces the newest state. */
  upToDate: boolean;
}

/** Every registered system, those nobody hears first. */
export const systemLines = (context: QueryContext): readonly SystemLine[] => {
  const { revision } = context.decisions.position();
  return context.db.orm
    .select()
    .from(systemTable)
    .orderBy(asc(systemTable.id))
    .all()
    .map((row) => {
      const state = systemState(context, row);
      return {
        ...state,
        activities: row.activities.length,
        upToDate: state.alive && (state.revision ?? 0) >= revision,
      };
    })
    .sort((a, b) => Number(a.alive) - Number(b.alive));
};
