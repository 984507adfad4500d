// Builds dist/: one self-contained file per entry (esbuild), the pages that people take home, and declarations that resolve in every module mode (tsc).
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { pagesToTakeHome } from './build-page.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = `${here}dist`;
rmSync(dist, { recursive: true, force: true });

await build({
  absWorkingDir: here,
  entryPoints: {
    client: 'src/client.ts',
    opentelemetry: 'src/opentelemetry.ts',
    tasks: 'src/tasks.ts',
    looks: 'src/looks.ts',
    training: 'src/training.ts',
    seal: 'src/seal.ts',
    copy: 'src/copy.ts',
    verify: 'verify/verify.ts',
  },
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  charset: 'utf8',
});

for (const [name, page] of Object.entries(await pagesToTakeHome())) writeFileSync(`${dist}/${name}`, page);

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
for (const project of ['tsconfig.build.json', 'tsconfig.verify.json']) {
  execFileSync(process.execPath, [tsc, '-p', `${here}${project}`], { stdio: 'inherit' });
}

// Sources import without extension, as the whole project does; Node's resolution wants one. Declarations that no entry leads to are the client's
// own business, and stay here.
const { exports } = JSON.parse(readFileSync(`${here}package.json`, 'utf8'));
const reached = new Set();
const reach = (path) => {
  if (reached.has(path)) return;
  reached.add(path);
  const said = readFileSync(path, 'utf8').replace(/from '(\.\/[a-z0-9-]+)'/g, "from '$1.js'");
  writeFileSync(path, said);
  for (const [, next] of said.matchAll(/(?:from|import\()\s*'(\.\/[a-z0-9-]+)\.js'/g))
    reach(join(dirname(path), `${next}.d.ts`));
};
for (const { types } of Object.values(exports)) reach(join(here, types));
for (const name of readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.d.ts'))) {
  if (!reached.has(join(dist, name))) rmSync(join(dist, name));
}
