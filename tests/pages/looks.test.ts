/** What each role may look at is told from the table that the gate of requests asks, whole. */
import { describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { LOOKS, looksOf } from '#app/pages/looks';
import { ROLES } from '#domain/authority/roles';

const guarded = POLICIES.flatMap(({ path, page }) =>
  page?.read !== undefined && typeof page.read !== 'string' ? [{ path, roles: page.read }] : [],
);

describe('what a role may look at', () => {
  it('has words for every page that only some roles enter, and for no other', () => {
    expect(Object.keys(LOOKS).sort()).toEqual(guarded.map(({ path }) => path).sort());
  });

  it.each(ROLES)('is, for %s, exactly what the gate lets in', (role) => {
    const told = looksOf(role).flatMap(({ pages }) => pages.map(({ path }) => path));
    const open = guarded.filter(({ roles }) => roles.includes(role)).map(({ path }) => path);
    expect([...told].sort()).toEqual([...open].sort());
  });
});
