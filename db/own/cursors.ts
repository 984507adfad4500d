import { eq } from 'drizzle-orm';
import type { Database } from '../open';
import { ownCursor } from '../schema/own';

/** How far a reaction or digest has read; 0 before it ever ran. Owner: the reaction. Kept for good. */
export const cursorOf = (db: Database, reaction: string): number =>
  db.orm.select({ seq: ownCursor.seq }).from(ownCursor).where(eq(ownCursor.reaction, reaction)).get()?.seq ??
  0;

/** Moves a cursor on, after what it stands for is durable. */
export const moveCursor = (db: Database, reaction: string, seq: number): void => {
  db.orm
    .insert(ownCursor)
    .values({ reaction, seq })
    .onConflictDoUpdate({ target: ownCursor.reaction, set: { seq } })
    .run();
};
