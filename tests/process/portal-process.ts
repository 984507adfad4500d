import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The built server as users run it, in a process of its own. */
export interface PortalProcess {
  url: string;
  pid: number;
  dataDir: string;
  output(): string;
  /** Ends it; SIGTERM waits for a graceful stop, SIGKILL is a power cut for the process. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** A port nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Starts build/server.mjs and waits until it says that it is ready. */
export const startPortal = async (
  options: {
    dataDir?: string;
    port?: number;
    mode?: 'demo' | 'production';
    logLevel?: string;
    /** A command that runs the server in its place, for example strace. */
    under?: readonly string[];
    /** A file for its standard output. */
    log?: string;
    metricsPort?: number;
    pseudoLanguage?: boolean;
    /** A file that gets a line at each SIGUSR2: what is kept when all garbage is collected. */
    memoryTold?: string;
  } = {},
): Promise<PortalProcess> => {
  const port = options.port ?? (await freePort());
  const dataDir = options.dataDir ?? join(mkdtempSync(join(tmpdir(), 'forthright-')), 'data');
  const url = `http://localhost:${port}`;
  const [command = process.execPath, ...given] = [
    ...(options.under ?? []),
    process.execPath,
    '--disable-proto=delete',
    '--disallow-code-generation-from-strings',
    '--max-http-header-size=8192',
    ...(options.memoryTold === undefined
      ? []
      : ['--expose-gc', '--import', join(import.meta.dirname, 'memory-told.mjs')]),
    join(ROOT, 'build/server.mjs'),
  ];
  const child: ChildProcess = spawn(command, given, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      FORTHRIGHT_MODE: options.mode ?? 'demo',
      PORT: String(port),
      DATA_DIR: dataDir,
      ...(options.metricsPort !== undefined && { METRICS_PORT: String(options.metricsPort) }),
      ...(options.memoryTold !== undefined && { MEMORY_TOLD: options.memoryTold }),
      ...(options.pseudoLanguage && { PSEUDO_LANGUAGE: 'on' }),
      LOG_LEVEL: options.logLevel ?? 'warn',
      ...(options.mode === 'production' && { PUBLIC_URL: url }),
    },
    stdio: ['ignore', options.log === undefined ? 'pipe' : openSync(options.log, 'a'), 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const { log } = options;
  await new Promise<void>((resolve, reject) => {
    if (log !== undefined) {
      const look = setInterval(() => {
        if (!readFileSync(log, 'utf8').includes('Forthright is ready')) return;
        clearInterval(look);
        resolve();
      }, 50);
    }
    const read = (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('Forthright is ready')) resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    ended.then((code) => reject(new Error(`the portal ended with ${code}:\n${output}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    dataDir,
    output: () => output,
    end: (signal = 'SIGTERM') => {
      // Under another command the server is a child of the child.
      if (options.under) process.kill(Number(readFileSync(join(dataDir, 'writer.lock.pid'), 'utf8')), signal);
      else child.kill(signal);
      return ended;
    },
  };
};
