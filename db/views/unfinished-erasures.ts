import { asc, eq } from 'drizzle-orm';
import type { Instant } from '#domain/time';
import { entryOf } from '../log/read';
import type { Database } from '../open';
import { logEntry } from '../schema/log';
import { retainedEntry, unfinishedErasure } from '../schema/people';

/** An erasure that has begun, with more entries to name than one entry can. */
export interface UnfinishedErasure {
  /** Number of the entry that began it. */
  of: number;
  person: string;
  erasedAt: Instant;
  /** How many entries are not named yet. */
  rest: number;
}

/** Erasures that are not finished, oldest first. None, but for moments and after a crash in between. */
export const unfinishedErasures = (db: Database): readonly UnfinishedErasure[] =>
  db.orm
    .select({ of: unfinishedErasure.seq, rest: unfinishedErasure.rest, record: logEntry.record })
    .from(unfinishedErasure)
    .innerJoin(logEntry, eq(logEntry.seq, unfinishedErasure.seq))
    .orderBy(asc(unfinishedErasure.seq))
    .all()
    .flatMap(({ of, rest, record }) => {
      if (!record) return [];
      const { subject, at } = entryOf(record);
      return [{ of, rest, person: subject as string, erasedAt: at }];
    });

/** Numbers of the entries that erasures have named already and that are still kept as proof. */
export const retainedEntries = (db: Database): ReadonlySet<number> =>
  new Set(
    db.orm
      .select({ seq: retainedEntry.seq })
      .from(retainedEntry)
      .all()
      .map(({ seq }) => seq),
  );
