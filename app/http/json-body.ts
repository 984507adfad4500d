import { Buffer, isUtf8 } from 'node:buffer';
import { ok, type Result, refuse } from '#domain/result';

/** How deep a body may be nested, and how many members its objects may have together. */
export interface JsonLimits {
  depth: number;
  keys: number;
}

export type JsonRefusal = {
  code: 'malformed_body' | 'malformed_text' | 'too_deep' | 'too_many_keys' | 'key_refused' | 'key_repeated';
};

/** Names that reach into the machinery of objects once somebody merges what was sent. */
const isRefused = (name: string): boolean =>
  name === '__proto__' || name === 'constructor' || name === 'prototype';

/**
 * Parses a JSON body of strict UTF-8. Depth, members and names are judged on the text before anything is built from it, so a
 * bomb is never unfolded; a name given twice is refused, since two readers would take two different values.
 */
export const parseJsonBody = (bytes: Uint8Array, limits: JsonLimits): Result<unknown, JsonRefusal> => {
  if (!isUtf8(bytes)) return refuse('malformed_body');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const fault = findFault(text, limits);
  if (fault) return refuse(fault);
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse('malformed_body');
  }
};

/** An object takes its names into a list; many of them into a set. */
const LISTED = 8;

/** The names of an object that is still open; undefined for a list. */
type Names = string[] | Set<string> | undefined;

const OPENS_OBJECT = 0x7b;
const OPENS_LIST = 0x5b;
const ENDS_OBJECT = 0x7d;
const ENDS_LIST = 0x5d;
const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Walks over the text once without recursion. It need not tell JSON from what is no JSON (the parser does that afterwards); it
 * must only be right wherever the text is JSON. There a string is a name exactly after `{`, or after `,` within an object.
 */
const findFault = (text: string, limits: JsonLimits): JsonRefusal['code'] | undefined => {
  // Decoded UTF-8 is well-formed: only an escape can make half a surrogate pair.
  const plain = !text.includes('\\') && !text.includes('\0');
  const open: Names[] = [];
  let nameNext = false;
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === OPENS_OBJECT || char === OPENS_LIST) {
      nameNext = char === OPENS_OBJECT;
      open.push(nameNext ? [] : undefined);
      if (open.length > limits.depth) return 'too_deep';
    } else if (char === ENDS_OBJECT || char === ENDS_LIST) {
      open.pop();
      nameNext = false;
    } else if (char === COMMA) {
      nameNext = open[open.length - 1] !== undefined;
    } else if (char === QUOTE) {
      const end = endOfString(text, at);
      if (end === undefined) return 'malformed_body';
      if (nameNext || !plain) {
        const value = plain ? text.slice(at + 1, end) : stringAt(text, at, end);
        if (value === undefined) return 'malformed_body';
        if (!plain && (!value.isWellFormed() || value.includes('\0'))) return 'malformed_text';
        if (nameNext && open.length > 0) {
          keys += 1;
          if (keys > limits.keys) return 'too_many_keys';
          if (isRefused(value)) return 'key_refused';
          if (!take(open, value)) return 'key_repeated';
        }
      }
      nameNext = false;
      at = end;
    }
  }
  return undefined;
};

/** Adds a name to the innermost object; false when it is there already. */
const take = (open: Names[], name: string): boolean => {
  const names = open[open.length - 1];
  if (names instanceof Set) {
    if (names.has(name)) return false;
    names.add(name);
  } else if (names) {
    if (names.includes(name)) return false;
    names.push(name);
    if (names.length > LISTED) open[open.length - 1] = new Set(names);
  }
  return true;
};

/** Where the string that begins at `start` ends: its closing quote. */
const endOfString = (text: string, start: number): number | undefined => {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    if (text.charCodeAt(end - 1) !== BACKSLASH) return end;
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === BACKSLASH) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return undefined;
};

/** The value of the string between two quotes; a name may be spelled with escapes. */
const stringAt = (text: string, start: number, end: number): string | undefined => {
  const raw = text.slice(start + 1, end);
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(text.slice(start, end + 1)) as string;
  } catch {
    return undefined;
  }
};
