import { Worker } from 'node:worker_threads';
import type { ReadRoll, RollLine } from './roll';

/** Counts on a thread of its own, so that nobody waits for it. `file` is the built roll.worker. A thread that fails rejects. */
export const rollOnThread =
  (file: URL): ReadRoll =>
  (order) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: order });
      worker.unref();
      worker.once('message', (lines: readonly RollLine[]) => resolve(lines));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the count ended without an answer')));
    });
