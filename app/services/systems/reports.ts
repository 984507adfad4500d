import type { Database } from '#db/open';
import type { Hash } from '#domain/log/hash';
import type { Instant } from '#domain/time';
import { type Copies, createCopies } from '../copies/copies';
import type { Position } from '../decisions/decisions';
import type { Executor } from '../execute';
import type { Storage } from '../storage/storage';
import { createHeartbeats, type Heartbeats } from './heartbeat';
import { createHoldings, type Holdings } from './holdings';
import { createTasks, type Tasks } from './tasks';

/** What systems say of themselves, and what they are asked. */
export interface Reports {
  heartbeats: Heartbeats;
  holdings: Holdings;
  tasks: Tasks;
  copies: Copies;
}

export const createReports = (parts: {
  db: Database;
  executor: Pick<Executor, 'execute'>;
  storage: Pick<Storage, 'takesAll'>;
  dataDir: string;
  now: () => Instant;
  position: () => Position;
  random: (length: number) => Uint8Array;
  sha256: Hash;
}): Reports => ({
  heartbeats: createHeartbeats(parts),
  holdings: createHoldings(parts),
  tasks: createTasks(parts),
  copies: createCopies(parts),
});
