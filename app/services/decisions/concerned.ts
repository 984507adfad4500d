import type { Entry } from '#domain/entry/bodies';

/** What entries of one commit did to one person: the last of them, and what they chose where all of them are choices. */
export interface Concerned {
  seq: number;
  chosen?: ReadonlySet<string>;
}

/** What one more entry did to somebody, after what those before it in the commit did. */
export const concerned = (entry: Entry, before: Concerned | undefined): Concerned =>
  entry.type === 'choice.made.v1' && (!before || before.chosen)
    ? { seq: entry.seq, chosen: new Set(before?.chosen).add(entry.body.activity) }
    : { seq: entry.seq };
