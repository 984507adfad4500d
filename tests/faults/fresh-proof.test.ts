/**
 * Acts that ask for a fresh proof, over HTTP: nothing happens before it, nothing that was filled in is lost, nothing is sent by itself, and
 * only the person who is signed in can give it (ASVS 7.2.4, 7.5.3; security.md, sections 3.1 and 3.9; B25).
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { FRESH_FOR } from '#domain/authority/ways-in';
import { newWalker, type Walker } from '../process/company';
import { companyPortal, PASSWORD } from '../process/company-portal';
import { must, OPERATOR } from '../services/portal';

const house = companyPortal();

const tokenOf = (walker: Walker) => walker.jar.get(new URL(house.url).host)?.get('session') ?? '';
const viewerOf = async (walker: Walker) =>
  (await house.portal.services.identity.viewer(tokenOf(walker)))?.viewer;
const hiddenOf = (html: string, action: string): Record<string, string> => {
  const form = html.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  const fields = (form.split('</form>', 1)[0] ?? '').matchAll(
    /<input type="hidden" name="([^"]+)" value="([^"]*)"/g,
  );
  return Object.fromEntries([...fields].map(([, name, value]) => [name ?? '', decoded(value ?? '')]));
};
const decoded = (text: string): string =>
  text
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

let boss: Awaited<ReturnType<typeof house.addPerson>>;
beforeAll(async () => {
  boss = await house.addPerson({ account: true });
  must(await house.portal.administration.grantRole(OPERATOR, { person: boss.person, role: 'admin' }));
});

/** The admin, who has just signed in with a password, and somebody about whom there is something to do. */
const admin = async () => {
  const walker = newWalker();
  const { email } = boss;
  await walker.ask(`${house.url}/sign-in`, { email, password: PASSWORD, next: '/' });
  const { person } = await house.addPerson();
  const at = `/admin/people/${person}`;
  const key = `idem_${person}`;
  const code = () => walker.ask(house.url + at, { intent: 'issue_code', key });
  return { walker, at, key, code };
};

/** Makes every proof five minutes older. */
const stale = () => {
  const db = new Database(join(house.dataDir, 'forthright.db'));
  db.prepare('UPDATE own_sign_in SET proved_at = proved_at - ?').run(FRESH_FOR);
  db.close();
};

describe('an act that asks for a fresh proof', () => {
  it('is done at once right after signing in', async () => {
    const { code } = await admin();
    const answer = await code();
    expect([answer.status, (await answer.text()).includes('It works once')]).toEqual([200, true]);
  });

  it('later waits: nothing is done, nothing is lost, and the person sends it themselves', async () => {
    const { walker, at, key, code } = await admin();
    stale();
    const before = house.portal.revision();
    const asked = await code();
    const page = await asked.text();
    expect([asked.status, house.portal.revision()]).toEqual([403, before]);
    expect(page).toContain('Show that it is you');
    const kept = hiddenOf(page, '/confirm');
    expect([kept.to, kept.form]).toEqual([at, `intent=issue_code&key=${key}`]);

    const wrong = await walker.ask(`${house.url}/confirm`, { ...kept, password: 'not the password' });
    const again = await wrong.text();
    expect([wrong.status, again.includes('This is not your password')]).toEqual([401, true]);
    expect(hiddenOf(again, '/confirm')).toEqual(kept);

    const old = tokenOf(walker);
    const confirmed = await walker.ask(`${house.url}/confirm`, { ...kept, password: PASSWORD });
    expect([confirmed.status, house.portal.revision()]).toEqual([200, before]);
    // A new token, and the old one is over.
    expect(tokenOf(walker)).not.toBe(old);
    expect(await house.portal.services.identity.viewer(old)).toBeUndefined();

    const fields = hiddenOf(await confirmed.text(), at);
    expect(fields).toEqual({ intent: 'issue_code', key });
    const sent = await walker.ask(house.url + at, fields);
    expect([sent.status, (await sent.text()).includes('It works once')]).toEqual([200, true]);
  });

  it('keeps what was typed to the letter, whatever it is', async () => {
    const { walker } = await admin();
    stale();
    const typed = { name: 'Ada "<b>" O\'Neil & söhne + 100 %', email: 'ada@example.org', key: 'idem_1' };
    const kept = hiddenOf(
      await (await walker.ask(`${house.url}/admin/people/new`, typed)).text(),
      '/confirm',
    );
    const confirmed = await walker.ask(`${house.url}/confirm`, { ...kept, password: PASSWORD });
    expect(hiddenOf(await confirmed.text(), '/admin/people/new')).toEqual(typed);
  });

  it('does not wait for what only stops: a role is taken away and sign-ins end at once', async () => {
    const { walker, at } = await admin();
    stale();
    const end = await walker.ask(house.url + at, { intent: 'end_sign_ins' });
    expect(end.status).not.toBe(403);
    const back = `${house.url}/admin/people/${boss.person}`;
    expect((await walker.ask(back, { intent: 'revoke', role: 'officer' })).status).not.toBe(403);
  });

  it('cannot be got by the password of somebody else', async () => {
    const { walker, code } = await admin();
    const other = 'another-owl-counts-47-lanterns';
    const ben = await house.addPerson();
    must(await house.portal.services.identity.setAccount({ ...ben, password: other }));
    stale();
    const kept = hiddenOf(await (await code()).text(), '/confirm');
    expect((await walker.ask(`${house.url}/confirm`, { ...kept, password: other })).status).toBe(401);
    expect((await viewerOf(walker))?.person).toBe(boss.person);
  });

  it('leads nowhere else than to this portal', async () => {
    const { walker } = await admin();
    const form = { password: PASSWORD, next: '/', form: 'a=b' };
    for (const to of ['//evil.example', 'https://evil.example', 'javascript:alert(1)']) {
      const page = await (await walker.ask(`${house.url}/confirm`, { ...form, to })).text();
      expect(page).toContain('action="/"');
      expect(page).not.toContain('evil');
    }
  });
});

describe('with the company’s sign-in', () => {
  const start = () => `${house.url}/sign-in/company`;
  const go = async (walker: Walker, fields: Record<string, string>) =>
    walker.follow(start(), await walker.ask(start(), fields));
  const signedIn = async (ago = 0) => {
    const { person } = await house.addPerson({ externalId: undefined });
    must(await house.portal.administration.grantRole(OPERATOR, { person, role: 'engineer' }));
    const { code } = must(await house.portal.accounts.issueCode(OPERATOR, person));
    house.company.who = { sub: person, ago };
    const walker = newWalker();
    await go(walker, { next: '/' });
    await walker.ask(`${house.url}/sign-in/connect`, { token: code, next: '/' });
    return { person, walker };
  };
  const mint = (walker: Walker) => walker.ask(`${house.url}/systems/none`, { intent: 'mint' });

  it('a proof counts from when it was given there, not from when they came here', async () => {
    const now = await signedIn();
    expect((await mint(now.walker)).status).not.toBe(403);
    const { walker } = await signedIn(FRESH_FOR / 1_000 + 1);
    expect(await viewerOf(walker)).toMatchObject({ roles: ['employee', 'engineer'] });
    expect((await mint(walker)).status).toBe(403);
    // Nor by coming again: there they prove nothing anew.
    await go(walker, { next: '/' });
    expect((await mint(walker)).status).toBe(403);
  });

  it('it is asked for there, in a tab of its own, while the form waits', async () => {
    const { person, walker } = await signedIn();
    stale();
    const page = await (await mint(walker)).text();
    expect(page).toContain('target="_blank"');
    expect(hiddenOf(page, '/systems/none')).toEqual({ intent: 'mint' });
    const asked = hiddenOf(page, '/sign-in/company');
    expect(asked).toEqual({ next: '/confirm?done=1', confirm: 'yes' });
    const old = tokenOf(walker);
    const { url, answer } = await go(walker, asked);
    expect([url, answer.status]).toEqual([`${house.url}/confirm?done=1`, 200]);
    expect(await answer.text()).toContain('Close this tab');
    expect(tokenOf(walker)).not.toBe(old);
    expect((await viewerOf(walker))?.person).toBe(person);
    expect((await mint(walker)).status).not.toBe(403);
  });

  it('cannot be given by somebody else there', async () => {
    const { person, walker } = await signedIn();
    stale();
    const other = await house.addPerson();
    house.company.who = { sub: 'colleague', employee_number: other.externalId };
    walker.jar.delete(new URL(house.company.settings.issuer).host);
    const { url } = await go(walker, { next: '/', confirm: 'yes' });
    expect(url).toBe(`${house.url}/confirm?problem=company_not_you`);
    expect((await viewerOf(walker))?.person).toBe(person);
    expect((await mint(walker)).status).toBe(403);
  });

  it('is none by an answer that says nothing of when', async () => {
    const { walker } = await signedIn();
    stale();
    house.company.isOlder = true;
    const { url } = await go(walker, { next: '/', confirm: 'yes' });
    house.company.isOlder = false;
    expect(url).toBe(`${house.url}/confirm?problem=company_not_believed`);
    expect((await mint(walker)).status).toBe(403);
  });
});
