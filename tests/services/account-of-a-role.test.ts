/** Nobody comes into an account with a role by a code of one other person (security, S7). */
import { describe, expect, it } from 'vitest';
import type { Actor } from '#domain/entry/bodies';
import { must, OPERATOR } from './portal';
import { by, codeOf, house, PASSWORD } from './two-people';

describe('an account', () => {
  it('of somebody with a role gets no code from one admin: they could be both people', async () => {
    const { portal, people, administration } = await house();
    expect(codeOf(await portal.accounts.issueCode(by(people.ann), people.ben))).toBe('has_a_role');
    expect(codeOf(await portal.accounts.issueCode(by(people.sue), people.eve))).toBe('not_allowed');
    must(await portal.accounts.issueCode(by(people.ann), people.eve));
    const history = portal.services.ask.myHistory(people.eve, 'en');
    expect(history.map(({ type }) => type)).toContain('code_issued');
    expect(administration).toBeDefined();
  });

  describe('that an admin had a code for', () => {
    /** The house, with what whoever holds a code can do: set a password, sign in, and see what that opens. */
    const withCodes = async () => {
      const made = await house();
      const { portal, people } = made;
      const { identity } = portal.services;
      const codeFor = async (maker: Actor, person: string) =>
        must(await portal.accounts.issueCode(maker, person)).code;
      const redeem = (token: string) => identity.redeemFirstSignIn({ token, password: PASSWORD });
      const signIn = (person: string) =>
        identity.signIn({ email: `${person}@example.org`, password: PASSWORD, address: '192.0.2.1' });
      const rolesBy = async (token: string) => {
        const viewer = (await identity.viewer(token))?.viewer;
        return viewer && [viewer.roles, viewer.asleep];
      };
      return { ...made, identity, codeFor, redeem, signIn, rolesBy, ann: by(people.ann) };
    };

    it('before they got a role: the code opens nothing afterwards', async () => {
      const { people, give, codeFor, redeem, ann, administration } = await withCodes();
      const before = await codeFor(ann, people.eve);
      const asked = { person: people.eve, role: 'engineer' as const };
      const { proposal } = must(await administration.proposeRole(OPERATOR, asked));
      const meanwhile = await codeFor(ann, people.sue);
      must(await administration.approve(by(people.ben), { proposal }));
      await give(people.sue, 'officer');
      for (const code of [before, meanwhile]) expect(codeOf(await redeem(code))).toBe('token_unknown');
    });

    it('and set the password of: the role sleeps until the person took a code of the operator', async () => {
      const { people, give, codeFor, redeem, signIn, rolesBy, ann } = await withCodes();
      const { token: stolen } = must(await redeem(await codeFor(ann, people.eve)));
      await give(people.eve, 'engineer');
      expect(await rolesBy(stolen)).toBeUndefined();
      const { token } = must(await signIn(people.eve));
      expect(await rolesBy(token)).toEqual([['employee'], ['engineer']]);
      const woken = must(await redeem(await codeFor(OPERATOR, people.eve)));
      expect(await rolesBy(woken.token)).toEqual([['employee', 'engineer'], []]);
      expect(await rolesBy(token)).toBeUndefined();
    });

    it('while they had no role in between: what they get again sleeps too', async () => {
      const { people, give, codeFor, redeem, signIn, rolesBy, ann, administration } = await withCodes();
      must(await redeem(await codeFor(OPERATOR, people.eve)));
      await give(people.eve, 'officer');
      must(await administration.revokeRole(ann, { person: people.eve, role: 'officer' }));
      must(await redeem(await codeFor(ann, people.eve)));
      await give(people.eve, 'officer');
      expect(await rolesBy(must(await signIn(people.eve)).token)).toEqual([['employee'], ['officer']]);
    });

    it('in the moment in which the role was given: it opens nothing either', async () => {
      const { people, redeem, ann, administration, portal } = await withCodes();
      const asked = { person: people.eve, role: 'engineer' as const };
      const { proposal } = must(await administration.proposeRole(OPERATOR, asked));
      const [code, approved] = await Promise.all([
        portal.accounts.issueCode(ann, people.eve),
        administration.approve(by(people.ben), { proposal }),
      ]);
      must(approved);
      expect(codeOf(await redeem(must(code).code))).toBe('token_unknown');
    });

    it('is not asked to prove again what the operator’s own code proved; nobody is kept from their own pages', async () => {
      const { people, give, codeFor, redeem, rolesBy } = await withCodes();
      const { token } = must(await redeem(await codeFor(OPERATOR, people.eve)));
      const waiting = await codeFor(OPERATOR, people.sue);
      await give(people.eve, 'engineer');
      await give(people.sue, 'officer');
      expect(await rolesBy(token)).toEqual([['employee', 'engineer'], []]);
      expect(await rolesBy(must(await redeem(waiting)).token)).toEqual([['employee', 'officer'], []]);
    });
  });

  it('is one person’s: no second one with the same address or the same id of another system', async () => {
    const { portal, people } = await house();
    const input = (email: string, external_id: string) => ({
      kind: 'employee' as const,
      entity: 'main',
      establishment: 'leeds',
      languages: ['en'],
      minor: false,
      synthetic: true,
      hiredAt: 0,
      profile: { name: 'New', email, external_id },
    });
    must(await portal.accounts.admit(by(people.ann), input('New.One@example.org', 'HR-1')));
    const again = await portal.accounts.admit(by(people.ann), input('new.one@EXAMPLE.org', 'HR-2'));
    expect(codeOf(again)).toBe('email_taken');
    const twice = await Promise.all([
      portal.accounts.admit(by(people.ann), input('a@example.org', 'HR-3')),
      portal.accounts.admit(by(people.ben), input('b@example.org', 'HR-3')),
    ]);
    expect(twice.map(codeOf)).toEqual(['ok', 'external_id_taken']);
    expect(portal.decisions.findEmployee('external_id', 'HR-1')).toMatch(/^per_/);
  });
});
