import { parentPort, workerData } from 'node:worker_threads';
import { type SweepOrder, sweep } from './sweep';

parentPort?.postMessage(sweep(workerData as SweepOrder));
