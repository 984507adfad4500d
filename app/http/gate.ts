import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ok, type Result } from '#domain/result';
import type { Health } from '../services/services';
import type { Assets } from './assets';
import { BODY_TIMEOUT_MS, parseBody, type ReadBody, readBody } from './body';
import { createAddressOf } from './client-address';
import { finalHeaders } from './headers';
import { createOriginOf } from './host';
import { type Judged, judge, type Refused } from './judge';
import type { MachineRequest, MachineResponse } from './machine-exchange';
import { createPageDoor, type PageDoorParts } from './page-door';
import type { Passage, Said } from './passage';
import { refusalAnswer } from './problem';
import { requestIdOf } from './request-id';
import { type GateLogger, logWhenOver, type RequestFacts } from './request-log';
import { type Answer, respond } from './respond';

export interface GateParts {
  /** Every origin the portal is reached under, e.g. `https://portal.example.org`. */
  origins: readonly string[];
  doors: {
    machine(request: MachineRequest): MachineResponse | Promise<MachineResponse>;
    pages: PageDoorParts['pages'];
  };
  rolesOf: PageDoorParts['rolesOf'];
  /** Addresses and ranges of proxies whose X-Forwarded-For counts. */
  trustedProxies?: readonly string[];
  assets: Assets;
  /** Whether the portal can vouch for its state. */
  health(): Health;
  logger: GateLogger;
  /** How long a body may take as a whole; 15 seconds unless a test is in a hurry. */
  bodyTimeoutMs?: number;
}

/**
 * The one way in: every request is judged here before any door sees it, and every answer, errors too, leaves with the same
 * headers (security.md, section 3.2). Doors decide who may do what; the gate decides what is a request at all.
 */
export const createGate = (parts: GateParts): RequestListener => {
  const { logger, bodyTimeoutMs = BODY_TIMEOUT_MS } = parts;
  const originOf = createOriginOf(parts.origins);
  const doors = createDoors(parts);

  const handle = async (request: IncomingMessage, signal: AbortSignal, facts: RequestFacts) => {
    const judged = judge(request, originOf);
    if (!judged.ok) return refusal(request, facts, judged.error);
    facts.door = judged.value.policy.door;
    const { policy, origin, body: bodyPolicy } = judged.value;
    const read = bodyPolicy ? await readAndParse(request, bodyPolicy, bodyTimeoutMs) : ok(undefined);
    if (!read.ok) return refusal(request, facts, { ...read.error, policy, ...(origin && { origin }) });
    try {
      const said = await doors[policy.door]({
        request,
        signal,
        facts,
        judged: judged.value,
        body: read.value,
      });
      return finalised(said, facts, origin);
    } catch (error) {
      if (!signal.aborted) logger.error({ request_id: facts.requestId, err: error }, 'a door failed');
      return refusal(request, facts, { code: 'failed', policy, ...(origin && { origin }) });
    }
  };

  return (request, response) => {
    const facts: RequestFacts = { requestId: requestIdOf(single(request.headers['x-request-id'])) };
    logWhenOver(logger, request, response, facts);
    const signal = abortedWhenGone(response);
    handle(request, signal, facts)
      .then((answer) => respond(request, response, answer))
      .catch((error: unknown) => {
        // An answer that broke while it was written cannot be taken back: it is cut off, so nobody takes it for whole.
        logger.error({ request_id: facts.requestId, err: error }, 'an answer broke off');
        response.destroy();
      });
  };
};

const createDoors = (
  parts: GateParts,
): Record<Judged['policy']['door'], (passage: Passage) => Said | Promise<Said>> => ({
  health: ({ judged }) => {
    const state: Health = judged.target.path === '/livez' ? { ready: true } : parts.health();
    const { ready, ...more } = state;
    const body = { status: ready ? 'ok' : 'not_ready', ...more };
    return {
      kind: 'data',
      status: state.ready ? 200 : 503,
      headers: { 'content-type': 'application/json', ...(!state.ready && { 'retry-after': '5' }) },
      body: JSON.stringify(body),
    };
  },

  assets: ({ request, judged, facts }) => {
    const asset = parts.assets.get(judged.target.path);
    if (!asset) {
      facts.refused = 'not_found';
      const answer = refusalAnswer({ code: 'not_found' }, 'page', single(request.headers['accept-language']));
      return { kind: 'data', ...answer };
    }
    const { type, bytes, gzip } = asset;
    const zipped = gzip && /\bgzip\b/.test(single(request.headers['accept-encoding']) ?? '');
    const headers = { 'content-type': type, ...(zipped && { 'content-encoding': 'gzip' }) };
    return { kind: 'asset', status: 200, headers, body: zipped ? gzip : bytes };
  },

  machine: async ({ request, signal, facts, judged, body }) => {
    const { path, query } = judged.target;
    const said = await parts.doors.machine({
      method: request.method ?? '',
      path,
      query,
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, single(value)]),
      ),
      body: body?.value,
      rawBody: body?.raw ?? Buffer.alloc(0),
      signal,
      requestId: facts.requestId,
    });
    return { kind: 'data', ...said, headers: lowerCase(said.headers) };
  },

  pages: createPageDoor({
    pages: parts.doors.pages,
    rolesOf: parts.rolesOf,
    addressOf: createAddressOf(parts.trustedProxies ?? []),
  }),
});

const readAndParse = async (
  request: IncomingMessage,
  policy: NonNullable<Judged['body']>,
  timeoutMs: number,
): Promise<Result<ReadBody, Refused>> => {
  const raw = await readBody(request, policy.limit, timeoutMs);
  return raw.ok ? parseBody(raw.value, policy) : raw;
};

const refusal = (request: IncomingMessage, facts: RequestFacts, refused: Refused): Answer => {
  const { policy, origin } = refused;
  facts.refused = refused.code;
  if (policy) facts.door = policy.door;
  const errors = policy?.errors ?? 'problem';
  const answer = refusalAnswer(refused, errors, single(request.headers['accept-language']));
  return finalised({ kind: errors === 'page' ? 'page' : 'data', ...answer }, facts, origin);
};

const finalised = (said: Said, facts: RequestFacts, origin: string | undefined): Answer => {
  const { status, body, kind, headers, nonce } = said;
  const { requestId } = facts;
  return { status, body, headers: finalHeaders({ kind, requestId, origin, nonce, headers }) };
};

const abortedWhenGone = (response: ServerResponse): AbortSignal => {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
};

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;

const lowerCase = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
