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

/** Called when an answer could not be written, or not to its end. */
type BrokeOff = (error: unknown) => void;

/** Writes an answer to its end, or until nobody is there to read it any more. */
export const respond = (
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  brokeOff: BrokeOff,
): void => {
  if (response.destroyed || response.headersSent) return;
  const bodiless = request.method === 'HEAD' || status === 204 || status === 304;
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    if (status !== 204 && status !== 304) headers.push('content-length', String(Buffer.byteLength(body)));
    if (request.complete) {
      writeTogether({ response, status, headers, body: bodiless ? undefined : body, brokeOff });
    } else linger(request, response, status, headers, bodiless ? undefined : body);
    return;
  }
  response.writeHead(status, headers);
  if (bodiless) response.end();
  else {
    writePieces(response, body)
      .then(() => response.end())
      .catch(brokeOff);
  }
};

/** An answer that is whole and waits for the end of the turn. */
interface Whole {
  response: ServerResponse;
  status: number;
  headers: HeaderList;
  body: string | Buffer | undefined;
  brokeOff: BrokeOff;
}

/** The answers of this turn of the event loop. */
let together: Whole[] = [];

/**
 * Writes an answer at the end of the turn of the event loop in which it was made, one right after the other. Written each by itself,
 * every one of them would wake a client that has fallen asleep since the one before, and that costs as much as half an answer.
 */
const writeTogether = (whole: Whole): void => {
  if (together.length === 0) setImmediate(writeAll);
  together.push(whole);
};

const writeAll = (): void => {
  const answers = together;
  together = [];
  for (const { response, status, headers, body, brokeOff } of answers) {
    if (response.destroyed) continue;
    try {
      response.writeHead(status, headers);
      // A text goes out in one write with its head; bytes would be a second one.
      response.end(body);
    } catch (error) {
      brokeOff(error);
    }
  }
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
