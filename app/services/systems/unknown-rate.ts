import { type Instant, SECOND } from '#domain/time';

/** People unknown here whom a key may name before it is refused, and how many more a second. */
const MOST_UNKNOWN = 2_000;
const UNKNOWN_PER_SECOND = 0.5;

export interface UnknownRate {
  /** Whether a key may name people at all now. */
  mayName(keyId: string): boolean;
  /** Notes how many of those whom it named are unknown here. */
  named(keyId: string, unknown: number): void;
}

/**
 * Keeps a key from finding out who works here by naming everybody who might: whoever names too many people whom nobody knows here is refused for a while.
 * Paid afterwards, so that one batch is never cut.
 */
export const createUnknownRate = (now: () => Instant): UnknownRate => {
  const left = new Map<string, { unknown: number; at: Instant }>();
  const leftOf = (keyId: string): number => {
    const before = left.get(keyId);
    if (!before) return MOST_UNKNOWN;
    return Math.min(MOST_UNKNOWN, before.unknown + ((now() - before.at) / SECOND) * UNKNOWN_PER_SECOND);
  };
  return {
    mayName: (keyId) => leftOf(keyId) >= 1,
    named: (keyId, unknown) => {
      if (unknown > 0) left.set(keyId, { unknown: leftOf(keyId) - unknown, at: now() });
    },
  };
};
