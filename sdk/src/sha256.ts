/** SHA-256, piece by piece (FIPS 180-4): WebCrypto takes the whole at once, and a copy may be large. */
export interface Sha256 {
  update(bytes: Uint8Array): void;
  /** Hex; nothing follows it. */
  digest(): string;
}

const primes = (count: number): number[] => {
  const found: number[] = [];
  for (let next = 2; found.length < count; next++)
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
};
/** The first 32 bits behind the point of a root. */
const behindPoint = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
const K = Int32Array.from(primes(64), (prime) => behindPoint(Math.cbrt(prime)));
const BEGIN = primes(8).map((prime) => behindPoint(Math.sqrt(prime)));

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const compress = (state: Int32Array, words: Int32Array, view: DataView, at: number): void => {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < 64; i++) {
    const [w15, w2] = [words[i - 15] as number, words[i - 2] as number];
    const s0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const s1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    words[i] = ((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (words[i] as number)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] as number) + word) | 0;
};

export const createSha256 = (): Sha256 => {
  const state = Int32Array.from(BEGIN);
  const words = new Int32Array(64);
  const block = new Uint8Array(64);
  const view = new DataView(block.buffer);
  let held = 0;
  let length = 0;
  const update = (bytes: Uint8Array): void => {
    length += bytes.length;
    for (let at = 0; at < bytes.length; ) {
      const taken = Math.min(64 - held, bytes.length - at);
      block.set(bytes.subarray(at, at + taken), held);
      held += taken;
      at += taken;
      if (held < 64) continue;
      compress(state, words, view, 0);
      held = 0;
    }
  };
  return {
    update,
    digest: () => {
      const bits = length * 8;
      update(Uint8Array.of(0x80));
      while (held !== 56) update(Uint8Array.of(0));
      const end = new DataView(new ArrayBuffer(8));
      end.setUint32(0, Math.floor(bits / 2 ** 32));
      end.setUint32(4, bits >>> 0);
      update(new Uint8Array(end.buffer));
      return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
};
