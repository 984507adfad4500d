import { type Database, openForReading } from '#db/open';
import {
  type BesideExamined,
  examine,
  examineBeside,
  examineLog,
  type LogExamined,
} from '#db/projections/rebuild';
import type { Finding } from '#domain/log/finding';
import { type Vouchers, vouchedFor } from './log-files';

/** What a sweep is given; plain data, so that it can be sent to a worker thread. */
export interface SweepOrder extends Vouchers {
  database: string;
  migrations: string;
  /** Of tables that an older version made, only the log is looked at. Never in a running portal. */
  olderToo?: true;
  /** Half of it: only of a database that nobody writes, since the halves may be looked at side by side. */
  half?: 'log' | 'beside';
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
 * every projected row. On a connection that can only read, in one moment. It takes its time: 60 to 200 µs an entry.
 */
export const sweep = (order: SweepOrder): SweepReport => {
  const began = performance.now();
  const db = openForReading(order.database);
  try {
    const { size, findings, differences, older } = look(db, order);
    const rows = differences.map(({ code, row }) => ({ code, row }));
    return { size, findings: [...findings, ...rows], older, ms: performance.now() - began };
  } finally {
    db.sqlite.close();
  }
};

/** A sweep on this thread. */
export const sweepHere: RunSweep = async (order) => sweep(order);

const look = (db: Database, order: SweepOrder): LogExamined & BesideExamined => {
  const { migrations, olderToo, half } = order;
  const vouched = vouchedFor(db, order);
  if (half === 'beside') return { size: 0, ...examineBeside(db, migrations, vouched.hash, olderToo) };
  if (half === 'log') return { differences: [], older: false, ...examineLog(db, vouched) };
  return examine(db, migrations, vouched, olderToo);
};

/** Sweeps a database that nobody writes, in half the time: its log here, its tables and documents `elsewhere`. */
export const sweepInHalves = async (order: SweepOrder, elsewhere: RunSweep): Promise<SweepReport> => {
  const began = performance.now();
  const beside = elsewhere({ ...order, half: 'beside' }).catch((cause: unknown) => ({ cause }));
  const log = sweep({ ...order, half: 'log' });
  const other = await beside;
  if ('cause' in other) {
    // Nothing can be made of a log that does not read; the log's own half has named why.
    if (log.findings.length === 0) throw other.cause;
    return { ...log, ms: performance.now() - began };
  }
  // Rows that were compared with a log which does not verify say nothing about anybody.
  const findings = log.findings.length > 0 ? log.findings : other.findings;
  return { size: log.size, findings, older: other.older, ms: performance.now() - began };
};
