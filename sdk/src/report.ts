import { type ClientOptions, settingsOf } from './options';
import type { Outcome } from './outcome';
import { pause } from './pause';
import { isUnheard, waitAfter } from './retry';
import { createTransport, readJson } from './transport';

export interface ReportOptions
  extends Pick<ClientOptions, 'url' | 'key' | 'fetch' | 'requestTimeoutMs' | 'retry'> {
  /** How often a batch is sent while the portal is not heard, or asks to wait. */
  attempts?: number;
  /** Ends it, a wait too. */
  signal?: AbortSignal;
}

/** Sends one batch until it is heard, or often enough. What was heard and is not taken is not taken a second time either. */
export type SendReport = <Value>(
  path: string,
  json: object,
  parse: (value: unknown) => Value | undefined,
  idempotencyKey?: string,
) => Promise<Outcome<Value>>;

/** Throws a TypeError only on options that can never work. */
export const reporterOf = (options: ReportOptions): SendReport => {
  const { base, key, fetch, clock, requestTimeoutMs, retry } = settingsOf({ ...options, heartbeat: false });
  const { attempts = 6, signal = new AbortController().signal } = options;
  if (!Number.isInteger(attempts) || attempts < 1)
    throw new TypeError('attempts must be a whole number from 1.');
  const transport = createTransport(
    base,
    key,
    fetch,
    () => clock.wallMs(),
    () => {},
  );
  return async (path, json, parse, idempotencyKey = crypto.randomUUID()) => {
    const request = {
      path,
      accept: 'application/json',
      timeoutMs: requestTimeoutMs,
      signal,
      json,
      idempotencyKey,
    };
    for (let failures = 1; ; failures += 1) {
      const answer = await transport.send(request, (response) => readJson(response, parse));
      if (answer.ok || signal.aborted || failures >= attempts || !isUnheard(answer.error)) return answer;
      await pause(waitAfter(failures, answer.error, undefined, retry, Math.random), signal);
    }
  };
};
