/**
 * Signing in with the company's account, against a real OpenID Connect provider over HTTP: who gets in, who does not, and what an
 * attacker between, before or behind it cannot do (security.md, sections 3.1 V6 and V10, 3.9; B09, B21, B25, B34).
 */
import { createHash, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { RoleKey } from '#domain/authority/roles';
import { MINUTE, SECOND } from '#domain/time';
import { newWalker, type Walker } from '../process/company';
import { companyPortal, PASSWORD } from '../process/company-portal';
import { must, OPERATOR } from '../services/portal';

const house = companyPortal();
const { addPerson, clock, reported } = house;

beforeEach(() => {
  house.company.isDown = false;
  house.company.exchangeKeys();
});

/** Presses the button and goes to the provider; stops before coming back, with that address in hand. */
const goThere = async (walker: Walker, next = '/'): Promise<string> => {
  const start = `${house.url}/sign-in/company`;
  const answer = await walker.ask(start, { next });
  const { url: back } = await walker.follow(start, answer, (to) => to.startsWith(`${house.url}/sign-in`));
  return back;
};
const comeBack = async (walker: Walker, back: string) => walker.follow(back, await walker.ask(back));
const signIn = async (walker: Walker, next = '/') => comeBack(walker, await goThere(walker, next));
const viewerOf = async (walker: Walker) => {
  const token = walker.jar.get(new URL(house.url).host)?.get('session');
  return token === undefined ? undefined : (await house.portal.services.identity.viewer(token))?.viewer;
};
const isOut = async (walker: Walker) => expect(await viewerOf(walker)).toBeUndefined();
const problemOf = (at: string): string | null => new URL(at).searchParams.get('problem');
const grant = async (person: string, role: RoleKey, establishment?: string) =>
  must(
    await house.portal.administration.grantRole(OPERATOR, {
      person,
      role,
      ...(establishment !== undefined && { establishment }),
    }),
  );

describe('an employee of the company', () => {
  it('gets in by the number that was recorded for them, to the page that was asked for, and again later', async () => {
    const { person: id, externalId } = await addPerson();
    house.company.who = { sub: 'anna', employee_number: externalId };
    const walker = newWalker();
    const { url: at, answer } = await signIn(walker, '/receipts');
    expect([new URL(at).pathname, answer.status]).toEqual(['/receipts', 200]);
    expect(await answer.text()).toContain('The company’s sign-in leads into your account');
    expect(await viewerOf(walker)).toMatchObject({ person: id, way: 'company', roles: ['employee'] });
    // Known by issuer and subject from here on: what else is said does not matter any more.
    house.company.who = { sub: 'anna', employee_number: 'another number' };
    const again = newWalker();
    await signIn(again);
    expect((await viewerOf(again))?.person).toBe(id);
    expect(
      house.portal.services.ask.myHistory(id, 'en').filter(({ type }) => type === 'way_added'),
    ).toHaveLength(1);
  });

  it('is never found by an address, and never made', async () => {
    const { email } = await addPerson({ externalId: undefined });
    for (const who of [
      { sub: 'by-address', email },
      { sub: 'unknown', employee_number: 'nobody has it' },
      { sub: email, employee_number: email },
    ]) {
      house.company.who = who;
      const walker = newWalker();
      const { url: at } = await signIn(walker);
      expect(new URL(at).pathname).toBe('/sign-in/connect');
      await isOut(walker);
    }
  });

  it('does not get in as somebody who is connected already, whatever number the company says', async () => {
    const { externalId } = await addPerson();
    house.company.who = { sub: 'first', employee_number: externalId };
    await signIn(newWalker());
    house.company.who = { sub: 'second', employee_number: externalId };
    const walker = newWalker();
    expect(new URL((await signIn(walker)).url).pathname).toBe('/sign-in/connect');
    await isOut(walker);
  });

  it('does not get in any more once they left, or were disconnected', async () => {
    const { person: id, externalId } = await addPerson();
    house.company.who = { sub: 'leaver', employee_number: externalId };
    const walker = newWalker();
    await signIn(walker);
    must(await house.portal.accounts.disconnect(OPERATOR, id));
    await isOut(walker);
    const known = house.portal.services.identity.holderAtCompany({
      issuer: new URL(house.company.settings.issuer).href,
      subjectSha256: createHash('sha256').update('leaver').digest('hex'),
    });
    expect(known).toBeUndefined();
    await signIn(walker);
    must(await house.portal.accounts.leave(OPERATOR, { person: id, leftAt: house.portal.services.clock() }));
    await isOut(walker);
    const { url: at } = await signIn(newWalker());
    expect(problemOf(at)).toBe('company_no_access');
  });

  it('who stops there is told so, and may try again', async () => {
    house.company.who = undefined;
    const walker = newWalker();
    const { url: at, answer } = await signIn(walker);
    expect(problemOf(at)).toBe('company_refused');
    expect(await answer.text()).toContain('did not let you in, or you stopped there');
  });

  it('signs out here, is told that they may be signed in there, and is led there', async () => {
    const { externalId } = await addPerson();
    house.company.who = { sub: 'out', employee_number: externalId };
    const walker = newWalker();
    await signIn(walker);
    const out = await walker.follow(`${house.url}/sign-out`, await walker.ask(`${house.url}/sign-out`, {}));
    await isOut(walker);
    const page = await out.answer.text();
    expect(page).toContain('You may still be signed in at Example Sign-in');
    const link = /href="([^"]*session\/end[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const there = new URL(link);
    expect(there.origin).toBe(house.company.settings.issuer);
    expect(there.searchParams.get('post_logout_redirect_uri')).toBe(`${house.url}/sign-in`);
    expect((await walker.ask(link)).status).toBe(200);
  });
});

describe('a one-time code', () => {
  const connect = async (walker: Walker, token: string) => {
    const at = `${house.url}/sign-in/connect`;
    return walker.follow(at, await walker.ask(at, { token, next: '/receipts' }));
  };

  it('shows once who an unknown account there is', async () => {
    const { person: id } = await addPerson({ externalId: undefined });
    const { code } = must(await house.portal.accounts.issueCode(OPERATOR, id));
    house.company.who = { sub: 'by-code' };
    const walker = newWalker();
    await signIn(walker);
    const wrong = await connect(walker, randomBytes(32).toString('base64url'));
    expect(wrong.answer.status).toBe(422);
    await isOut(walker);
    expect(new URL((await connect(walker, code)).url).pathname).toBe('/receipts');
    expect((await viewerOf(walker))?.person).toBe(id);
    // The code is used up, for a password as well.
    const { identity } = house.portal.services;
    expect((await identity.redeemFirstSignIn({ token: code, password: PASSWORD })).ok).toBe(false);
    const again = newWalker();
    await signIn(again);
    expect((await viewerOf(again))?.person).toBe(id);
  });

  it('is of no use without having been there', async () => {
    const { person: id } = await addPerson({ externalId: undefined });
    const { code } = must(await house.portal.accounts.issueCode(OPERATOR, id));
    const walker = newWalker();
    expect(problemOf((await connect(walker, code)).url)).toBe('company_begin_again');
    const planted = newWalker();
    planted.jar.set(new URL(house.url).host, new Map([['pending', randomBytes(90).toString('base64url')]]));
    expect(problemOf((await connect(planted, code)).url)).toBe('company_begin_again');
    await isOut(planted);
  });

  it('of somebody else does not move an account that is known', async () => {
    const [anna, ben] = [await addPerson(), await addPerson({ externalId: undefined })];
    house.company.who = { sub: 'moved' };
    const walker = newWalker();
    await signIn(walker);
    const meanwhile = newWalker();
    house.company.who = { sub: 'moved', employee_number: anna.externalId };
    await signIn(meanwhile);
    const { code } = must(await house.portal.accounts.issueCode(OPERATOR, ben.person));
    expect(problemOf((await connect(walker, code)).url)).toBe('company_taken');
    await isOut(walker);
  });
});

describe('a role', () => {
  it('sleeps under an account that was found by a number, until a code of the operator proves it', async () => {
    const { person: id, externalId } = await addPerson();
    await grant(id, 'officer');
    house.company.who = { sub: 'officer', employee_number: externalId };
    const walker = newWalker();
    await signIn(walker);
    expect(await viewerOf(walker)).toMatchObject({ roles: ['employee'], asleep: ['officer'] });
    expect((await walker.ask(`${house.url}/desk`)).status).toBe(403);
    const { code } = must(await house.portal.accounts.issueCode(OPERATOR, id));
    await isOut(walker);
    const asked = await signIn(walker, '/desk');
    expect(new URL(asked.url).pathname).toBe('/sign-in/connect');
    expect(await asked.answer.text()).toContain('your role here is switched on');
    const at = `${house.url}/sign-in/connect`;
    const done = await walker.follow(at, await walker.ask(at, { token: code, next: '/desk' }));
    expect([new URL(done.url).pathname, done.answer.status]).toEqual(['/desk', 200]);
    expect((await viewerOf(walker))?.roles).toEqual(['employee', 'officer']);
  });

  it('is not woken by a code of an admin', async () => {
    const admin = await addPerson();
    await grant(admin.person, 'admin');
    const { person: id } = await addPerson({ externalId: undefined });
    const { code } = must(await house.portal.accounts.issueCode({ kind: 'person', id: admin.person }, id));
    house.company.who = { sub: 'by-admin' };
    const walker = newWalker();
    await signIn(walker);
    await walker.ask(`${house.url}/sign-in/connect`, { token: code, next: '/' });
    expect((await viewerOf(walker))?.person).toBe(id);
    must(await house.portal.administration.grantRole(OPERATOR, { person: id, role: 'engineer' }));
    await signIn(walker);
    expect(await viewerOf(walker)).toMatchObject({ roles: ['employee'], asleep: ['engineer'] });
  });

  it('of the council never counts with it: the employer runs the company’s sign-in', async () => {
    const { person: id } = await addPerson({ externalId: undefined, account: true });
    await grant(id, 'representative', 'leeds');
    const { code } = must(await house.portal.accounts.issueCode(OPERATOR, id));
    house.company.who = { sub: 'representative' };
    const walker = newWalker();
    await signIn(walker);
    const at = `${house.url}/sign-in/connect`;
    const home = await walker.follow(at, await walker.ask(at, { token: code, next: '/' }));
    expect(await viewerOf(walker)).toMatchObject({ roles: ['employee'], asleep: ['representative'] });
    expect(await home.answer.text()).toContain('run by the employer');
    expect((await walker.ask(`${house.url}/council`)).status).toBe(403);
  });
});

describe('an attacker', () => {
  /** A victim's browser, and the address with which the attacker's own attempt came back. */
  const caught = async () => {
    const { externalId } = await addPerson();
    house.company.who = { sub: `attacker-${externalId}`, employee_number: externalId };
    const attacker = newWalker();
    return { attacker, victim: newWalker(), back: await goThere(attacker) };
  };

  it('cannot sign a victim in as themselves (login CSRF)', async () => {
    const { victim, back } = await caught();
    expect(problemOf((await comeBack(victim, back)).url)).toBe('company_begin_again');
    await goThere(victim);
    expect(problemOf((await comeBack(victim, back)).url)).toBe('company_begin_again');
    await isOut(victim);
  });

  it('cannot begin it from another site', async () => {
    const answer = await fetch(`${house.url}/sign-in/company`, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-site',
        origin: 'http://wiki.localhost',
      },
      body: 'next=%2F',
    });
    expect(answer.status).toBe(403);
  });

  it('cannot use an answer twice, not even with the cookie of the attempt', async () => {
    const { attacker, back } = await caught();
    const cookies = new Map(attacker.jar.get(new URL(house.url).host));
    await comeBack(attacker, back);
    expect(await viewerOf(attacker)).toBeDefined();
    const replayed = newWalker();
    replayed.jar.set(new URL(house.url).host, cookies);
    const exchanged = () => house.company.asked.filter((path) => path === '/token').length;
    const before = exchanged();
    expect(problemOf((await comeBack(replayed, back)).url)).toBe('company_begin_again');
    await isOut(replayed);
    // The company is not even asked.
    expect(exchanged()).toBe(before);
  });

  it('cannot bring a code of one attempt into another (state, nonce, PKCE)', async () => {
    const { attacker, back } = await caught();
    const other = newWalker();
    const into = new URL(await goThere(other));
    into.searchParams.set('code', new URL(back).searchParams.get('code') ?? '');
    expect(problemOf((await comeBack(other, into.href)).url)).toBe('company_begin_again');
    await isOut(other);
    await isOut(attacker);
  });

  it('cannot pass an answer off as another provider’s (mix-up)', async () => {
    const { attacker, back } = await caught();
    for (const issuer of ['https://evil.example', undefined]) {
      const mixed = new URL(back);
      if (issuer) mixed.searchParams.set('iss', issuer);
      else mixed.searchParams.delete('iss');
      expect(problemOf((await comeBack(attacker, mixed.href)).url)).not.toBeNull();
      await isOut(attacker);
    }
  });

  it('cannot be believed with keys that the company does not publish', async () => {
    const { attacker, back } = await caught();
    house.company.forgeKeys();
    expect(problemOf((await comeBack(attacker, back)).url)).toBe('company_not_believed');
    await isOut(attacker);
    expect(reported).toContain('a sign-in of the company was not taken');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'cannot lead on to %s',
    async (next) => {
      const { externalId } = await addPerson();
      house.company.who = { sub: `led-${externalId}`, employee_number: externalId };
      const walker = newWalker();
      expect((await signIn(walker, next)).url).toBe(`${house.url}/`);
      expect(await viewerOf(walker)).toBeDefined();
    },
  );

  it('finds nothing of use in the address or in what is kept', async () => {
    const { attacker, back } = await caught();
    const location = new URL(back);
    expect([...location.searchParams.keys()].sort()).toEqual(['code', 'iss', 'state']);
    expect(
      Buffer.from(location.searchParams.get('state') ?? '', 'base64url').toString('latin1'),
    ).not.toContain('next');
    const came = await attacker.ask(back);
    expect([came.status, came.headers.get('cache-control')]).toEqual([303, 'no-store']);
    expect(came.headers.get('location')).toBe('/');
  });
});

describe('the company’s sign-in', () => {
  it('may exchange its keys between two sign-ins', async () => {
    const { externalId } = await addPerson();
    house.company.who = { sub: 'keys', employee_number: externalId };
    for (let round = 0; round < 2; round += 1) {
      const walker = newWalker();
      await signIn(walker);
      expect(await viewerOf(walker)).toBeDefined();
      house.company.exchangeKeys();
    }
  });

  it('that is down keeps nobody from a password, and says so', async () => {
    const walker = newWalker();
    const back = await goThere(walker);
    house.company.isDown = true;
    expect(problemOf((await comeBack(walker, back)).url)).toBe('company_unreachable');
    expect((await fetch(`${house.url}/sign-in`)).status).toBe(200);
  });
});

/** Last of all: the portal's time never runs backwards. */
describe('time', () => {
  const inTime = async (ahead: number) => {
    const { externalId } = await addPerson();
    house.company.who = { sub: `time-${externalId}`, employee_number: externalId };
    const walker = newWalker();
    const back = await goThere(walker);
    clock.ahead += ahead;
    return { walker, at: (await comeBack(walker, back)).url };
  };

  it('may differ by seconds between the portal and the company', async () => {
    const { walker } = await inTime(20 * SECOND);
    expect(await viewerOf(walker)).toBeDefined();
  });

  it('ends an attempt that took too long', async () => {
    const { walker, at } = await inTime(11 * MINUTE);
    expect(problemOf(at)).toBe('company_begin_again');
    await isOut(walker);
  });

  it('that differs by an hour is not believed', async () => {
    clock.ahead += 60 * MINUTE;
    const { walker, at } = await inTime(0);
    expect(problemOf(at)).toBe('company_not_believed');
    await isOut(walker);
  });
});
