import type { Database } from '#db/open';
import { readContexts, readWorld } from '#db/views/decision-world';
import { createPersonPages, readPersonFacts, readPersonIds } from '#db/views/person-facts';
import { decide } from '#domain/decision/decide';
import { type CellChange, createDecisionIndex, effective } from '#domain/decision/decision-index';
import { CONCERNS_EVERYBODY, CONCERNS_ONE, CONCERNS_SYSTEMS, type Entry } from '#domain/entry/bodies';
import { concatBytes, utf8 } from '#domain/log/bytes';
import type { SignBytes } from '#domain/log/checkpoint';
import { scopeOf } from '#domain/systems/system';
import type { Instant } from '#domain/time';
import type { Decisions } from './decisions';
import { createFeed, type Kept } from './feed';

export interface DecisionsParts {
  db: Database;
  epoch: string;
  now: () => Instant;
  /** Signs with the log key. */
  sign: SignBytes;
  /** The employee that another kind of subject id names. */
  findBy: (type: 'email' | 'external_id', id: string) => string | undefined;
}

/** Decisions beside the log: kept after each commit by `follow`, brought up to date with the clock by `advance`. */
export interface LiveDecisions extends Decisions {
  /** Reads everything from the tables; at start, and when a commit could not be followed. */
  load(revision: number): void;
  /** Takes in the entries of a commit. */
  follow(entries: readonly Entry[]): void;
  /** Whether time alone changed answers that no entry has told yet. */
  advance(): boolean;
  /** Ends what still goes on behind the answers. */
  stop(): void;
  nextFlip(): Instant | undefined;
}

/** How many people are computed at once behind the answers, and how long that may take before others run. */
const PAGE = 25;
const SLICE_MS = 4;
const READ_AGAIN_MS = 1_000;

/** Pauses of a programme arrive with their own acts; until then nothing was ever paused. */
const PAUSE_EPOCH = 0;

export const createDecisions = ({ db, epoch, now, sign, findBy }: DecisionsParts): LiveDecisions => {
  const readPerson = readPersonFacts(db);
  const readPage = createPersonPages(db);
  const index = createDecisionIndex(readWorld(db), readPerson);
  const feed = createFeed();
  const listeners = new Set<() => void>();
  let revision = 0;
  let healthy = false;
  let contexts = readContexts(db);
  let flipped: CellChange[] = [];

  let filling: NodeJS.Timeout | undefined;
  let whole = false;
  const wholeListeners = new Set<() => void>();

  /** Computes everybody's row, in slices: whoever is asked about meanwhile is read when asked. */
  const fillFrom = (start: string): void => {
    const end = performance.now() + SLICE_MS;
    let last = start;
    try {
      while (performance.now() < end) {
        const page = readPage(last, PAGE);
        if (page.length === 0) {
          whole = true;
          for (const listener of [...wholeListeners]) listener();
          return;
        }
        index.fill(page, now());
        last = page.at(-1)?.person.id ?? last;
      }
    } catch {
      // A database that cannot be read for a moment; meanwhile lists are 503, and whoever is asked about is read when asked.
      filling = setTimeout(() => fillFrom(start), READ_AGAIN_MS);
      return;
    }
    filling = setTimeout(() => fillFrom(last), 0);
  };

  const replaceEverything = (): void => {
    index.expectPeople(readWorld(db), readPersonIds(db), now());
    contexts = readContexts(db);
    flipped = [];
    whole = false;
    clearTimeout(filling);
    fillFrom('');
  };

  const load = (at: number): void => {
    replaceEverything();
    revision = at;
    feed.reset(at);
    healthy = true;
  };

  const recompute = (person: string): readonly CellChange[] | 'unknown' => {
    const facts = readPerson(person);
    return facts ? index.replacePerson(facts, now()) : index.removePerson(person);
  };

  const advance = (): boolean => {
    for (const person of index.due(now())) {
      const changes = recompute(person);
      // Only a row that is there is ever due.
      if (changes !== 'unknown') flipped.push(...changes);
    }
    return flipped.length > 0;
  };

  const take = (entries: readonly Entry[]): void => {
    const items: Kept[] = [];
    const people = new Map<string, number>();
    let everybody = 0;
    let passed = 0;
    for (const entry of entries) {
      if (CONCERNS_EVERYBODY.has(entry.type)) everybody = entry.seq;
      if (CONCERNS_ONE.has(entry.type) && entry.subject !== undefined) people.set(entry.subject, entry.seq);
      if (CONCERNS_SYSTEMS.has(entry.type) && entry.key !== undefined) {
        items.push({ kind: 'activities', revision: entry.seq, system: entry.key });
      }
      if (entry.type === 'time.passed.v1') passed = entry.seq;
    }
    if (everybody > 0) {
      replaceEverything();
      items.push({ kind: 'resync', revision: everybody });
    } else {
      for (const [person, seq] of people) {
        const changes = recompute(person);
        // What systems were told of this person is not known yet. One change too many would tell that they acted.
        if (changes === 'unknown') items.push({ kind: 'resync', revision: seq });
        else for (const change of changes) items.push({ kind: 'cell', revision: seq, ...change });
      }
      // Told as it is now: an act may have ended since what time alone had begun.
      if (passed > 0) {
        for (const { person, activity } of flipped.splice(0)) {
          const change = effective(index, person).get(activity);
          if (change) items.push({ kind: 'cell', revision: passed, ...change });
        }
      }
    }
    feed.add(items.sort((a, b) => a.revision - b.revision));
    revision = entries.at(-1)?.seq ?? revision;
  };

  const position = () => ({ revision, epoch, pauseEpoch: PAUSE_EPOCH, now: now() });

  return {
    load,
    follow: (entries) => {
      try {
        take(entries);
      } catch (cause) {
        // An index that missed a commit must not answer: everything is 503 until it is read anew.
        healthy = false;
        setImmediate(() => load(entries.at(-1)?.seq ?? revision));
        throw cause;
      } finally {
        for (const listener of [...listeners]) listener();
      }
    },
    advance,
    nextFlip: () => index.nextFlip(),
    position,
    evaluate: (question, system) => {
      advance();
      const at = now();
      return decide(index, question, at, system && scopeOf(system, at));
    },
    findEmployee: (type, id) => {
      if (type === 'employee') return index.knows(id) ? id : undefined;
      return type === 'email' || type === 'external_id' ? findBy(type, id) : undefined;
    },
    isSynthetic: (person) => index.isSynthetic(person),
    activity: (id) => index.world.activities.get(id),
    state: (system) => {
      advance();
      const at = position();
      const scope = scopeOf(system, at.now);
      const { activities, paused } = index.world;
      return {
        position: at,
        activities: [...activities.values()]
          .filter((activity) => scope.activities.has(activity.id) && scope.declared.has(activity.category))
          .map((activity) => ({ activity, paused: paused.has(activity.id) })),
        people: lines(index, scope),
        contexts,
      };
    },
    scopeRevision: (system) => feed.scopeRevision(system),
    feedAfter: (after, system) => feed.after(after, system),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    waitFor: (wanted, timeoutMs) =>
      new Promise((resolve) => {
        if (revision >= wanted) return resolve(true);
        const done = (reached: boolean) => {
          clearTimeout(timer);
          listeners.delete(look);
          resolve(reached);
        };
        const look = () => revision >= wanted && done(true);
        const timer = setTimeout(() => done(false), timeoutMs);
        listeners.add(look);
      }),
    whole: (timeoutMs) =>
      new Promise((resolve) => {
        if (whole) return resolve(true);
        const done = (reached: boolean) => {
          clearTimeout(timer);
          wholeListeners.delete(reachedIt);
          resolve(reached);
        };
        const reachedIt = () => done(true);
        const timer = setTimeout(() => done(false), timeoutMs);
        wholeListeners.add(reachedIt);
      }),
    stop: () => clearTimeout(filling),
    healthy: () => healthy,
    signLease: (payload) => {
      const bytes = utf8(JSON.stringify(payload));
      const signature = sign(concatBytes(utf8('forthright/lease/v1\n'), bytes));
      return `${Buffer.from(bytes).toString('base64url')}.${Buffer.from(signature).toString('base64url')}`;
    },
  };
};

function* lines(index: ReturnType<typeof createDecisionIndex>, scope: ReturnType<typeof scopeOf>) {
  for (const person of [...index.people()].sort()) {
    yield { person, changes: [...effective(index, person, scope).values()] };
  }
}
