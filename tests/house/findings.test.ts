/** Every finding and every bad input that the gate answers for has a test that names it, where this table says. */
import { describe, expect, it } from 'vitest';
import { sourcesIn, textOf } from './tree';

/** Ids of the security reference: measured facts of section 0, bad inputs of section 6, the promise S1. */
const TESTED_IN: Readonly<Record<string, string>> = {
  'fact 1': 'tests/services/log-tables.test.ts',
  'fact 2': 'tests/faults/sessions.test.ts',
  'fact 3': 'tests/faults/loaders.test.ts',
  'fact 4': 'tests/http/gate-bodies.test.ts',
  'fact 5': 'tests/http/gate-answers.test.ts',
  'fact 6': 'tests/services/log-tables.test.ts',
  'fact 7': 'tests/services/log-tables.test.ts',
  'fact 8': 'tests/house/findings.test.ts',
  'fact 9': 'tests/http/gate-machine.test.ts',
  'fact 10': 'tests/http/gate-bodies.test.ts',
  'fact 11': 'tests/services/identity/sign-in.test.ts',
  'fact 12': 'tests/http/gate-forms.test.ts',
  'fact 13': 'tests/house/findings.test.ts',
  B01: 'tests/faults/sessions.test.ts',
  B02: 'tests/faults/loaders.test.ts',
  B05: 'tests/e2e/browser-gate.test.ts',
  B06: 'tests/faults/sessions.test.ts',
  B07: 'tests/http/gate-address.test.ts',
  B08: 'tests/http/gate-address.test.ts',
  B09: 'tests/http/pieces.test.ts',
  B10: 'tests/http/gate-bodies.test.ts',
  B11: 'tests/http/gate-bodies.test.ts',
  B12: 'tests/machine/evaluation.test.ts',
  B13: 'tests/faults/sessions.test.ts',
  B16: 'tests/e2e/browser-gate.test.ts',
  B23: 'tests/machine/keys.test.ts',
  B25: 'tests/faults/sessions.test.ts',
  B26: 'tests/services/identity/throttle.test.ts',
  B30: 'tests/http/gate-address.test.ts',
  B31: 'tests/http/gate-address.test.ts',
  B32: 'tests/http/gate-forms.test.ts',
  B37: 'tests/http/gate-answers.test.ts',
  B38: 'tests/e2e/browser-gate.test.ts',
  B39: 'tests/e2e/browser-gate.test.ts',
  S1: 'tests/faults/walk.test.ts',
};

/** Titles: the string that a test or a group of tests is called with. */
const titlesIn = (path: string): string[] =>
  [...textOf(path).matchAll(/(['"`])((?:(?!\1).)+)\1,\s*(?:async\s*)?\(/g)].map(([, , title]) => title ?? '');

const numbersIn = (title: string): string[] =>
  [...title.matchAll(/\bfacts? (\d+(?:(?:, | and )\d+)*)/g)].flatMap(([, list]) =>
    (list ?? '').split(/, | and /).map((number) => `fact ${number}`),
  );

describe('a finding', () => {
  it.each(Object.entries(TESTED_IN))('%s has its test, %s', (id, path) => {
    const named = titlesIn(path).some((title) =>
      id.startsWith('fact') ? numbersIn(title).includes(id) : new RegExp(`\\b${id}\\b`).test(title),
    );
    expect(named).toBe(true);
  });
});

describe('the sources', () => {
  const sources = sourcesIn(['app/', 'db/', 'domain/', 'server.ts']);
  const withText = (wrong: RegExp) => sources.filter((path) => wrong.test(textOf(path)));

  it('begin every transaction as an immediate one, and never by drizzle (fact 8)', () => {
    expect(withText(/\borm\.transaction\(/)).toEqual([]);
    expect(withText(/sqlite\.transaction\(/)).not.toEqual([]);
    // They read one snapshot, and fill a copy that nobody else has open.
    const excused = ['app/services/backup/make-backup.ts', 'db/projections/rebuild.ts'];
    const others = withText(/sqlite\s*\.transaction\((?![\s\S]{0,200}?\)\s*\.immediate\()/);
    expect(others).toEqual(excused);
  });

  it('coerce nothing that was sent: "false" is not a yes (fact 13)', () => {
    expect(withText(/\bz\.coerce\b/)).toEqual([]);
    expect(withText(/\bz\.object\(/).filter((path) => path !== 'app/config.ts')).toEqual([]);
  });
});
