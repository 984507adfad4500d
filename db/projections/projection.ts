import type { Entry, EntryType } from '#domain/entry/bodies';
import type { Database } from '../open';

type EntryOf<Type extends EntryType> = Extract<Entry, { type: Type }>;

/** What entries of each type do to projected tables. Deterministic, from the entry and its own tables alone. */
export type Handlers<Type extends EntryType> = { [T in Type]: (entry: EntryOf<T>) => void };

/** A concept's projection; made once per connection so that statements can be prepared. */
export type Projection<Type extends EntryType> = (db: Database) => Handlers<Type>;
