import type { IncomingMessage } from 'node:http';
import type { ReadBody } from './body';
import type { Gone } from './gone';
import type { Judged } from './judge';
import type { MachineRequest } from './machine-exchange';

const NO_BYTES = Buffer.alloc(0);

/** What the door for systems sees of a request. */
export class Asking implements MachineRequest {
  readonly method: string;
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: MachineRequest['headers'];
  readonly body: unknown;
  readonly rawBody: Buffer;
  readonly receive: MachineRequest['receive'];
  readonly requestId: string;
  readonly #gone: Gone;

  constructor(
    request: IncomingMessage,
    { path, query }: Judged['target'],
    body: ReadBody | undefined,
    gone: Gone,
    requestId: string,
  ) {
    this.method = request.method ?? '';
    this.path = path;
    this.query = query;
    // Node has joined or dropped what came twice; only set-cookie stays a list, and no system sends it.
    this.headers = request.headers as MachineRequest['headers'];
    this.body = body?.value;
    this.rawBody = body?.raw ?? NO_BYTES;
    this.receive = body?.receive;
    this.requestId = requestId;
    this.#gone = gone;
  }

  // On the prototype: an object with an accessor of its own costs a hidden class for every request.
  get signal(): AbortSignal {
    return this.#gone.signal;
  }
}
