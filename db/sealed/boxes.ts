import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { FoundKey } from './key-store';

/** Where a box stands in a copy. It opens there and nowhere else. */
export interface Place {
  kind: keyof typeof KINDS;
  /** Used once in a copy among boxes of its kind. */
  n: number;
  /** The table whose row it holds, and the number of the row where that stays in the copy. */
  table: string;
  at: number | null;
  /** Whose key seals it, and which of the two. */
  owner: string;
  kept: boolean;
}

/** Seals and opens the boxes of one copy. */
export interface Boxes {
  seal(place: Place, plain: Uint8Array): Buffer;
  /** What is in a box; `shredded` where its key is gone. Throws BoxDoesNotOpen. */
  open(place: Place, box: Buffer): Buffer | 'shredded';
  /** Under the key of the house: whoever has the keys knows by it that a note was written with this copy. */
  mac(text: string): string;
}

/** A box that was changed, moved, or sealed with other keys: or the keys are older than the copy (`unknown`). */
export class BoxDoesNotOpen extends Error {
  readonly code = 'box_does_not_open';
  readonly unknown: boolean;
  constructor({ table, n, at }: Place, unknown: boolean) {
    super(`${table} ${at ?? `(box ${n})`} does not open`);
    this.unknown = unknown;
  }
}

const KINDS = { entry: 1, row: 2, owner: 3 } as const;
const CIPHER = 'aes-256-gcm';
const TAG = 16;

/**
 * Boxes of the copy with this salt. Each copy has keys of its own, made from those of the store (HKDF, RFC 5869), so a place is a nonce that is
 * used once, and a box of one copy opens in no other. AES-256-GCM, with the place as associated data.
 */
export const createBoxes = (salt: Buffer, keyOf: (owner: string, kept: boolean) => FoundKey): Boxes => {
  const known = new Map<string, FoundKey>();
  const derived = (owner: string, kept: boolean): FoundKey => {
    const name = `${kept ? 1 : 0}${owner}`;
    if (known.has(name)) return known.get(name);
    const key = keyOf(owner, kept);
    const own = key && hkdf(key, salt, 'forthright/backup/v2/box');
    known.set(name, own);
    return own;
  };
  return {
    seal: (place, plain) => {
      const key = derived(place.owner, place.kept);
      if (!key) throw new Error('sealed without a key');
      const cipher = createCipheriv(CIPHER, key, nonceOf(place));
      cipher.setAAD(named(place));
      const sealed = cipher.update(plain);
      cipher.final();
      return Buffer.concat([sealed, cipher.getAuthTag()]);
    },
    open: (place, box) => {
      const key = derived(place.owner, place.kept);
      if (key === null) return 'shredded';
      if (key === undefined) throw new BoxDoesNotOpen(place, true);
      try {
        const decipher = createDecipheriv(CIPHER, key, nonceOf(place), { authTagLength: TAG });
        decipher.setAAD(named(place));
        decipher.setAuthTag(box.subarray(-TAG));
        const plain = decipher.update(box.subarray(0, -TAG));
        decipher.final();
        return plain;
      } catch {
        throw new BoxDoesNotOpen(place, false);
      }
    },
    mac: (text) => {
      const house = keyOf('', false);
      if (!house) throw new Error('the key of the house is gone');
      const key = hkdf(house, salt, 'forthright/backup/v2/note');
      return createHmac('sha256', key).update(text).digest('hex');
    },
  };
};

const hmac = (key: Uint8Array, ...parts: readonly (string | Uint8Array)[]): Buffer => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

/** HKDF with SHA-256 (RFC 5869), 32 bytes: extract, then the first block of expand. Node's own starts a job for each, and there is one for every person. */
const hkdf = (key: Uint8Array, salt: Uint8Array, info: string): Buffer =>
  hmac(hmac(salt, key), info, Uint8Array.of(1));

const nonceOf = ({ kind, n }: Place): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce[0] = KINDS[kind];
  nonce.writeUIntBE(n, 6, 6);
  return nonce;
};

const named = ({ kind, n, table, at, owner, kept }: Place): Buffer =>
  Buffer.from(JSON.stringify([kind, n, table, at, owner, kept]));
