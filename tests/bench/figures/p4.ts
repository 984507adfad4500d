import { spawn, spawnSync } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median, quantile, rounded } from '../figure';
import { runLoad } from '../load';
import { acts } from '../questions';
import { startServer } from '../server-process';
import { makeWorld } from '../world';

const CLIENTS = 32;
const ROUNDS = 9;
const ACTS = 1_500;
const SINGLE_ROUNDS = 5;
const SINGLE_ACTS = 200;
const GOALS = { throughput: 0.7, fsyncs: 1 / 8, p99: 25, single: 0.6 };

/** A durable act over HTTP, against the same build that does not wait for the disk. */
export const p4: Figure = {
  id: 'P4',
  run: async () => {
    const [world, other] = [await makeWorld(1_000), await makeWorld(1_000)];
    const full = await startServer('acts', { DATA_DIR: world.dataDir });
    const off = await startServer('acts', { DATA_DIR: other.dataDir, SYNC: 'off' });
    const speeds = { full: [] as number[], off: [] as number[] };
    const latencies: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const durable = await runLoad({ ...acts(world, full.port, CLIENTS), requests: ACTS });
      const loose = await runLoad({ ...acts(other, off.port, CLIENTS), requests: ACTS });
      if (round === 0) continue;
      speeds.full.push(ACTS / durable.seconds);
      speeds.off.push(ACTS / loose.seconds);
      for (const latency of durable.latencies) latencies.push(latency);
    }
    const single = await besideTheDisk(async () => {
      const load = await runLoad({ ...acts(world, full.port, 1), requests: SINGLE_ACTS });
      return quantile(load.latencies, 0.5);
    });
    const syncs = await syncsOf(full.pid, () =>
      runLoad({ ...acts(world, full.port, CLIENTS), requests: ACTS }),
    );
    await Promise.all([full.stop(), off.stop()]);

    const throughput = rounded(median(speeds.full.map((speed, i) => speed / (speeds.off[i] as number))));
    const p99 = quantile(latencies, 0.99);
    const syncsEach = syncs === undefined ? undefined : syncs / ACTS;
    return {
      id: 'P4',
      ratio: throughput,
      goal: `${CLIENTS} clients: >= ${GOALS.throughput} of synchronous=OFF, <= 1/8 fsync an act, p99 <= ${GOALS.p99} ms; one: p50 <= fdatasync p50 + ${GOALS.single} ms`,
      met:
        throughput >= GOALS.throughput &&
        syncsEach !== undefined &&
        syncsEach <= GOALS.fsyncs &&
        p99 <= GOALS.p99 &&
        single.over <= GOALS.single,
      details: {
        acts_per_second: Math.round(median(speeds.full)),
        off_acts_per_second: Math.round(median(speeds.off)),
        p99_ms: rounded(p99),
        fsyncs_an_act: syncsEach === undefined ? 'not counted: strace is missing' : rounded(syncsEach),
        single_p50_ms: rounded(single.p50),
        fdatasync_p50_ms: rounded(single.disk),
        single_over_fdatasync_ms: rounded(single.over),
      },
    };
  },
};

/**
 * A latency, the disk's in the same moments, and how much the one is over the other. The disk changes
 * from minute to minute, so it is asked before each round and after it: the middle of the rounds counts.
 */
const besideTheDisk = async (p50Of: () => Promise<number>) => {
  const rounds: { p50: number; disk: number }[] = [];
  for (let round = 0; round < SINGLE_ROUNDS; round++) {
    const before = diskP50();
    const p50 = await p50Of();
    rounds.push({ p50, disk: (before + diskP50()) / 2 });
  }
  return {
    p50: median(rounds.map((round) => round.p50)),
    disk: median(rounds.map((round) => round.disk)),
    over: median(rounds.map((round) => round.p50 - round.disk)),
  };
};

/** How often a process waits for the disk while something runs; undefined without strace. */
const syncsOf = async (pid: number, work: () => Promise<unknown>): Promise<number | undefined> => {
  if (spawnSync('strace', ['-V']).error) return undefined;
  const record = join(mkdtempSync(join(tmpdir(), 'forthright-bench-')), 'strace');
  const trace = spawn(
    'strace',
    ['-f', '-c', '-e', 'trace=fdatasync,fsync', '-o', record, '-p', String(pid)],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const ended = new Promise((resolve) => trace.once('exit', resolve));
  await new Promise((resolve) => trace.stderr.once('data', resolve));
  await work();
  trace.kill('SIGINT');
  await ended;
  return [...readFileSync(record, 'utf8').matchAll(/^\s*[\d.]+\s+[\d.]+\s+\d+\s+(\d+).*sync$/gm)].reduce(
    (sum, [, calls]) => sum + Number(calls),
    0,
  );
};

/** How long this disk takes to make 4 KB durable. */
const diskP50 = (): number => {
  const file = openSync(join(mkdtempSync(join(tmpdir(), 'forthright-bench-')), 'probe'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const times = Array.from({ length: 300 }, () => {
    const began = performance.now();
    writeSync(file, page);
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  return quantile(times, 0.5);
};
