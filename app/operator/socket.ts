import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createConnection, createServer, type Server } from 'node:net';
import type { OperatorAnswer } from './operator';

/** Longest request over the operator's socket, in bytes. */
const LONGEST = 4 * 1024 * 1024;

/** Longest path of a socket file in bytes, without the closing zero (unix(7)). A longer one is cut off, not refused. */
const LONGEST_PATH = process.platform === 'darwin' ? 103 : 107;

/** Why the socket cannot be at this path, in a sentence, or undefined. Asked before anything is opened. */
export const socketPathFault = (path: string): string | undefined => {
  const bytes = Buffer.byteLength(path);
  return bytes <= LONGEST_PATH
    ? undefined
    : `The path of the operator's socket has ${bytes} bytes, and a socket takes ${LONGEST_PATH}: ${path}\nChoose a DATA_DIR with a shorter path.`;
};

/** What the command line sends: one JSON line, answered by one JSON line. */
export interface OperatorRequest {
  operation: string;
  input: unknown;
}

/**
 * Listens on a socket file that only its owner can open, so that the command line works while the portal runs:
 * there is one writer, and this is the way to it. Whoever can open the file could open the database too.
 */
export const listenForOperator = (
  path: string,
  handle: (request: OperatorRequest) => Promise<OperatorAnswer>,
): Server => {
  if (existsSync(path)) rmSync(path);
  const server = createServer((socket) => {
    let received = '';
    socket.setEncoding('utf8');
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: string) => {
      received += chunk;
      if (received.length > LONGEST) socket.destroy();
      const end = received.indexOf('\n');
      if (end < 0) return;
      socket.pause();
      answer(received.slice(0, end), handle).then((line) => socket.end(`${line}\n`));
    });
  });
  // Made with no rights for others before it can be connected to.
  const mask = process.umask(0o177);
  server.listen(path, () => chmodSync(path, 0o600));
  process.umask(mask);
  return server;
};

const answer = async (
  line: string,
  handle: (request: OperatorRequest) => Promise<OperatorAnswer>,
): Promise<string> => {
  try {
    return JSON.stringify(await handle(JSON.parse(line) as OperatorRequest));
  } catch {
    return JSON.stringify({ ok: false, error: { code: 'operation_failed' } });
  }
};

/** Asks a running portal, or answers undefined when none listens there. */
export const askRunningPortal = (
  path: string,
  request: OperatorRequest,
): Promise<OperatorAnswer | undefined> =>
  new Promise((resolve, reject) => {
    const socket = createConnection(path);
    let received = '';
    socket.setEncoding('utf8');
    socket.on('error', (cause: NodeJS.ErrnoException) =>
      cause.code === 'ENOENT' || cause.code === 'ECONNREFUSED' ? resolve(undefined) : reject(cause),
    );
    socket.on('connect', () => socket.write(`${JSON.stringify(request)}\n`));
    socket.on('data', (chunk: string) => {
      received += chunk;
    });
    socket.on('end', () => {
      try {
        resolve(JSON.parse(received) as OperatorAnswer);
      } catch {
        reject(new Error('the portal closed the connection without an answer'));
      }
    });
  });
