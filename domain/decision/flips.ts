import type { Instant } from '../time';

interface Flip {
  at: Instant;
  person: string;
}

/** Whose answer changes next by itself: a binary heap by time. Stale flips stay until their time and cost one recomputation then. */
export const createFlips = () => {
  const items: Flip[] = [];
  const at = (i: number): number => (items[i] as Flip).at;
  const swap = (a: number, b: number) => {
    [items[a], items[b]] = [items[b] as Flip, items[a] as Flip];
  };
  return {
    peek: (): Flip | undefined => items[0],
    push: (time: Instant, person: string): void => {
      items.push({ at: time, person });
      for (let i = items.length - 1; i > 0; ) {
        const parent = (i - 1) >> 1;
        if (at(parent) <= at(i)) break;
        swap(parent, i);
        i = parent;
      }
    },
    pop: (): void => {
      const last = items.pop();
      if (items.length === 0 || !last) return;
      items[0] = last;
      for (let i = 0; ; ) {
        let least = i;
        for (const child of [2 * i + 1, 2 * i + 2]) {
          if (child < items.length && at(child) < at(least)) least = child;
        }
        if (least === i) break;
        swap(least, i);
        i = least;
      }
    },
  };
};
