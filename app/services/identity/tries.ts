import { RateLimiterMemory } from 'rate-limiter-flexible';
import { DAY, type Instant } from '#domain/time';

/** From so many on, within so long, whoever asks for what is not there for them does not slip (security, B01). */
const MANY = 20;
const WITHIN_SECONDS = 600;

/** Tries of whoever is signed in at what is not there for them. */
export interface Tries {
  /** Counts one; true for the one that makes them too many. */
  missed(person: string): Promise<boolean>;
  /** Whether there were too many, of anybody, within the last day. */
  wereManyMissed(): boolean;
}

/**
 * Counts, by person, addresses that named something which is not there for them: somebody else's and nobody's alike, since the answer is the same too.
 * In memory: a start begins anew.
 */
export const createTries = (clock: () => Instant): Tries => {
  const limit = new RateLimiterMemory({ points: MANY, duration: WITHIN_SECONDS });
  let last = Number.NEGATIVE_INFINITY;
  return {
    missed: async (person) => {
      const { consumedPoints } = await limit.penalty(person);
      if (consumedPoints >= MANY) last = clock();
      return consumedPoints === MANY;
    },
    wereManyMissed: () => clock() - last < DAY,
  };
};
