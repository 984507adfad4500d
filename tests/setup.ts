/**
 * Loaded before every test file.
 *
 * 1. One seed for every property test of a run (FORTHRIGHT_TEST_SEED, printed by `npm test`), so a red run can be run again.
 * 2. `console.error` is a failure: a warning of React or a swallowed exception must not scroll by. A test that expects one
 *    says so with `vi.spyOn(console, 'error').mockImplementation(() => {})`.
 */
import { configureGlobal } from 'fast-check';
import { afterEach, beforeEach, vi } from 'vitest';

const seed = Number(process.env.FORTHRIGHT_TEST_SEED);
if (process.env.FORTHRIGHT_TEST_SEED !== undefined && Number.isSafeInteger(seed)) configureGlobal({ seed });

let unexpected: string[] = [];

beforeEach(() => {
  unexpected = [];
  vi.spyOn(console, 'error').mockImplementation((...parts: unknown[]) => {
    unexpected.push(parts.map(String).join(' '));
    throw new Error(`console.error was called: ${parts.map(String).join(' ')}`);
  });
});

// The throw above may be caught by the code under test; the record of it is not.
afterEach(() => {
  vi.restoreAllMocks();
  if (unexpected.length > 0) throw new Error(`console.error was called:\n${unexpected.join('\n')}`);
});
