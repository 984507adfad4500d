import { parentPort, workerData } from 'node:worker_threads';
import { type RollOrder, roll } from './roll';

parentPort?.postMessage(roll(workerData as RollOrder));
