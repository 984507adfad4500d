import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2';
import type { Random } from './secrets';

/** argon2id, its enumeration value: the package declares a const enum, which separate compilation cannot read. */
const ARGON2ID = 2 as Algorithm;

/** Memory in KiB and passes; security.md, section 3.5: 64 MiB, three passes, one lane take about 0.1 s. */
export interface PasswordCost {
  memoryCost: number;
  timeCost: number;
}
const COST: PasswordCost = { memoryCost: 65_536, timeCost: 3 };

export interface Passwords {
  hash(password: string): Promise<string>;
  /** Compares exactly what was received. Without a hash it takes the same time and says no, so nobody learns who has an account. */
  matches(password: string, stored: string | null | undefined): Promise<boolean>;
  /** Whether a stored hash is weaker than what would be made today. */
  isOutdated(stored: string): boolean;
}

/** Passwords as argon2id in PHC form. */
export const createPasswords = (random: Random, cost: PasswordCost = COST): Passwords => {
  const options = { ...cost, parallelism: 1, algorithm: ARGON2ID };
  const unpadded = (bytes: number): string =>
    Buffer.from(random(bytes)).toString('base64').replace(/=+$/, '');
  // A hash of nothing: random bytes where salt and result stand.
  const nobody = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=1$${unpadded(16)}$${unpadded(32)}`;
  return {
    hash: (password) => hash(password, options),
    matches: async (password, stored) => {
      const same = await verify(stored ?? nobody, password);
      return same && typeof stored === 'string';
    },
    isOutdated: (stored) => {
      const made = parseOptions(stored);
      return made.memoryCost < cost.memoryCost || made.timeCost < cost.timeCost;
    },
  };
};
