import { isWellFormed } from './bytes';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [member: string]: JsonValue };

/** Deepest nesting accepted, so that hostile bytes cannot exhaust the stack. */
const MAX_DEPTH = 100;

/**
 * The one canonical text of a JSON value (RFC 8785): no white space, members sorted by UTF-16 code units,
 * numbers as ECMAScript prints them, strings with the shortest escapes. Throws TypeError for what JSON cannot
 * carry (undefined, functions, NaN, infinities, lone surrogates, class instances, symbol members, holes): an
 * absent member must be left out by the caller, never set to undefined.
 */
export const canonicalJson = (value: unknown): string => write(value, 0);

const write = (value: unknown, depth: number): string => {
  if (depth > MAX_DEPTH) throw new TypeError('canonical JSON: nested too deeply');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  if (typeof value === 'string') return writeString(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item) => write(item, depth + 1)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, depth);
  throw new TypeError(`canonical JSON: no JSON form for ${typeof value}`);
};

const writeNumber = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError('canonical JSON: number is not finite');
  return String(value); // String(-0) is '0', as RFC 8785 section 3.2.2.3 asks.
};

/** Printable ASCII without quote and backslash: most of what is written, and it stands as it is. */
const PLAIN = /^[ !#-[\]-~]*$/;

const writeString = (value: string): string => {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!isWellFormed(value)) throw new TypeError('canonical JSON: lone surrogate in a string');
  return JSON.stringify(value); // On well-formed strings exactly the escapes of RFC 8785 section 3.2.2.2.
};

const writeObject = (value: Record<string, unknown>, depth: number): string => {
  if (Object.getOwnPropertySymbols(value).length > 0) throw new TypeError('canonical JSON: symbol member');
  let members = '';
  // Sorted without a comparator: by UTF-16 code units (RFC 8785, section 3.2.3).
  for (const name of Object.keys(value).sort()) {
    members += `${members && ','}${writeString(name)}:${write(value[name], depth + 1)}`;
  }
  return `{${members}}`;
};

/** True for an object literal (or one without prototype): the only objects JSON can carry faithfully. */
export const isPlainObject = (value: unknown): value is Record<string, unknown> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
