/** Runs one TypeScript program of the house: `node scripts/run.mjs demo/telemetry.ts …`, with its packages installed first. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureInstalled, root, runMain } from './environment.mjs';
import { exitCodeOf } from './server-process.mjs';

await runMain(async () => {
  const [program, ...args] = process.argv.slice(2);
  if (program === undefined) throw new Error('Name a program: node scripts/run.mjs FILE.ts');
  await ensureInstalled();
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, program), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // The child is in our process group and hears Ctrl-C itself; a SIGTERM comes to us alone.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.exitCode = await exitCodeOf(child);
});
