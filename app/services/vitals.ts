import type { Database } from '#db/open';
import { system } from '#db/schema/systems';
import type { Instant } from '#domain/time';
import type { Watch } from './log/watch';
import type { Health } from './services';
import type { Heartbeats } from './systems/heartbeat';

/** How the portal itself is, in numbers that tell of nobody. */
export interface Vitals {
  health: Health;
  sweep: { last: { size: number; ms: number } | undefined; findings: number; missed: number };
  /** Seconds since a system was last heard; without those that never were. */
  silent: ReadonlyMap<string, number>;
  neverHeard: number;
}

export const createVitals =
  (parts: {
    db: Database;
    health: () => Health;
    watch: Pick<Watch, 'last' | 'findings' | 'missed'>;
    heartbeats: Pick<Heartbeats, 'latest'>;
    now: () => Instant;
  }): (() => Vitals) =>
  () => {
    const { db, health, watch, heartbeats, now } = parts;
    const heard = heartbeats.latest();
    const systems = db.orm.select({ id: system.id }).from(system).all();
    const silent = new Map<string, number>();
    for (const { id } of systems) {
      const last = heard.get(id);
      if (last) silent.set(id, Math.max(0, now() - last.at) / 1_000);
    }
    return {
      health: health(),
      sweep: { last: watch.last(), findings: watch.findings().length, missed: watch.missed() },
      silent,
      neverHeard: systems.length - silent.size,
    };
  };
