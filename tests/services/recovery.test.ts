/** Somebody who lost every way in is let in again by two people, never by one and never by themselves (security.md, section 3.5). */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForReading } from '#db/open';
import { differences } from '#db/projections/rebuild';
import type { RoleKey } from '#domain/authority/roles';
import { DAY } from '#domain/time';
import { createAuthenticator } from '../process/authenticator';
import { MIGRATIONS, must, OPERATOR } from './portal';
import { by, codeOf, house, PASSWORD } from './two-people';

const NEW_PASSWORD = 'seven new walruses hum along';
/** Each form once. */
const key = (() => {
  let n = 0;
  return () => `idem_recovery_${n++}`;
})();

/** The house, with Eve as officer who has a password of the operator's code and a passkey, and is signed in with it. */
const withEve = async (role: RoleKey = 'officer') => {
  const made = await house();
  const { portal, people, administration } = made;
  const { identity } = portal.services;
  const asked =
    role === 'representative'
      ? { person: people.eve, role, establishment: 'berlin' }
      : { person: people.eve, role };
  if (role === 'representative') {
    const berlin = { establishment: 'berlin', country: 'DE', council: true };
    must(await administration.recordEstablishment(OPERATOR, berlin));
  }
  const { proposal } = must(await administration.proposeRole(by(people.ann), asked));
  must(await administration.approve(by(people.ben), { proposal }));
  await identity.setAccount({ person: people.eve, email: 'eve@example.org', password: PASSWORD });
  const signedIn = must(
    await identity.signIn({ email: 'eve@example.org', password: PASSWORD, address: '192.0.2.1' }),
  );
  const viewerOf = async (token: string) => {
    const found = await identity.viewer(token);
    if (!found) throw new Error('nobody is signed in');
    return found.viewer;
  };
  const eve = await viewerOf(signedIn.token);
  const device = createAuthenticator();
  const { options, ticket } = await identity.askPasskey({ purpose: 'add', viewer: eve });
  const shown = { ticket, credential: device.make(options), name: 'My phone' };
  must(await portal.services.passkeys.add(eve, shown));
  const withKey = async () => {
    const asks = await identity.askPasskey({ purpose: 'sign_in' });
    return identity.signInWithPasskey({ ticket: asks.ticket, credential: device.show(asks.options) }, {});
  };
  const { token } = must(await withKey());
  return { ...made, identity, accounts: portal.accounts, token, withKey, viewerOf };
};

describe('somebody who lost every way in', () => {
  it('is in again with the halves of two people, and nothing that was lost opens anything', async () => {
    const { accounts, identity, people, token, withKey, viewerOf, portal } = await withEve();
    expect((await viewerOf(token)).roles).toContain('officer');
    const first = must(await accounts.proposeRecovery(by(people.ann), people.eve, key()));
    const [waiting] = portal.services.registers.proposals({ person: people.ben, roles: ['admin'] }).open;
    const second = must(await accounts.approveRecovery(by(people.ben), waiting?.id ?? ''));

    // What was lost has ended: the sign-in, the passkey, and what the password could do for others.
    expect(await identity.viewer(token)).toBeUndefined();
    expect(codeOf(await withKey())).toBe('passkey_not_believed');
    expect(identity.passkeysOf(people.eve)).toEqual([]);
    const old = must(
      await identity.signIn({ email: 'eve@example.org', password: PASSWORD, address: '192.0.2.1' }),
    );
    expect((await viewerOf(old.token)).asleep).toEqual(['officer']);

    // Neither half opens anything, nor both in the wrong order.
    const redeem = (code: string) => identity.redeemFirstSignIn({ token: code, password: NEW_PASSWORD });
    for (const code of [
      first.code,
      second.code,
      `${second.code}-${first.code}`,
      `${first.code}-${first.code}`,
    ]) {
      expect(codeOf(await redeem(code))).toBe('token_unknown');
    }
    const whole = `${first.code} ${second.code}`.toLowerCase();
    const again = must(await redeem(whole));
    expect(await viewerOf(again.token)).toMatchObject({ roles: ['employee', 'officer'], asleep: [] });
    expect(await identity.viewer(old.token)).toBeUndefined();
    expect(codeOf(await redeem(whole))).toBe('token_unknown');
  });

  it('is told of it, from the first of the two on, and the list of acts says who did it', async () => {
    const { accounts, people, portal } = await withEve();
    const told = () => portal.services.ask.myHistory(people.eve, 'en').map(({ type }) => type);
    must(await accounts.proposeRecovery(by(people.ann), people.eve, key()));
    expect(told()).toContain('recovery_proposed');
    const [waiting] = portal.services.registers.proposals({ person: people.ben, roles: ['admin'] }).open;
    must(await accounts.approveRecovery(by(people.ben), waiting?.id ?? ''));
    expect(told()).toEqual(expect.arrayContaining(['recovery_approved', 'passkey_added']));
    const { lines } = portal.services.registers.audit({}, 'page', { roles: ['admin'], language: 'en' });
    expect(lines.filter(({ operation }) => operation.startsWith('recovery.'))).toMatchObject([
      { operation: 'recovery.approve', name: 'Ben', object: people.eve },
      { operation: 'recovery.propose', name: 'Ann', object: people.eve },
    ]);
    // Making a key is one's own act.
    expect(lines.some(({ operation }) => operation.includes('passkey'))).toBe(false);
  });

  it('is let in by nobody alone: not by one admin, not by the person, not by an approval that tells nothing', async () => {
    const { accounts, administration, people, give, portal, token, identity } = await withEve();
    await give(people.rob, 'admin');
    expect(codeOf(await accounts.issueCode(by(people.ann), people.eve))).toBe('has_a_role');
    expect(codeOf(await accounts.proposeRecovery(by(people.sue), people.eve, key()))).toBe('not_allowed');
    expect(codeOf(await accounts.proposeRecovery(by(people.eve), people.eve, key()))).toBe('not_allowed');
    await identity.setAccount({ person: people.rob, email: 'rob@example.org' });
    expect(codeOf(await accounts.proposeRecovery(by(people.rob), people.rob, key()))).toBe(
      'not_for_yourself',
    );
    expect(codeOf(await accounts.proposeRecovery(OPERATOR, people.eve, key()))).toBe('not_allowed');

    must(await accounts.proposeRecovery(by(people.ann), people.eve, key()));
    const [waiting] = portal.services.registers.proposals({ person: people.ben, roles: ['admin'] }).open;
    const proposal = waiting?.id ?? '';
    expect(codeOf(await accounts.approveRecovery(by(people.ann), proposal))).toBe('not_your_own_proposal');
    expect(codeOf(await accounts.approveRecovery(by(people.eve), proposal))).toBe('not_for_yourself');
    expect(codeOf(await accounts.approveRecovery(by(people.sue), proposal))).toBe('not_allowed');
    expect(codeOf(await accounts.approveRecovery(OPERATOR, proposal))).toBe('not_allowed');
    expect(codeOf(await administration.approve(by(people.ben), { proposal }))).toBe('not_allowed');
    expect(await identity.viewer(token)).toBeDefined();
    must(await administration.decline(by(people.ben), { proposal }));
    expect(codeOf(await accounts.approveRecovery(by(people.rob), proposal))).toBe('already_decided');
    expect(await identity.viewer(token)).toBeDefined();
  });

  it('is not let in by one admin either where there is no role and a passkey', async () => {
    const { accounts, administration, people } = await withEve();
    must(await administration.revokeRole(by(people.ann), { person: people.eve, role: 'officer' }));
    expect(codeOf(await accounts.issueCode(by(people.ann), people.eve))).toBe('has_a_passkey');
  });

  it('has three days for the second person, and a day for the code', async () => {
    const { accounts, identity, people, clock, portal } = await withEve();
    must(await accounts.proposeRecovery(by(people.ann), people.eve, key()));
    const waiting = () =>
      portal.services.registers.proposals({ person: people.ben, roles: ['admin'] }).open[0]?.id ?? '';
    const slow = waiting();
    expect(codeOf(await accounts.proposeRecovery(by(people.ben), people.eve, key()))).toBe(
      'already_proposed',
    );
    clock.now += 3 * DAY;
    clock.passed += 3 * DAY;
    expect(codeOf(await accounts.approveRecovery(by(people.ben), slow))).toBe('proposal_over');
    const first = must(await accounts.proposeRecovery(by(people.ann), people.eve, key()));
    const second = must(await accounts.approveRecovery(by(people.ben), waiting()));
    clock.now += DAY;
    clock.passed += DAY;
    const token = `${first.code}-${second.code}`;
    expect(codeOf(await identity.redeemFirstSignIn({ token, password: NEW_PASSWORD }))).toBe('token_unknown');
  });

  it('who speaks for the staff is let in with the word of another who does, not by the employer alone', async () => {
    const { accounts, administration, identity, people, portal } = await withEve('representative');
    must(await accounts.proposeRecovery(by(people.ann), people.eve, key()));
    const [waiting] = portal.services.registers.proposals({ person: people.ben, roles: ['admin'] }).open;
    expect(waiting).toMatchObject({ matter: 'recovery', mayApprove: false, mayDecline: true });
    const proposal = waiting?.id ?? '';
    expect(codeOf(await accounts.approveRecovery(by(people.ben), proposal))).toBe('not_allowed');
    const another = { person: people.sue, role: 'representative', establishment: 'berlin' } as const;
    // The council's own to ask for; where one speaks alone, an admin agrees.
    const role = must(await administration.proposeRole(by(people.eve), another));
    must(await administration.approve(by(people.ben), role));
    const seen = portal.services.registers.proposals({ person: people.sue, roles: ['representative'] });
    expect(seen.open).toMatchObject([{ id: proposal, mayApprove: true }]);
    must(await accounts.approveRecovery(by(people.sue), proposal));
    expect(identity.passkeysOf(people.eve)).toEqual([]);
  });

  it('tells each half once, and every table is what the log says', async () => {
    const { accounts, people, portal, dataDir } = await withEve();
    const form = key();
    const { code } = must(await accounts.proposeRecovery(by(people.ann), people.eve, form));
    expect(codeOf(await accounts.proposeRecovery(by(people.ann), people.eve, form))).toBe('told_before');
    const [waiting] = portal.services.registers.proposals({ person: people.ben, roles: ['admin'] }).open;
    const second = must(await accounts.approveRecovery(by(people.ben), waiting?.id ?? ''));
    expect(codeOf(await accounts.approveRecovery(by(people.ben), waiting?.id ?? ''))).toBe('already_decided');
    const db = openForReading(join(dataDir, 'forthright.db'));
    expect(differences(db, MIGRATIONS)).toEqual([]);
    const kept = JSON.stringify([
      ...db.sqlite.prepare('SELECT * FROM own_recovery').all(),
      ...db.sqlite.prepare('SELECT * FROM own_first_sign_in').all(),
    ]);
    for (const half of [code, second.code]) expect(kept).not.toContain(half.replaceAll('-', ''));
    db.sqlite.close();
  });
});
