import { system as systemTable } from '#db/schema/systems';
import type { QueryContext } from './context';
import { type SystemState, systemState } from './system-state';

/** A system that must follow an act: whether it enforces it or a later one, and whether it is only to stop using. */
export type Obeys = SystemState & { enforces: boolean; uses: boolean };

/** The systems that serve activities which must stop or may start, and whether each enforces this entry or a later one. */
export const whoObeys = (
  context: QueryContext,
  seq: number,
  isConcerned: (activity: string) => boolean,
): readonly Obeys[] =>
  context.db.orm
    .select()
    .from(systemTable)
    .all()
    .flatMap((row) => {
      const concerned = row.activities.filter(isConcerned);
      if (concerned.length === 0) return [];
      const state = systemState(context, row);
      const uses = concerned.every((activity) => activity.endsWith('.use'));
      return [{ ...state, enforces: (state.revision ?? 0) >= seq, uses }];
    });
