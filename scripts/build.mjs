/**
 * `npm run build`: the pages by Remix and Vite (build/client, build/server), the server and the command line by esbuild
 * (build/*.mjs), since Node 20 runs no TypeScript. Nothing is done when no input changed since the last build. It is made beside
 * the last one and takes its place when it is whole: a portal may be running from that.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
const BUILD = join(root, 'build');
const STAMP = '.inputs';
const OUTPUTS = [
  'server.mjs',
  'forthright.mjs',
  'verify.mjs',
  'verify.html',
  'open-copy.html',
  'server/index.js',
];
/** Made of what is here, and no part of it. */
const NO_INPUTS = new Set(['sdk/dist']);

/** The folders of one build: where it is made, and where the last one waits to be removed. Two builds at once have their own. */
const NEXT = `build.next-${process.pid}`;
const LAST = `build.last-${process.pid}`;

/** Every file under a path of the house, in a fixed order. */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .filter((name) => name !== 'node_modules' && !NO_INPUTS.has(`${path}/${name}`))
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
    [...OUTPUTS, STAMP].every((path) => existsSync(join(BUILD, path))) &&
    readFileSync(join(BUILD, STAMP), 'utf8') === hashInputs()
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
    outdir: NEXT,
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

/** What people take home, each page as one file (sdk/verify/page, sdk/opener). */
async function buildTakenHome() {
  const { pagesToTakeHome } = await import('../sdk/build-page.mjs');
  for (const [name, page] of Object.entries(await pagesToTakeHome()))
    writeFileSync(join(root, NEXT, name), page);
}

async function buildPages() {
  const remix = join(root, 'node_modules', '.bin', 'remix');
  const { code, output } = await runQuietly([remix, 'vite:build'], {
    ...process.env,
    NODE_ENV: 'production',
    FORTHRIGHT_BUILD: NEXT,
  });
  if (code === 0) return;
  const [message] = output.trim().split(/\n\s+at /);
  throw new Error(`The pages could not be built.\n${message}`);
}

/** Whether a process runs under this number. */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}

/** Removes what builds left behind that were killed. */
function removeLeftovers() {
  for (const name of readdirSync(root)) {
    const pid = /^build\.(?:next|last)-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(root, name), { recursive: true });
  }
}

/** Puts the new build in the place of the last one. A process that ends in between leaves none, and the next start builds. */
function swap() {
  const [next, last] = [join(root, NEXT), join(root, LAST)];
  if (existsSync(BUILD)) renameSync(BUILD, last);
  renameSync(next, BUILD);
  rmSync(last, { recursive: true, force: true });
}

/** Builds what changed inputs ask for. `out` takes the line of progress. */
export async function build(out = process.stdout) {
  if (isBuilt()) return;
  const inputs = hashInputs();
  removeLeftovers();
  try {
    // In this order: Remix empties the folder before it writes.
    await step('Building the pages', buildPages, out);
    await step('Bundling the server', bundle, out);
    await step('Building the pages to take home', buildTakenHome, out);
    writeFileSync(join(root, NEXT, STAMP), inputs);
    swap();
  } finally {
    rmSync(join(root, NEXT), { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(async () => {
    await ensureInstalled();
    await build();
  });
}
