/** The law of layers is a law only if every rule has been seen to fire, and if every path in it leads somewhere. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { houseFiles, root, textOf } from './tree';
import { rightImports, targets, wrongImports } from './wrong-imports';

interface Side {
  path?: string[];
  pathNot?: string[];
}
interface Rule {
  name: string;
  from: Side;
  to: Side;
}
interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

const law = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as { forbidden: Rule[] };

/** Cruises a folder with the law of this house. The exit code is the count of violations, so a failure still has an answer. */
function violationsIn(folder: string): Violation[] {
  const cli = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const args = [cli, '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', '.'];
  let answer: string;
  try {
    answer = execFileSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (failure) {
    answer = (failure as { stdout: string }).stdout;
  }
  return (JSON.parse(answer) as { summary: { violations: Violation[] } }).summary.violations;
}

/** An empty house: the same package.json and tsconfig.json, hollow packages, and the files given. */
function buildHouse(files: Readonly<Record<string, string>>): string {
  const house = mkdtempSync(join(tmpdir(), 'forthright-layers-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(house, dirname(path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  for (const copied of ['package.json', 'tsconfig.json']) write(copied, textOf(copied));
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<string, object>;
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
  for (const [path, text] of Object.entries(files)) write(path, text);
  return house;
}

describe('the law of layers', () => {
  let house = '';
  let violations: Violation[] = [];

  beforeAll(() => {
    const wrong = Object.fromEntries(wrongImports.map(({ file, line }) => [file, line]));
    house = buildHouse({ ...targets, ...rightImports, ...wrong });
    violations = violationsIn(house);
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(wrongImports)('$rule refuses $line in $file', ({ rule, file }) => {
    expect(violations.filter((found) => found.from === file).map((found) => found.rule.name)).toContain(rule);
  });

  it.each(Object.keys(rightImports).filter((file) => file !== 'domain/loop-b.ts'))(
    'nothing is said against %s',
    (file) => {
      expect(violations.filter((found) => found.from === file)).toEqual([]);
    },
  );

  it('has no rule that was never seen to fire', () => {
    const proved = new Set(wrongImports.map(({ rule }) => rule));
    expect(law.forbidden.map(({ name }) => name).filter((name) => !proved.has(name))).toEqual([]);
  });

  it('is kept by this house', { timeout: 120_000 }, () => {
    expect(violationsIn(root).map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([]);
  });
});

describe('every path in a rule', () => {
  const packages = readdirSync(join(root, 'node_modules')).flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(join(root, 'node_modules', name)).map((inner) => `${name}/${inner}`)
      : [name],
  );
  const places = [...houseFiles(), ...packages.map((name) => `node_modules/${name}/package.json`)];
  const pathsOf = ({ from, to }: Rule) =>
    [from, to].flatMap(({ path = [], pathNot = [] }) => [...path, ...pathNot]);

  it.each(law.forbidden)('$name speaks of files that exist', (rule) => {
    const lost = pathsOf(rule).filter((pattern) => {
      const expression = new RegExp(pattern.replace('$1', '[^/]+'));
      return !places.some((place) => expression.test(place));
    });
    expect(lost).toEqual([]);
  });

  it('is a single pattern, so that each can be looked for', () => {
    expect(law.forbidden.flatMap(pathsOf).filter((pattern) => /(?<!\\)\|/.test(pattern))).toEqual([]);
  });
});
