/** Sign-ins: hashed at rest, ended by idling, age, leaving and the person, and never revived (ASVS V7; B25). */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { sha256Hex } from '#app/services/identity/secrets';
import { ownSignIn } from '#db/schema/accounts';
import { person, roleGrant } from '#db/schema/people';
import { ANNA, dumpOf, identityHouse, signInAs } from './house';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a sign-in', () => {
  it('tells who it is: name, languages, roles', async () => {
    const { identity, clock } = await identityHouse({ officer: true });
    const { token } = await signInAs(identity);
    expect((await identity.viewer(token))?.viewer).toEqual({
      shared: false,
      person: ANNA.person,
      name: 'Anna Keller',
      country: 'DE',
      roles: ['employee', 'officer'],
      asleep: [],
      left: false,
      languages: ['de', 'en'],
      way: 'password',
      provedAt: clock.now,
      signInId: sha256Hex(token),
    });
  });

  it('leaves neither token, device secret nor password in any table', async () => {
    const { db, identity } = await identityHouse();
    const { token, device } = await signInAs(identity);
    const once = identity.issueFirstSignIn(ANNA.person, 60, 'operator');
    const dump = dumpOf(db);
    expect(dump).toContain(sha256Hex(token));
    for (const secret of [token, device, once, ANNA.password]) expect(dump).not.toContain(secret);
  });

  it('is not found by its id: who reads the table is not signed in (fact 11)', async () => {
    const { identity } = await identityHouse();
    const { token } = await signInAs(identity);
    expect(await identity.viewer(sha256Hex(token))).toBeUndefined();
    expect(await identity.viewer('')).toBeUndefined();
    expect(await identity.viewer(`${token} `)).toBeUndefined();
  });

  it('has a token of its own each time', async () => {
    const { identity } = await identityHouse();
    const first = await signInAs(identity);
    const second = await signInAs(identity, { device: first.device });
    expect(second.token).not.toBe(first.token);
    expect(second.device).toBe(first.device);
    expect(second.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('ends when the person signs out, and only that one', async () => {
    const { identity } = await identityHouse();
    const [one, other] = [await signInAs(identity), await signInAs(identity)];
    await identity.signOut(one.token);
    expect(await identity.viewer(one.token)).toBeUndefined();
    expect(await identity.viewer(other.token)).toBeDefined();
    await identity.signOutEverywhere(ANNA.person);
    expect(await identity.viewer(other.token)).toBeUndefined();
  });

  it('ends when the person has left, and cannot begin again', async () => {
    const { db, identity, clock } = await identityHouse();
    const { token } = await signInAs(identity);
    db.orm.update(person).set({ leftAt: clock.now }).run();
    expect(await identity.viewer(token)).toBeUndefined();
    const again = await identity.signIn({ ...ANNA, address: '192.0.2.1' });
    expect(again).toEqual({ ok: false, error: { code: 'sign_in_failed' } });
  });

  it('ends when the password is replaced', async () => {
    const { identity } = await identityHouse();
    const { token } = await signInAs(identity);
    await identity.setAccount({ ...ANNA, password: 'nine brown otters swim' });
    expect(await identity.viewer(token)).toBeUndefined();
  });
});

describe('the lifetime of a sign-in (fact 11)', () => {
  const cases = [
    { who: 'an employee', officer: false, idle: HOUR, absolute: 24 * HOUR },
    { who: 'somebody with a role', officer: true, idle: 15 * MINUTE, absolute: 12 * HOUR },
  ];

  it.each(cases)('of $who ends $idle ms after its last use', async ({ officer, idle }) => {
    const { identity, clock } = await identityHouse({ officer });
    const { token } = await signInAs(identity);
    clock.now += idle - 1;
    expect(await identity.viewer(token)).toBeDefined();
    clock.now += idle - 1;
    expect(await identity.viewer(token)).toBeDefined();
    clock.now += idle;
    expect(await identity.viewer(token)).toBeUndefined();
  });

  it.each(cases)(
    'of $who ends $absolute ms after it began, however much it is used',
    async ({ officer, absolute }) => {
      const { identity, clock } = await identityHouse({ officer });
      const { token, expiresAt } = await signInAs(identity);
      expect(expiresAt).toBe(clock.now + absolute);
      while (clock.now + 10 * MINUTE < expiresAt) {
        clock.now += 10 * MINUTE;
        expect(await identity.viewer(token)).toBeDefined();
      }
      clock.now = expiresAt;
      expect(await identity.viewer(token)).toBeUndefined();
    },
  );

  it('shortens at once when a role is granted', async () => {
    const { db, identity, clock } = await identityHouse();
    const { token } = await signInAs(identity);
    clock.now += 20 * MINUTE;
    db.orm.insert(roleGrant).values({ person: ANNA.person, role: 'admin', grantedAt: clock.now }).run();
    expect(await identity.viewer(token)).toBeUndefined();
  });

  it('does not come back when the clock is set back, in the same process or after a restart', async () => {
    const { identity, clock, restart, db } = await identityHouse();
    const idle = await signInAs(identity);
    clock.now += 50 * MINUTE;
    const other = await signInAs(identity);
    clock.now += 20 * MINUTE;
    expect(await identity.viewer(other.token)).toBeDefined();
    await identity.signOut(other.token);
    clock.now -= HOUR;
    expect(
      db.orm
        .select()
        .from(ownSignIn)
        .where(eq(ownSignIn.id, sha256Hex(idle.token)))
        .get(),
    ).toBeDefined();
    expect(await restart().viewer(idle.token)).toBeUndefined();
    expect(await identity.viewer(idle.token)).toBeUndefined();
  });

  it('ends after a restart as well', async () => {
    const { identity, clock, restart } = await identityHouse();
    const { token } = await signInAs(identity);
    expect(await restart().viewer(token)).toBeDefined();
    clock.now += 24 * HOUR;
    expect(await restart().viewer(token)).toBeUndefined();
  });
});
