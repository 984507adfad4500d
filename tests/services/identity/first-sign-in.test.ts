/** The first sign-in: a token that works once, ends, and is nowhere in clear (ASVS 6.4.1; B21). */
import { describe, expect, it } from 'vitest';
import { ANNA, identityHouse, signInAs } from './house';

const PASSWORD = 'six grey wolves listen';

describe('a first sign-in', () => {
  it('sets the password and signs in', async () => {
    const { identity } = await identityHouse();
    const token = identity.issueFirstSignIn(ANNA.person, 1_800, 'operator');
    const answer = await identity.redeemFirstSignIn({ token, password: PASSWORD });
    if (!answer.ok) throw new Error(answer.error.code);
    expect((await identity.viewer(answer.value.token))?.viewer.person).toBe(ANNA.person);
    expect((await identity.signIn({ ...ANNA, password: PASSWORD, address: '192.0.2.1' })).ok).toBe(true);
    expect((await identity.signIn({ ...ANNA, address: '192.0.2.1' })).ok).toBe(false);
  });

  it('works once, also when redeemed twice at the same time', async () => {
    const { identity } = await identityHouse();
    const token = identity.issueFirstSignIn(ANNA.person, 1_800, 'operator');
    const answers = await Promise.all(
      [1, 2, 3].map(() => identity.redeemFirstSignIn({ token, password: PASSWORD })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const late = await identity.redeemFirstSignIn({ token, password: PASSWORD });
    expect(late).toEqual({ ok: false, error: { code: 'token_unknown' } });
  });

  it('ends by itself, and when a newer one is given', async () => {
    const { identity, clock } = await identityHouse();
    const old = identity.issueFirstSignIn(ANNA.person, 1_800, 'operator');
    const young = identity.issueFirstSignIn(ANNA.person, 1_800, 'operator');
    const redeem = async (token: string) =>
      (await identity.redeemFirstSignIn({ token, password: PASSWORD })).ok;
    expect(await redeem(old)).toBe(false);
    clock.now += 1_800_000;
    expect(await redeem(young)).toBe(false);
    expect(await redeem('')).toBe(false);
  });

  it('is not used up by a password that is refused', async () => {
    const { identity } = await identityHouse();
    const token = identity.issueFirstSignIn(ANNA.person, 1_800, 'operator');
    const refused = await identity.redeemFirstSignIn({ token, password: 'anna.keller anna' });
    expect(refused).toEqual({ ok: false, error: { code: 'password_too_common' } });
    expect((await identity.redeemFirstSignIn({ token, password: PASSWORD })).ok).toBe(true);
  });

  it('ends every earlier sign-in and makes earlier devices strangers', async () => {
    const { db, identity } = await identityHouse();
    const before = await signInAs(identity);
    const token = identity.issueFirstSignIn(ANNA.person, 1_800, 'operator');
    await identity.redeemFirstSignIn({ token, password: PASSWORD });
    expect(await identity.viewer(before.token)).toBeUndefined();
    expect(db.sqlite.prepare('SELECT count(*) AS n FROM own_device').get()).toEqual({ n: 1 });
  });

  it('cannot be given to somebody without an account', async () => {
    const { identity } = await identityHouse();
    expect(() => identity.issueFirstSignIn('per_nobody', 60, 'operator')).toThrow();
  });
});
