/** One-time codes that are typed from paper: read however they are written, and of as many bits as a plain hash needs (ASVS 6.5.2). */
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newCode, newSecret, readCode, sha256Hex } from '#app/services/identity/secrets';
import { putFirstSignIn } from '#db/own/accounts';
import { ANNA, dumpOf, identityHouse } from './house';

const PASSWORD = 'six grey wolves listen';
const random = (bytes: number): Uint8Array => randomBytes(bytes);

describe('a code', () => {
  it('is six groups of four letters that cannot be taken for one another', () => {
    for (let round = 0; round < 200; round += 1) {
      expect(newCode(random)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    }
  });

  it('has each of its 120 bits from chance', () => {
    const codes = [0x00, 0xff].map((byte) => newCode((bytes) => new Uint8Array(bytes).fill(byte)));
    expect(codes).toEqual(['0000-0000-0000-0000-0000-0000', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ']);
    for (let bit = 0; bit < 120; bit += 1) {
      const one = newCode((bytes) => {
        const all = new Uint8Array(bytes);
        all[bit >> 3] = 0x80 >> (bit & 7);
        return all;
      });
      expect(one).not.toBe(codes[0]);
    }
  });

  it.each([
    ['0123-4567-89AB-CDEF-GHJK-MNPQ', '0123456789ABCDEFGHJKMNPQ'],
    [' 0123 4567 89ab cdef ghjk mnpq ', '0123456789ABCDEFGHJKMNPQ'],
    ['o1l3-4567-89AB-CDEF-GHJK-MNPQ', '0113456789ABCDEFGHJKMNPQ'],
    ['0123-4567-89AB-CDEF-GHJK-MNP', undefined],
    ['0123-4567-89AB-CDEF-GHJK-MNPU', undefined],
    ['', undefined],
  ])('typed as "%s" is read as %s', (typed, read) => {
    expect(readCode(typed)).toBe(read);
  });

  it('opens the account however it was typed, once, and is nowhere in clear', async () => {
    const { db, identity } = await identityHouse();
    const code = identity.issueFirstSignIn(ANNA.person, 1_800, 'operator');
    for (const spelling of [code, code.replaceAll('-', '')]) expect(dumpOf(db)).not.toContain(spelling);
    const typed = code.toLowerCase().replaceAll('-', ' ');
    expect((await identity.redeemFirstSignIn({ token: typed, password: PASSWORD })).ok).toBe(true);
    expect((await identity.redeemFirstSignIn({ token: code, password: PASSWORD })).ok).toBe(false);
  });

  it('that was made before codes could be typed works as it did', async () => {
    const { db, identity, clock } = await identityHouse();
    const old = newSecret(random);
    const row = { person: ANNA.person, tokenSha256: sha256Hex(old), byOperator: true, forLeaver: false };
    putFirstSignIn(db, { ...row, expiresAt: clock.now + 1_000 }, clock.now);
    expect((await identity.redeemFirstSignIn({ token: old, password: PASSWORD })).ok).toBe(true);
  });
});
