/** Our own arithmetic against RFC 8032, against Node's, and against forgeries that a careless verifier takes. */
import { generateKeyPairSync, randomBytes, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { holdsByHand, isSoundKey, signatureHolds } from '#verify/ed25519';

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
const P = 2n ** 255n - 19n;
const little = (value: bigint) => bytes(value.toString(16).padStart(64, '0')).reverse();
const number = (of: Uint8Array) => BigInt(`0x${Buffer.from(of).reverse().toString('hex')}`);

/** RFC 8032, section 7.1. */
const PUBLISHED = [
  {
    name: 'test 1',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'test 2',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: 'test 3',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    name: 'test SHA(abc)',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
];

const [first] = PUBLISHED;
if (!first) throw new Error('no vector');
const key = bytes(first.key);
const message = bytes(first.message);
const signature = bytes(first.signature);

describe('an Ed25519 signature', () => {
  it.each(PUBLISHED)('of RFC 8032, $name, holds, by hand and by the platform', async (vector) => {
    const parts = [bytes(vector.key), bytes(vector.signature), bytes(vector.message)] as const;
    expect(await holdsByHand(...parts)).toBe(true);
    expect(await signatureHolds(...parts)).toBe(true);
  });

  it('changed in any of 512 bits does not hold', async () => {
    const survivors: number[] = [];
    for (let bit = 0; bit < 512; bit += 1) {
      const changed = signature.slice();
      changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
      if (await holdsByHand(key, changed, message)) survivors.push(bit);
    }
    expect(survivors).toEqual([]);
  });

  it('is judged as Node judges it, for keys and messages of chance', async () => {
    for (let i = 0; i < 40; i += 1) {
      const pair = generateKeyPairSync('ed25519');
      const raw = new Uint8Array(pair.publicKey.export({ format: 'der', type: 'spki' }).subarray(-32));
      const text = new Uint8Array(randomBytes(i * 7));
      const signed = new Uint8Array(sign(null, text, pair.privateKey));
      expect(verify(null, text, pair.publicKey, signed)).toBe(true);
      expect(await holdsByHand(raw, signed, text)).toBe(true);
      expect(await holdsByHand(raw, signed, new Uint8Array([...text, 0]))).toBe(false);
      expect(await holdsByHand(key, signed, text)).toBe(false);
    }
  });

  it('does not hold in a second spelling: S + L', async () => {
    const other = signature.slice();
    other.set(little(number(signature.subarray(32)) + L), 32);
    expect(await holdsByHand(key, other, message)).toBe(false);
  });

  it.each([0, 32, 63, 65, 128])('of %i bytes does not hold', async (length) => {
    expect(await holdsByHand(key, new Uint8Array(length), message)).toBe(false);
  });
});

describe('a public key', () => {
  const WEAK = {
    'the neutral point': little(1n),
    'order 2': little(P - 1n),
    'order 4': little(0n),
    'order 4, the other sign': little(2n ** 255n),
    'order 8': bytes('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
    'order 8, another': bytes('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
    'the neutral point in a second spelling': little(P + 1n),
    'nought in a second spelling': little(P),
    'x = 0 with a sign': little(2n ** 255n + 1n),
    'no point at all': little(2n),
    'too short': new Uint8Array(31),
    'too long': new Uint8Array(33),
  };

  it.each(Object.entries(WEAK))('is refused: %s', async (_, weak) => {
    expect(isSoundKey(weak)).toBe(false);
    // S = 0 and R = the key itself: under a point of small order this is a signature over about every eighth message.
    const forged = new Uint8Array(64);
    forged.set(weak.subarray(0, 32));
    for (let i = 0; i < 16; i += 1) {
      expect(await holdsByHand(weak, forged, Uint8Array.of(i))).toBe(false);
    }
  });

  it('in a second spelling is refused, though the point is sound', () => {
    const small = Array.from({ length: 19 }, (_, k) => BigInt(k));
    expect(small.filter((k) => isSoundKey(little(k))).length).toBeGreaterThan(3);
    expect(small.filter((k) => isSoundKey(little(P + k)))).toEqual([]);
  });

  it('of RFC 8032 is sound', () => {
    for (const vector of PUBLISHED) expect(isSoundKey(bytes(vector.key))).toBe(true);
  });
});
