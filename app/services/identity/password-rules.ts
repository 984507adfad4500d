import { type Result, refuse } from '#domain/result';
import { COMMON_PARTS } from './common-passwords';
import type { PasswordRefusal } from './identity';

/** NIST SP 800-63B-4, section 3.1.1.2: 15 characters where the password is the only factor; ASVS 6.2.9: 64 must be possible. */
const PASSWORD_MIN_CHARACTERS = 15;
const PASSWORD_MAX_BYTES = 1_024;

/** What must remain once everything guessable is taken out: so many different characters. */
const OWN_CHARACTERS = 5;

/** Whether nobody could have sent this as a password that we took. */
export const isTooLong = (password: string): boolean =>
  Buffer.byteLength(password, 'utf8') > PASSWORD_MAX_BYTES;

/**
 * Judges a new password: long enough, not too long, and more than common words, rows of keys, the words of the e-mail address or
 * one character repeated. No rule about kinds of characters, and the password itself is never changed (ASVS 6.2.5, 6.2.8).
 */
export const judgePassword = (password: string, email: string): Result<void, PasswordRefusal> => {
  if ([...password].length < PASSWORD_MIN_CHARACTERS) return refuse('password_too_short');
  if (isTooLong(password)) return refuse('password_too_long');
  if (new Set(withoutGuessable(password, email)).size < OWN_CHARACTERS) return refuse('password_too_common');
  return { ok: true, value: undefined };
};

const withoutGuessable = (password: string, email: string): string => {
  const folded = email.toLowerCase();
  const local = folded.slice(0, folded.lastIndexOf('@'));
  const parts = [folded, local, ...local.split(/[^\p{L}\p{N}]+/u)].filter((part) => part.length >= 3);
  const guessable = [...parts, ...COMMON_PARTS].sort((one, other) => other.length - one.length);
  return guessable.reduce((rest, part) => rest.replaceAll(part, ''), password.toLowerCase());
};
