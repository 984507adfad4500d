import { isText } from './bytes';
import { type Outcome, ok, refused } from './refusals';

/** One entry of the log, as it says of itself. `body` is what `type` names; `text` is the record, byte for byte. */
export interface LogRecord {
  seq: number;
  /** `YYYY-MM-DDTHH:mm:ss.sssZ` */
  at: string;
  type: string;
  actor: { id: string; kind: string };
  subject?: string;
  key?: string;
  body: Readonly<Record<string, unknown>>;
  text: string;
}

const MAX_BYTES = 65_536;
/** Objects and lists within each other, the record being the first. Without a limit a hostile one would end the program. */
const MAX_LEVELS = 101;

const TYPE = /^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+\.v[1-9][0-9]*$/;
const AT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/;
const ACTORS = ['person', 'system', 'portal', 'operator'];
const ALWAYS = ['actor', 'at', 'body', 'seq', 'type', 'v'];
const SOMETIMES = ['key', 'subject'];

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The canonical JSON (RFC 8785) of a value that came from JSON. Undefined when it has none, or is too deep. */
const canonical = (value: unknown, level: number): string | undefined => {
  if (typeof value === 'string') return isText(value) ? JSON.stringify(value) : undefined;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (level > MAX_LEVELS) return undefined;
  const parts: string[] = [];
  // Without a comparer, sort() orders by UTF-16 code units, as RFC 8785 asks.
  const names = Array.isArray(value) ? undefined : Object.keys(value).sort();
  for (const member of names ?? (value as unknown[])) {
    const name = names ? canonical(member, level) : '';
    const written = canonical(names ? (value as Members)[member as string] : member, level + 1);
    if (name === undefined || written === undefined) return undefined;
    parts.push(names ? `${name}:${written}` : written);
  }
  return names ? `{${parts.join(',')}}` : `[${parts.join(',')}]`;
};

/** 1 to 256 characters (code points), none of them a control character. */
const isLabel = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && [...value].length <= 256 && !/\p{Cc}/u.test(value);

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' &&
  AT.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

const isActor = (value: unknown): value is LogRecord['actor'] =>
  isObject(value) &&
  Object.keys(value).length === 2 &&
  isLabel(value.id) &&
  ACTORS.includes(value.kind as string);

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  v: (value) => value === 1,
  seq: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
  at: isMoment,
  type: (value) => typeof value === 'string' && TYPE.test(value),
  actor: isActor,
  subject: isLabel,
  key: isLabel,
  body: isObject,
};

/** Reads the bytes of a record. They must be their own canonical form, so no member is there twice or in a second spelling. */
export const readRecord = (bytes: Uint8Array): Outcome<LogRecord> => {
  if (bytes.length > MAX_BYTES) return refused('record_too_large', 'record');
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return refused('record_not_text', 'record');
  }
  try {
    value = JSON.parse(text);
  } catch {
    return refused('record_malformed', 'record');
  }
  if (canonical(value, 1) !== text) return refused('record_not_canonical', 'record');
  if (!isObject(value)) return refused('record_malformed', 'record');
  const missing = ALWAYS.find((name) => !Object.hasOwn(value, name));
  if (missing !== undefined) return refused('record_malformed', `record.${missing}`);
  for (const [name, member] of Object.entries(value)) {
    const known = ALWAYS.includes(name) || SOMETIMES.includes(name);
    if (!known || !CHECKS[name]?.(member)) return refused('record_malformed', `record.${name.slice(0, 64)}`);
  }
  const { v: _, ...members } = value;
  return ok({ ...(members as Omit<LogRecord, 'text'>), text });
};
