import type { Activity } from '#domain/monitoring/activity';
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

/** How many of the systems that may do something are heard now. */
export type Observed = 'all_report' | 'some_report' | 'none_report' | 'no_system';

/** Only a collector records; what was recorded, any system that is registered for it may use. */
export const canDo = (kind: SystemState['kind'], { verb }: Activity): boolean =>
  verb === 'use' || kind === 'collector';

/** What can be said of "now" from heartbeats of the last minute, and no more than that. */
export const observed = (states: readonly SystemState[]): Observed => {
  if (states.length === 0) return 'no_system';
  const reporting = states.filter(({ alive }) => alive).length;
  if (reporting === 0) return 'none_report';
  return reporting === states.length ? 'all_report' : 'some_report';
};
