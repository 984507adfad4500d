/**
 * What the machine must have before anything of this house can run: Node, the packages of the lock, and for the tests a browser.
 * Plain JavaScript on bare Node: these scripts run before anything is installed. Failures are thrown with a sentence that says
 * what to do; `runMain` prints it.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the house. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const LEAST_NODE = [20, 19];

/** Throws when this Node is older than package.json asks for. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = LEAST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Error(`Forthright needs Node ${LEAST_NODE.join('.')} or newer. This is Node ${version}.`);
}

/** Runs the main function of a script. What it throws is printed as one message, and the exit code is 1. */
export async function runMain(main) {
  try {
    checkNode();
    await main();
  } catch (failure) {
    console.error(`\n${failure.message}`);
    process.exitCode = 1;
  }
}

/** Does the work and prints one line for it: what, and how many seconds it took. */
export async function step(label, work, out = process.stdout) {
  const began = performance.now();
  out.write(`${label} … `);
  try {
    const result = await work();
    out.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (failure) {
    out.write('failed\n');
    throw failure;
  }
}

/** Runs a command without showing what it says. Answers its exit code and its output. */
export function runQuietly([command, ...args], env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (failure) => resolve({ code: 127, output: `${output}${failure.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The full path of a command, or undefined when PATH does not have it. */
export function findCommand(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** The command line of the npm that called us, else of the npm on PATH. */
export function npm(...args) {
  const caller = process.env.npm_execpath ?? '';
  return caller.endsWith('npm-cli.js') ? [process.execPath, caller, ...args] : ['npm', ...args];
}

/**
 * The environment for npm. Without NODE_ENV, since `production` would leave out the packages that build the pages; with the
 * headers of this very Node when it carries them, so that compiling better-sqlite3 needs no download.
 */
export function npmEnvironment() {
  const { NODE_ENV: _left, ...env } = process.env;
  const prefix = dirname(dirname(realpathSync(process.execPath)));
  if (existsSync(join(prefix, 'include', 'node', 'node.h'))) env.npm_config_nodedir ??= prefix;
  return env;
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** True when node_modules holds what package-lock.json names: the same packages in the same versions. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const found = readJson(installed).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, { version, optional, peer, link }]) =>
      path === '' || link || (found[path] === undefined ? optional || peer : found[path].version === version),
  );
}

/** A sentence on what the compiler of better-sqlite3 misses here, or undefined when it misses nothing. */
function missingCompiler() {
  const missing = ['python3', 'make', 'g++'].filter((name) => findCommand(name) === undefined);
  if (missing.length === 0) return undefined;
  return [
    `The database driver (better-sqlite3) must be compiled here, and this machine has no ${missing.join(', no ')}.`,
    'On Debian or Ubuntu: apt-get install -y python3 make g++',
    'Then run the same command again.',
  ].join('\n');
}

async function npmOrThrow(...args) {
  const { code, output } = await runQuietly(npm(...args), npmEnvironment());
  if (code === 0) return;
  const compiling = /gyp ERR|node-gyp|prebuild-install/.test(output);
  throw new Error((compiling && missingCompiler()) || `npm ${args.join(' ')} failed:\n${output.trim()}`);
}

/** True when the compiled driver loads in this Node; false when it was compiled for another one. */
function driverLoads() {
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}

/** Installs the packages of the lock when they are not there, and compiles the driver again after a change of Node. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    await step('Installing packages (the first time takes a few minutes)', () =>
      npmOrThrow('ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'),
    );
  }
  if (driverLoads()) return;
  await step('Compiling the database driver for this Node', () =>
    npmOrThrow('rebuild', 'better-sqlite3', '--loglevel=error'),
  );
  if (!driverLoads()) throw new Error('The database driver (better-sqlite3) does not load in this Node.');
}

/** Chromium without a window: the same pages in half the time of one that draws itself for a screen. */
const HEADLESS = 'chromium-headless-shell';
const BROWSERS = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function findChromium() {
  const found = BROWSERS.map(findCommand).find((path) => path !== undefined);
  if (found !== undefined) return found;
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Answers the path of a Chromium for the tests, as `installTestTools` left it. Throws where there is none. */
export function chromiumPath() {
  const given = process.env.CHROMIUM_PATH;
  if (given !== undefined) {
    if (existsSync(given)) return given;
    throw new Error(`CHROMIUM_PATH names no file: ${given}`);
  }
  const found = findChromium();
  if (found !== undefined) return found;
  throw new Error(
    'The tests need a Chromium browser and found none.\nInstall one, or name its path in CHROMIUM_PATH.',
  );
}

/**
 * What the tests use beside Node, by command, with its packages of Debian: a browser, and what they make a disk fail and a clock jump with. Without
 * one of the last two the tests that need it say so and are skipped.
 */
const TEST_TOOLS = {
  [HEADLESS]: [HEADLESS, 'fonts-noto-color-emoji'],
  strace: ['strace'],
  faketime: ['faketime'],
};

/** Installs what of it is missing, where we may. What apt-get says of what it cannot install is printed. */
export async function installTestTools(out = process.stdout) {
  const missing = Object.keys(TEST_TOOLS).filter(
    (name) =>
      findCommand(name) === undefined && !(name === HEADLESS && process.env.CHROMIUM_PATH !== undefined),
  );
  const mayInstall = process.getuid?.() === 0 && findCommand('apt-get') !== undefined;
  if (missing.length === 0 || !mayInstall) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(
    `Installing ${missing.join(', ')} for the tests`,
    async () => {
      await runQuietly(['apt-get', 'update'], env);
      for (const name of missing) {
        const { code, output } = await runQuietly(['apt-get', 'install', '-y', ...TEST_TOOLS[name]], env);
        if (code !== 0) out.write(`${name} could not be installed:\n${output.trim()}\n`);
      }
    },
    out,
  );
}
