import { eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { ownCursor } from '../schema/own';

/** How far a reaction or digest has read; 0 before it ever ran. Owner: the reaction. Kept for good. */
export const cursorOf = (db: Database, reaction: string): number => find(db).get({ reaction })?.seq ?? 0;

const find = oncePerConnection((db) =>
  db.orm
    .select({ seq: ownCursor.seq })
    .from(ownCursor)
    .where(eq(ownCursor.reaction, sql.placeholder('reaction')))
    .prepare(),
);

/** Moves a cursor on, after what it stands for is durable. */
export const moveCursor = (db: Database, reaction: string, seq: number): void => {
  db.orm
    .insert(ownCursor)
    .values({ reaction, seq })
    .onConflictDoUpdate({ target: ownCursor.reaction, set: { seq } })
    .run();
};
