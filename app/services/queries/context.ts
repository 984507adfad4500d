import type { Database } from '#db/open';
import type { Instant } from '#domain/time';
import type { LiveDecisions } from '../decisions/create-decisions';

/** What queries are built on. They read; nothing in this folder writes. */
export interface QueryContext {
  db: Database;
  decisions: LiveDecisions;
  now: () => Instant;
  /** The last heartbeat of each system that ever reported. */
  heartbeats: () => ReadonlyMap<string, { at: Instant; revision: number }>;
}
