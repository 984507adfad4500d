/** What asks for a fresh proof of who sends it: the table, in full, so that a change of it is seen (ASVS 7.5.3). */
import { describe, expect, it } from 'vitest';
import { POLICIES } from '#app/http/policy';
import { FRESH_FOR, isFresh } from '#domain/authority/ways-in';
import { MINUTE } from '#domain/time';

/** Forms of roles that go without one: they only stop, look or take away, or write what counts for nobody yet. */
const WITHOUT = [
  '/admin',
  '/admin/import',
  '/council/record-no',
  '/council/requests',
  '/desk/introductions',
  '/desk/introductions/:draft/about',
  '/desk/introductions/:draft/activities/:activity',
  '/desk/introductions/:draft/test/:activity/:place',
  '/desk/introductions/:draft/words/:part/:language',
  '/desk/notices/drafts/:draft',
  '/desk/notices/drafts/:draft/covers',
  '/desk/notices/drafts/:draft/text/:language',
  '/desk/notices/new',
  '/desk/people',
  '/desk/record-no',
  '/desk/requests',
];

describe('the table of forms', () => {
  const ofRoles = POLICIES.flatMap(({ path, page }) =>
    page !== undefined && Array.isArray(page.post) ? [{ path, fresh: page.fresh }] : [],
  );

  it('asks for a fresh proof wherever a role acts, but for what only stops, looks or takes away', () => {
    expect(ofRoles.length).toBeGreaterThan(5);
    const without = ofRoles.filter(({ fresh }) => fresh === undefined).map(({ path }) => path);
    expect(without.sort()).toEqual(WITHOUT);
  });

  it('names the kinds of forms that ask for it, where not all of a page do', () => {
    const some = ofRoles.flatMap(({ path, fresh }) =>
      typeof fresh === 'object' ? [[path, fresh.field, ...fresh.values].join(' ')] : [],
    );
    expect(some.sort()).toEqual([
      '/admin/directory intent propose approve release',
      '/admin/import/:import intent start',
      '/admin/people/:person intent propose issue_code recover',
      '/approvals answer approve',
      '/approvals/cases/:case answer approve',
      '/approvals/notices/:proposal answer approve',
      '/approvals/programmes/:proposal answer approve',
      '/approvals/restore intent propose approve',
      '/cases/:case intent renew',
      '/cases/new intent send',
      '/council/people intent propose approve',
      '/council/requests/:request intent accept reopen end_limit',
      '/council/say/:programme act say',
      '/council/sign/:programme act sign',
      '/desk/introductions/:draft intent propose',
      '/desk/requests/:request intent accept reopen end_limit',
      '/desk/risk intent lower approve',
      '/systems/:system intent mint',
    ]);
  });

  it('names fields that the form has', () => {
    for (const { path, page, body } of POLICIES) {
      const fresh = page?.fresh;
      if (typeof fresh !== 'object') continue;
      expect([path, body?.kind === 'form' && body.fields?.includes(fresh.field)]).toEqual([path, true]);
    }
  });
});

describe('a proof', () => {
  it('is fresh for five minutes, and of a time before none', () => {
    expect(FRESH_FOR).toBe(5 * MINUTE);
    expect([isFresh(1_000, 1_000), isFresh(1_000, 1_000 + FRESH_FOR - 1)]).toEqual([true, true]);
    expect([isFresh(1_000, 1_000 + FRESH_FOR), isFresh(0, Date.now())]).toEqual([false, false]);
  });
});
