import { ok, type Result, refuse } from '../result';
import { toIso } from '../time';
import { utf8 } from './bytes';
import { canonicalJson, isPlainObject, type JsonObject } from './canonical';

/** Who acts: a person, a collecting system, the portal itself (jobs), or the operator at the command line. */
export const ACTOR_KINDS = ['person', 'system', 'portal', 'operator'] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

/**
 * The record of one log entry: ids, codes, hashes and times, never names, contact data or free text
 * (docs/log-format.md). `seq` counts from 1; `at` is RFC 3339 UTC with milliseconds; `type` is a versioned
 * tag such as `choice.given.v1`; `subject` is the person it concerns; `key` makes a repeated act one entry.
 */
export type LogRecord = {
  readonly v: 1;
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly actor: { readonly kind: ActorKind; readonly id: string };
  readonly subject?: string;
  readonly key?: string;
  readonly body: JsonObject;
};

/** Longest record accepted, in bytes: 64 KiB. */
export const MAX_RECORD_BYTES = 65_536;

export type RecordRefusal = { code: 'record_too_large' | 'record_not_canonical' | 'record_malformed' };

const TYPE_TAG = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+\.v[1-9][0-9]*$/;
const AT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const REQUIRED = ['v', 'seq', 'at', 'type', 'actor', 'body'];
const OPTIONAL = ['subject', 'key'];

/**
 * The bytes that are hashed, stored and handed out: canonical JSON in UTF-8. Throws TypeError when the record
 * has not the shape above and RangeError over 64 KiB: both are bugs of the caller.
 */
export const encodeRecord = (record: LogRecord): Uint8Array => {
  const fault = faultOf(record);
  if (fault !== null) throw new TypeError(`log record: ${fault}`);
  const bytes = utf8(canonicalJson(record));
  if (bytes.length > MAX_RECORD_BYTES)
    throw new RangeError(`log record: ${bytes.length} bytes, over ${MAX_RECORD_BYTES}`);
  return bytes;
};

/**
 * The record of stored bytes. Strict: only bytes that `encodeRecord` writes are accepted, so two different
 * byte strings never read as the same record (no duplicate members, other spellings of a number, other order,
 * white space, byte-order mark).
 */
export const decodeRecord = (bytes: Uint8Array): Result<LogRecord, RecordRefusal> => {
  if (bytes.length > MAX_RECORD_BYTES) return refuse('record_too_large');
  let value: unknown;
  try {
    const text = strictUtf8.decode(bytes);
    value = JSON.parse(text);
    // Strict UTF-8 with its byte-order mark kept: the same text is the same bytes.
    if (canonicalJson(value) !== text) return refuse('record_not_canonical');
  } catch {
    return refuse('record_not_canonical');
  }
  return faultOf(value) === null ? ok(value as LogRecord) : refuse('record_malformed');
};

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The record of bytes that `encodeRecord` has just written: what `decodeRecord` will read of them, without asking again whether it may. */
export const readBack = (bytes: Uint8Array): LogRecord => JSON.parse(strictUtf8.decode(bytes)) as LogRecord;

/** What is wrong with the shape of a record, in words for a developer; null when nothing is. */
const faultOf = (value: unknown): string | null => {
  if (!isPlainObject(value)) return 'not an object';
  const members = Object.keys(value);
  const unknown = members.find((name) => !REQUIRED.includes(name) && !OPTIONAL.includes(name));
  if (unknown !== undefined) return `unknown member ${unknown}`;
  const missing = REQUIRED.find((name) => !members.includes(name));
  if (missing !== undefined) return `missing member ${missing}`;
  if (value.v !== 1) return 'v must be 1';
  if (!Number.isSafeInteger(value.seq) || (value.seq as number) < 1) return 'seq must be a positive integer';
  if (!isTime(value.at)) return 'at must be RFC 3339 UTC with milliseconds';
  if (typeof value.type !== 'string' || !TYPE_TAG.test(value.type)) return 'type must be a versioned tag';
  if (!isActor(value.actor)) return 'actor must be a known kind and an id';
  const nameless = OPTIONAL.find((name) => members.includes(name) && !isId(value[name]));
  if (nameless !== undefined) return `${nameless} must be an id`;
  return isPlainObject(value.body) ? null : 'body must be an object';
};

const isTime = (value: unknown): boolean => {
  if (typeof value !== 'string' || !AT.test(value)) return false;
  const instant = Date.parse(value);
  return !Number.isNaN(instant) && toIso(instant) === value; // no 30 February
};

const isActor = (value: unknown): boolean =>
  isPlainObject(value) &&
  Object.keys(value).length === 2 &&
  (ACTOR_KINDS as readonly unknown[]).includes(value.kind) &&
  isId(value.id);

/** 1 to 256 characters, none of them a control character. */
const isId = (value: unknown): boolean => typeof value === 'string' && /^[^\p{Cc}]{1,256}$/u.test(value);
