import { median, rounded } from './figure';
import { type Load, type LoadOptions, runLoad } from './load';
import { cpuMicros } from './server-process';

/** A server under load and what to ask of it. */
export interface Contender {
  pid: number;
  load: Omit<LoadOptions, 'requests'>;
}

export interface Measured {
  /** CPU time of the server process per request in microseconds, a value a round. */
  cpu: number[];
  latencies: number[];
}

/** Rounds that only warm up: a compiler that is still at work costs the shorter path as much as the longer one. */
const WARM_UP = 3;

/** Loads two servers by turns, so that what else the machine does meets both. */
export const interleaved = async (
  contenders: readonly [Contender, Contender],
  rounds: number,
  requests: number,
): Promise<readonly [Measured, Measured]> => {
  const measured: readonly [Measured, Measured] = [
    { cpu: [], latencies: [] },
    { cpu: [], latencies: [] },
  ];
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      const { cpu, load } = await loaded(contender, requests);
      if (round < 0) continue;
      (measured[i] as Measured).cpu.push(cpu);
      for (const latency of load.latencies) (measured[i] as Measured).latencies.push(latency);
    }
  }
  return measured;
};

/** One load with the CPU time a request took of the server. */
export const loaded = async (
  { pid, load }: Contender,
  requests: number,
): Promise<{ cpu: number; load: Load }> => {
  const before = cpuMicros(pid);
  const result = await runLoad({ ...load, requests });
  return { cpu: (cpuMicros(pid) - before) / requests, load: result };
};

/** The median of the ratios of two servers, pair by pair: the first's CPU over the second's. */
export const pairwise = (first: Measured, second: Measured): number =>
  rounded(median(first.cpu.map((cpu, i) => cpu / (second.cpu[i] as number))));
