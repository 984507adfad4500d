/** Letters with codes, for people without a computer at work: one code each, by a person who may, told once. */
import { describe, expect, it } from 'vitest';
import { DAY } from '#domain/time';
import { must, OPERATOR } from './portal';
import { by, codeOf, house, PASSWORD } from './two-people';

const invite = async (made: Awaited<ReturnType<typeof house>>, key = 'idem_letters') => {
  const { portal, people } = made;
  const { registers } = portal.services;
  return portal.accounts.inviteAll(by(people.ann), registers.peopleToInvite('leeds'), key);
};

describe('letters for a place', () => {
  it('are made for whoever cannot sign in yet and has no role, and each code opens one account once', async () => {
    const made = await house();
    const { portal, people, clock } = made;
    const { identity } = portal.services;
    must(
      await identity.setAccount({
        person: people.rob,
        email: `${people.rob}@example.org`,
        password: PASSWORD,
      }),
    );
    expect(portal.services.registers.placesToInvite()).toEqual([{ id: 'leeds', waiting: 2 }]);
    const letters = must(await invite(made));
    expect(letters.map(({ person, name }) => [person, name])).toEqual([
      [people.eve, 'Eve'],
      [people.sue, 'Sue'],
    ]);
    for (const { person, code, expiresAt, email } of letters) {
      expect(expiresAt).toBe(clock.now + 28 * DAY);
      const signedIn = must(await identity.redeemFirstSignIn({ token: code, password: PASSWORD }));
      expect((await identity.viewer(signedIn.token))?.viewer.person).toBe(person);
      expect((await identity.redeemFirstSignIn({ token: code, password: PASSWORD })).ok).toBe(false);
      expect((await identity.signIn({ email, password: PASSWORD, address: '192.0.2.1' })).ok).toBe(true);
      const history = portal.services.ask.myHistory(person, 'en');
      expect(history.filter(({ type }) => type === 'code_issued')).toHaveLength(1);
    }
    expect(portal.services.registers.placesToInvite()).toEqual([]);
  });

  it('are made once for a form that is sent twice: the printed codes still open', async () => {
    const made = await house();
    const { identity } = made.portal.services;
    const letters = must(await invite(made));
    expect(codeOf(await invite(made))).toBe('told_before');
    for (const { code } of letters) {
      expect((await identity.redeemFirstSignIn({ token: code, password: PASSWORD })).ok).toBe(true);
    }
  });

  it('are refused to whoever may not, before anything is made', async () => {
    const made = await house();
    const { portal, people } = made;
    const before = portal.revision();
    const list = portal.services.registers.peopleToInvite('leeds');
    expect(codeOf(await portal.accounts.inviteAll(by(people.sue), list, 'idem_x'))).toBe('not_allowed');
    expect(portal.revision()).toBe(before);
  });

  it('end by themselves, open nothing once a role was given, and are for nobody who left', async () => {
    const made = await house();
    const { portal, people, clock, give } = made;
    const { identity } = portal.services;
    const letters = must(await invite(made));
    const of = (person: string) => letters.find((letter) => letter.person === person)?.code ?? '';
    await give(people.eve, 'engineer');
    expect((await identity.redeemFirstSignIn({ token: of(people.eve), password: PASSWORD })).ok).toBe(false);
    clock.now += 28 * DAY;
    clock.passed += 28 * DAY;
    expect((await identity.redeemFirstSignIn({ token: of(people.sue), password: PASSWORD })).ok).toBe(false);
    must(await portal.accounts.leave(OPERATOR, { person: people.sue, leftAt: clock.now }));
    const waiting = portal.services.registers.peopleToInvite('leeds').map(({ name }) => name);
    expect(waiting).toEqual(['Rob']);
  });
});
