import { openForReading } from '#db/open';
import type { Instant } from '#domain/time';

/** How many people there are at one place who chose the same languages, and how many of them cannot sign in. */
export interface RollLine {
  establishment: string;
  languages: readonly string[];
  people: number;
  withoutAccount: number;
}

/** What is asked of the roll; plain data, so that it can be sent to a worker thread. */
export interface RollOrder {
  database: string;
  /** Who worked here at this moment. */
  at: Instant;
}

/** Counts somewhere: on this thread, or on one of its own. */
export type ReadRoll = (order: RollOrder) => Promise<readonly RollLine[]>;

/**
 * Counts everybody who works here, by place and chosen languages, on a connection that can only read. What comes out is raw: it never
 * reaches a page but through domain/aggregate.
 */
export const roll = ({ database, at }: RollOrder): readonly RollLine[] => {
  const db = openForReading(database);
  try {
    const rows = db.sqlite
      .prepare(
        `SELECT person.establishment, person.languages, count(*) AS people, sum(own_account.password_hash IS NULL) AS without
         FROM person LEFT JOIN own_account ON own_account.person = person.id
         WHERE person.hired_at <= @at AND (person.left_at IS NULL OR person.left_at > @at)
         GROUP BY person.establishment, person.languages`,
      )
      .all({ at }) as { establishment: string; languages: string; people: number; without: number }[];
    return rows.map(({ establishment, languages, people, without }) => ({
      establishment,
      languages: JSON.parse(languages) as readonly string[],
      people,
      withoutAccount: without,
    }));
  } finally {
    db.sqlite.close();
  }
};
