import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatKey, KEY_LENGTH, newKeyMaterial, parseKey, secretDigest } from '#domain/systems/key-format';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base62 = (length: number) =>
  fc.array(fc.constantFrom(...ALPHABET), { minLength: length, maxLength: length }).map((all) => all.join(''));
const keyArbitrary = fc.record({
  mode: fc.constantFrom('live' as const, 'test' as const),
  keyId: base62(12),
  secret: base62(43),
});
const malformed = { ok: false, error: { code: 'key_malformed' } };
const key = formatKey({ mode: 'live', keyId: 'AbCdEf012345', secret: 'x'.repeat(43) });

describe('the format of a key', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(keyArbitrary, (parts) => {
        const text = formatKey(parts);
        expect(text).toHaveLength(KEY_LENGTH);
        expect(parseKey(text)).toEqual({ ok: true, value: parts });
      }),
    );
  });

  it('ends with the CRC-32 of everything before it, as six digits of base 62', () => {
    fc.assert(
      fc.property(keyArbitrary, (parts) => {
        const text = formatKey(parts);
        const digits = [...text.slice(-6)].reduce((sum, digit) => sum * 62 + ALPHABET.indexOf(digit), 0);
        expect(digits).toBe(crc32(text.slice(0, -7)));
      }),
    );
  });

  it('refuses every change of one character', () => {
    fc.assert(
      fc.property(
        keyArbitrary,
        fc.nat(KEY_LENGTH - 1),
        fc.constantFrom(...ALPHABET, '_'),
        (parts, at, other) => {
          const text = formatKey(parts);
          fc.pre(text[at] !== other);
          expect(parseKey(text.slice(0, at) + other + text.slice(at + 1))).toEqual(malformed);
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['another prefix', key.replace('fr_', 'gh_')],
    ['another mode', key.replace('live', 'prod')],
    ['lower case throughout', key.toLowerCase()],
    ['upper case throughout', key.toUpperCase()],
    ['a newline after it', `${key}\n`],
    ['a blank before it', ` ${key}`],
    ['one character less', key.slice(0, -1)],
    ['one character more', `${key}0`],
    ['ten kilobytes', key.repeat(144)],
    ['letters that only look alike', key.replace('A', 'А')],
  ])('refuses %s', (_, text) => {
    expect(parseKey(text)).toEqual(malformed);
  });

  it('cannot be made of parts that no key has', () => {
    expect(() => formatKey({ mode: 'live', keyId: 'short', secret: 'x'.repeat(43) })).toThrow(RangeError);
    expect(() => formatKey({ mode: 'live', keyId: 'AbCdEf012345', secret: '-'.repeat(43) })).toThrow(
      RangeError,
    );
  });
});

describe('new key material', () => {
  it('has the lengths a key needs and is never the same', () => {
    const made = Array.from({ length: 200 }, () => newKeyMaterial((length) => randomBytes(length)));
    for (const parts of made) expect(parseKey(formatKey({ mode: 'test', ...parts })).ok).toBe(true);
    expect(new Set(made.map(({ secret }) => secret)).size).toBe(200);
    expect(new Set(made.map(({ keyId }) => keyId)).size).toBe(200);
  });

  it('draws every character equally often: bytes beyond the last whole round are drawn again', () => {
    // Every byte value in turn: 256 of them make 248 characters, four of each, when none is favoured.
    let next = 0;
    const inTurn = (length: number) => Uint8Array.from({ length }, () => next++ % 256);
    const counts = new Map<string, number>();
    while (next < 256 * 55 * 62) {
      const { keyId, secret } = newKeyMaterial(inTurn);
      for (const digit of keyId + secret) counts.set(digit, (counts.get(digit) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join('')).toBe(ALPHABET);
    const all = [...counts.values()];
    expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(4);
  });
});

it('a secret is stored as the SHA-256 of its characters', () => {
  const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
  const secret = 'x'.repeat(43);
  expect(secretDigest(sha256, secret)).toBe(createHash('sha256').update(secret).digest('hex'));
});
