/** A device that many people share: for some minutes, for one's own affairs, and with nothing left behind. */
import { describe, expect, it } from 'vitest';
import { createAuthenticator } from '../../process/authenticator';
import { ANNA, identityHouse } from './house';

const MINUTE = 60_000;
const SHARED = { shared: true };

const signInShared = async (options: Parameters<typeof identityHouse>[0] = {}) => {
  const house = await identityHouse(options);
  const signedIn = await house.identity.signIn({ ...ANNA, address: '192.0.2.1', ...SHARED });
  if (!signedIn.ok) throw new Error(signedIn.error.code);
  return { ...house, token: signedIn.value.token };
};

describe('at a device that many share', () => {
  it('a code from a letter lets in, once, without a password', async () => {
    const { identity } = await identityHouse();
    const token = identity.issueFirstSignIn(ANNA.person, 600, 'admin');
    const begun = await identity.signInWithCode(token.toLowerCase(), {});
    if (!begun.ok) throw new Error(begun.error.code);
    const found = await identity.viewer(begun.value.token);
    expect(found?.viewer).toMatchObject({ person: ANNA.person, way: 'code', shared: true });
    expect(await identity.signInWithCode(token, {})).toEqual({ ok: false, error: { code: 'token_unknown' } });
  });

  it('a code that is too old lets nobody in, and the operator’s code for a role is kept for a password', async () => {
    const { identity, clock } = await identityHouse();
    const old = identity.issueFirstSignIn(ANNA.person, 600, 'admin');
    clock.now += 10 * MINUTE;
    expect(await identity.signInWithCode(old, {})).toMatchObject({ error: { code: 'token_unknown' } });
    const officer = await identityHouse({ officer: true });
    const token = officer.identity.issueFirstSignIn(ANNA.person, 600, 'operator');
    const refused = await officer.identity.signInWithCode(token, {});
    expect(refused).toEqual({ ok: false, error: { code: 'code_for_a_password' } });
    const password = 'seven new walruses hum';
    expect((await officer.identity.redeemFirstSignIn({ token, password })).ok).toBe(true);
  });

  it('ends five minutes after its last use, and an hour after it began', async () => {
    const { identity, clock, token } = await signInShared();
    clock.now += 5 * MINUTE - 1;
    expect(await identity.viewer(token)).toBeDefined();
    clock.now += 5 * MINUTE;
    expect(await identity.viewer(token)).toBeUndefined();

    const again = await signInShared();
    for (let minutes = 0; minutes < 56; minutes += 4) {
      again.clock.now += 4 * MINUTE;
      expect(await again.identity.viewer(again.token)).toBeDefined();
    }
    again.clock.now += 4 * MINUTE;
    expect(await again.identity.viewer(again.token)).toBeUndefined();
  });

  it('is not kept alive by the page that asks whether anybody is there', async () => {
    const { identity, clock, token } = await signInShared();
    clock.now += 4 * MINUTE;
    expect(await identity.viewer(token, false)).toBeDefined();
    clock.now += MINUTE;
    expect(await identity.viewer(token)).toBeUndefined();
  });

  it('nobody does anything for others, and nobody makes a key', async () => {
    const { identity, token } = await signInShared({ officer: true });
    const viewer = (await identity.viewer(token))?.viewer;
    if (!viewer) throw new Error('nobody is signed in');
    expect(viewer).toMatchObject({ roles: ['employee'], asleep: ['officer'] });
    const { options, ticket } = await identity.askPasskey({ purpose: 'add', viewer });
    const shown = { ticket, credential: createAuthenticator().make(options) };
    expect(await identity.judgeNewPasskey(viewer, shown)).toEqual({
      ok: false,
      error: { code: 'not_on_shared' },
    });
  });

  it('is nobody’s known device', async () => {
    const { db } = await signInShared();
    expect(db.sqlite.prepare('SELECT count(*) AS n FROM own_device').get()).toEqual({ n: 0 });
  });
});
