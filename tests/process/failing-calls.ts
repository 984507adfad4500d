import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why no system call can be made to fail here, or undefined. */
export const noStrace =
  spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0 ? undefined : 'strace does not run here';

/** One failure point: the nth call of this kind on the database or its journal, once or from then on. */
export interface CallFailure {
  call: string;
  error: string;
  nth: number;
  sticky: boolean;
}

/**
 * Looks at the system calls of a running portal on its database from now on, and lets one fail where that is asked. Only of its main
 * thread, where everything is written. `end` lets go of it, and answers how often each call was made and how often one was made to fail.
 */
export const watchCalls = async (
  portal: { pid: number; dataDir: string },
  calls: readonly string[],
  failure?: CallFailure,
): Promise<{ end(): Promise<{ made: Record<string, number>; failed: number }> }> => {
  const file = join(mkdtempSync(join(tmpdir(), 'forthright-calls-')), 'calls');
  const database = join(portal.dataDir, 'forthright.db');
  const inject = failure && [
    '-e',
    `inject=${failure.call}:error=${failure.error}:when=${failure.nth}${failure.sticky ? '+' : ''}`,
  ];
  const strace = spawn('strace', [
    ...['-p', String(portal.pid), '-o', file],
    ...['', '-wal', '-shm'].flatMap((beside) => ['-P', database + beside]),
    ...['-e', `trace=${calls.join()}`],
    ...(inject ?? []),
  ]);
  const ended = new Promise((resolve) => strace.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    strace.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('attached')) resolve();
    });
    ended.then(() => reject(new Error(`strace could not watch the portal: ${said}`)));
  });
  return {
    end: async () => {
      strace.kill('SIGINT');
      await ended;
      const lines = readFileSync(file, 'utf8').split('\n');
      const made = Object.fromEntries(
        calls.map((call) => [call, lines.filter((line) => line.startsWith(`${call}(`)).length]),
      );
      return { made, failed: lines.filter((line) => line.includes('(INJECTED)')).length };
    },
  };
};
