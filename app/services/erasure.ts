import { entriesAbout } from '#db/log/about';
import { logSize } from '#db/log/read';
import { type Database, emptyJournal } from '#db/open';
import { retainedEntries, type UnfinishedErasure, unfinishedErasures } from '#db/views/unfinished-erasures';
import type { Actor, Entry } from '#domain/entry/bodies';
import { MOST_NUMBERS } from '#domain/entry/retention';
import { ok, type Result } from '#domain/result';
import type { Instant } from '#domain/time';
import { shredErased } from './backup/keys';
import { continueErasure } from './commands/continue-erasure';
import { eraseEntries } from './commands/erase-entries';
import { type EraseInput, erasePerson } from './commands/erase-person';
import type { Done, Executor } from './execute';

/** Entries read at a time in search of a person: others run in between. */
const PAGE = 2_000;
/** A reader that is not done keeps the journal; asked again so often, so long apart. */
const TRIES = 50;
const TRY_AGAIN_MS = 100;

const PORTAL = { kind: 'portal', id: 'clock' } as const;

/** What an erasure came to. */
export interface Erased extends Done {
  /** Entries about the person that are still to be named and erased; 0 when all of it is done. It goes on by itself. */
  rest: number;
  /** False when a reader held the database's journal all the while: then the last bytes go with the next erasure, or at the close. */
  journalEmptied: boolean;
  /** False when the keys that open older backups could not be shredded: it is tried again, at the latest at the next start. */
  keysShredded: boolean;
}

export interface Erasure {
  /** Erases a person who has left. Asked again after it was interrupted, it goes on. */
  person(actor: Actor, input: Pick<EraseInput, 'person' | 'because'>): Promise<Result<Erased>>;
  /** Goes on with what was interrupted between two parts, or before keys were shredded. */
  resume(): Promise<void>;
  /** Erases the bodies whose retention has ended. Answers whether there were any. */
  due(): Promise<boolean>;
  /** Begins no further part, and waits for the one at work. */
  stop(): Promise<void>;
}

export const createErasure = (parts: {
  db: Database;
  executor: Executor;
  dataDir: string;
  now: () => Instant;
  /** Told who is gone, for what is kept beside the database. */
  forgotten?: ((person: string) => void) | undefined;
  erasedAtOnce?: number | undefined;
}): Erasure => {
  const { db, executor, dataDir, forgotten, erasedAtOnce: most = MOST_NUMBERS } = parts;
  let stopped = false;
  /** At a start nobody knows whether the process before came to it. */
  let shreddingOwed = true;
  /** One after another: two at once would name the same entries. */
  let turn: Promise<unknown> = Promise.resolve();

  const search = async (
    person: string,
    named: ReadonlySet<number>,
  ): Promise<Pick<EraseInput, 'found' | 'readTo'>> => {
    const found: Pick<Entry, 'seq' | 'type'>[] = [];
    const readTo = logSize(db);
    for (let after = 0; after < readTo && !stopped; after += PAGE) {
      for (const { seq, type } of entriesAbout(db, person, after, Math.min(after + PAGE, readTo))) {
        if (!named.has(seq)) found.push({ seq, type });
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { found, readTo };
  };

  /** Answers whether it could. That somebody is erased stands in the log: what is owed to it is tried again. */
  const shred = (person?: string): boolean => {
    try {
      shredErased(db, dataDir, parts.now(), person);
    } catch {
      shreddingOwed = true;
      return false;
    }
    if (person === undefined) shreddingOwed = false;
    return true;
  };

  const settle = async (): Promise<boolean> => {
    for (let i = 0; i < TRIES; i++) {
      if (emptyJournal(db)) return true;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
    return false;
  };

  /** Part by part, until every entry is named. Answers with the last one, or undefined when none could be written. */
  const finish = async (of: number): Promise<Done | undefined> => {
    let last: Done | undefined;
    for (;;) {
      const begun = unfinishedErasures(db).find((each) => each.of === of);
      if (!begun || stopped) return last;
      const found = await search(begun.person, retainedEntries(db));
      if (stopped) return last;
      const done = await executor.execute(continueErasure, { of, ...found }, { actor: PORTAL });
      if (!done.ok) return last;
      last = done.value;
    }
  };

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work, work);
    turn = mine;
    return mine;
  };

  const ofPerson = (person: string) => unfinishedErasures(db).find((each) => each.person === person);

  const begin = async (
    actor: Actor,
    input: Pick<EraseInput, 'person' | 'because'>,
    begun: UnfinishedErasure | undefined,
  ): Promise<Result<Done>> => {
    const found = await search(input.person, new Set());
    const done = await executor.execute(erasePerson, { ...input, ...found }, { actor });
    // Their row went with the first part: it is the rest that is asked for.
    if (!done.ok && done.error.code === 'unknown_person' && begun) {
      return ok({ revision: begun.of, at: begun.erasedAt });
    }
    if (done.ok) forgotten?.(input.person);
    return done;
  };

  return {
    person: (actor, input) => {
      // As it was when asked: by the turn of this it may be finished, and that is what was asked for.
      const before = ofPerson(input.person);
      return inTurn(async () => {
        const begun = await begin(actor, input, before);
        if (!begun.ok) return begun;
        const keysShredded = shred(input.person);
        const unfinished = ofPerson(input.person);
        const last = (unfinished && (await finish(unfinished.of))) ?? begun.value;
        const journalEmptied = await settle();
        return ok({ ...last, rest: ofPerson(input.person)?.rest ?? 0, journalEmptied, keysShredded });
      });
    },
    resume: async () => {
      if (!stopped && shreddingOwed) shred();
      if (stopped || unfinishedErasures(db).length === 0) return;
      await inTurn(async () => {
        for (const { of } of unfinishedErasures(db)) await finish(of);
        if (!stopped) await settle();
      });
    },
    due: async () => {
      const done = await executor.execute(eraseEntries, { most }, { actor: PORTAL });
      if (done.ok) {
        // Proof of before may be over now, and so are its keys.
        shred();
        await settle();
      }
      return done.ok;
    },
    stop: async () => {
      stopped = true;
      await turn.catch(() => {});
    },
  };
};
