import { DAY, type Instant, MINUTE } from '../time';

/** How long a mail is tried before it counts as not delivered (RFC 5321, section 4.5.4.1, asks for four to five days). */
export const GIVE_UP_AFTER = 4 * DAY;

const FIRST = 2 * MINUTE;
const LONGEST = 6 * 60 * MINUTE;

/**
 * When to try again after the `tries`th failure: twice as long each time, up to six hours, give or take a half, so that many mails do not come
 * back at one moment. `chance` is from 0 to 1. Undefined: it is given up.
 */
export const nextTry = (
  mail: { madeAt: Instant; tries: number },
  now: Instant,
  chance: number,
): Instant | undefined => {
  if (now - mail.madeAt >= GIVE_UP_AFTER) return undefined;
  const pause = Math.min(FIRST * 2 ** Math.min(mail.tries - 1, 20), LONGEST);
  return now + Math.round(pause * (0.5 + chance));
};

/** What a mail server answered, or that there was none to answer. `recipient`: the refusal is about this address or this mail alone. */
export interface SendFailure {
  /** The three figures of the answer (RFC 5321, section 4.2), if there was one. */
  status?: number;
  about: 'recipient' | 'server';
}

/**
 * Whether trying again is in vain: a refusal for good (5xx) of this address or mail. A refusal for good of the sender or of the sign-in is about the
 * portal's settings and every mail alike: those wait until somebody has mended them, or their time is over.
 */
export const isForGood = ({ status, about }: SendFailure): boolean =>
  about === 'recipient' && status !== undefined && status >= 500 && status < 600;
