/** `npm run check`: what to run before every commit. Types, form, layers, dead code, the lock, and the quick tests. */
import { runChecks } from './checks.mjs';
import { ensureInstalled, runMain } from './environment.mjs';
import { runVitest } from './vitest.mjs';

const QUICK = ['tests/domain', 'tests/services', 'tests/house'];

await runMain(async () => {
  await ensureInstalled();
  const counts = [await runChecks(), await runVitest(['--project', 'units', ...QUICK])];
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${counts.reduce((sum, count) => sum + count.passed, 0)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
