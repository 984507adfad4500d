import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Health } from '../services/services';
import { Asking } from './asking';
import type { Assets } from './assets';
import { BODY_TIMEOUT_MS, type BodyReader, createBodyReader, parseBody, type ReadBody } from './body';
import { createAddressOf } from './client-address';
import { Gone } from './gone';
import { finalHeaders } from './headers';
import { createOriginOf } from './host';
import { expectsContinue, type Judged, judge, type Refused } from './judge';
import type { MachineRequest, MachineResponse } from './machine-exchange';
import { createPageDoor, keptFrom, type PageDoorParts } from './page-door';
import type { Passage, Said } from './passage';
import { refusalAnswer } from './problem';
import { toRequest } from './remix';
import { requestIdOf } from './request-id';
import { type GateLogger, logWhenOver, type RequestFacts } from './request-log';
import { type Answer, respond } from './respond';
import type { UploadPolicy } from './route-policy';
import { createReceive, createReceiveStream, type Receive, type ReceiveStream } from './upload';

export interface GateParts {
  /** Every origin the portal is reached under, e.g. `https://portal.example.org`. */
  origins: readonly string[];
  doors: {
    machine(request: MachineRequest): MachineResponse | Promise<MachineResponse>;
    pages: PageDoorParts['pages'];
  };
  askerOf: PageDoorParts['askerOf'];
  /** Addresses and ranges of proxies whose X-Forwarded-For counts. */
  trustedProxies?: readonly string[];
  assets: Assets;
  /** Whether the portal can vouch for its state. */
  health(): Health;
  /** Whether an error of a door says that the disk takes nothing now; that is nobody's mistake, and passes. */
  isUnavailable?: (error: unknown) => boolean;
  logger: GateLogger;
  /** Told of each answer that is about to be written, where somebody counts them. */
  answered?: (answer: {
    door: Judged['policy']['door'] | undefined;
    path: string;
    status: number;
    ms: number;
  }) => void;
  /** Where files of forms arrive; without it none does. */
  uploads?: string;
  /** Where files arrive that systems bring; without it none does. */
  copies?: string;
  /** How long a body may take as a whole; 15 seconds unless a test is in a hurry. */
  bodyTimeoutMs?: number;
}

const RETRY_AFTER_SECONDS = '5';

/**
 * The one way in: every request is judged here before any door sees it, and every answer, errors too, leaves with the same
 * headers (security.md, section 3.2). Doors decide who may do what; the gate decides what is a request at all.
 */
export const createGate = (parts: GateParts): RequestListener => {
  const inside: Inside = {
    parts,
    originOf: createOriginOf(parts.origins),
    readBody: createBodyReader(parts.bodyTimeoutMs ?? BODY_TIMEOUT_MS),
    receive: createReceive(parts.uploads, parts.bodyTimeoutMs ?? BODY_TIMEOUT_MS),
    receiveStream: createReceiveStream(parts.copies, parts.bodyTimeoutMs ?? BODY_TIMEOUT_MS),
    doors: createDoors(parts),
  };
  return (request, response) => new Crossing(inside, request, response).begin();
};

/** What every crossing needs of the gate. */
interface Inside {
  parts: GateParts;
  originOf: ReturnType<typeof createOriginOf>;
  readBody: BodyReader;
  receive: Receive;
  receiveStream: ReceiveStream;
  doors: ReturnType<typeof createDoors>;
}

/**
 * One request from its arrival to its answer. Nothing waits for a promise that has no need to: most answers to systems are there at
 * once, and a promise of one would cost as much as the answer.
 */
class Crossing {
  readonly #inside: Inside;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #facts: RequestFacts;
  readonly #gone: Gone;

  constructor(inside: Inside, request: IncomingMessage, response: ServerResponse) {
    this.#inside = inside;
    this.#request = request;
    this.#response = response;
    this.#facts = factsOf(request);
    this.#gone = new Gone(response);
  }

  begin(): void {
    this.#guarded(() => {
      const judged = judge(this.#request, this.#inside.originOf);
      if (!judged.ok) this.#soon(() => this.#refuse(judged.error));
      else this.#admit(judged.value);
    });
  }

  #admit(judged: Judged): void {
    const { policy, origin, body } = judged;
    this.#facts.door = policy.door;
    if (body?.kind === 'upload') {
      this.#receive(judged, body).catch((error) => this.#guarded(() => this.#failed(error, judged)));
      return;
    }
    if (body?.kind === 'stream') {
      const receive = () => {
        if (expectsContinue(this.#request)) this.#response.writeContinue();
        return this.#inside.receiveStream(this.#request, body.limit);
      };
      this.#soon(() => this.#pass(judged, { receive }));
      return;
    }
    // Only now: what is refused need not be sent first.
    if (expectsContinue(this.#request)) this.#response.writeContinue();
    if (!body) {
      this.#soon(() => this.#pass(judged, undefined));
      return;
    }
    this.#inside.readBody(this.#request, body.limit, (raw) =>
      this.#guarded(() => {
        const read = raw.ok ? parseBody(raw.value, body) : raw;
        if (read.ok) this.#pass(judged, read.value);
        else this.#refuse({ ...read.error, policy, origin });
      }),
    );
  }

  /** A file is taken to the disk only of somebody who may send it; everybody else is answered by the door before it is read. */
  async #receive(judged: Judged, policy: UploadPolicy): Promise<void> {
    const { parts, receive } = this.#inside;
    const { target, origin = '' } = judged;
    const asked = { origin, target: target.path, body: undefined, signal: this.#gone.signal };
    const refused = await keptFrom(judged.policy, toRequest(this.#request, asked), undefined, parts.askerOf);
    if (refused) return this.#guarded(() => this.#pass(judged, undefined));
    if (expectsContinue(this.#request)) this.#response.writeContinue();
    const upload = await receive(this.#request, policy);
    this.#guarded(() => {
      if (upload.ok) this.#pass(judged, { upload: upload.value });
      else this.#refuse({ ...upload.error, policy: judged.policy, origin });
    });
  }

  #pass(judged: Judged, body: ReadBody | undefined): void {
    const { origin, policy } = judged;
    const door = this.#inside.doors[policy.door];
    const say = (said: Said): void => this.#end(finalised(said, this.#facts, origin));
    const failed = (error: unknown): void => this.#failed(error, judged);
    let saying: Said | Promise<Said>;
    try {
      saying = door({ request: this.#request, gone: this.#gone, facts: this.#facts, judged, body });
    } catch (error) {
      failed(error);
      return;
    }
    if (saying instanceof Promise) {
      saying.then(
        (said) => this.#guarded(() => say(said)),
        (error) => this.#guarded(() => failed(error)),
      );
    } else say(saying);
  }

  #failed(error: unknown, { policy, origin }: Judged): void {
    const { parts } = this.#inside;
    if (parts.isUnavailable?.(error)) {
      this.#refuse({ code: 'unavailable', policy, origin });
      return;
    }
    if (!this.#gone.happened) {
      parts.logger.error({ request_id: this.#facts.requestId, err: error }, 'a door failed');
    }
    this.#refuse({ code: 'failed', policy, origin });
  }

  #refuse(refused: Refused): void {
    this.#end(refusal(this.#request, this.#facts, refused));
  }

  #end(answer: Answer): void {
    const { logger, answered } = this.#inside.parts;
    logWhenOver(logger, this.#request, this.#response, this.#facts);
    if (answered) {
      const { door, startedAt } = this.#facts;
      const path = this.#request.url ?? '';
      answered({ door, path, status: answer.status, ms: performance.now() - startedAt });
    }
    respond(this.#request, this.#response, answer, (error) => this.#brokeOff(error));
  }

  /** Once the parser has been through what it was given: before, a request that ends there looks like one still being sent. */
  #soon(work: () => void): void {
    process.nextTick(() => this.#guarded(work));
  }

  /** A bug of the gate itself must end this request, and nothing else. */
  #guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#brokeOff(error);
    }
  }

  /** An answer that broke while it was written cannot be taken back: it is cut off, so nobody takes it for whole. */
  #brokeOff(error: unknown): void {
    this.#inside.parts.logger.error({ request_id: this.#facts.requestId, err: error }, 'an answer broke off');
    this.#response.destroy();
  }
}

const factsOf = (request: IncomingMessage): RequestFacts => ({
  requestId: requestIdOf(single(request.headers['x-request-id'])),
  startedAt: performance.now(),
});

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
    const zipped = /\bgzip\b/.test(single(request.headers['accept-encoding']) ?? '') ? gzip?.() : undefined;
    const headers = { 'content-type': type, ...(zipped && { 'content-encoding': 'gzip' }) };
    return { kind: 'asset', status: 200, headers, body: zipped ?? bytes };
  },

  machine: ({ request, gone, facts, judged, body }) => {
    const saying = parts.doors.machine(new Asking(request, judged.target, body, gone, facts.requestId));
    return saying instanceof Promise ? saying.then(asData) : asData(saying);
  },

  pages: createPageDoor({
    pages: parts.doors.pages,
    askerOf: parts.askerOf,
    addressOf: createAddressOf(parts.trustedProxies ?? []),
  }),
});

const asData = ({ status, headers, body }: MachineResponse): Said => ({
  kind: 'data',
  status,
  headers,
  body,
});

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

const single = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.join(', ') : value;
