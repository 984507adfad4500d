import type { PersonPages } from '#db/views/person-facts';
import type { PersonFacts } from '#domain/decision/facts';

/** How many people are computed at once behind the answers, and how long that may take before others run. */
const PAGE = 25;
const SLICE_MS = 4;
const READ_AGAIN_MS = 1_000;
/** Whoever asks first after a start or a publication comes first: filling waits so long, or until somebody wants a list. */
const FILL_AFTER_MS = 1_000;

/** Computes everybody's row behind the answers, so that a list of them costs no more than writing it. */
export interface Filling {
  /** Begins again from nobody, a little later. */
  restart(): void;
  /** Begins at once where it has yet to begin. */
  hurry(): void;
  /** Resolves true once everybody is there, false after `timeoutMs`. */
  whole(timeoutMs: number): Promise<boolean>;
  stop(): void;
}

/** `fill` takes a page in. What cannot be read is tried again; `failed` is told once until it can. */
export const createFilling = (parts: {
  readPage: PersonPages;
  fill: (people: readonly PersonFacts[]) => void;
  failed: (cause: unknown) => void;
}): Filling => {
  const { readPage, fill, failed } = parts;
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  let state: 'waiting' | 'filling' | 'whole' = 'waiting';
  let stuck = false;

  /** In slices: whoever is asked about meanwhile is read when asked. */
  const fillFrom = (start: string): void => {
    const end = performance.now() + SLICE_MS;
    let last = start;
    try {
      while (performance.now() < end) {
        const page = readPage(last, PAGE);
        if (page.length === 0) {
          state = 'whole';
          for (const listener of [...listeners]) listener();
          return;
        }
        fill(page);
        last = page.at(-1)?.person.id ?? last;
      }
      stuck = false;
    } catch (cause) {
      if (!stuck) failed(cause);
      stuck = true;
      // A database that cannot be read for a moment; meanwhile lists are 503, and whoever is asked about is read when asked.
      timer = setTimeout(() => fillFrom(start), READ_AGAIN_MS);
      return;
    }
    timer = setTimeout(() => fillFrom(last), 0);
  };

  const hurry = (): void => {
    if (state !== 'waiting' || timer === undefined) return;
    clearTimeout(timer);
    state = 'filling';
    fillFrom('');
  };

  return {
    restart: () => {
      clearTimeout(timer);
      state = 'waiting';
      timer = setTimeout(hurry, FILL_AFTER_MS);
    },
    hurry,
    whole: (timeoutMs) =>
      new Promise((resolve) => {
        hurry();
        // Few people are computed at once.
        if (state === 'whole') return resolve(true);
        const done = (reached: boolean) => {
          clearTimeout(waiting);
          listeners.delete(reachedIt);
          resolve(reached);
        };
        const reachedIt = () => done(true);
        const waiting = setTimeout(() => done(false), timeoutMs);
        listeners.add(reachedIt);
      }),
    stop: () => clearTimeout(timer),
  };
};
