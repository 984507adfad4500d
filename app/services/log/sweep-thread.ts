import { Worker } from 'node:worker_threads';
import type { RunSweep, SweepReport } from './sweep';

/**
 * Sweeps on a thread of its own. `file` is the built sweep.worker. A thread that fails rejects. A server that stops leaves it (`leave`);
 * a command that needs the answer does not.
 */
export const sweepOnThread =
  (file: URL, when: 'leave' | 'wait' = 'leave'): RunSweep =>
  (order) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: order });
      if (when === 'leave') worker.unref();
      worker.once('message', (report: SweepReport) => resolve(report));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the sweep ended without a report')));
    });
