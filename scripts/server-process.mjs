/** The server as a child process: how it is started, and how a signal to us reaches it. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './environment.mjs';

const REPEAT_MS = 1000;

/**
 * The environment of the server. NODE_ENV is always `production`, since React renders three times slower without; whether this is a
 * demonstration is FORTHRIGHT_MODE. A NODE_ENV=production of the user is kept in a name of its own: then nothing is seeded.
 */
export function serverEnvironment(env = process.env) {
  const userSaysProduction = env.NODE_ENV === 'production';
  return {
    ...env,
    NODE_ENV: 'production',
    FORTHRIGHT_MODE: env.FORTHRIGHT_MODE ?? (userSaysProduction ? 'production' : 'demo'),
    ...(userSaysProduction ? { FORTHRIGHT_USER_NODE_ENV: 'production' } : {}),
  };
}

/** Flags of Node: no `__proto__`, no code made from text, headers of 8 KB (security.md, section 3.2). */
const HARDENED = [
  '--disable-proto=delete',
  '--disallow-code-generation-from-strings',
  '--max-http-header-size=8192',
];

/** Starts the built server. It has a process group of its own, so that a Ctrl-C reaches it once: through us. */
export function spawnServer() {
  const args = [...HARDENED, join(root, 'build', 'server.mjs')];
  return spawn(process.execPath, args, {
    cwd: root,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** Passes SIGTERM, SIGINT and a closed terminal on. A terminal and npm both report one Ctrl-C: the echo is dropped. */
export function forwardSignals(currentChild) {
  let last = Number.NEGATIVE_INFINITY;
  const forward = (signal) => {
    const now = performance.now();
    if (now - last < REPEAT_MS) return;
    last = now;
    currentChild()?.kill(signal);
  };
  process.on('SIGINT', () => forward('SIGINT'));
  process.on('SIGTERM', () => forward('SIGTERM'));
  process.on('SIGHUP', () => forward('SIGTERM'));
}

/** Waits for the end of a child. Answers the exit code that stands for it (128 + number for a signal). */
export function exitCodeOf(child) {
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 };
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + (numbers[signal] ?? 0)));
  });
}
