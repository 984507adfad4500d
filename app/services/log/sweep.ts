import { openForReading } from '#db/open';
import { examine } from '#db/projections/rebuild';
import type { Finding } from '#domain/log/finding';
import { type Vouchers, vouchedFor } from './log-files';

/** What a sweep is given; plain data, so that it can be sent to a worker thread. */
export interface SweepOrder extends Vouchers {
  database: string;
  migrations: string;
  /** Of tables that an older version made, only the log is looked at. Never in a running portal. */
  olderToo?: true;
}

export interface SweepReport {
  /** Entries that were looked at. */
  size: number;
  findings: readonly Finding[];
  /** The tables are of an older version, and were not looked at. */
  older: boolean;
  /** How long it took, in milliseconds. */
  ms: number;
}

/** Runs a sweep somewhere: on this thread, or on one of its own. */
export type RunSweep = (order: SweepOrder) => Promise<SweepReport>;

/**
 * Looks at everything: the tables and triggers, the whole log with its tree and signatures, the documents its entries name, and
 * every projected row. On a connection that can only read, in one moment. It takes its time: 50 to 200 µs an entry.
 */
export const sweep = (order: SweepOrder): SweepReport => {
  const began = performance.now();
  const db = openForReading(order.database);
  try {
    const { size, findings, differences, older } = examine(
      db,
      order.migrations,
      vouchedFor(db, order),
      order.olderToo,
    );
    const rows = differences.map(({ code, row }) => ({ code, row }));
    return { size, findings: [...findings, ...rows], older, ms: performance.now() - began };
  } finally {
    db.sqlite.close();
  }
};
