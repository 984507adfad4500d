import { type Clock, systemClock } from './clock';
import { parseVerifierKey } from './lease';
import { RETRY, type Retry } from './retry';
import type { Fetch } from './transport';

export interface ClientOptions {
  /** Where the portal is, for example `https://forthright.example.org`. A path in front of `/api/v1` is kept. */
  url: string;
  /** The key of this system (`fr_live_…`). Never give one to a browser. */
  key: string;
  /** The log's verifier key, from `/log/key`. With it, only what the log key signed is believed. */
  verifyKey?: string | undefined;
  /** The only epoch to trust; without it the first one seen is trusted, until the process ends or, with a `cacheFile`, for good. */
  epoch?: string | undefined;
  /**
   * A file of this client alone, in which it keeps where the log stood, never anybody's answers. So that an older log, or another
   * one, is noticed after a restart too. Needs a runtime with files.
   */
  cacheFile?: string | undefined;
  fetch?: Fetch | undefined;
  clock?: Clock | undefined;
  /** How long a poll waits for a change, in seconds (0 to 60). Shortened where a lease asks for it. */
  pollWaitSeconds?: number | undefined;
  /** Report to the portal every 15 seconds. On unless it is said to be off. */
  heartbeat?: boolean | undefined;
  /** For one request with its whole answer, beside the wait of a poll. */
  requestTimeoutMs?: number | undefined;
  retry?: Partial<Retry> | undefined;
}

/** Options after they were looked at, with everything that was left out. */
export interface Settings {
  base: URL;
  key: string;
  verifyKey: string | undefined;
  epoch: string | undefined;
  cacheFile: string | undefined;
  fetch: Fetch;
  clock: Clock;
  pollWaitSeconds: number;
  heartbeat: boolean;
  requestTimeoutMs: number;
  retry: Retry;
}

const baseOf = (text: string): URL => {
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new TypeError('url must be http or https.');
  if (url.username || url.password)
    throw new TypeError('url must hold no credentials; the key goes into `key`.');
  return new URL(`${url.origin}${url.pathname.replace(/\/*$/, '/')}`);
};

const isMissing = (text: unknown): boolean =>
  text !== undefined && (typeof text !== 'string' || text.length === 0);

/** Throws a TypeError on options that can never work. */
export const settingsOf = (options: ClientOptions): Settings => {
  const base = baseOf(options.url);
  if (typeof options.key !== 'string' || !/^[\x21-\x7e]+$/.test(options.key))
    throw new TypeError('key is missing.');
  const pollWaitSeconds = options.pollWaitSeconds ?? 30;
  if (!Number.isInteger(pollWaitSeconds) || pollWaitSeconds < 0 || pollWaitSeconds > 60) {
    throw new TypeError('pollWaitSeconds must be a whole number from 0 to 60.');
  }
  if (isMissing(options.cacheFile)) throw new TypeError('cacheFile must be the path of a file.');
  if (isMissing(options.epoch)) throw new TypeError('epoch is empty.');
  if (options.verifyKey !== undefined) parseVerifierKey(options.verifyKey);
  return {
    base,
    key: options.key,
    verifyKey: options.verifyKey,
    epoch: options.epoch,
    cacheFile: options.cacheFile,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    clock: options.clock ?? systemClock(),
    pollWaitSeconds,
    heartbeat: options.heartbeat !== false,
    requestTimeoutMs: options.requestTimeoutMs ?? 10_000,
    retry: { ...RETRY, ...options.retry },
  };
};
