import { ADMINS_AFTER_SETUP } from '#domain/authority/second-person';
import type { Entry } from '#domain/entry/bodies';
import { GIVES_A_ROLE } from '#domain/entry/concerns';
import type { Database } from '../open';
import { setupEnd } from '../schema/people';
import { adminsInOffice } from '../views/setup';

/**
 * The end of the setting up, a fact of the log that nothing undoes. Runs after the projections of the entry itself: it counts who is
 * in office then.
 */
export const createProjectSetup =
  (db: Database): ((entry: Entry) => void) =>
  ({ type, seq, at }) => {
    if (!GIVES_A_ROLE.has(type) || adminsInOffice(db, at) < ADMINS_AFTER_SETUP) return;
    db.orm.insert(setupEnd).values({ only: 1, seq }).onConflictDoNothing().run();
  };
