/** What the documents say is there, is there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { houseFiles, root, textOf } from './tree';

const { scripts, bin } = JSON.parse(textOf('package.json')) as Record<
  'scripts' | 'bin',
  Record<string, string>
>;
const documents = houseFiles().filter((path) => path === 'README.md' || /^docs\/.*\.md$/.test(path));

describe('README.md and docs', () => {
  it('name only scripts that exist', () => {
    const named = documents.flatMap((path) =>
      [...textOf(path).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
        (match) => match[1] ?? match[2] ?? '',
      ),
    );
    expect(documents).toContain('README.md');
    expect(named).toContain('start');
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('link only to files that exist', () => {
    const lost = documents.flatMap((path) =>
      [...textOf(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(root, path, '..', target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  it('names only paths that exist', () => {
    const paths = [
      ...textOf('docs/architecture.md').matchAll(
        /`([\w.@-]+(?:\/[\w.@-]*)+|[\w-]+\.(?:ts|mjs|cjs|json|md))`/g,
      ),
    ]
      .map((match) => match[1] ?? '')
      .filter((path) => !path.startsWith('@'));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('has a place for every room of the house', () => {
    const rooms = new Set(
      houseFiles().flatMap((path) => (path.includes('/') ? [path.split('/')[0] ?? ''] : [])),
    );
    const text = textOf('docs/architecture.md');
    const silent = [...rooms].filter((room) => !room.startsWith('.') && !text.includes(`${room}/`));
    expect(silent).toEqual([]);
  });
});

describe('package.json', () => {
  it('starts only files that exist', () => {
    const files = [...Object.values(scripts), ...Object.values(bin)].flatMap((line) =>
      [...line.matchAll(/[\w./-]+\.(?:mjs|cjs|ts)\b/g)].map((match) => match[0]),
    );
    expect(files.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
