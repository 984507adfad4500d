import { logSize } from '#db/log/read';
import type { Database } from '#db/open';
import { describeFinding, type Finding } from '#domain/log/finding';
import type { Frontier } from '#domain/log/tree';
import type { LogKey } from './key-file';
import type { Signer } from './signer';
import type { RunSweep, SweepReport } from './sweep';

/** Keeps looking whether the log, and everything made from it, is still what was written. */
export interface Watch {
  /** What did not verify, once anything did not; kept until the next start. */
  findings(): readonly Finding[];
  /** Sweeps now, or waits for the sweep that runs. */
  sweep(): Promise<SweepReport>;
  /** How many sweeps in a row could not be made: nobody knows then whether the log is still what was written. */
  missed(): number;
  /** How long the last sweep took; undefined before there was one. */
  last(): { size: number; ms: number } | undefined;
}

export const createWatch = (parts: {
  db: Database;
  database: string;
  migrations: string;
  key: LogKey;
  signer: Signer;
  frontier: () => Frontier;
  run: RunSweep;
  report: (what: string, cause: Error) => void;
}): Watch => {
  const { db, database, migrations, signer, frontier } = parts;
  const { publicKey, tailSecret } = parts.key;
  let findings: readonly Finding[] = [];
  let last: SweepReport | undefined;
  let missed = 0;
  let running: Promise<SweepReport> | undefined;

  const keep = (report: SweepReport): SweepReport => {
    last = report;
    if (report.findings.length > 0) {
      findings = report.findings;
      const named = findings.map(describeFinding).join(', ');
      parts.report('the log or what was made from it does not verify', new Error(named));
    }
    return report;
  };

  /** Entries that this process did not write: there is one writer, so somebody else put them there. */
  const strangers = (): readonly Finding[] => {
    const [there, own] = [logSize(db), frontier().size];
    const seq = Math.min(there, own) + 1;
    if (there === own) return [];
    return [{ code: there > own ? 'entry_inserted' : 'entry_missing', row: `log_entry ${seq}`, seq }];
  };

  const look = async (): Promise<SweepReport> => {
    const seen = strangers();
    const head = signer.head();
    const report = await parts.run({ database, migrations, publicKey, tailSecret, ...(head && { head }) });
    return keep({ ...report, findings: [...seen, ...report.findings] });
  };

  return {
    findings: () => findings,
    missed: () => missed,
    last: () => last,
    sweep: () => {
      running ??= look().then(
        (report) => {
          [running, missed] = [undefined, 0];
          return report;
        },
        (cause: unknown) => {
          [running, missed] = [undefined, missed + 1];
          throw cause;
        },
      );
      return running;
    },
  };
};
