/**
 * What a start asks before it touches anything: is a portal running already, and are the settings right? Installing or building
 * under a running portal would take away the files it stands on.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createConnection, createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { root } from './environment.mjs';
import { serverEnvironment } from './server-process.mjs';

const ASK_WITHIN_MS = 2_000;

/** The settings this needs, as app/config.ts reads them: what is set to nothing counts as left out. */
const settingsOf = (env) => ({
  port: Number(env.PORT || 3000),
  host: env.HOST || 'localhost',
  dataDir: resolve(root, env.DATA_DIR || './data'),
});

/** The driver of the database, or undefined where it is not installed yet; then no portal of this folder can be running. */
function driver() {
  try {
    return createRequire(join(root, 'package.json'))('better-sqlite3');
  } catch {
    return undefined;
  }
}

/** Whether a process holds the writer's lock (db/lock.ts). It is only read: taking it could make the other one's start fail. */
function isHeld(path) {
  const Database = driver();
  if (Database === undefined || !existsSync(path)) return false;
  const lock = new Database(path, { readonly: true, timeout: 0 });
  try {
    lock.prepare('SELECT count(*) FROM sqlite_master').get();
    return false;
  } catch (failure) {
    return failure.code === 'SQLITE_BUSY';
  } finally {
    lock.close();
  }
}

/** What a file says, or undefined when it says nothing or is not there. */
function said(path) {
  try {
    return readFileSync(path, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Whether somebody listens on the socket of the operator: only a portal that serves does. */
const listensForOperator = (path) =>
  new Promise((answer) => {
    const socket = createConnection(path);
    socket.once('connect', () => {
      socket.destroy();
      answer(true);
    });
    socket.once('error', () => answer(false));
  });

/** Whether a port is taken at an address. Whatever else is wrong with it is for the server to say. */
const isTaken = (port, host) =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once('error', (failure) => answer(failure.code === 'EADDRINUSE'));
    probe.listen({ port, host }, () => probe.close(() => answer(false)));
  });

/** Whether what listens on a port answers as a portal does. */
async function isPortal(url) {
  try {
    const response = await fetch(`${url}/livez`, { signal: AbortSignal.timeout(ASK_WITHIN_MS) });
    return (await response.json()).status === 'ok' && response.headers.has('x-request-id');
  } catch {
    return false;
  }
}

const NOTHING_CHANGED = 'Nothing was changed.';

async function whoHasTheData({ dataDir }) {
  const lock = join(dataDir, 'writer.lock');
  if (!isHeld(lock)) return undefined;
  const process = `process ${said(`${lock}.pid`) ?? 'unknown'}`;
  const serves = await listensForOperator(join(dataDir, 'operator.sock'));
  const url = said(`${lock}.url`);
  if (serves && url)
    return `A portal with these data already runs at ${url} (${process}). ${NOTHING_CHANGED}`;
  return `Another ${process} is working on the data in ${dataDir}. ${NOTHING_CHANGED}`;
}

async function whoHasThePort({ port, host }) {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return undefined;
  const hosts = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  for (const each of hosts) {
    if (!(await isTaken(port, each))) continue;
    const url = `http://${each.includes(':') ? `[${each}]` : each}:${port}`;
    const other = `For a second one choose another port and other data: PORT=${port + 1} DATA_DIR=… npm start`;
    if (await isPortal(url)) {
      return `A portal already runs at http://${host}:${port}. ${NOTHING_CHANGED}\n${other}`;
    }
    return `Port ${port} is in use by another program. Stop it, or choose another: PORT=${port + 1} npm start`;
  }
  return undefined;
}

const refuse = (message) => {
  throw new Error(`Forthright does not start.\n${message}`);
};

/** Throws when a portal runs already with the data or at the port of this environment. Reads, and changes nothing. */
export async function refuseSecondPortal(env = serverEnvironment()) {
  const settings = settingsOf(env);
  const who = (await whoHasTheData(settings)) ?? (await whoHasThePort(settings));
  if (who !== undefined) refuse(who);
}

/** Throws with everything that is wrong in the settings, as the server itself would say it after a build of minutes. */
export async function checkSettings(env = serverEnvironment()) {
  const { tsImport } = await import('tsx/esm/api');
  const { readConfig } = await tsImport('../app/config.ts', import.meta.url);
  const read = readConfig(env);
  if (read.ok) return;
  refuse(`These settings must be changed:\n${read.faults.map((fault) => `  - ${fault}`).join('\n')}`);
}
