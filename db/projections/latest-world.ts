import type { Entry } from '#domain/entry/bodies';
import { CONCERNS_EVERYBODY, CONCERNS_USE } from '#domain/entry/concerns';
import type { Database } from '../open';
import { latestWorld } from '../schema/monitoring';

/** Which entry last changed what is decided about everybody, so that nobody reads all of it again to find it the same. */
export const createProjectLatestWorld =
  (db: Database): ((entry: Entry) => void) =>
  ({ type, seq }) => {
    if (!CONCERNS_EVERYBODY.has(type) && !CONCERNS_USE.has(type)) return;
    db.orm
      .insert(latestWorld)
      .values({ only: 1, seq })
      .onConflictDoUpdate({ target: latestWorld.only, set: { seq } })
      .run();
  };
