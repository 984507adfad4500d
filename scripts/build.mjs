/**
 * `npm run build`: the pages by Remix and Vite (build/client, build/server), the server and the command line by esbuild
 * (build/*.mjs), since Node 20 runs no TypeScript. Nothing is done when no input changed since the last build.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root, runMain, runQuietly, step } from './environment.mjs';

const INPUTS = [
  'app',
  'db',
  'domain',
  'demo',
  'sdk',
  'bin',
  'public',
  'server.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'scripts/build.mjs',
];
const STAMP = join(root, 'build', '.inputs');
const OUTPUTS = [
  'build/server.mjs',
  'build/forthright.mjs',
  'build/verify.mjs',
  'build/verify.html',
  'build/server/index.js',
];

/** Every file under a path of the house, in a fixed order. */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}

/** One hash over the names and contents of everything a build reads. */
function hashInputs() {
  const hash = createHash('sha256').update(process.version);
  for (const path of INPUTS.flatMap(filesUnder)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** True when the build on disk was made from the files as they are. */
export function isBuilt() {
  return (
    OUTPUTS.every((path) => existsSync(join(root, path))) &&
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === hashInputs()
  );
}

/** Worker threads load a file of their own: each `*.worker.ts` becomes `build/<name>.worker.mjs`. */
const workers = () => ['app', 'db'].flatMap(filesUnder).filter((path) => path.endsWith('.worker.ts'));

async function bundle() {
  const { build } = await import('esbuild');
  const entries = ['server.ts', 'bin/forthright.ts', 'bin/verify.ts', ...workers()];
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(entries.map((path) => [basename(path, '.ts'), path])),
    outdir: 'build',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'silent',
  }).catch((failure) => {
    throw new Error(`The server could not be bundled.\n${failure.message}`);
  });
}

/** The verifier as one file that people take home (sdk/verify/page). */
async function buildVerifier() {
  const { buildPage } = await import('../sdk/build-page.mjs');
  writeFileSync(join(root, 'build', 'verify.html'), await buildPage());
}

async function buildPages() {
  const remix = join(root, 'node_modules', '.bin', 'remix');
  const { code, output } = await runQuietly([remix, 'vite:build'], {
    ...process.env,
    NODE_ENV: 'production',
  });
  if (code === 0) return;
  const [message] = output.trim().split(/\n\s+at /);
  throw new Error(`The pages could not be built.\n${message}`);
}

/** Builds what changed inputs ask for. `out` takes the line of progress. */
export async function build(out = process.stdout) {
  if (isBuilt()) return;
  const inputs = hashInputs();
  rmSync(STAMP, { force: true });
  // In this order: Remix empties the folder before it writes.
  await step('Building the pages', buildPages, out);
  await step('Bundling the server', bundle, out);
  await step('Building the verifier', buildVerifier, out);
  writeFileSync(STAMP, inputs);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    await ensureInstalled();
    await build();
  });
}
