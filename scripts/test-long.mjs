/**
 * `npm run test:long`: the full counts of what `npm test` proves in small (1,000 kills, 100,000 operations, 100,000 generated requests,
 * 1,000 tamperings, every look of every page, every language), one after another, and writes what came out to docs/results. Takes hours; `-- --only kill,power-cut` takes less.
 */
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import {
  chromiumPath,
  ensureInstalled,
  installTestTools,
  root,
  runMain,
  runQuietly,
} from './environment.mjs';
import { runVitest } from './vitest.mjs';

const RUNS = {
  kill: { project: 'faults', path: 'tests/faults/kill.test.ts' },
  'power-cut': { project: 'faults', path: 'tests/faults/power-cut.test.ts' },
  statements: { project: 'faults', path: 'tests/faults/failing-statements.test.ts' },
  calls: { project: 'faults', path: 'tests/faults/failing-calls.test.ts' },
  history: { project: 'faults', path: 'tests/faults/history.test.ts' },
  walk: { project: 'faults', path: 'tests/faults/walk.test.ts' },
  generated: { project: 'faults', path: 'tests/faults/generated.test.ts' },
  tampering: { project: 'units', path: 'tests/services/tampering.test.ts' },
  spreadsheet: { project: 'units', path: 'tests/pages/spreadsheet.test.ts' },
  pages: { project: 'e2e', path: 'tests/e2e/pages.test.ts' },
  languages: { project: 'e2e', path: 'tests/e2e/languages.test.ts' },
};

await runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const wanted = values.only?.split(',') ?? Object.keys(RUNS);
  const unknown = wanted.filter((name) => RUNS[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}. There are ${Object.keys(RUNS).join(', ')}.`);
  await ensureInstalled();
  await installTestTools();
  const chromium = chromiumPath();
  await build();
  const seed = process.env.FORTHRIGHT_TEST_SEED ?? String(randomInt(2 ** 31 - 1));
  const at = new Date().toISOString();
  const machine = { node: process.version, cores: cpus().length };
  const commit = (await runQuietly(['git', 'rev-parse', 'HEAD'])).output.trim();
  const folder = join(root, 'docs', 'results');
  mkdirSync(folder, { recursive: true });
  const name = wanted.length === Object.keys(RUNS).length ? 'long' : wanted.join('-');
  const results = [];
  for (const each of wanted) {
    const { project, path } = RUNS[each];
    const began = Date.now();
    const { passed, failed, said } = await runVitest(['--project', project, path], {
      CHROMIUM_PATH: chromium,
      FORTHRIGHT_LONG: '1',
      FORTHRIGHT_TEST_SEED: seed,
    });
    results.push({
      name: each,
      passed,
      failed,
      minutes: Math.round((Date.now() - began) / 6_000) / 10,
      said,
    });
    // Written after each: hours of work must not be lost with the last of them.
    const record = JSON.stringify({ at, commit, seed, machine, results }, null, 2);
    const file = join(folder, `${at.slice(0, 10)}-${name}.json`);
    writeFileSync(file, `${record}\n`);
    // It is committed, and every file of the house is looked at by the linter.
    await runQuietly([join(root, 'node_modules', '.bin', 'biome'), 'format', '--write', file]);
  }
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${results.reduce((sum, result) => sum + result.passed, 0)} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
});
