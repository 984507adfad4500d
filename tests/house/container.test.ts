/** The container, as far as it can be looked at without one: what it copies is there, and it starts what `npm start` starts. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, textOf } from './tree';

const lines = textOf('Dockerfile').split('\n');
const [, ...stages] = textOf('Dockerfile').split(/^FROM /m);
const run = stages.at(-1) ?? '';

describe('the Dockerfile', () => {
  it('starts the server with the flags of npm start, without a shell', () => {
    const hardened = /const HARDENED = \[([^\]]*)\]/.exec(textOf('scripts/server-process.mjs'))?.[1] ?? '';
    const flags = [...hardened.matchAll(/'([^']+)'/g)].map(([, flag]) => flag);
    expect(flags.length).toBeGreaterThan(2);
    expect(lines.findLast((line) => line.startsWith('CMD'))).toBe(
      `CMD [${['node', ...flags, 'build/server.mjs'].map((word) => `"${word}"`).join(', ')}]`,
    );
  });

  it('is production, not root, and keeps its data in a volume', () => {
    expect(run).toMatch(/^ENV .*\bFORTHRIGHT_MODE=production\b/m);
    expect(run).toMatch(/^ENV .*\bDATA_DIR=\/data\b/m);
    expect(run).toMatch(/^USER node$/m);
    expect(run).toMatch(/^VOLUME \/data$/m);
    expect(run.indexOf('USER node')).toBeLessThan(run.indexOf('CMD'));
  });

  it('takes over what the server reads, and leaves out what it must not hold', () => {
    const copied = [...run.matchAll(/^COPY --from=build \/app\/(\S+) /gm)].map(([, path]) => path as string);
    expect(copied.sort()).toEqual(['bin', 'build', 'migrations', 'node_modules', 'package.json']);
    for (const path of copied.filter((one) => one !== 'build'))
      expect(existsSync(join(root, path)), path).toBe(true);
    const ignored = textOf('.dockerignore').split('\n');
    for (const path of ['.git', 'data', 'node_modules']) expect(ignored).toContain(path);
  });

  it('is built with a Node that the project runs on', () => {
    const images = stages.map((stage) => /^node:(\d+)/.exec(stage)?.[1]);
    expect(images).toEqual(['20', '20']);
    expect(textOf('.nvmrc')).toMatch(/^20\./);
  });
});
