/** What a graph of imports cannot see: where time, chance and the environment are read, what may wait, how large a file is. */
import { describe, expect, it } from 'vitest';
import {
  environmentKeysIn,
  placesIn,
  placesInFiles,
  readsClockOrChance,
  readsEnvironment,
  waits,
  waitsInTransaction,
} from './syntax';
import { houseFiles, sourcesIn, textOf } from './tree';

const PRODUCT = ['app/', 'bin/', 'db/', 'domain/', 'sdk/', 'demo/', 'server.ts'];
const found = (source: string, isWrong: Parameters<typeof placesIn>[2]) =>
  placesIn(source, 'a.ts', isWrong).length > 0;

describe('the environment is read in one place', () => {
  it.each([
    'process.env.PORT',
    "process['env']",
    "import { env } from 'node:process'",
    'const { env: e } = process.env',
  ])('sees %s', (source) => expect(found(source, readsEnvironment)).toBe(true));

  it('is app/config.ts', () => {
    const others = sourcesIn(PRODUCT).filter(
      (path) => path !== 'app/config.ts' && path !== 'demo/telemetry.ts',
    );
    expect(placesInFiles(others, readsEnvironment)).toEqual([]);
    expect(placesInFiles(['app/config.ts'], readsEnvironment)).not.toEqual([]);
  });

  it('has no key that README.md and .env.example are silent about', () => {
    const told = textOf('README.md') + textOf('.env.example');
    const keys = environmentKeysIn(textOf('app/config.ts'), 'app/config.ts');
    expect(keys.length).toBeGreaterThan(0);
    // The name under which our own launcher passes the user's NODE_ENV on; nobody sets it by hand.
    const spoken = keys.filter((key) => key !== 'FORTHRIGHT_USER_NODE_ENV');
    expect(spoken.filter((key) => !new RegExp(`\\b${key}\\b`).test(told))).toEqual([]);
  });
});

describe('time and chance are arguments', () => {
  it.each([
    'Date.now()',
    'const clock = Date.now',
    'new Date()',
    'Date()',
    'Math.random()',
    'crypto.randomUUID()',
  ])('sees %s', (source) => expect(found(source, readsClockOrChance)).toBe(true));

  it.each(['new Date(at)', 'Date.parse(text)', "'Date.now()'", '// Math.random()'])('lets %s be', (source) =>
    expect(found(source, readsClockOrChance)).toBe(false),
  );

  /** Who may, and why. A row that is no longer needed fails. */
  const EXCUSED: Readonly<Record<string, string>> = {
    'app/services/identity/lucia.ts':
      'lucia compares with Date.now() itself; our clock is translated into it',
    'app/services/identity/company-provider.ts':
      'openid-client compares with Date.now() itself; it is told how far our clock is from it',
  };

  it('in domain, db and the services', () => {
    const bound = sourcesIn(['domain/', 'db/', 'app/services/']).filter(
      (path) => EXCUSED[path] === undefined,
    );
    expect(placesInFiles(bound, readsClockOrChance)).toEqual([]);
  });

  it.each(Object.entries(EXCUSED))('%s is excused: %s', (path) => {
    expect(placesInFiles([path], readsClockOrChance)).not.toEqual([]);
  });
});

describe('an act is one synchronous transaction', () => {
  it.each(['async () => 1', 'async function f() {}', 'await x', 'for await (const a of b) {}'])(
    'sees %s',
    (source) => expect(found(source, waits)).toBe(true),
  );

  it('so no command waits', () => {
    const commands = sourcesIn(['app/services/']).filter((path) => /(^|\/)commands\//.test(path));
    expect(commands.length).toBeGreaterThan(0);
    expect(placesInFiles(commands, waits)).toEqual([]);
  });

  it('and no transaction is handed an async function', () => {
    expect(found('db.transaction(async () => {})', waitsInTransaction)).toBe(true);
    expect(placesInFiles(sourcesIn(PRODUCT), waitsInTransaction)).toEqual([]);
  });
});

describe('a file is one room', () => {
  const linesOf = (path: string) => textOf(path).trimEnd().split('\n').length;

  it('of at most 300 lines', () => {
    expect(sourcesIn(PRODUCT).filter((path) => linesOf(path) > 300)).toEqual([]);
  });

  it('a route of at most 150', () => {
    const routes = sourcesIn(['app/routes/']);
    expect(routes.length).toBeGreaterThan(0);
    expect(routes.filter((path) => linesOf(path) > 150)).toEqual([]);
  });

  it('with a name that says what is in it', () => {
    const vague = /(^|\/)(utils?|helpers?|misc|common|index)(\.tsx?$|\/)/;
    expect(sourcesIn(PRODUCT).filter((path) => vague.test(path))).toEqual([]);
  });

  it('not a barrel', () => {
    const isBarrel = (path: string) => /^export (\*|\{[^}]*\}|type \{[^}]*\}) from /m.test(textOf(path));
    expect(sourcesIn(PRODUCT.filter((room) => room !== 'sdk/')).filter(isBarrel)).toEqual([]);
  });
});

describe('the tests', () => {
  it('are all run', () => {
    const off = /\b(?:it|test|describe|suite)(?:\.\w+)*\.(?:only|skip|skipIf|runIf|todo|fails)\b/;
    const tests = houseFiles().filter(
      (path) => /^tests\/.*\.tsx?$/.test(path) && path !== 'tests/house/sources.test.ts',
    );
    expect(off.test('it.concurrent.only(')).toBe(true);
    expect(tests.filter((path) => off.test(textOf(path)))).toEqual([]);
  });
});
