import { RateLimiterMemory } from 'rate-limiter-flexible';
import { addressPrefix } from './address-prefix';
import { newCode, readCode, sha256Hex } from './secrets';

/** What one network may send at the public door in an hour, and how many codes it may try: an office or a home, and no flood. */
const SENT_AN_HOUR = 20;
const TRIED_AN_HOUR = 60;
const HOUR_SECONDS = 3_600;

/** The door that needs no sign-in: codes by which a request is followed, and how often a network may knock. */
export interface Door {
  /** False once a network has sent or tried too much. What it knows already it can still open. */
  admits(address: string, what: 'send' | 'try'): Promise<boolean>;
  /** The code of a form: sent twice, it is the same request with the same code. */
  codeOf(formKey: string): string;
  /** A code as it is hashed, from however it was typed or stands in an address; undefined for what can be none. */
  read(typed: string): string | undefined;
}

export const createDoor = (): Door => {
  const limits = {
    send: new RateLimiterMemory({ points: SENT_AN_HOUR, duration: HOUR_SECONDS }),
    try: new RateLimiterMemory({ points: TRIED_AN_HOUR, duration: HOUR_SECONDS }),
  };
  return {
    admits: async (address, what) => {
      const { remainingPoints } = await limits[what].penalty(addressPrefix(address));
      return remainingPoints > 0;
    },
    // The key has 128 random bits and is known to the one form alone.
    codeOf: (formKey) =>
      newCode((bytes) => Buffer.from(sha256Hex(`request code ${formKey}`), 'hex').subarray(0, bytes)),
    read: (typed) => readCode(typed.replace(/^code-/i, '')),
  };
};
