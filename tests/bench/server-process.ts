/** Processes to measure: started from the bundles beside this one, their CPU time read from the kernel. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../process/portal-process';

export interface BenchServer {
  pid: number;
  port: number;
  stop(): Promise<void>;
}

/** Starts `build/bench/NAME.mjs` and waits until it says `ready`. */
export const startServer = async (
  name: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BenchServer> => {
  const port = await freePort();
  const child: ChildProcess = spawn(
    process.execPath,
    ['--disable-proto=delete', join(import.meta.dirname, `${name}.mjs`)],
    {
      env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('ready') && resolve());
    ended.then(() => reject(new Error(`${name} ended before it was ready`)));
  });
  return {
    pid: child.pid ?? 0,
    port,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
};

/** CPU time of a process with all its threads so far, in microseconds (proc(5), schedstat). */
export const cpuMicros = (pid: number): number =>
  readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [nanoseconds = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    return sum + Number(nanoseconds) / 1_000;
  }, 0);

/** Waits until a process has nothing more to do by itself: what goes on after a start is not what a request costs. */
export const idle = async (pid: number): Promise<void> => {
  for (let quiet = 0; quiet < 2; ) {
    const before = cpuMicros(pid);
    await new Promise((resolve) => setTimeout(resolve, 300));
    quiet = cpuMicros(pid) - before < 20_000 ? quiet + 1 : 0;
  }
};
