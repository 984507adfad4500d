import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Health } from '../services/services';
import type { Assets } from './assets';
import { BODY_TIMEOUT_MS, parseBody, type ReadBody, readBody } from './body';
import { createAddressOf } from './client-address';
import { finalHeaders } from './headers';
import { createOriginOf } from './host';
import { expectsContinue, type Judged, judge, type Refused } from './judge';
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
  /** Whether an error of a door says that the disk takes nothing now; that is nobody's mistake, and passes. */
  isUnavailable?: (error: unknown) => boolean;
  logger: GateLogger;
  /** How long a body may take as a whole; 15 seconds unless a test is in a hurry. */
  bodyTimeoutMs?: number;
}

const RETRY_AFTER_SECONDS = '5';

/**
 * The one way in: every request is judged here before any door sees it, and every answer, errors too, leaves with the same
 * headers (security.md, section 3.2). Doors decide who may do what; the gate decides what is a request at all.
 */
export const createGate = (parts: GateParts): RequestListener => {
  const { logger, bodyTimeoutMs = BODY_TIMEOUT_MS } = parts;
  const originOf = createOriginOf(parts.origins);
  const doors = createDoors(parts);

  const handle = async (
    request: IncomingMessage,
    response: ServerResponse,
    gone: LazySignal,
    facts: RequestFacts,
  ) => {
    const judged = judge(request, originOf);
    if (!judged.ok) return refusal(request, facts, judged.error);
    facts.door = judged.value.policy.door;
    const { policy, origin, body: bodyPolicy } = judged.value;
    // Only now: what is refused need not be sent first.
    if (expectsContinue(request)) response.writeContinue();
    let body: ReadBody | undefined;
    if (bodyPolicy) {
      const raw = await readBody(request, bodyPolicy.limit, bodyTimeoutMs);
      const read = raw.ok ? parseBody(raw.value, bodyPolicy) : raw;
      if (!read.ok) return refusal(request, facts, { ...read.error, policy, ...(origin && { origin }) });
      body = read.value;
    }
    try {
      const saying = doors[policy.door]({ request, gone, facts, judged: judged.value, body });
      const said = saying instanceof Promise ? await saying : saying;
      return finalised(said, facts, origin);
    } catch (error) {
      if (parts.isUnavailable?.(error)) {
        return refusal(request, facts, { code: 'unavailable', policy, ...(origin && { origin }) });
      }
      if (!gone.happened) logger.error({ request_id: facts.requestId, err: error }, 'a door failed');
      return refusal(request, facts, { code: 'failed', policy, ...(origin && { origin }) });
    }
  };

  return (request, response) => {
    const facts: RequestFacts = { requestId: requestIdOf(single(request.headers['x-request-id'])) };
    logWhenOver(logger, request, response, facts);
    const gone = new LazySignal(response);
    handle(request, response, gone, facts)
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
      headers: { 'content-type': 'application/json' },
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
    const { type, bytes, gzip, download } = asset;
    if (download !== undefined) {
      const disposition = `attachment; filename="${download}"`;
      const headers = { 'content-type': type, 'content-disposition': disposition };
      return { kind: 'data', status: 200, headers, body: bytes };
    }
    const zipped = gzip && /\bgzip\b/.test(single(request.headers['accept-encoding']) ?? '');
    const headers = { 'content-type': type, ...(zipped && { 'content-encoding': 'gzip' }) };
    return { kind: 'asset', status: 200, headers, body: zipped ? gzip : bytes };
  },

  machine: ({ request, gone, facts, judged, body }) => {
    const { path, query } = judged.target;
    const saying = parts.doors.machine({
      method: request.method ?? '',
      path,
      query,
      // Node has joined or dropped what came twice; only set-cookie stays a list, and no system sends it.
      headers: request.headers as MachineRequest['headers'],
      body: body?.value,
      rawBody: body?.raw ?? NO_BYTES,
      get signal() {
        return gone.signal;
      },
      requestId: facts.requestId,
    });
    return saying instanceof Promise ? saying.then(asData) : asData(saying);
  },

  pages: createPageDoor({
    pages: parts.doors.pages,
    rolesOf: parts.rolesOf,
    addressOf: createAddressOf(parts.trustedProxies ?? []),
  }),
});

const NO_BYTES = Buffer.alloc(0);

const asData = (said: MachineResponse): Said => ({ kind: 'data', ...said });

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
  // Whoever is told "not now" is told when to come back, whichever door said it.
  const asked = status === 503 ? { 'retry-after': RETRY_AFTER_SECONDS, ...headers } : headers;
  return { status, body, headers: finalHeaders({ kind, requestId, origin, nonce, headers: asked }) };
};

/** Tells that the client went away before it was answered. Most doors never ask, so the signal is made when asked for. */
class LazySignal {
  #controller: AbortController | undefined;
  readonly #response: ServerResponse;

  constructor(response: ServerResponse) {
    this.#response = response;
  }

  get happened(): boolean {
    return this.#response.closed && !this.#response.writableFinished;
  }

  get signal(): AbortSignal {
    if (!this.#controller) {
      const controller = new AbortController();
      this.#controller = controller;
      if (this.happened) controller.abort();
      else this.#response.once('close', () => this.happened && controller.abort());
    }
    return this.#controller.signal;
  }
}

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;
