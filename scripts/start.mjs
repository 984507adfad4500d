/** `npm start`: installs what is missing, builds what changed, and serves. */
import { build } from './build.mjs';
import { ensureInstalled, runMain } from './environment.mjs';
import { exitCodeOf, forwardSignals, spawnServer } from './server-process.mjs';

await runMain(async () => {
  await ensureInstalled();
  await build();
  const server = spawnServer();
  forwardSignals(() => server);
  process.exitCode = await exitCodeOf(server);
});
