/** Passkeys (security.md, B21 and section 3.5): made and shown by a device of its own code, over a real database. */
import { describe, expect, it } from 'vitest';
import type { Viewer } from '#app/services/identity/signed-in';
import { type Authenticator, createAuthenticator, type Told } from '../../process/authenticator';
import { insertPerson } from '../database';
import { ANNA, dumpOf, type IdentityHouse, identityHouse, signInAs } from './house';

const MINUTE = 60_000;
const BERTA = { person: 'per_berta', email: 'berta@example.com', password: 'nine brave otters sing' };

const viewerOf = async ({ identity }: IdentityHouse, token: string): Promise<Viewer> => {
  const found = await identity.viewer(token);
  if (!found) throw new Error('nobody is signed in');
  return found.viewer;
};

/** Makes a key in a sign-in and keeps it. */
const makeKey = async (
  { identity }: IdentityHouse,
  viewer: Viewer,
  device: Authenticator = createAuthenticator(),
  id = 'psk_1',
): Promise<Authenticator> => {
  const { options, ticket } = await identity.askPasskey({ purpose: 'add', viewer });
  const made = await identity.judgeNewPasskey(viewer, { ticket, credential: device.make(options) });
  if (!made.ok) throw new Error(made.error.code);
  expect(identity.keepPasskey(made.value, { id, name: 'My phone' })).toBe(true);
  return device;
};

const withKey = async (options: Parameters<typeof identityHouse>[0] = {}) => {
  const house = await identityHouse(options);
  const anna = await viewerOf(house, (await signInAs(house.identity)).token);
  return { ...house, anna, device: await makeKey(house, anna) };
};

/** Signs in with a key; `told` is what the device makes wrong. */
const signInWith = async ({ identity }: IdentityHouse, device: Authenticator, told: Told = {}) => {
  const { options, ticket } = await identity.askPasskey({ purpose: 'sign_in' });
  return identity.signInWithPasskey({ ticket, credential: device.show(options, told) }, {});
};

const NOT_BELIEVED = { ok: false, error: { code: 'passkey_not_believed' } };
const BEGIN_AGAIN = { ok: false, error: { code: 'passkey_begin_again' } };

describe('signing in with a passkey', () => {
  it('signs in whose key it is, and says so in the list of sign-ins', async () => {
    const house = await withKey();
    const begun = await signInWith(house, house.device);
    if (!begun.ok) throw new Error(begun.error.code);
    const viewer = await viewerOf(house, begun.value.token);
    expect(viewer).toMatchObject({ person: ANNA.person, way: 'passkey', provedAt: house.clock.now });
    expect(
      house.identity
        .signInsOf(ANNA.person)
        .map(({ way }) => way)
        .sort(),
    ).toEqual(['passkey', 'password']);
    expect(house.identity.passkeysOf(ANNA.person)).toMatchObject([{ name: 'My phone', stoppedAt: null }]);
  });

  it.each([
    ['another origin', { origin: 'http://localhost:3001' }],
    ['an origin that only begins alike', { origin: 'http://localhost:3000.example.org' }],
    ['another rpID', { rpId: 'example.org' }],
    ['another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
    ['nobody verified by the device', { verified: false }],
    ['what a device says when it makes a key', { type: 'webauthn.create' }],
    ['another person’s handle', { userHandle: Buffer.alloc(32, 1).toString('base64url') }],
    ['a key that nobody has here', { credential: Buffer.alloc(32, 2).toString('base64url') }],
  ] satisfies [string, Told][])('does not believe %s', async (_what, told) => {
    const house = await withKey();
    expect(await signInWith(house, house.device, told)).toEqual(NOT_BELIEVED);
    // The same device with nothing wrong is let in: it was that, and nothing else.
    expect((await signInWith(house, house.device)).ok).toBe(true);
  });

  it('does not believe a signature by another key under the same name', async () => {
    const house = await withKey();
    const thief = createAuthenticator();
    expect(await signInWith(house, thief, { credential: house.device.credential })).toEqual(NOT_BELIEVED);
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"id":"a"}',
    JSON.stringify({ id: 'AA', rawId: 'AA', type: 'public-key', response: {} }),
  ])('takes %j for no passkey', async (credential) => {
    const { identity } = await withKey();
    const { ticket } = await identity.askPasskey({ purpose: 'sign_in' });
    expect(await identity.signInWithPasskey({ ticket, credential }, {})).toEqual(NOT_BELIEVED);
  });

  it('takes each challenge once, whatever was answered, for five minutes, and from nobody else', async () => {
    const house = await withKey();
    const { identity, clock, device } = house;
    const { options, ticket } = await identity.askPasskey({ purpose: 'sign_in' });
    const credential = device.show(options);
    expect((await identity.signInWithPasskey({ ticket, credential }, {})).ok).toBe(true);
    expect(await identity.signInWithPasskey({ ticket, credential }, {})).toEqual(BEGIN_AGAIN);

    const wrong = await identity.askPasskey({ purpose: 'sign_in' });
    const lied = device.show(wrong.options, { verified: false });
    expect(await identity.signInWithPasskey({ ticket: wrong.ticket, credential: lied }, {})).toEqual(
      NOT_BELIEVED,
    );
    const right = device.show(wrong.options);
    expect(await identity.signInWithPasskey({ ticket: wrong.ticket, credential: right }, {})).toEqual(
      BEGIN_AGAIN,
    );

    const slow = await identity.askPasskey({ purpose: 'sign_in' });
    const late = device.show(slow.options);
    clock.now += 5 * MINUTE;
    expect(await identity.signInWithPasskey({ ticket: slow.ticket, credential: late }, {})).toEqual(
      BEGIN_AGAIN,
    );

    const { options: others } = await identity.askPasskey({ purpose: 'sign_in' });
    expect(
      await identity.signInWithPasskey({ ticket: undefined, credential: device.show(others) }, {}),
    ).toEqual(BEGIN_AGAIN);
    const own = await house.restart().askPasskey({ purpose: 'sign_in' });
    const elsewhere = { ticket: own.ticket, credential: device.show(own.options) };
    expect(await identity.signInWithPasskey(elsewhere, {})).toEqual(BEGIN_AGAIN);
  });

  it('stops a key whose count went back, since there is a copy of it, for the true device too', async () => {
    const house = await withKey();
    expect((await signInWith(house, house.device)).ok).toBe(true);
    const stopped = { ok: false, error: { code: 'passkey_stopped' } };
    expect(await signInWith(house, house.device, { counter: 1 })).toEqual(stopped);
    expect(house.identity.passkeysOf(ANNA.person)[0]?.stoppedAt).toBe(house.clock.now);
    expect(await signInWith(house, house.device)).toEqual(stopped);
  });

  it('lets a device in that does not count', async () => {
    const house = await identityHouse();
    const anna = await viewerOf(house, (await signInAs(house.identity)).token);
    const device = await makeKey(house, anna, createAuthenticator(undefined, { counts: false }));
    expect((await signInWith(house, device)).ok).toBe(true);
    expect((await signInWith(house, device)).ok).toBe(true);
  });

  it('keeps nothing that signs anybody in', async () => {
    const { db, device, identity } = await withKey();
    const { ticket, options } = await identity.askPasskey({ purpose: 'sign_in' });
    const dump = dumpOf(db);
    expect(dump).toContain(device.credential);
    expect(dump).not.toContain(ticket);
    expect(dump).not.toContain(options.challenge);
  });
});

describe('making a passkey', () => {
  it.each([
    ['another origin', { origin: 'https://localhost:3000' }],
    ['another rpID', { rpId: '127.0.0.1' }],
    ['another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['nobody verified by the device', { verified: false }],
  ] satisfies [string, Told][])('does not believe %s', async (_what, told) => {
    const house = await identityHouse();
    const viewer = await viewerOf(house, (await signInAs(house.identity)).token);
    const { options, ticket } = await house.identity.askPasskey({ purpose: 'add', viewer });
    const credential = createAuthenticator().make(options, told);
    expect(await house.identity.judgeNewPasskey(viewer, { ticket, credential })).toEqual(NOT_BELIEVED);
  });

  it('is bound to the sign-in and the purpose it was asked for', async () => {
    const { identity, anna, device, ...house } = await withKey();
    const other = await viewerOf({ identity, ...house }, (await signInAs(identity)).token);
    const fresh = createAuthenticator();
    const { options, ticket } = await identity.askPasskey({ purpose: 'add', viewer: other });
    const made = fresh.make(options);
    expect(await identity.judgeNewPasskey(anna, { ticket, credential: made })).toEqual(BEGIN_AGAIN);

    const confirm = await identity.askPasskey({ purpose: 'confirm', viewer: anna });
    const shown = { ticket: confirm.ticket, credential: device.show(confirm.options) };
    expect(await identity.signInWithPasskey(shown, {})).toEqual(BEGIN_AGAIN);
    expect(await identity.signInWithPasskey({ ...shown, confirms: other }, {})).toEqual(BEGIN_AGAIN);
    expect((await identity.signInWithPasskey({ ...shown, confirms: anna }, {})).ok).toBe(true);
  });

  it('keeps a key once, for one person', async () => {
    const house = await withKey();
    insertPerson(house.db, { id: BERTA.person, name: 'Berta', languages: ['en'], roles: [] });
    await house.identity.setAccount(BERTA);
    const signedIn = await house.identity.signIn({ ...BERTA, address: '192.0.2.2' });
    if (!signedIn.ok) throw new Error(signedIn.error.code);
    const berta = await viewerOf(house, signedIn.value.token);
    // A key of somebody else does not confirm that she is there.
    const asked = await house.identity.askPasskey({ purpose: 'confirm', viewer: berta });
    const shown = { ticket: asked.ticket, credential: house.device.show(asked.options), confirms: berta };
    expect(await house.identity.signInWithPasskey(shown, {})).toEqual(NOT_BELIEVED);
    const { options, ticket } = await house.identity.askPasskey({ purpose: 'add', viewer: berta });
    const credential = house.device.make(options);
    const taken = { ok: false, error: { code: 'passkey_taken' } };
    expect(await house.identity.judgeNewPasskey(berta, { ticket, credential })).toEqual(taken);
  });
});

describe('roles and passkeys', () => {
  const roles = ({ roles: awake, asleep }: Viewer) => ({ awake, asleep });

  it('count under the passkey alone, once there is one', async () => {
    const house = await withKey({ officer: true });
    const byPassword = await viewerOf(house, (await signInAs(house.identity)).token);
    expect(roles(byPassword)).toEqual({ awake: ['employee'], asleep: ['officer'] });
    const begun = await signInWith(house, house.device);
    if (!begun.ok) throw new Error(begun.error.code);
    expect(roles(await viewerOf(house, begun.value.token))).toEqual({
      awake: ['employee', 'officer'],
      asleep: [],
    });
  });

  it('do not count under a key that was made with the password alone, beside one that counts', async () => {
    const house = await withKey({ officer: true });
    const thief = await viewerOf(house, (await signInAs(house.identity)).token);
    const device = await makeKey(house, thief, createAuthenticator(), 'psk_thief');
    const begun = await signInWith(house, device);
    if (!begun.ok) throw new Error(begun.error.code);
    expect(roles(await viewerOf(house, begun.value.token))).toEqual({
      awake: ['employee'],
      asleep: ['officer'],
    });
  });

  it('are not won by taking the key away that guards them, and the last one stays', async () => {
    const house = await withKey({ officer: true });
    const thief = await viewerOf(house, (await signInAs(house.identity)).token);
    expect(house.identity.judgeRemoval(thief, 'psk_1')).toMatchObject({ error: { code: 'passkey_needed' } });
    const begun = await signInWith(house, house.device);
    if (!begun.ok) throw new Error(begun.error.code);
    const officer = await viewerOf(house, begun.value.token);
    expect(house.identity.judgeRemoval(officer, 'psk_1')).toMatchObject({ error: { code: 'last_passkey' } });

    const second = await makeKey(house, officer, createAuthenticator(), 'psk_2');
    const elsewhere = await signInWith(house, second);
    if (!elsewhere.ok) throw new Error(elsewhere.error.code);
    expect(house.identity.judgeRemoval(officer, 'psk_2').ok).toBe(true);
    house.identity.removePasskey(officer, 'psk_2');
    expect(await house.identity.viewer(elsewhere.value.token)).toBeUndefined();
    expect(await signInWith(house, second)).toEqual(NOT_BELIEVED);
  });

  it('may be without: who has no role takes every key away', async () => {
    const house = await withKey();
    expect(house.identity.judgeRemoval(house.anna, 'psk_1').ok).toBe(true);
    expect(house.identity.judgeRemoval(house.anna, 'psk_other')).toMatchObject({
      error: { code: 'passkey_unknown' },
    });
  });

  it('end with a new password from a code: every key goes', async () => {
    const house = await withKey({ officer: true });
    const token = house.identity.issueFirstSignIn(ANNA.person, 600, 'operator');
    const password = 'seven new walruses hum';
    expect((await house.identity.redeemFirstSignIn({ token, password })).ok).toBe(true);
    expect(house.identity.passkeysOf(ANNA.person)).toEqual([]);
    expect(await signInWith(house, house.device)).toEqual(NOT_BELIEVED);
  });
});
