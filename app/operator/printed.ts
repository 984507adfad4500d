import { ok, type Result } from '#domain/result';
import { type Instant, toIso } from '#domain/time';
import type { SignInCode } from '../services/accounts';

/** Members that are instants; printed as RFC 3339 in UTC, like everywhere else. */
const INSTANT = /^(at|until|since)$|(At|Until)$/;

/** A value as the command line prints it: names in snake_case, as in the files, and instants as text. */
export const printed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(printed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      typeof member === 'number' && INSTANT.test(name) ? toIso(member) : printed(member),
    ]),
  );
};

/** A code under the name that the page asks for it by. */
export const printedCode = (
  done: Result<SignInCode & { revision: number }>,
): Result<{ revision: number; person: string; firstSignInToken: string; tokenExpiresAt: Instant }> => {
  if (!done.ok) return done;
  const { revision, person, code, expiresAt } = done.value;
  return ok({ revision, person, firstSignInToken: code, tokenExpiresAt: expiresAt });
};

/** Without the members that are not there. */
export const definedOnly = <Value extends object>(
  value: Value,
): { [K in keyof Value]: Exclude<Value[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as never;
