/** `npm run dev`: as `npm start`, and builds and starts again when a source changes. */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { checkSettings, refuseSecondPortal } from './before-start.mjs';
import { build } from './build.mjs';
import { ensureInstalled, root, runMain } from './environment.mjs';
import { exitCodeOf, forwardSignals, spawnServer } from './server-process.mjs';

const WATCHED = ['app', 'db', 'domain', 'demo', 'server.ts'];
const SETTLE_MS = 200;

await runMain(async () => {
  await refuseSecondPortal();
  await ensureInstalled();
  await checkSettings();
  let server;
  let stopping = false;
  let work = Promise.resolve();

  const restart = async () => {
    try {
      await build();
    } catch (failure) {
      console.error(`\n${failure.message}\nThe last good build keeps running.`);
      return;
    }
    const old = server;
    server = undefined;
    if (old !== undefined) {
      const ended = exitCodeOf(old);
      old.kill('SIGTERM');
      await ended;
    }
    if (stopping) process.exit(0);
    const started = spawnServer();
    server = started;
    started.on('exit', (code) => {
      if (stopping) process.exit(code ?? 0);
      if (server !== started) return;
      console.error(`The server ended with code ${code}. It starts again when a source changes.`);
      server = undefined;
    });
  };

  const stop = () => {
    stopping = true;
    if (server === undefined) process.exit(0);
  };
  forwardSignals(() => server);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

  let timer;
  for (const path of WATCHED) {
    watch(join(root, path), { recursive: path !== 'server.ts' }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        work = work.then(restart);
      }, SETTLE_MS);
    });
  }
  work = work.then(restart);
  await work;
});
