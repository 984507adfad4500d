import type { Entry } from '#domain/entry/bodies';
import type { Database } from '../open';
import { entryOf } from './read';

/** Entries whose subject is this person, after `after` up to and including `to`; erased ones are nobody's any more. */
export const entriesAbout = (db: Database, person: string, after: number, to: number): readonly Entry[] => {
  // Quotes in texts are escaped, so these bytes are a member of the record. Read first, decoded only where they are.
  const mark = Buffer.from(`"subject":${JSON.stringify(person)}`);
  const rows = db.sqlite
    .prepare('SELECT record FROM log_entry WHERE seq > ? AND seq <= ? AND instr(record, ?) > 0 ORDER BY seq')
    .pluck()
    .all(after, to, mark) as Buffer[];
  return rows.map(entryOf).filter(({ subject }) => subject === person);
};
