import { ok, type Result, refuse } from '#domain/result';

export interface Target {
  /** As sent; decoding it changes nothing about its structure. */
  path: string;
  /** As sent, with the question mark, or empty. */
  search: string;
  query: ReadonlyMap<string, string>;
}

export type TargetRefusal = {
  code:
    | 'malformed_request'
    | 'malformed_path'
    | 'not_found'
    | 'malformed_query'
    | 'query_repeated'
    | 'query_refused';
};

/**
 * Query parameters by which Remix runs one loader alone or an action past its own origin check (security.md, facts 2 and 3).
 * Pages here are documents: nothing of ours ever sends them.
 */
const REFUSED_PARAMETERS = ['_data', '_routes'] as const;

/** Raw characters that no address of ours has, and escapes that stand for structure: `.`, `/`, `\`, `;` and controls. */
const ODD_PATH = /[^\x21-\x7e]|[\\;"<>^`{|}#]|%(?:2e|2f|5c|3b|[01][0-9a-f]|7f)|\/\/|\/\.{1,2}(?:\/|$)/i;

/** Takes a request target apart, and refuses every spelling that two readers could read differently (B31). */
export const parseTarget = (target: string): Result<Target, TargetRefusal> => {
  if (!target.startsWith('/')) return refuse('malformed_request');
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  const search = mark === -1 ? '' : target.slice(mark);
  if (ODD_PATH.test(path) || decoded(path) === undefined) return refuse('malformed_path');
  if (path.toLowerCase().endsWith('.data')) return refuse('not_found');
  const query = parseQuery(search.slice(1));
  return query.ok ? ok({ path, search, query: query.value }) : query;
};

const parseQuery = (search: string): Result<ReadonlyMap<string, string>, TargetRefusal> => {
  const query = new Map<string, string>();
  for (const pair of search.split('&').filter((text) => text !== '')) {
    const [name = '', ...rest] = pair.split('=');
    const key = decoded(name.replaceAll('+', ' '));
    const value = decoded(rest.join('=').replaceAll('+', ' '));
    if (key === undefined || value === undefined) return refuse('malformed_query');
    if (REFUSED_PARAMETERS.some((refused) => refused === key)) return refuse('query_refused');
    if (query.has(key)) return refuse('query_repeated');
    query.set(key, value);
  }
  return ok(query);
};

/** Percent escapes of strict UTF-8 decoded, without controls; undefined when it is not that. */
const decoded = (text: string): string | undefined => {
  if (/[^\x21-\x7e ]/.test(text)) return undefined;
  try {
    const value = decodeURIComponent(text);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
    return /[\x00-\x1f\x7f]/.test(value) ? undefined : value;
  } catch {
    return undefined;
  }
};
