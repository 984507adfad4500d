import type { System } from '#domain/systems/system';
import type { FeedItem } from './decisions';

/** How many changes are kept for collectors that ask a little late; who asks later gets everything anew. */
const KEPT = 20_000;

/** A change as kept: an item, and the one system it concerns when it concerns only one. */
export type Kept = FeedItem & { system?: string };

export interface Feed {
  add(items: readonly Kept[]): void;
  /** Forgets everything: from `revision` on the feed is complete again. */
  reset(revision: number): void;
  after(revision: number, system: System): readonly FeedItem[] | 'gap';
  /** The last revision that changed what this system may know. */
  scopeRevision(system: System): number;
}

/** The changes of the last while, in memory, gap-free from `reset` on. */
export const createFeed = (): Feed => {
  let items: Kept[] = [];
  let completeFrom = 0;
  let everybody = 0;
  let byActivity = new Map<string, number>();
  let bySystem = new Map<string, number>();

  const concerns = (item: Kept, system: System): boolean =>
    item.kind === 'cell'
      ? system.activities.includes(item.activity)
      : item.kind === 'struck'
        ? item.uses.some((use) => system.activities.includes(use))
        : item.system === undefined || item.system === system.id;

  return {
    add: (added) => {
      for (const item of added) {
        items.push(item);
        if (item.kind === 'cell') byActivity.set(item.activity, item.revision);
        else if (item.kind === 'struck') for (const use of item.uses) byActivity.set(use, item.revision);
        else if (item.system === undefined) everybody = item.revision;
        else bySystem.set(item.system, item.revision);
      }
      if (items.length > KEPT) {
        const dropped = items.splice(0, items.length - KEPT);
        completeFrom = dropped.at(-1)?.revision ?? completeFrom;
      }
    },
    reset: (revision) => {
      items = [];
      completeFrom = revision;
      everybody = revision;
      byActivity = new Map();
      bySystem = new Map();
    },
    after: (revision, system) => {
      if (revision < completeFrom) return 'gap';
      let start = items.length;
      while (start > 0 && (items[start - 1] as Kept).revision > revision) start--;
      return items.slice(start).filter((item) => concerns(item, system));
    },
    scopeRevision: (system) =>
      Math.max(
        everybody,
        bySystem.get(system.id) ?? 0,
        ...system.activities.map((activity) => byActivity.get(activity) ?? 0),
      ),
  };
};
