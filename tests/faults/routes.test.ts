/** Every route of the real build has a row in the table, and every row a route (S1). */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { NOWHERE } from '#app/http/policy-of';

const build = (await import(
  pathToFileURL(join(import.meta.dirname, '../../build/server/index.js')).href
)) as ServerBuild;

/** Route, address and methods of every leaf of the build, as the table would say them. */
const built = Object.values(build.routes)
  .flatMap((route) => (route && route.id !== 'root' ? [route] : []))
  .map(({ id, path, module }) => ({
    route: id.replace(/^routes\//, ''),
    path: `/${path ?? ''}`,
    hasAction: module.action !== undefined,
  }));

describe('the table of routes (S1)', () => {
  const rows = [...POLICIES, NOWHERE].flatMap(({ path, page, methods }) =>
    page ? [{ path, methods, route: page.route }] : [],
  );

  it('has a row for every route of the build, at its address', () => {
    expect(built.length).toBeGreaterThan(10);
    const pairs = rows.map(({ route, path }) => `${route} at ${path}`);
    expect(
      built.map(({ route, path }) => `${route} at ${path}`).filter((one) => !pairs.includes(one)),
    ).toEqual([]);
  });

  it('has a route of the build for every row', () => {
    const routes = built.map(({ route }) => route);
    expect(rows.filter(({ route }) => !routes.includes(route)).map(({ path }) => path)).toEqual([]);
  });

  it('takes a form wherever the build acts on one, and nowhere else', () => {
    for (const { route, methods } of rows.filter((row) => row.path !== NOWHERE.path)) {
      const { hasAction } = built.find((one) => one.route === route) ?? {};
      expect([route, methods.includes('POST')]).toEqual([route, hasAction]);
    }
  });
});
