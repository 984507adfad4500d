import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderList } from './headers';

export interface Answer {
  status: number;
  headers: HeaderList;
  body: string | Buffer | Iterable<string> | AsyncIterable<string>;
}

/** How long a client may take to read why it was refused, while it still sends. */
const LINGER_MS = 500;

/** A reader that takes nothing for so long is not waited for. */
const SLOW_READER_MS = 30_000;

/** Writes an answer to its end. A promise resolves when it is written or nobody is there to read it any more. */
export const respond = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
): void | Promise<void> => {
  if (response.destroyed || response.headersSent) return;
  const bodiless = request.method === 'HEAD' || status === 204 || status === 304;
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    if (status !== 204 && status !== 304) headers.push('content-length', String(Buffer.byteLength(body)));
    if (!request.complete) {
      linger(request, response, status, headers, bodiless ? undefined : body);
      return;
    }
    response.writeHead(status, headers);
    // A text goes out in one write with its head; bytes would be a second one.
    response.end(bodiless ? undefined : body);
    return;
  }
  response.writeHead(status, headers);
  if (bodiless) {
    response.end();
    return;
  }
  return writePieces(response, body).then(() => {
    response.end();
  });
};

/**
 * Answers somebody who is still sending. Closing at once would make their system throw the answer away (a reset overtakes it), so
 * the rest is read into nothing for a moment; then the connection ends whatever they do.
 */
const linger = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  headers: Answer['headers'],
  body: string | Buffer | undefined,
): void => {
  response.writeHead(status, [...headers, 'connection', 'close']);
  if (body !== undefined && body.length > 0) response.write(body);
  else response.flushHeaders();
  const close = (): void => {
    clearTimeout(timer);
    response.end(() => request.socket.destroy());
  };
  const timer = setTimeout(close, LINGER_MS);
  request.once('end', close).once('error', close).resume();
};

/** Makes a piece only when the one before it was taken; a slow reader costs one piece of memory, not the whole. */
const writePieces = async (
  response: ServerResponse,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> => {
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece)) await drained(response);
  }
};

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      response.off('drain', done).off('close', done);
      resolve();
    };
    const timer = setTimeout(() => response.destroy(), SLOW_READER_MS);
    response.on('drain', done).on('close', done);
  });
