import { ok, type Result, refuse } from '#domain/result';
import type { Directory } from '../../services/directory/directory';
import { USER } from './words';

type Filter = Parameters<Directory['people']['list']>[0];

const LONGEST = 1_000;
/** One comparison, read from where the last one ended. Nothing in it can be read in two ways, so no text takes long. */
const COMPARISON = /\s*([A-Za-z0-9:.]+) +([A-Za-z]+) +("(?:[^"\\]|\\["\\/])*"|true|false)(?= |$)/y;
const AND = / +and(?= )/iy;

/**
 * A filter of RFC 7644, section 3.4.2.2, as far as a directory needs it to find somebody: `eq` alone, over four attributes, joined by
 * `and`. Everything else is refused, so no filter ever reaches SQL as anything but a value (security, 3.9, B18).
 */
export const readFilter = (text: string): Result<Filter, { code: 'malformed_filter' }> => {
  if (text.length > LONGEST) return refuse('malformed_filter');
  const filter: Filter = {};
  let at = 0;
  for (;;) {
    COMPARISON.lastIndex = at;
    const [whole, name = '', operator = '', raw = ''] = COMPARISON.exec(text) ?? [];
    if (whole === undefined || operator.toLowerCase() !== 'eq' || !put(filter, name, raw)) {
      return refuse('malformed_filter');
    }
    at += whole.length;
    if (text.slice(at).trim() === '') return ok(filter);
    AND.lastIndex = at;
    const [joint] = AND.exec(text) ?? [];
    if (joint === undefined) return refuse('malformed_filter');
    at += joint.length;
  }
};

/** Adds a comparison; false for an attribute that is not asked for here, is there twice, or has a value of another type. */
const put = (filter: Filter, name: string, raw: string): boolean => {
  const short = name.toLowerCase().replace(`${USER.toLowerCase()}:`, '');
  const value: unknown = JSON.parse(raw);
  if (short === 'active') {
    if (filter.active !== undefined) return false;
    // Entra ID writes it as a text.
    const active = typeof value === 'string' ? TRUTH.get(value.toLowerCase()) : value;
    if (typeof active !== 'boolean') return false;
    filter.active = active;
    return true;
  }
  const attribute = TEXTS.get(short);
  if (!attribute || filter[attribute] !== undefined || typeof value !== 'string') return false;
  filter[attribute] = value;
  return true;
};

const TRUTH: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
]);
const TEXTS: ReadonlyMap<string, 'userName' | 'externalId' | 'id'> = new Map([
  ['username', 'userName'],
  ['externalid', 'externalId'],
  ['id', 'id'],
]);
