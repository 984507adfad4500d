import type { Database } from '#db/open';
import { allCouncilContexts } from '#db/views/council-contexts';
import { readContexts, readWorld } from '#db/views/decision-world';
import { readInventories } from '#db/views/inventory';
import { createPersonPages, readPersonFacts, readPersonIds } from '#db/views/person-facts';
import { readPauseEpoch } from '#db/views/reviews';
import { servedContexts } from '#domain/council/own-contexts';
import { decide } from '#domain/decision/decide';
import { type CellChange, createDecisionIndex, effective } from '#domain/decision/decision-index';
import type { PersonFacts } from '#domain/decision/facts';
import type { Entry } from '#domain/entry/bodies';
import { CONCERNS_EVERYBODY, CONCERNS_ONE, CONCERNS_SYSTEMS, CONCERNS_USE } from '#domain/entry/concerns';
import { concatBytes, utf8 } from '#domain/log/bytes';
import type { SignBytes } from '#domain/log/checkpoint';
import { riskAt } from '#domain/monitoring/classification';
import { scopeOf } from '#domain/systems/system';
import type { Instant } from '#domain/time';
import { type Concerned, concerned } from './concerned';
import { type Decisions, DecisionsBehind } from './decisions';
import { createFeed, type Kept } from './feed';
import { createFilling } from './filling';
import { activitiesWithin, peopleWithin, struckItems, struckWithin } from './within-scope';

export interface DecisionsParts {
  db: Database;
  epoch: () => string;
  now: () => Instant;
  /** Signs with the log key. */
  sign: SignBytes;
  /** The employee that another kind of subject id names. */
  findBy: (type: 'email' | 'external_id', id: string) => string | undefined;
  /** Told once of each time the answers could not be kept up. */
  report: (what: string, cause: unknown) => void;
}

/** Decisions beside the log: kept after each commit by `follow`, brought up to date with the clock by `advance`. */
export interface LiveDecisions extends Decisions {
  /** Reads everything from the tables, at a start. Throws when they cannot be read. */
  load(revision: number): void;
  /** The same later on: what cannot be read is tried again by itself, and nothing is answered until then. */
  readAnew(): void;
  /**
   * Reads who is concerned by the entries of a commit, within its transaction: the pages are at hand, and no lock is asked for. Never throws:
   * what it could not read is read by `follow`.
   */
  prepare(entries: readonly Entry[]): void;
  /** Takes in the entries of a commit. Never throws: when it cannot, everything is read anew. */
  follow(entries: readonly Entry[]): void;
  /** Whether there is something that no entry has told yet: time alone changed answers, or changes were lost with an index. */
  advance(): boolean;
  /** Ends what still goes on behind the answers. */
  stop(): void;
  nextFlip(): Instant | undefined;
}

const READ_AGAIN_MS = 1_000;

export const createDecisions = (parts: DecisionsParts): LiveDecisions => {
  const { db, epoch, now, sign, findBy, report } = parts;
  const readPerson = readPersonFacts(db);
  const index = createDecisionIndex(readWorld(db), readPerson);
  const feed = createFeed();
  const listeners = new Set<() => void>();
  let revision = 0;
  let healthy = false;
  let loaded = false;
  let declared = readContexts(db);
  let own = allCouncilContexts(db);
  let pauseEpoch = readPauseEpoch(db);
  let flipped: CellChange[] = [];
  /** What time alone had changed was lost with an index: it has no revision of its own yet, by which collectors hear of it. */
  let lost = false;
  let reading: NodeJS.Timeout | undefined;
  /** Whom the commit that is being written concerns, as they are after it. */
  const prepared = new Map<string, PersonFacts>();

  const filling = createFilling({
    readPage: createPersonPages(db),
    fill: (people) => index.fill(people, now()),
    failed: (cause) => {
      // Where the index itself is in doubt, that was reported.
      if (healthy && reading === undefined) report('people could not be read for lists', cause);
    },
  });

  const replaceEverything = (): void => {
    index.expectPeople(readWorld(db), readPersonIds(db), now());
    declared = readContexts(db);
    own = allCouncilContexts(db);
    pauseEpoch = readPauseEpoch(db);
    flipped = [];
    filling.restart();
  };

  const load = (at: number): void => {
    loaded = true;
    healthy = false;
    replaceEverything();
    revision = at;
    feed.reset(at);
    healthy = true;
  };

  const tellListeners = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const readAnew = (): void => {
    clearTimeout(reading);
    try {
      load(revision);
    } catch {
      // Reported when the doubt began; until it can be read nothing is answered.
      reading = setTimeout(readAnew, READ_AGAIN_MS);
      return;
    }
    reading = undefined;
    tellListeners();
  };

  /** An index that missed something must not answer: everything is 503 until it is read anew. */
  const doubt = (what: string, cause: unknown): void => {
    healthy = false;
    if (reading === undefined) report(what, cause);
    clearTimeout(reading);
    reading = setTimeout(readAnew, 0);
  };

  const recompute = (
    person: string,
    chosen?: ReadonlySet<string>,
    facts = readPerson(person),
  ): readonly CellChange[] | 'unknown' =>
    facts ? index.replacePerson(facts, now(), chosen) : index.removePerson(person);

  const prepare = (entries: readonly Entry[]): void => {
    prepared.clear();
    // What is about to be read anew is read with these.
    if (reading !== undefined || !loaded) return;
    try {
      for (const { type, subject } of entries) {
        if (!CONCERNS_ONE.has(type) || subject === undefined) continue;
        const facts = readPerson(subject);
        if (facts) prepared.set(subject, facts);
      }
    } catch {
      prepared.clear();
    }
  };

  /** Lets time that has passed take effect. False when nothing may be answered. */
  const keepsUp = (): boolean => {
    if (!healthy) return false;
    try {
      // Taken out of the index by asking who is due: whoever is not computed now would stay as they were for ever.
      for (const person of index.due(now())) {
        const changes = recompute(person);
        // Only a row that is there is ever due.
        if (changes !== 'unknown') flipped.push(...changes);
      }
    } catch (cause) {
      lost = true;
      doubt('the decisions could not follow the time', cause);
    }
    return healthy;
  };

  const advance = (): boolean => keepsUp() && (lost || flipped.length > 0);

  const mustKeepUp = (): void => {
    if (!keepsUp()) throw new DecisionsBehind();
  };

  const take = (entries: readonly Entry[]): void => {
    const items: Kept[] = [];
    const people = new Map<string, Concerned>();
    const strikes = new Map<string, number>();
    let everybody = 0;
    let passed = 0;
    for (const entry of entries) {
      if (CONCERNS_EVERYBODY.has(entry.type)) everybody = entry.seq;
      if (CONCERNS_ONE.has(entry.type) && entry.subject !== undefined) {
        people.set(entry.subject, concerned(entry, people.get(entry.subject)));
      }
      if (CONCERNS_SYSTEMS.has(entry.type) && entry.key !== undefined) {
        items.push({ kind: 'activities', revision: entry.seq, system: entry.key });
      }
      if (CONCERNS_USE.has(entry.type)) {
        index.replaceInventories(readInventories(db));
        items.push({ kind: 'resync', revision: entry.seq });
      }
      if (entry.type === 'strike.made.v1' && entry.subject !== undefined)
        strikes.set(entry.subject, entry.seq);
      if (entry.type === 'time.passed.v1') passed = entry.seq;
    }
    if (everybody > 0) {
      replaceEverything();
      items.push({ kind: 'resync', revision: everybody });
    } else {
      for (const [person, { seq, chosen }] of people) {
        const before = index.hasStruck(person);
        const changes = recompute(person, chosen, prepared.get(person));
        // What systems were told of this person is not known yet. One change too many would tell that they acted.
        if (changes === 'unknown' || (before && !index.knows(person)))
          items.push({ kind: 'resync', revision: seq });
        else for (const change of changes) items.push({ kind: 'cell', revision: seq, ...change });
      }
      items.push(...struckItems(index, strikes));
      // Told as it is now: an act may have ended since what time alone had begun.
      if (passed > 0) {
        if (lost) items.push({ kind: 'resync', revision: passed });
        for (const { person, activity } of flipped.splice(0)) {
          const change = effective(index, person).get(activity);
          if (change) items.push({ kind: 'cell', revision: passed, ...change });
        }
      }
    }
    if (passed > 0 || everybody > 0) lost = false;
    feed.add(items.sort((a, b) => a.revision - b.revision));
  };

  const position = () => ({ revision, epoch: epoch(), pauseEpoch, now: now() });

  return {
    load,
    readAnew,
    prepare,
    follow: (entries) => {
      try {
        // What is about to be read anew, or for the first time, is read with these.
        if (reading === undefined && loaded) take(entries);
      } catch (cause) {
        doubt('the decisions could not follow a commit', cause);
      }
      revision = entries.at(-1)?.seq ?? revision;
      tellListeners();
    },
    advance,
    // While it is read anew there is no telling; soon is early enough to look again.
    nextFlip: () => (healthy ? index.nextFlip() : now() + READ_AGAIN_MS),
    position,
    evaluate: (question, system) => {
      mustKeepUp();
      const at = now();
      return decide(index, question, at, system && scopeOf(system, at));
    },
    findEmployee: (type, id) => {
      if (type === 'employee') return index.knows(id) ? id : undefined;
      return type === 'email' || type === 'external_id' ? findBy(type, id) : undefined;
    },
    isSynthetic: (person) => index.isSynthetic(person),
    activity: (id) => index.world.activities.get(id),
    risk: (category, at) => riskAt(category, index.world.classified, at),
    state: (system) => {
      mustKeepUp();
      const at = position();
      const scope = scopeOf(system, at.now);
      const activities = activitiesWithin(index.world, scope);
      const struckOf = struckWithin(index, activities, scope, at.now);
      return { position: at, activities, people: peopleWithin(index, scope), struckOf };
    },
    contexts: ({ kind }, mode) => {
      mustKeepUp();
      return servedContexts(declared, kind === 'collector' && mode === 'live' ? own : []);
    },
    scopeRevision: (system) => feed.scopeRevision(system),
    feedAfter: (after, system) => {
      // Whoever follows is told what changed; of somebody who is not computed yet nobody could say.
      filling.hurry();
      return feed.after(after, system);
    },
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
    whole: filling.whole,
    stop: () => {
      filling.stop();
      clearTimeout(reading);
    },
    healthy: () => healthy,
    signLease: (payload) => {
      const bytes = utf8(JSON.stringify(payload));
      const signature = sign(concatBytes(utf8('forthright/lease/v1\n'), bytes));
      return `${Buffer.from(bytes).toString('base64url')}.${Buffer.from(signature).toString('base64url')}`;
    },
  };
};
