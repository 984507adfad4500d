import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Random } from './secrets';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Texts that this process hands out and takes back: nobody else can read them or make one. */
export interface Sealer {
  /** base64url. It opens only for the same `purpose`. */
  seal(text: string, purpose: string): string;
  /** Undefined for what this process did not seal for this purpose. */
  open(sealed: string, purpose: string): string | undefined;
}

/** AES-256-GCM under a key that is in memory alone: what was sealed before a restart is void after it. */
export const createSealer = (random: Random): Sealer => {
  const key = random(32);
  return {
    seal: (text, purpose) => {
      const iv = random(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(purpose, 'utf8'));
      const sealed = [cipher.update(text, 'utf8'), cipher.final()];
      return Buffer.concat([iv, ...sealed, cipher.getAuthTag()]).toString('base64url');
    },
    open: (sealed, purpose) => {
      const bytes = Buffer.from(sealed, 'base64url');
      if (bytes.length < IV_BYTES + TAG_BYTES) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAAD(Buffer.from(purpose, 'utf8')).setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
};
