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
const REFUSED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Parses a JSON body of strict UTF-8. Depth, members and names are judged on the text before anything is built from it, so a
 * bomb is never unfolded; a name given twice is refused, since two readers would take two different values.
 */
export const parseJsonBody = (bytes: Uint8Array, limits: JsonLimits): Result<unknown, JsonRefusal> => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refuse('malformed_body');
  }
  const fault = findFault(text, limits);
  if (fault) return refuse(fault);
  try {
    return ok(JSON.parse(text));
  } catch {
    return refuse('malformed_body');
  }
};

/**
 * Walks over the text once without recursion. It need not tell JSON from what is no JSON (the parser does that afterwards); it
 * must only be right wherever the text is JSON. There a string is a name exactly after `{`, or after `,` within an object.
 */
const findFault = (text: string, limits: JsonLimits): JsonRefusal['code'] | undefined => {
  const open: (Set<string> | undefined)[] = [];
  let nameNext = false;
  let keys = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : undefined);
      nameNext = char === '{';
      if (open.length > limits.depth) return 'too_deep';
    } else if (char === '}' || char === ']') {
      open.pop();
      nameNext = false;
    } else if (char === ',') {
      nameNext = open.at(-1) !== undefined;
    } else if (char === '"') {
      const end = endOfString(text, at);
      if (end === undefined) return 'malformed_body';
      const value = stringAt(text, at, end);
      if (value === undefined) return 'malformed_body';
      if (!value.isWellFormed() || value.includes('\0')) return 'malformed_text';
      const names = nameNext ? open.at(-1) : undefined;
      if (names) {
        keys += 1;
        if (keys > limits.keys) return 'too_many_keys';
        if (REFUSED_KEYS.has(value)) return 'key_refused';
        if (names.has(value)) return 'key_repeated';
        names.add(value);
      }
      nameNext = false;
      at = end;
    }
  }
  return undefined;
};

/** Where the string that begins at `start` ends: its closing quote. */
const endOfString = (text: string, start: number): number | undefined => {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
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
