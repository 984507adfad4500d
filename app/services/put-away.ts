import { type Database, inTransaction } from '#db/open';
import { putAway } from '#db/own/devices';
import type { Instant } from '#domain/time';
import { ownActOf } from './queries/my-receipts';

/** Puts a piece of news away, for the one who was told; a number that was no news to them changes nothing. */
export const createPutAway =
  (db: Database, now: () => Instant) =>
  (person: string, news: number): void => {
    if (ownActOf({ db }, person, news)) inTransaction(db, () => putAway(db, person, news, now()));
  };
