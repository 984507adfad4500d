import { entriesAbout } from '#db/log/about';
import { logSize } from '#db/log/read';
import { type Database, emptyJournal } from '#db/open';
import type { Actor, Entry } from '#domain/entry/bodies';
import { ok, type Result } from '#domain/result';
import { eraseEntries } from './commands/erase-entries';
import { type EraseInput, erasePerson } from './commands/erase-person';
import type { Done, Executor } from './execute';

/** Entries read at a time in search of a person: others run in between. */
const PAGE = 2_000;
/** A reader that is not done keeps the journal; asked again so often, so long apart. */
const TRIES = 50;
const TRY_AGAIN_MS = 100;

export interface Erasure {
  /**
   * Erases a person who has left. `journalEmptied` is false when a reader held the database's journal all the while: then the
   * last bytes go with the next erasure, or at the close.
   */
  person(
    actor: Actor,
    input: Pick<EraseInput, 'person' | 'because'>,
  ): Promise<Result<Done & { journalEmptied: boolean }>>;
  /** Erases the bodies whose retention has ended. Answers whether there were any. */
  due(): Promise<boolean>;
}

export const createErasure = (parts: {
  db: Database;
  executor: Executor;
  /** Told who is gone, for what is kept beside the database. */
  forgotten: (person: string) => void;
}): Erasure => {
  const { db, executor, forgotten } = parts;

  const search = async (person: string): Promise<Pick<EraseInput, 'found' | 'readTo'>> => {
    const found: Pick<Entry, 'seq' | 'type'>[] = [];
    const readTo = logSize(db);
    for (let after = 0; after < readTo; after += PAGE) {
      for (const { seq, type } of entriesAbout(db, person, after, Math.min(after + PAGE, readTo))) {
        found.push({ seq, type });
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { found, readTo };
  };

  const settle = async (): Promise<boolean> => {
    for (let i = 0; i < TRIES; i++) {
      if (emptyJournal(db)) return true;
      await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS));
    }
    return false;
  };

  return {
    person: async (actor, input) => {
      const done = await executor.execute(
        erasePerson,
        { ...input, ...(await search(input.person)) },
        { actor },
      );
      if (!done.ok) return done;
      forgotten(input.person);
      return ok({ ...done.value, journalEmptied: await settle() });
    },
    due: async () => {
      const done = await executor.execute(eraseEntries, {}, { actor: { kind: 'portal', id: 'clock' } });
      if (done.ok) await settle();
      return done.ok;
    },
  };
};
