import type { IncomingMessage } from 'node:http';
import { ok, type Result, refuse } from '#domain/result';
import { type JsonRefusal, parseJsonBody } from './json-body';
import type { GateRefusalCode } from './refusals';
import type { BodyPolicy, FormPolicy, StreamPolicy, UploadPolicy } from './route-policy';
import type { Upload } from './upload';

/** A body that is not there after so long is not waited for. */
export const BODY_TIMEOUT_MS = 15_000;

type BodyRefusal = { code: GateRefusalCode };

export interface ReadBody {
  /** The bytes of a form or of JSON. */
  raw?: Buffer;
  /** The parsed JSON, or undefined for a form. */
  value?: unknown;
  /** The file of a form that brings one. */
  upload?: Upload;
  /** Takes the file of a stream to the disk, once somebody has seen who sends it. */
  receive?: () => Promise<Result<Upload, BodyRefusal>>;
}

const TYPES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  upload: 'multipart/form-data',
  stream: 'application/octet-stream',
} as const;

/** Judges the headers of a body before a byte of it is read. */
export const judgeBodyHeaders = (
  headers: IncomingMessage['headers'],
  policy: BodyPolicy,
): Result<void, BodyRefusal> => {
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') return refuse('content_encoding');
  const types = [TYPES[policy.kind], ...((policy.kind === 'json' && policy.types) || [])];
  if (!types.some((type) => isType(headers['content-type'], type))) return refuse('content_type');
  if (Number(headers['content-length'] ?? 0) > policy.limit) return refuse('body_too_large');
  return ok(undefined);
};

/** `charset=utf-8`; and where a form brings a file, what stands between its parts (RFC 2046, section 5.1.1). */
const PARAMETER = /^(?:charset="?utf-8"?|boundary="?[0-9a-z'()+_,./:=?-]{1,70}"?)$/;

/** Whether a request brings a body along. */
export const hasBody = (headers: IncomingMessage['headers']): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** The type itself, alone or with a parameter that has a meaning here. */
const isType = (header: string | undefined, type: string): boolean => {
  if (header === type) return true;
  const [named = '', ...parameters] = (header ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  return named === type && parameters.every((parameter) => PARAMETER.test(parameter));
};

/** Reads a body and hands it on once, whole or with why not. */
export type BodyReader = (
  request: IncomingMessage,
  limit: number,
  done: (outcome: Result<Buffer, BodyRefusal>) => void,
) => void;

/** How late a body that takes too long may be noticed: one timer looks after all of them. */
const LOOK_EVERY_MS = 500;

/**
 * Reads bodies, counting; stops at the limit, after `timeoutMs` (or up to half a second later), and when the client goes away.
 */
export const createBodyReader = (timeoutMs: number): BodyReader => {
  /** What is still being read: how each is ended, and when it must be. Oldest first. */
  const reading = new Map<() => void, number>();
  let looking: NodeJS.Timeout | undefined;

  const look = (): void => {
    const now = performance.now();
    for (const [end, deadline] of reading) {
      if (deadline > now) break;
      end();
    }
    looking = reading.size > 0 ? lookLater() : undefined;
  };
  const lookLater = () => setTimeout(look, Math.min(LOOK_EVERY_MS, timeoutMs)).unref();

  return (request, limit, done) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let settled = false;
    const settle = (outcome: Result<Buffer, BodyRefusal>): void => {
      if (settled) return;
      settled = true;
      reading.delete(tooSlow);
      done(outcome);
    };
    const tooSlow = (): void => settle(refuse('body_too_slow'));
    reading.set(tooSlow, performance.now() + timeoutMs);
    if (!looking) looking = lookLater();
    request.on('data', (chunk: Buffer) => {
      if (settled) return;
      size += chunk.length;
      if (size > limit) settle(refuse('body_too_large'));
      else chunks.push(chunk);
    });
    request.on('end', () =>
      settle(ok(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks, size))),
    );
    // Comes after an error as well: Node tells of a client that went away as an error only to whoever listens for one.
    request.on('close', () => settle(refuse('body_incomplete')));
  };
};

/** Judges what was read: JSON within its limits, or a form whose escapes are real text and whose fields belong there. */
export const parseBody = (
  raw: Buffer,
  policy: Exclude<BodyPolicy, UploadPolicy | StreamPolicy>,
): Result<ReadBody, BodyRefusal | JsonRefusal> => {
  if (policy.kind === 'form') {
    const fault = faultOfForm(raw.toString('latin1'), policy);
    return fault ? refuse(fault) : ok({ raw, value: undefined });
  }
  if (raw.length === 0) return refuse('body_empty');
  const parsed = parseJsonBody(raw, policy.json);
  return parsed.ok ? ok({ raw, value: parsed.value }) : parsed;
};

/** The most fields a form has, whatever they are called. */
const MOST_FIELDS = 200;

/** Forms are ASCII with percent escapes of UTF-8; a NUL is in no text that a person typed. */
const faultOfForm = (text: string, { fields, lists = [] }: FormPolicy): GateRefusalCode | undefined => {
  if (/[^\x20-\x7e]/.test(text)) return 'malformed_body';
  const names = namesIn(text);
  if (names === undefined) return 'malformed_body';
  if (names.length > MOST_FIELDS) return 'too_many_keys';
  const seen = new Set<string>();
  for (const name of names) {
    if (fields && !fields.includes(name)) return 'field_refused';
    if (seen.has(name) && !lists.includes(name)) return 'field_repeated';
    seen.add(name);
  }
  return undefined;
};

const namesIn = (text: string): string[] | undefined => {
  try {
    if (decodeURIComponent(text).includes('\0')) return undefined;
  } catch {
    return undefined;
  }
  return text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => decodeURIComponent((pair.split('=', 1)[0] ?? '').replaceAll('+', ' ')));
};
