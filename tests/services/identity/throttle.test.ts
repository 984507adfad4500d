/** Guessing is slowed down, and nobody can use that to lock a colleague out (ASVS 6.1.1, 6.3.1; B26). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressPrefix } from '#app/services/identity/address-prefix';
import type { Identity } from '#app/services/identity/identity';
import { ANNA, identityHouse, signInAs } from './house';

const guess = async (identity: Identity, address: string, from: { device?: string; email?: string } = {}) => {
  const { email = ANNA.email, device } = from;
  const answer = await identity.signIn({ email, password: 'not the password at all', address, device });
  return answer.ok ? 'signed in' : answer.error.code;
};

/** The n-th address, each in a network of its own. */
const elsewhere = (n: number): string => `10.${Math.floor(n / 250)}.${n % 250}.7`;

describe('guessing', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('from one network pauses 1, 2, 4 … 60 seconds after five failures', async () => {
    const { identity } = await identityHouse();
    for (let n = 0; n < 5; n += 1) expect(await guess(identity, '192.0.2.9')).toBe('sign_in_failed');
    const pauses: number[] = [];
    for (let n = 0; n < 8; n += 1) {
      expect(await guess(identity, '192.0.2.9')).toBe('sign_in_failed');
      const refused = await identity.signIn({ ...ANNA, address: '192.0.2.200' });
      if (refused.ok || refused.error.code !== 'too_many_attempts') throw new Error('was not slowed down');
      pauses.push(refused.error.retryAfterSeconds);
      vi.advanceTimersByTime(refused.error.retryAfterSeconds * 1_000);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  });

  it('of many at the same time gets no further than one after the other', async () => {
    const { identity } = await identityHouse();
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess(identity, '192.0.2.9')));
    expect(answers.filter((code) => code === 'sign_in_failed')).toHaveLength(6);
  });

  it('on many accounts makes everybody of that network wait, longer and longer, and locks nobody out', async () => {
    const waits: number[] = [];
    const { identity } = await identityHouse({ wait: async (ms) => waits.push(ms) });
    for (let n = 0; n < 200; n += 1) {
      expect(await guess(identity, '192.0.2.9', { email: `a${n}@example.com` })).toBe('sign_in_failed');
    }
    expect(waits.slice(0, 3)).toEqual([100, 200, 300]);
    expect([waits.length, Math.max(...waits)]).toEqual([100, 8_000]);
    const anna = await signInAs(identity, { address: '192.0.2.200' });
    expect(anna.token).toBeDefined();
    expect(waits.at(-1)).toBe(8_000);
    await signInAs(identity, { address: '198.51.100.7' });
    await signInAs(identity, { address: '192.0.2.9', device: anna.device });
    expect(waits).toHaveLength(101);
  });

  it('keeps only so many waiting, and tells the others when to come again', async () => {
    let go = () => {};
    const gone = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { identity } = await identityHouse({ wait: () => gone });
    for (let n = 0; n < 100; n += 1) await guess(identity, '192.0.2.9', { email: `a${n}@example.com` });
    const waiting = Array.from({ length: 200 }, (_, n) =>
      guess(identity, '192.0.2.9', { email: `b${n}@example.com` }),
    );
    await new Promise((resolve) => setImmediate(resolve));
    const refused = await identity.signIn({ ...ANNA, address: '192.0.2.9' });
    expect(refused).toEqual({ ok: false, error: { code: 'too_many_attempts', retryAfterSeconds: 8 } });
    go();
    const answers = await Promise.all(waiting);
    expect(answers.filter((code) => code === 'sign_in_failed' || code === 'busy')).toHaveLength(200);
    expect((await signInAs(identity, { address: '192.0.2.9' })).token).toBeDefined();
  });

  it.each([
    ['an account', ANNA.email],
    ['an address without an account', 'nobody@example.com'],
  ])('on %s from 200 networks stops at a hundred, also after a restart', async (_, email) => {
    const { identity, restart } = await identityHouse();
    const answers: string[] = [];
    for (let n = 0; n < 200; n += 1) answers.push(await guess(identity, elsewhere(n), { email }));
    expect(answers.filter((code) => code === 'sign_in_failed')).toHaveLength(100);
    expect(new Set(answers.slice(100))).toEqual(new Set(['too_many_attempts']));
    expect(await guess(restart(), elsewhere(201), { email })).toBe('too_many_attempts');
  });

  it('does not keep the person out who has signed in on this device before (B26)', async () => {
    const { identity } = await identityHouse();
    const { device } = await signInAs(identity);
    for (let n = 0; n < 200; n += 1) await guess(identity, elsewhere(n));
    for (let n = 0; n < 20; n += 1) await guess(identity, '192.0.2.1');
    expect(await guess(identity, '192.0.2.1')).toBe('too_many_attempts');
    const { token } = await signInAs(identity, { address: '192.0.2.1', device });
    expect(await identity.viewer(token)).toBeDefined();
  });

  it('is not made easier by a device of somebody else', async () => {
    const { identity } = await identityHouse();
    for (let n = 0; n < 100; n += 1) await guess(identity, elsewhere(n));
    const made = 'A'.repeat(43);
    expect(await guess(identity, elsewhere(300), { device: made })).toBe('too_many_attempts');
  });

  it('with a known device is slowed down too, and after a hundred it is a stranger', async () => {
    const { identity } = await identityHouse();
    const { device } = await signInAs(identity);
    let tries = 0;
    for (let n = 0; n < 300 && tries < 100; n += 1) {
      if ((await guess(identity, '192.0.2.1', { device })) === 'sign_in_failed') tries += 1;
      vi.advanceTimersByTime(61_000);
    }
    expect(tries).toBe(100);
    for (let n = 0; n < 100; n += 1) await guess(identity, elsewhere(n));
    expect(await guess(identity, elsewhere(301), { device })).toBe('too_many_attempts');
  });

  it('is forgiven by a sign-in: typing wrongly now and then leads nowhere', async () => {
    const { identity } = await identityHouse();
    for (let round = 0; round < 4; round += 1) {
      for (let n = 0; n < 4; n += 1) expect(await guess(identity, '192.0.2.1')).toBe('sign_in_failed');
      await signInAs(identity);
    }
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:1:2:3::4', '20010db8000100/56'],
    ['2001:db8:1:2ff::', '20010db8000102/56'],
    ['2001:0DB8:0001:0000:9:9:9:9', '20010db8000100/56'],
    ['::1', '00000000000000/56'],
    ['fe80::1%eth0', 'fe800000000000/56'],
    ['64:ff9b::192.0.2.33', '0064ff9b000000/56'],
    ['', 'no-address'],
    ['unix:', 'no-address'],
  ])('of %s is %s', (address, prefix) => {
    expect(addressPrefix(address)).toBe(prefix);
  });
});
