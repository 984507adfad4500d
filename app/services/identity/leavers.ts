import type { Database } from '#db/open';
import { accountOf } from '#db/own/accounts';
import { readViewer } from '#db/views/viewer';
import type { WayIn } from '#domain/authority/ways-in';

/** Whether somebody has left at this moment; nobody has who is unknown. */
export const hasLeft = (db: Database, person: string, at: number): boolean => {
  const leftAt = readViewer(db, person)?.leftAt;
  return leftAt !== undefined && leftAt <= at;
};

/**
 * Whether somebody may be signed in at all: known, and still here (ASVS 7.4.2). Whoever has left comes in with a password that was set with
 * a code for leavers alone, and never with the company's sign-in: that is the employer's.
 */
export const mayEnter = (db: Database, person: string, way: WayIn, at: number): boolean => {
  if (readViewer(db, person) === undefined) return false;
  return !hasLeft(db, person, at) || (way === 'password' && accountOf(db, person)?.leaver === true);
};
