/**
 * Ed25519 signatures checked with nothing but whole numbers (RFC 8032, section 5.1.7). Many browsers in offices are older than
 * Ed25519 in WebCrypto, and a verifier must answer the same in all of them. It only checks: there is no secret here, so how
 * long it takes tells nothing.
 */
import { type Bytes, equal, joined } from './bytes';

const P = 2n ** 255n - 19n;
/** The order of the base point. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n;

const mod = (value: bigint): bigint => {
  const rest = value % P;
  return rest < 0n ? rest + P : rest;
};

const power = (base: bigint, exponent: bigint): bigint => {
  let result = 1n;
  let square = mod(base);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
};

const inverse = (value: bigint): bigint => power(value, P - 2n);

const D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (P - 1n) / 4n);

/** Extended coordinates (RFC 8032, section 5.1.4): x = X/Z, y = Y/Z, x*y = T/Z. */
interface Point {
  x: bigint;
  y: bigint;
  z: bigint;
  t: bigint;
}

const NEUTRAL: Point = { x: 0n, y: 1n, z: 1n, t: 0n };

/** The sum of two points. The formulas are complete: they hold for equal points too, and for the neutral one. */
const add = (p: Point, q: Point): Point => {
  const a = mod((p.y - p.x) * (q.y - q.x));
  const b = mod((p.y + p.x) * (q.y + q.x));
  const c = mod(2n * D * p.t * q.t);
  const d = mod(2n * p.z * q.z);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return { x: mod(e * f), y: mod(g * h), z: mod(f * g), t: mod(e * h) };
};

const minus = (p: Point): Point => ({ x: mod(-p.x), y: p.y, z: p.z, t: mod(-p.t) });

const littleEndian = (bytes: Uint8Array): bigint =>
  bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);

/** The point these 32 bytes stand for; undefined when none, or when they are not its one spelling. */
const decoded = (bytes: Uint8Array): Point | undefined => {
  const all = littleEndian(bytes);
  const y = all & (2n ** 255n - 1n);
  if (y >= P) return undefined;
  const u = mod(y * y - 1n);
  const v = mod(D * y * y + 1n);
  let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
  const found = mod(v * x * x);
  if (found === mod(-u)) x = mod(x * ROOT_OF_MINUS_ONE);
  else if (found !== u) return undefined;
  const odd = all >> 255n;
  if (x === 0n && odd === 1n) return undefined;
  if ((x & 1n) !== odd) x = P - x;
  return { x, y, z: 1n, t: mod(x * y) };
};

const encoded = (p: Point): Bytes => {
  const byZ = inverse(p.z);
  let rest = mod(p.y * byZ) | ((mod(p.x * byZ) & 1n) << 255n);
  return Uint8Array.from({ length: 32 }, () => {
    const byte = Number(rest & 255n);
    rest >>= 8n;
    return byte;
  });
};

/** y = 4/5, and the even x. */
const BASE = decoded(Uint8Array.from([0x58, ...new Array<number>(31).fill(0x66)])) as Point;

/** a times p, plus b times q, in one pass over the bits. */
const combined = (a: bigint, p: Point, b: bigint, q: Point): Point => {
  const both = add(p, q);
  let sum = NEUTRAL;
  for (let bit = 255n; bit >= 0n; bit -= 1n) {
    sum = add(sum, sum);
    const [inA, inB] = [(a >> bit) & 1n, (b >> bit) & 1n];
    if (inA && inB) sum = add(sum, both);
    else if (inA) sum = add(sum, p);
    else if (inB) sum = add(sum, q);
  }
  return sum;
};

/**
 * Whether 32 bytes are a public key that can vouch for anything. Not so: bytes that are no point, a second spelling, and the
 * few points of small order, under which a stranger can sign.
 */
export const isSoundKey = (publicKey: Uint8Array): boolean => {
  const point = publicKey.length === 32 ? decoded(publicKey) : undefined;
  if (!point) return false;
  const twice = add(point, point);
  const fourTimes = add(twice, twice);
  const eightTimes = add(fourTimes, fourTimes);
  return eightTimes.x !== 0n;
};

/** Whether the signature (64 bytes) is of this key (32 bytes) over the message. Strict: one spelling of key, point and number. */
export const holdsByHand = async (
  publicKey: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
): Promise<boolean> => {
  if (signature.length !== 64 || !isSoundKey(publicKey)) return false;
  const key = decoded(publicKey) as Point;
  const r = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= L) return false;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-512', joined(r, publicKey, message)));
  return equal(encoded(combined(s, BASE, littleEndian(digest) % L, minus(key))), r);
};

/**
 * The same by the platform's own Ed25519. Undefined where it has none.
 */
const holdsByPlatform = async (
  publicKey: Bytes,
  signature: Bytes,
  message: Bytes,
): Promise<boolean | undefined> => {
  try {
    const key = await crypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, signature, message);
  } catch (cause) {
    return (cause as Error).name === 'NotSupportedError' ? undefined : false;
  }
};

/** A signature holds when our own arithmetic says so, and the platform, where it knows Ed25519, says so too. */
export const signatureHolds = async (publicKey: Bytes, signature: Bytes, message: Bytes): Promise<boolean> =>
  (await holdsByHand(publicKey, signature, message)) &&
  (await holdsByPlatform(publicKey, signature, message)) !== false;
