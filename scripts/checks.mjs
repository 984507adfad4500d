/** The checks that need no running program: one list, read by `npm run check` and by `npm test`. */
import { join } from 'node:path';
import { npm, npmEnvironment, root, runQuietly } from './environment.mjs';

const tool = (name, ...args) => [join(root, 'node_modules', '.bin', name), ...args];

/** Side by side: the longest, and all others one after another. */
const LANES = [
  [{ name: 'types', command: tool('tsc', '--noEmit', '-p', '.') }],
  [
    { name: 'form and lint', command: tool('biome', 'ci', '--colors=off', '.') },
    { name: 'layers', command: tool('depcruise', '--config', '.dependency-cruiser.cjs', '.') },
    { name: 'dead code', command: tool('knip') },
    { name: 'lock', command: npm('ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error') },
  ],
];

/** Runs every check, one line each. Answers how many passed, how many failed, and of those what they said. */
export async function runChecks() {
  const count = { passed: 0, failed: 0, failures: [] };
  const runLane = async (checks) => {
    for (const { name, command } of checks) {
      const began = performance.now();
      const { code, output } = await runQuietly(command, npmEnvironment());
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'pass' : 'FAIL'}  ${name} (${seconds} s)`);
      if (code === 0) count.passed += 1;
      else {
        count.failed += 1;
        count.failures.push(`${name}\n${output.trimEnd()}`);
        console.log(output.trimEnd());
      }
    }
  };
  await Promise.all(LANES.map(runLane));
  return count;
}
