import { RateLimiterMemory } from 'rate-limiter-flexible';
import { utf8 } from '#domain/log/bytes';
import type { MacBytes } from '#domain/log/tail';
import { addressPrefix } from './address-prefix';
import { newCode, readCode } from './secrets';

/** What one network may send at the public door in an hour, and how many codes it may try: an office or a home, and no flood. */
const AN_HOUR = { send: 20, try: 60 } as const;
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

/** `mac`: under a secret that is not in the database, so that whoever reads a copy of it makes no code. */
export const createDoor = (mac: MacBytes): Door => {
  const limits = {
    send: new RateLimiterMemory({ points: AN_HOUR.send, duration: HOUR_SECONDS }),
    try: new RateLimiterMemory({ points: AN_HOUR.try, duration: HOUR_SECONDS }),
  };
  return {
    admits: async (address, what) => {
      const { consumedPoints } = await limits[what].penalty(addressPrefix(address));
      return consumedPoints <= AN_HOUR[what];
    },
    // The key has 128 random bits and is known to the one form alone.
    codeOf: (formKey) =>
      newCode((bytes) => Buffer.from(mac(utf8(`request code ${formKey}`))).subarray(0, bytes)),
    read: (typed) => readCode(typed.replace(/^code-/i, '')),
  };
};
