/**
 * `npm run bench -- [--only P1,P4] [--json]`: builds the portal as it is shipped and the programs that measure it
 * (build/bench), then runs them. See tests/bench.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, root, runMain } from './environment.mjs';
import { exitCodeOf } from './server-process.mjs';

await runMain(async () => {
  await ensureInstalled();
  await build(process.stderr);
  const esbuild = await import('esbuild');
  const servers = readdirSync(join(root, 'tests/bench/servers')).map((name) => `tests/bench/servers/${name}`);
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['tests/bench/bench.ts', ...servers],
    entryNames: '[name]',
    outdir: 'build/bench',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  const bench = join(root, 'build', 'bench', 'bench.mjs');
  const child = spawn(process.execPath, [bench, ...process.argv.slice(2)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  process.exitCode = await exitCodeOf(child);
});
