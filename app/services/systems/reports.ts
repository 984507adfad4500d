import type { Database } from '#db/open';
import type { Hash } from '#domain/log/hash';
import type { Instant } from '#domain/time';
import { type Copies, createCopies } from '../copies/copies';
import { createReviews, type Reviews } from '../copies/reviews';
import type { LiveDecisions } from '../decisions/create-decisions';
import type { Executor } from '../execute';
import type { Storage } from '../storage/storage';
import { createHeartbeats, type Heartbeats } from './heartbeat';
import { createHoldings, type Holdings } from './holdings';
import { createLists, type Lists } from './lists';
import { createLooks, type Looks } from './looks';
import { createTasks, type Tasks } from './tasks';
import { createTraining, type Training } from './training';

/** What systems say of themselves, and what they are asked. */
export interface Reports {
  heartbeats: Heartbeats;
  holdings: Holdings;
  tasks: Tasks;
  looks: Looks;
  lists: Lists;
  training: Training;
  copies: Copies & { reviews: Reviews };
}

export const createReports = (parts: {
  db: Database;
  executor: Pick<Executor, 'execute'>;
  decisions: LiveDecisions;
  storage: Pick<Storage, 'takesAll'>;
  dataDir: string;
  now: () => Instant;
  random: (length: number) => Uint8Array;
  sha256: Hash;
}): Reports => {
  const looks = createLooks(parts);
  return {
    heartbeats: createHeartbeats({ ...parts, position: parts.decisions.position }),
    holdings: createHoldings(parts),
    tasks: createTasks(parts),
    looks,
    lists: createLists(parts),
    training: createTraining(parts),
    copies: { ...createCopies(parts), reviews: createReviews({ ...parts, looks }) },
  };
};
