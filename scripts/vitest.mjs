/** Runs tests with vitest and counts them from its own record, so that a file that did not load is a failure too. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './environment.mjs';
import { exitCodeOf } from './server-process.mjs';

/** The tests' environment: nothing the user set for a server of their own may change what they prove. */
function testEnvironment(extra) {
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== 'NODE_ENV' && !name.startsWith('FORTHRIGHT_'),
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/** What tests said of what they counted: lines they print, and names they have, for whoever reads the result. */
const COUNTED =
  /(?:\b\d[\d,]* (?:acts|power cuts|requests|operations)\b|\b\d[\d,]* of \d[\d,]* times\b|\bcalls that failed: ).*$/;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** How many lines of what a failed test said are said again at the end. */
const LINES_OF_A_FAILURE = 8;

/** What failed in vitest's own record: `file > test`, and the first lines of why. A file that did not load is named with its reason. */
function failuresOf(testResults) {
  return testResults.flatMap((file) => {
    const path = relative(root, file.name);
    const said = (messages) =>
      messages.join('\n').replaceAll(COLOURS, '').split('\n').slice(0, LINES_OF_A_FAILURE).join('\n  ');
    if (file.status === 'failed' && file.assertionResults.length === 0)
      return [`${path}\n  ${said([file.message])}`];
    return file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${path} > ${test.fullName}\n  ${said(test.failureMessages)}`);
  });
}

/**
 * Runs `vitest run …`. Answers how many tests passed and how many failed (what vitest could not run has failed), what failed
 * and why (`failures`), and what they said of what they counted.
 */
export async function runVitest(args, extra = {}) {
  // Short: the path of a socket in a folder in it has a limit.
  const folder = mkdtempSync(join(tmpdir(), 'ft-'));
  // Every folder a test makes lies in it, and goes with it; of tests that failed they are what there is to look at.
  let worthKeeping = true;
  const record = join(folder, 'record.json');
  const vitest = join(root, 'node_modules', '.bin', 'vitest');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${record}`];
  try {
    const child = spawn(vitest, ['run', ...args, ...reporters], {
      cwd: root,
      env: testEnvironment({ ...extra, TMPDIR: folder }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      console.log(line);
      const counted = COUNTED.exec(line.replaceAll(COLOURS, ''))?.[0];
      if (counted) said.push(counted);
    });
    const code = await exitCodeOf(child);
    if (!existsSync(record))
      return { passed: 0, failed: 1, failures: [`vitest ${args.join(' ')} left no record`], said };
    const { numPassedTests, testResults } = JSON.parse(readFileSync(record, 'utf8'));
    const failures = failuresOf(testResults);
    if (failures.length === 0 && code !== 0)
      failures.push(
        `vitest ${args.join(' ')} ended with ${code}, and no test failed: an error outside of tests`,
      );
    worthKeeping = failures.length > 0;
    return { passed: numPassedTests, failed: failures.length, failures, said };
  } finally {
    if (worthKeeping) console.log(`What these tests left is in ${folder}.`);
    else rmSync(folder, { recursive: true, force: true });
  }
}
