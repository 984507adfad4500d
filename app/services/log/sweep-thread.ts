import { Worker } from 'node:worker_threads';
import type { RunSweep, SweepReport } from './sweep';

/** Sweeps on a thread of its own, so that nobody waits for it. `file` is the built sweep.worker. A thread that fails rejects. */
export const sweepOnThread =
  (file: URL): RunSweep =>
  (order) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: order });
      worker.unref();
      worker.once('message', (report: SweepReport) => resolve(report));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the sweep ended without a report')));
    });
