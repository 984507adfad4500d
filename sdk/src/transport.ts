import { failed, type Outcome, ok } from './outcome';
import { jsonOf } from './parse';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface Transport {
  /** Sends one request. `consume` reads the answer within the same time limit and must change nothing. */
  send<T>(request: PortalRequest, consume: (answer: Response) => Promise<Outcome<T>>): Promise<Outcome<T>>;
}

interface PortalRequest {
  path: string;
  accept: string;
  timeoutMs: number;
  signal: AbortSignal;
  ifNoneMatch?: string;
  /** A POST with this JSON body, unless another method is said. */
  json?: unknown;
  /** A PUT of a file instead, sent as it comes. */
  file?: AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** The fingerprint of the key that the file is sealed to. */
  sealedTo?: string;
  method?: 'PUT';
  idempotencyKey?: string;
}

const LONGEST_RETRY_AFTER_MS = 300_000;
const TIMEOUT = Symbol('timeout');

/** `Retry-After` in milliseconds, seconds or a date; at most five minutes. */
const retryAfterMs = (header: string | null, wallMs: number): number | undefined => {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - wallMs;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER_MS);
};

/** Status codes that carry nothing to read. */
const refusal = (answer: Response, wallMs: number): Outcome<never> | undefined => {
  const { status } = answer;
  if (status === 200 && !answer.redirected) return undefined;
  if (status === 304) return undefined;
  if (answer.redirected || answer.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return failed('redirected', 'The portal answered with a redirect; a key is never carried elsewhere.', {
      status,
    });
  }
  if (status === 401 || status === 403) {
    return failed('unauthorised', 'The portal does not accept this key.', { status });
  }
  return failed('http_error', `The portal answered ${status}.`, {
    status,
    retryAfterMs: retryAfterMs(answer.headers.get('retry-after'), wallMs),
  });
};

/** A file goes as a stream: no more of it is in memory than what is on its way. */
const bodyOf = ({ json, file }: PortalRequest): RequestInit => {
  if (file === undefined) return { body: json === undefined ? undefined : JSON.stringify(json) };
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await file.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await file.return(undefined);
    },
  });
  // Every fetch that streams a body asks for `duplex`; not every list of types has it.
  return { body, duplex: 'half' } as RequestInit;
};

/** Requests to one portal with one key. Redirects are never followed: the key would travel with them. */
export const createTransport = (
  base: URL,
  key: string,
  fetchAnswer: Fetch,
  wallMs: () => number,
  onRequest: () => void,
): Transport => ({
  send: async (request, consume) => {
    const limit = new AbortController();
    const stop = () => limit.abort();
    const timer = setTimeout(() => limit.abort(TIMEOUT), request.timeoutMs);
    request.signal.addEventListener('abort', stop, { once: true });
    // Raced, not only passed on: a fetch that ignores its signal must not hold the client for ever.
    const stopped = new Promise<never>((_, reject) => {
      limit.signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    });
    const headers: Record<string, string> = { authorization: `Bearer ${key}`, accept: request.accept };
    if (request.ifNoneMatch !== undefined) headers['if-none-match'] = request.ifNoneMatch;
    if (request.json !== undefined) headers['content-type'] = 'application/json';
    if (request.file !== undefined) headers['content-type'] = 'application/octet-stream';
    if (request.sealedTo !== undefined) headers['sealed-to'] = request.sealedTo;
    if (request.idempotencyKey !== undefined) headers['idempotency-key'] = request.idempotencyKey;

    const exchange = async () => {
      const answer = await fetchAnswer(new URL(request.path, base).href, {
        method: request.method ?? (request.json === undefined ? 'GET' : 'POST'),
        headers,
        ...bodyOf(request),
        redirect: 'manual',
        cache: 'no-store',
        credentials: 'omit',
        signal: limit.signal,
      });
      const refused = refusal(answer, wallMs());
      if (!refused) return consume(answer);
      await answer.body?.cancel();
      return refused;
    };

    try {
      if (request.signal.aborted) return failed('unreachable', 'The client is closed.');
      onRequest();
      return await Promise.race([exchange(), stopped]);
    } catch {
      return limit.signal.reason === TIMEOUT
        ? failed('timeout', 'The portal did not answer in time.')
        : failed('unreachable', 'The portal cannot be reached, or the connection broke.');
    } finally {
      clearTimeout(timer);
      request.signal.removeEventListener('abort', stop);
    }
  },
});

const isType = (answer: Response, type: string): boolean =>
  answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === type;

/**
 * Hands the text of an answer to `onText` as it arrives. Fails as malformed on another content type, on invalid UTF-8, over
 * `maxBytes`, and when `onText` says false. Rejects when the connection breaks.
 */
const readText = async (
  answer: Response,
  type: string,
  maxBytes: number,
  onText: (text: string) => boolean,
): Promise<Outcome<void>> => {
  const reader = answer.body?.getReader();
  if (!reader || !isType(answer, type)) {
    await reader?.cancel();
    return failed('malformed', `The answer is not ${type}.`);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: Uint8Array | undefined): string | undefined => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      return undefined;
    }
  };
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    size += value?.length ?? 0;
    const text = decode(value);
    if (text === undefined || size > maxBytes || !onText(text)) {
      await reader.cancel();
      return failed('malformed', 'The answer is not as documented.');
    }
    if (done) return ok(undefined);
  }
};

const LONGEST_LINE = 4 * 1_048_576;
const LARGEST_SNAPSHOT = 1_024 * 1_048_576;
const LARGEST_JSON = 8 * 1_048_576;

/** An NDJSON answer line by line; `onLine` says false to a line that is not as documented. */
export const readLines = async (
  answer: Response,
  onLine: (line: string) => boolean,
): Promise<Outcome<void>> => {
  let rest = '';
  const read = await readText(answer, 'application/x-ndjson', LARGEST_SNAPSHOT, (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    return rest.length <= LONGEST_LINE && lines.every(onLine);
  });
  if (!read.ok || rest === '' || onLine(rest)) return read;
  return failed('malformed', 'The last line of the answer is cut off.');
};

/** A JSON answer through `parse`, which says undefined to anything that is not as documented. */
export const readJson = async <T>(
  answer: Response,
  parse: (value: unknown) => T | undefined,
): Promise<Outcome<T>> => {
  let body = '';
  const read = await readText(answer, 'application/json', LARGEST_JSON, (text) => {
    body += text;
    return true;
  });
  if (!read.ok) return read;
  const value = parse(jsonOf(body));
  return value === undefined ? failed('malformed', 'The answer is not as documented.') : ok(value);
};
