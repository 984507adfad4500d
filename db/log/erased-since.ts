import type { Actor, Entry, EntryDraft } from '#domain/entry/bodies';
import { erasedBy, erasesPerson, MOST_NUMBERS, partOfErasure } from '#domain/entry/retention';
import type { Hash } from '#domain/log/hash';
import type { MacBytes } from '#domain/log/tail';
import { frontierAt } from '#domain/log/tree';
import type { Instant } from '#domain/time';
import { createErase } from '../erase';
import { type Database, inTransaction } from '../open';
import type { Gone } from '../sealed/key-store';
import type { Remains } from '../sealed/unseal';
import { entriesAbout } from './about';
import { createAppend } from './append';
import { createNodeAt, entryOf, lastInstant, logSize } from './read';
import { createSealTail } from './tail';

/** A type that goes at once: what nobody can read any more has gone. */
const UNREADABLE = 'person.languages_chosen.v1';

export interface EraseAgain {
  gone: readonly Gone[];
  /** What a sealed copy says of them. Of a plain one nothing: what is about them is looked for. */
  remains: ReadonlyMap<string, Remains> | undefined;
  actor: Actor;
  now: Instant;
  origin: string;
  hash: Hash;
  mac: MacBytes;
  newSalt: () => Uint8Array;
  failureKey: (emailFolded: string) => string;
}

/**
 * Erases again, in a database that was put back, whoever was erased since the copy was taken: the log that goes on from it says so in entries of
 * its own, and names each record that nobody can read any more. What is kept as proof goes when it would have gone. Tables that are made
 * from the log are to be made anew afterwards. Answers how many people that were.
 */
export const eraseAgain = (db: Database, order: EraseAgain): number =>
  inTransaction(db, () => {
    const { hash, origin, now, gone, remains } = order;
    const known = erasuresIn(db);
    const append = createAppend(db, origin, hash);
    const erase = createErase(db, order.failureKey);
    const at = Math.max(now, lastInstant(db));
    let frontier = frontierAt(createNodeAt(db), logSize(db));
    const write = (draft: EntryDraft): Entry => {
      const appended = append(frontier, { draft, actor: order.actor, at, salt: order.newSalt() });
      frontier = appended.frontier;
      return appended.entry;
    };
    let people = 0;
    for (const { person, at: erasedAt, because } of gone) {
      const { unread, kept } = remains?.get(person) ?? { unread: [], kept: [] };
      if (known.people.has(person)) {
        // The copy knows of the erasure, and perhaps not of all that went with it later.
        const unsaid = unread.filter((seq) => !known.entries.has(seq));
        for (const entries of parts(unsaid)) write({ type: 'entries.erased.v1', body: { entries } });
        continue;
      }
      let about: readonly Pick<Entry, 'seq' | 'type'>[] = remains
        ? [...unread.map((seq) => ({ seq, type: UNREADABLE }) as const), ...kept]
        : entriesAbout(db, person, 0, frontier.size);
      if (about.length === 0) continue;
      people += 1;
      const first = partOfErasure(about, erasedAt);
      const begun = write({ type: 'person.erased.v2', subject: person, body: { because, ...first } });
      erase(begun);
      for (let part = first; part.rest > 0; ) {
        const named = new Set([...part.entries, ...part.kept.flatMap(({ entries }) => entries)]);
        about = about.filter(({ seq }) => !named.has(seq));
        part = partOfErasure(about, erasedAt);
        erase(write({ type: 'erasure.continued.v1', subject: person, body: { of: begun.seq, ...part } }));
      }
    }
    createSealTail(db, { origin, mac: order.mac })(frontier);
    return people;
  });

function* parts(numbers: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from < numbers.length; from += MOST_NUMBERS)
    yield numbers.slice(from, from + MOST_NUMBERS);
}

/** Whom the log says to be erased, and which entries it says are. Reads every record, but decodes only those. */
const erasuresIn = (db: Database): { people: ReadonlySet<string>; entries: ReadonlySet<number> } => {
  const people = new Set<string>();
  const entries = new Set<number>();
  const records = db.sqlite
    .prepare(
      `SELECT record FROM log_entry WHERE instr(record, CAST('erased.v' AS BLOB)) > 0
         OR instr(record, CAST('"type":"erasure.continued' AS BLOB)) > 0`,
    )
    .pluck();
  for (const record of records.all() as Buffer[]) {
    const entry = entryOf(record);
    if (erasesPerson(entry) && entry.subject !== undefined) people.add(entry.subject);
    for (const seq of erasedBy(entry)) entries.add(seq);
  }
  return { people, entries };
};
