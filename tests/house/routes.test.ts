/** The table of routes and the folders of pages name the same things. What the build makes of them: tests/faults/routes.test.ts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { NOWHERE } from '#app/http/policy-of';
import { houseFiles, root, textOf } from './tree';

describe('app/http/policy.ts', () => {
  const rows = [...POLICIES, NOWHERE].flatMap(({ page }) => page?.route ?? []);
  const folders = readdirSync(join(root, 'app/routes'));

  it('has a row for every page: without one its address is a 404', () => {
    expect(folders).toContain('_index');
    expect(folders.filter((folder) => !rows.includes(folder))).toEqual([]);
  });

  it('has a page for every row', () => {
    expect(rows.filter((route) => !folders.includes(route))).toEqual([]);
  });
});

describe('app/routes', () => {
  it('draw what an action refuses: without a component Remix would send it as data', () => {
    const pages = houseFiles().filter((path) => /^app\/routes\/.*\.tsx$/.test(path));
    const acting = pages.filter((path) => /export const action\b/.test(textOf(path)));
    expect(acting).toContain('app/routes/sign-out/route.tsx');
    expect(acting.filter((path) => !/export default\b/.test(textOf(path)))).toEqual([]);
  });
});
