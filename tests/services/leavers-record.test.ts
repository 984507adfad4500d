/** People who have left keep their own record, by proof of who they are and by nothing they had before (security.md, 3.9). */
import { describe, expect, it } from 'vitest';
import { LEAVER_PROOFS } from '#domain/people/leaver';
import { DAY } from '#domain/time';
import { choose, MOUSE, must, OPERATOR, tell } from './portal';
import { by, codeOf, house, PASSWORD } from './two-people';

/** Eve said yes, and left; she signed in with a password of her own. */
const withLeaver = async () => {
  const made = await house();
  const { portal, people, clock } = made;
  const { identity } = portal.services;
  await tell(portal, people.eve);
  must(await choose(portal, people.eve, 'give'));
  const email = `${people.eve}@example.org`;
  must(await identity.setAccount({ person: people.eve, email, password: PASSWORD }));
  const enter = async (password = PASSWORD) => identity.signIn({ email, password, address: '192.0.2.1' });
  const before = must(await enter());
  clock.now += DAY;
  must(await portal.accounts.leave(by(people.ann), { person: people.eve, leftAt: clock.now }));
  return { ...made, enter, before, identity };
};
const OTHER = 'a-harbour-of-nine-lanterns';

describe('somebody who has left', () => {
  it('comes in by a code of the operator, and by nothing that worked before', async () => {
    const { portal, people, identity, enter, before } = await withLeaver();
    expect(await identity.viewer(before.token)).toBeUndefined();
    expect(codeOf(await enter())).toBe('sign_in_failed');
    expect(codeOf(await portal.accounts.issueCode(by(people.ann), people.eve))).toBe('has_left');
    expect(codeOf(await portal.accounts.issueCode(OPERATOR, people.eve))).toBe('has_left');
    expect(codeOf(await portal.accounts.letLeaverIn(by(people.ann), people.eve, 'in_person'))).toBe(
      'not_allowed',
    );
    const { code } = must(await portal.accounts.letLeaverIn(OPERATOR, people.eve, 'in_person'));
    expect(codeOf(await enter())).toBe('sign_in_failed');
    const { token } = must(await identity.redeemFirstSignIn({ token: code, password: OTHER }));
    const found = await identity.viewer(token);
    expect(found?.viewer).toMatchObject({ person: people.eve, left: true, roles: ['employee'] });
    expect(codeOf(await identity.redeemFirstSignIn({ token: code, password: OTHER }))).toBe('token_unknown');
    must(await enter(OTHER));
  });

  it('is let in by kind of proof alone, which is on record and in their history', async () => {
    const { portal, people } = await withLeaver();
    for (const proof of LEAVER_PROOFS) must(await portal.accounts.letLeaverIn(OPERATOR, people.eve, proof));
    const history = portal.services.ask.myHistory(people.eve, 'en');
    expect(history.filter(({ type }) => type === 'let_in')).toHaveLength(LEAVER_PROOFS.length);
    const acts = portal.services.registers.audit({ operation: 'leaver.let_in' }, 'page', {
      roles: ['auditor'],
      language: 'en',
    });
    expect(acts.lines).toHaveLength(LEAVER_PROOFS.length);
  });

  it('nobody is let in so who still works here, and an old code opens nothing after the last day', async () => {
    const { portal, people, clock, identity } = await withLeaver();
    expect(codeOf(await portal.accounts.letLeaverIn(OPERATOR, people.sue, 'in_person'))).toBe('not_left');
    const { code } = must(await portal.accounts.issueCode(OPERATOR, people.sue));
    must(await portal.accounts.leave(by(people.ann), { person: people.sue, leftAt: clock.now }));
    expect(codeOf(await identity.redeemFirstSignIn({ token: code, password: OTHER }))).toBe('token_unknown');
  });

  it('takes a yes back, and cannot be asked for one', async () => {
    const { portal, people } = await withLeaver();
    const row = () =>
      portal.services.ask.myMonitoring(people.eve, 'en').rows.find((one) => one.activity === MOUSE);
    expect(row()?.cannot.withdraw).toBeUndefined();
    expect(row()?.cannot.give).toBeDefined();
    must(await choose(portal, people.eve, 'withdraw'));
    expect(codeOf(await choose(portal, people.eve, 'give'))).toBe('shut_by_a_gate');
    expect(portal.services.ask.myMonitoring(people.eve, 'en').unanswered).toEqual([]);
    const [newest] = portal.services.ask.myHistory(people.eve, 'en');
    expect(portal.services.ask.receiptDocument(people.eve, newest?.receipt ?? 0, 'own')).toContain('proof');
  });
});
