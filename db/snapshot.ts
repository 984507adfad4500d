import { oncePerConnection } from './once';
import type { Database } from './open';

/** Runs `work`, which only reads, in one moment: what is written meanwhile makes no difference, and the file is locked once for all of it. */
export const inSnapshot = <Value>(db: Database, work: () => Value): Value => {
  const { begin, end } = snapshot(db);
  begin.run();
  try {
    return work();
  } finally {
    end.run();
  }
};

const snapshot = oncePerConnection((db) => ({
  begin: db.sqlite.prepare('BEGIN'),
  end: db.sqlite.prepare('COMMIT'),
}));
