import type { JourneyId } from './en';

const PROBLEMS = {
  passkey_not_believed: 'passkey.not_believed',
  passkey_begin_again: 'passkey.begin_again',
  passkey_stopped: 'passkey.stopped',
} as const satisfies Record<string, JourneyId>;

/** The sentence of a code that a passkey was not taken with; undefined for what is none. */
export const passkeyProblem = (code: string | null): JourneyId | undefined =>
  code !== null && Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as keyof typeof PROBLEMS] : undefined;
