import { toIso } from '#domain/time';

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
