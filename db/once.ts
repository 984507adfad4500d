import type { Database } from './open';

/**
 * Makes something once for each connection, such as its prepared statements: to make a statement costs several times what it costs to
 * run it, and an act runs a dozen.
 */
export const oncePerConnection = <Made extends object>(
  make: (db: Database) => Made,
): ((db: Database) => Made) => {
  const made = new WeakMap<Database, Made>();
  return (db) => {
    const found = made.get(db) ?? make(db);
    made.set(db, found);
    return found;
  };
};
