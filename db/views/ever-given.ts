import { oncePerConnection } from '../once';
import type { Database } from '../open';

/** Activities to which a person ever said yes, by their own history. */
export const everGiven = (db: Database, person: string): ReadonlySet<string> =>
  new Set(find(db).all(person) as string[]);

const find = oncePerConnection(({ sqlite }) =>
  sqlite
    .prepare("SELECT DISTINCT about FROM own_act WHERE person = ? AND type = 'choice' AND outcome = 'give'")
    .pluck(),
);
