import type { Database } from '#db/open';
import type { Instant } from '#domain/time';
import type { LiveDecisions } from '../decisions/create-decisions';
import type { SystemState } from './my-monitoring';

/** What queries are built on. They read; nothing in this folder writes. */
export interface QueryContext {
  db: Database;
  decisions: LiveDecisions;
  now: () => Instant;
  /** The last heartbeat of each system that ever reported. */
  heartbeats: () => ReadonlyMap<string, { at: Instant; revision: number }>;
}

/** A system that said nothing for this long is silent: what it does is not known. */
const SILENT_AFTER_MS = 60_000;

/** What a system last said of itself. */
export const systemState = (
  { now, heartbeats }: QueryContext,
  system: { id: string; kind: SystemState['kind'] },
): SystemState => {
  const last = heartbeats().get(system.id);
  return {
    system: system.id,
    kind: system.kind,
    alive: last !== undefined && now() - last.at < SILENT_AFTER_MS,
    ...(last && { lastSeen: last.at, revision: last.revision }),
  };
};
