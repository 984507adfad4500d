import type { Database } from '#db/open';
import { restoredHere } from '#db/own/restored';
import type { Entry } from '#domain/entry/bodies';

/** In which lineage the log goes on, and whether it is a copy that was put back and that nobody declared yet. */
export interface Lineage {
  epoch(): string;
  /** Until it is declared, no system is answered. */
  waits(): boolean;
  /** Takes in the entries of a commit. */
  follow(entries: readonly Entry[]): void;
}

/** Asked before every answer to a system, so it is remembered and not read. */
export const createLineage = (db: Database, opened: string): Lineage => {
  let epoch = opened;
  let waits = restoredHere(db) !== undefined;
  return {
    epoch: () => epoch,
    waits: () => waits,
    follow: (entries) => {
      for (const entry of entries) {
        if (entry.type !== 'epoch.opened.v1') continue;
        ({ epoch } = entry.body);
        waits = restoredHere(db) !== undefined;
      }
    },
  };
};
