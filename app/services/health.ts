import { existsSync, statSync } from 'node:fs';
import { SECOND } from '#domain/time';
import type { LiveDecisions } from './decisions/create-decisions';
import type { Lineage } from './lineage';
import type { Watch } from './log/watch';
import type { Health } from './services';
import type { Start } from './start';
import type { SteadyClock } from './steady-clock';
import type { Reserve } from './storage/reserve';
import type { Storage } from './storage/storage';

/** Further behind than this, the wall clock was set back and somebody should look (F09). */
export const CLOCK_BEHIND_MS = 30 * SECOND;
/** A write-ahead log as long as this is kept from being tidied by somebody who reads for very long (F36). */
const WAL_LARGE = 64 * 1024 * 1024;

/** One sweep may fail for a reason that passes. */
const MISSED_SWEEPS = 2;

/** What the portal says of itself at /readyz, and to its own doors before each answer. */
export const createHealth = (parts: {
  decisions: Pick<LiveDecisions, 'healthy'>;
  storage: Storage;
  reserve: Reserve | undefined;
  start: Pick<Start, 'owed'>;
  watch: Pick<Watch, 'findings' | 'missed'>;
  lineage: Pick<Lineage, 'waits'>;
  clock: SteadyClock;
  /** Whether leaving is held back, so that somebody must look (F33). */
  leaversHeld: () => boolean;
  /** Whether somebody asked again and again for what is not there for them (B01). */
  manyMissed: () => boolean;
  /** Path of the write-ahead log. */
  wal: string;
}): (() => Health) => {
  const { decisions, storage, reserve, start, watch, lineage, clock, leaversHeld, manyMissed, wal } = parts;
  const ready: Health = {
    ready: true,
    // Asked of the disk, so only where somebody reads it: every answer to a system asks whether the portal is ready.
    get warnings() {
      const warnings = [
        ...(clock.aheadOfWall() > CLOCK_BEHIND_MS ? ['clock_behind'] : []),
        ...(leaversHeld() ? ['leavers_held'] : []),
        ...(manyMissed() ? ['many_missed'] : []),
        ...(watch.missed() >= MISSED_SWEEPS ? ['not_swept'] : []),
        ...(reserve?.state() === 'missing' ? ['no_reserve'] : []),
        ...(existsSync(wal) && statSync(wal).size > WAL_LARGE ? ['wal_large'] : []),
      ];
      return warnings.length > 0 ? warnings : undefined;
    },
  };
  return () => {
    if (!decisions.healthy()) return { ready: false, code: 'decisions' };
    if (!storage.vouches() || start.owed()) return { ready: false, code: 'storage' };
    if (watch.findings().length > 0) return { ready: false, code: 'log' };
    // Whatever was withdrawn since the copy is not in it.
    if (lineage.waits()) return { ready: false, code: 'restored' };
    // Stops are still recorded, so what is answered still holds; but somebody must make room.
    if (!storage.takesAll()) return { ready: false, code: 'disk_full', vouches: true };
    return ready;
  };
};
