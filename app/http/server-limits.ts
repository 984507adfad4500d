import {
  createServer,
  type RequestListener,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { errorPage } from './error-page';
import { finalHeaders } from './headers';
import { newRequestId } from './request-id';

/** Limits of the server (security.md, section 3.2). Node's own defaults let a request take five minutes. */
const OPTIONS = {
  maxHeaderSize: 8_192,
  headersTimeout: 10_000,
  // A little longer than a body may take: that has an answer with a code, this has none on a connection that was answered before.
  requestTimeout: 17_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  // The gate refuses a missing Host itself, with all headers.
  requireHostHeader: false,
  insecureHTTPParser: false,
} as const;

const MAX_REQUESTS_PER_SOCKET = 1_000;
/** Longer than the longest wait for changes, 30 seconds. */
const IDLE_MS = 45_000;
const MAX_CONNECTIONS = 10_000;

/** How long a refused client may take to read why, before the connection is cut. */
const LINGER_MS = 500;

/** What the parser refuses, by its code. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** An HTTP server with every limit set and with complete headers on what the parser itself refuses. */
export const createLimitedServer = (
  listener: RequestListener,
  onRefused: (refused: { status: number; code: string }) => void = () => {},
): Server => {
  const counted = new WeakMap<Duplex, { requests: number; last?: ServerResponse; before?: ServerResponse }>();
  // Counted here: Node answers what comes after its own limit by itself, without our headers.
  const limited: RequestListener = (request, response) => {
    const count = counted.get(request.socket) ?? { requests: 0 };
    if (count.requests === 0) counted.set(request.socket, count);
    count.requests += 1;
    const { last } = count;
    if (last) count.before = last;
    count.last = response;
    // The parser drops what comes behind a wish for another protocol, which nobody here speaks: it is not waited for.
    const ends = count.requests >= MAX_REQUESTS_PER_SOCKET || request.headers.upgrade !== undefined;
    if (ends) response.shouldKeepAlive = false;
    if (!last || last.closed || last.writableFinished) listener(request, response);
    else inTurn(last, () => listener(request, response));
  };
  const server = createServer(OPTIONS, limited);
  server.maxConnections = MAX_CONNECTIONS;
  // A client that takes nothing, and from which nothing comes, is not kept; whoever waits for changes waits less.
  server.setTimeout(IDLE_MS);
  /** Whether answers are owed on a connection. Anything written before them would be taken for one of them: it ends with the last. */
  const endsAfterAnswers = (socket: Duplex): boolean => {
    const { last, before } = counted.get(socket) ?? {};
    // What is wrong within the last request is said to that request.
    const owed = last?.req.complete ? last : before;
    if (!owed || owed.closed || owed.writableFinished) return false;
    owed.once('close', () => socket.destroy());
    return true;
  };
  // Without listeners of ours Node meets an expectation, or refuses it, before the gate has seen the request.
  server.on('checkContinue', limited);
  server.on('checkExpectation', limited);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const code = error.code ?? 'unknown';
    const status = STATUS_BY_CODE[code] ?? 400;
    // Nobody is there to read it, or an answer is already on its way: a second one would be taken for the next.
    if (
      code === 'ECONNRESET' ||
      !socket.writable ||
      ('bytesWritten' in socket && Number(socket.bytesWritten) > 0)
    ) {
      socket.destroy();
      return;
    }
    if (endsAfterAnswers(socket)) return;
    onRefused({ status, code });
    refuseRaw(socket, status);
  });
  server.on('connect', (_request, socket) => {
    if (!endsAfterAnswers(socket)) refuseRaw(socket, 405, { allow: 'GET, HEAD, POST' });
  });
  return server;
};

/**
 * Begins a request that came before the answer to the last one was taken. Of somebody who asks and asks and reads nothing, one
 * answer waits, and not a thousand.
 */
const inTurn = (last: ServerResponse, begin: () => void): void => {
  last.once('close', () => {
    if (!last.req.socket.destroyed) begin();
  });
};

/** Answers where there is no request to answer, and closes. */
const refuseRaw = (socket: Duplex, status: number, headers: Record<string, string> = {}): void => {
  // A person meets this one, with too many cookies: they are told what to do.
  const isForPeople = status === 431;
  const all = finalHeaders({
    kind: 'data',
    requestId: newRequestId(),
    headers: { ...headers, 'content-type': `text/${isForPeople ? 'html' : 'plain'}; charset=utf-8` },
  });
  const body = isForPeople ? errorPage(status, undefined) : `${STATUS_CODES[status]}\n`;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...all.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${all[at + 1]}`] : [])),
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
};
