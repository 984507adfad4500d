import type { Instant } from '#domain/time';
import { isAlive } from '../systems/heartbeat';
import type { QueryContext } from './context';

/** What one system said of itself, as far as this row is concerned. */
export interface SystemState {
  system: string;
  kind: 'collector' | 'store' | 'consumer';
  /** Last heartbeat ever; absent: it never reported. */
  lastSeen?: Instant;
  /** Heard from within the last 60 s. */
  alive: boolean;
  /** The revision it says it enforces. */
  revision?: number;
}

/** What a system last said of itself. */
export const systemState = (
  { now, heartbeats }: QueryContext,
  system: { id: string; kind: SystemState['kind'] },
): SystemState => {
  const last = heartbeats().get(system.id);
  return {
    system: system.id,
    kind: system.kind,
    alive: isAlive(last, now()),
    ...(last && { lastSeen: last.at, revision: last.revision }),
  };
};
