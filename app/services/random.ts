import { randomBytes, randomFillSync } from 'node:crypto';

const POOL_BYTES = 4_096;

/**
 * Random bytes of the system's generator. An act needs a dozen small draws and each call of the generator costs as much as a hundred
 * bytes, so they are drawn together; what was handed out is wiped, and never handed out again.
 */
export const createRandom = (): ((bytes: number) => Uint8Array) => {
  const pool = new Uint8Array(POOL_BYTES);
  let at = POOL_BYTES;
  return (bytes) => {
    if (bytes > POOL_BYTES) return randomBytes(bytes);
    if (at + bytes > POOL_BYTES) {
      randomFillSync(pool);
      at = 0;
    }
    const drawn = pool.slice(at, at + bytes);
    pool.fill(0, at, at + bytes);
    at += bytes;
    return drawn;
  };
};
