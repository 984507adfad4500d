import type { IncomingMessage } from 'node:http';
import { ok, type Result, refuse } from '#domain/result';

/** Headers that have one value: a second one is a way to be read differently by two readers. Node keeps the first, silently. */
const SINGLE = new Map(
  [
    'host',
    'authorization',
    'cookie',
    'content-type',
    'content-encoding',
    'content-length',
    'transfer-encoding',
    'origin',
    'sec-fetch-site',
    'idempotency-key',
    'x-request-id',
  ].map((name, position) => [name, 1 << position]),
);

/** Whether a header that has one value came twice; Node's parser lets a second Host pass (security.md, section 3.2). */
export const hasRepeatedHeader = (rawHeaders: readonly string[]): boolean => {
  let seen = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const bit = SINGLE.get((rawHeaders[at] as string).toLowerCase());
    if (bit === undefined) continue;
    if (seen & bit) return true;
    seen |= bit;
  }
  return false;
};

/**
 * The configured origin that a request is for, by its Host exactly. X-Forwarded-* and Forwarded count for nothing: anybody can
 * send them, and every address the portal writes comes from its configuration.
 */
export const createOriginOf = (
  origins: readonly string[],
): ((
  headers: IncomingMessage['headers'],
) => Result<string, { code: 'wrong_host' | 'malformed_request' }>) => {
  const byHost = new Map(origins.map((origin) => [new URL(origin).host, new URL(origin).origin]));
  return ({ host }) => {
    if (host === undefined) return refuse('malformed_request');
    const origin = byHost.get(host.toLowerCase());
    return origin === undefined ? refuse('wrong_host') : ok(origin);
  };
};
