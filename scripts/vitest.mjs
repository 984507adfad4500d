/** Runs tests with vitest and counts them from its own record, so that a file that did not load is a failure too. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/**
 * Runs `vitest run …`. Answers how many tests passed and how many failed (what vitest could not run has failed), and what they
 * said of what they counted.
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
    if (!existsSync(record)) return { passed: 0, failed: 1, said };
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(record, 'utf8'));
    const unloaded = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    const failed = numFailedTests + unloaded || (code === 0 ? 0 : 1);
    worthKeeping = failed > 0;
    return { passed: numPassedTests, failed, said };
  } finally {
    if (worthKeeping) console.log(`What these tests left is in ${folder}.`);
    else rmSync(folder, { recursive: true, force: true });
  }
}
