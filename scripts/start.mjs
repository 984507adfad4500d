/** `npm start`: asks whether a portal runs already, installs what is missing, builds what changed, and serves. */
import { checkSettings, refuseSecondPortal } from './before-start.mjs';
import { build } from './build.mjs';
import { ensureInstalled, runMain } from './environment.mjs';
import { exitCodeOf, forwardSignals, spawnServer } from './server-process.mjs';

await runMain(async () => {
  await refuseSecondPortal();
  await ensureInstalled();
  await checkSettings();
  await build();
  const server = spawnServer();
  forwardSignals(() => server);
  process.exitCode = await exitCodeOf(server);
});
