/** Passwords: argon2id in a bounded line, no rule but length and guessability, no answer about who has an account. */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createPasswordQueue } from '#app/services/identity/password-queue';
import { judgePassword } from '#app/services/identity/password-rules';
import { createPasswords } from '#app/services/identity/passwords';
import { ANNA, CHEAP, identityHouse } from './house';

describe('a password', () => {
  it.each([
    ['four quiet herons wade', 'ok'],
    ['ALL-CAPS-NO-DIGITS-HERE', 'ok'],
    ['пятнадцать букв тут', 'ok'],
    ['😀😎🐙🦊🐢😀😎🐙🦊🐢😀😎🐙🦊🐢', 'ok'],
    ['passwords are like rivers', 'ok'],
    ['fourteen chars', 'password_too_short'],
    ['😀😎🐙🦊🐢😀😎', 'password_too_short'],
    [`${'long enough '.repeat(100)}`, 'password_too_long'],
    ['aaaaaaaaaaaaaaaaaaaa', 'password_too_common'],
    ['123456789012345', 'password_too_common'],
    ['Password12345678!', 'password_too_common'],
    ['qwertyuiopasdfghjkl', 'password_too_common'],
    ['correcthorsebatterystaple', 'password_too_common'],
    ['anna.keller@example.com', 'password_too_common'],
    ['Anna.Keller-Anna.Keller', 'password_too_common'],
    ['kelleranna1234567', 'password_too_common'],
    ['Forthright2026!', 'password_too_common'],
    ['ForthrightAdmin123!', 'password_too_common'],
  ])('%s: %s', (password, expected) => {
    const judged = judgePassword(password, ANNA.email);
    expect(judged.ok ? 'ok' : judged.error.code).toBe(expected);
  });

  it('of 1,024 bytes is taken, of 1,025 not', () => {
    const of = (bytes: number) =>
      judgePassword(randomBytes(bytes).toString('hex').slice(0, bytes), ANNA.email).ok;
    expect([of(1_024), of(1_025)]).toEqual([true, false]);
  });

  it('is compared exactly as received: no trimming, no folding, no normal form', async () => {
    const { identity } = await identityHouse();
    const composed = 'caf\u00e9 au bord du lac';
    await identity.setAccount({ ...ANNA, password: composed });
    const signIn = async (password: string) =>
      (await identity.signIn({ email: ANNA.email, password, address: '192.0.2.1' })).ok;
    expect(await signIn(`${composed} `)).toBe(false);
    expect(await signIn(composed.toUpperCase())).toBe(false);
    expect(await signIn(composed.normalize('NFD'))).toBe(false);
    expect(await signIn(composed)).toBe(true);
  });

  it('is kept as argon2id with 64 MiB and three passes', async () => {
    const passwords = createPasswords((bytes) => randomBytes(bytes));
    const hashed = await passwords.hash(ANNA.password);
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
    expect(await passwords.matches(ANNA.password, hashed)).toBe(true);
    expect(await passwords.matches(`${ANNA.password}!`, hashed)).toBe(false);
  });

  it('is hashed anew at the next sign-in when the cost has risen', async () => {
    const { db, identity } = await identityHouse();
    const hashNow = () =>
      (db.sqlite.prepare('SELECT password_hash AS h FROM own_account').get() as { h: string }).h;
    const weak = await createPasswords((bytes) => randomBytes(bytes), { ...CHEAP, memoryCost: 32 }).hash(
      ANNA.password,
    );
    db.sqlite.prepare('UPDATE own_account SET password_hash = ?').run(weak);
    expect((await identity.signIn({ ...ANNA, address: '192.0.2.1' })).ok).toBe(true);
    expect(hashNow()).toContain('m=64,t=1');
    expect((await identity.signIn({ ...ANNA, address: '192.0.2.1' })).ok).toBe(true);
  });
});

describe('an address without an account', () => {
  it('is answered like a wrong password', async () => {
    const { db, identity } = await identityHouse();
    const answer = (email: string) =>
      identity.signIn({ email, password: 'a wrong password', address: '192.0.2.1' });
    const known = await answer(ANNA.email);
    expect(await answer('nobody@example.com')).toEqual(known);
    db.sqlite.exec('UPDATE own_account SET password_hash = NULL');
    expect(await answer(ANNA.email)).toEqual(known);
  });

  it('costs a real hash: no answer is quick', async () => {
    const passwords = createPasswords((bytes) => randomBytes(bytes));
    const stored = await passwords.hash(ANNA.password);
    const time = async (hash: string | undefined) => {
      const took: number[] = [];
      for (let n = 0; n < 3; n += 1) {
        const start = performance.now();
        await passwords.matches('something else', hash);
        took.push(performance.now() - start);
      }
      return Math.min(...took);
    };
    const [known, unknown] = [await time(stored), await time(undefined)];
    expect(unknown).toBeGreaterThan(known / 2);
    expect(await passwords.matches('anything', undefined)).toBe(false);
  });
});

describe('the account', () => {
  it('is found under every spelling of its address, and each address has one', async () => {
    const { identity } = await identityHouse();
    expect(identity.personByEmail(' Anna.KELLER@Example.com')).toBe(ANNA.person);
    expect(identity.personByEmail('bo@example.com')).toBeUndefined();
    const taken = await identity.setAccount({ person: 'per_bo', email: 'ANNA.keller@example.com' });
    expect(taken).toEqual({ ok: false, error: { code: 'email_taken' } });
    const twins = await Promise.all(
      ['jose\u0301@example.com', 'jos\u00e9@example.com'].map((email, n) =>
        identity.setAccount({ person: `per_${n}`, email }),
      ),
    );
    expect(twins.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('keeps its password when only the address changes', async () => {
    const { identity } = await identityHouse();
    await identity.setAccount({ person: ANNA.person, email: 'a.keller@example.com' });
    const answer = await identity.signIn({ ...ANNA, email: 'a.keller@example.com', address: '192.0.2.1' });
    expect(answer.ok).toBe(true);
  });

  it('does not take a bad password', async () => {
    const { identity } = await identityHouse();
    const answer = await identity.setAccount({
      person: 'per_bo',
      email: 'bo@example.com',
      password: 'short',
    });
    expect(answer).toEqual({ ok: false, error: { code: 'password_too_short' } });
    expect(identity.personByEmail('bo@example.com')).toBeUndefined();
  });
});

describe('the line before the hash', () => {
  it('runs two at a time, lets fifty wait and refuses the rest', async () => {
    const queue = createPasswordQueue();
    let running = 0;
    let most = 0;
    const release: (() => void)[] = [];
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>((resolve) => release.push(resolve));
      running -= 1;
    };
    const answers = Array.from({ length: 60 }, () => queue.run(work));
    const refused = await Promise.all(answers.slice(52));
    expect(refused).toEqual(Array(8).fill({ ok: false, error: { code: 'busy', retryAfterSeconds: 5 } }));
    const order: string[] = [];
    const known = queue.runFirst(async () => {
      order.push('known');
    });
    void answers[2]?.then(() => order.push('stranger'));
    const done = Promise.all([...answers.slice(0, 52), known]);
    const pump = setInterval(() => release.shift()?.(), 0);
    const results = await done;
    clearInterval(pump);
    expect(most).toBe(2);
    expect(order).toEqual(['known', 'stranger']);
    expect(results.slice(0, 52).every((result) => result?.ok)).toBe(true);
    expect((await queue.run(async () => 'free again')).ok).toBe(true);
  });

  it('goes on after a failure', async () => {
    const queue = createPasswordQueue();
    const failing = () => Promise.reject(new Error('out of memory'));
    await expect(queue.run(failing)).rejects.toThrow('out of memory');
    await expect(queue.runFirst(failing)).rejects.toThrow('out of memory');
    expect(await queue.run(async () => 1)).toEqual({ ok: true, value: 1 });
  });

  it('does not count a turned-away attempt as a failure', async () => {
    const { db, identity } = await identityHouse();
    const answers = await Promise.all(
      Array.from({ length: 90 }, (_, n) =>
        identity.signIn({ email: `p${n}@example.com`, password: 'a wrong password', address: `10.0.${n}.1` }),
      ),
    );
    const busy = answers.filter((answer) => !answer.ok && answer.error.code === 'busy').length;
    expect(busy).toBeGreaterThan(0);
    const counted = db.sqlite.prepare('SELECT sum(points) AS n FROM own_sign_in_failure').get();
    expect(counted).toEqual({ n: 90 - busy });
  });
});
