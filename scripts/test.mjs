/**
 * `npm test`: proves all of it, from a bare clone. Each check counts as one test. The last line is `N passed, N failed`.
 * FORTHRIGHT_TEST_SEED repeats the property tests of an earlier run.
 */
import { randomInt } from 'node:crypto';
import { build } from './build.mjs';
import { runChecks } from './checks.mjs';
import { checkNode, chromiumPath, ensureInstalled, installTestTools } from './environment.mjs';
import { runVitest } from './vitest.mjs';

const total = { passed: 0, failed: 0, failures: [] };
const add = ({ passed, failed, failures }) => {
  total.passed += passed;
  total.failed += failed;
  total.failures.push(...failures);
};

/** What every later stage stands on. Without it there is nothing to run, and the run has failed. */
async function prepare() {
  checkNode();
  // Side by side, since each waits for another server; their lines one after the other.
  const later = [];
  await Promise.all([ensureInstalled(), installTestTools({ write: (text) => later.push(text) })]);
  process.stdout.write(later.join(''));
  const chromium = chromiumPath();
  await build();
  return chromium;
}

async function runStages(chromium) {
  const seed = process.env.FORTHRIGHT_TEST_SEED ?? String(randomInt(2 ** 31 - 1));
  console.log(`Seed of the property tests: FORTHRIGHT_TEST_SEED=${seed}`);
  add(await runChecks());
  const run = (...projects) =>
    runVitest(
      projects.map((project) => `--project=${project}`),
      { CHROMIUM_PATH: chromium, FORTHRIGHT_TEST_SEED: seed },
    );
  add(await run('units'));
  add(await run('faults', 'e2e'));
}

try {
  await runStages(await prepare());
} catch (failure) {
  console.log(`\n${failure.message}`);
  total.failed += 1;
}
// Last, since whoever reads a long run reads its end.
for (const failure of total.failures) console.log(`\nFAILED ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
