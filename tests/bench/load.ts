/** A load generator on raw sockets: it must cost less than what it measures. */
import { connect, type Socket } from 'node:net';

export interface LoadOptions {
  port: number;
  /** Clients at the same time; each asks again as soon as it was answered. */
  clients: number;
  requests: number;
  /** The bytes of the next request. */
  next: (client: number) => Buffer;
  /** The status every answer must have. */
  status: number;
}

export interface Load {
  seconds: number;
  /** Milliseconds per request. */
  latencies: number[];
}

/** An HTTP request as bytes; the connection is kept. */
export const request = (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Buffer => {
  const lines = Object.entries({
    ...headers,
    ...(body !== '' && { 'content-length': String(Buffer.byteLength(body)) }),
  });
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  );
};

/**
 * Sends so many requests and waits for every answer. Throws at the first answer with another status. The clock begins when every client
 * is connected and was answered once: Node 20 takes one new connection a turn of its loop, and where a turn writes to the disk the last
 * of many clients that come at once would be measured waiting for that.
 */
export const runLoad = (options: LoadOptions): Promise<Load> =>
  new Promise((resolve, reject) => {
    const latencies: number[] = [];
    const ready: (() => void)[] = [];
    let sent = 0;
    let began = 0;
    let open = options.clients;
    const over = () => {
      open -= 1;
      if (open === 0) resolve({ seconds: (performance.now() - began) / 1_000, latencies });
    };
    for (let client = 0; client < options.clients; client++) startClient(client);

    function startClient(client: number): void {
      let socket: Socket;
      let startedAt = 0;
      let waiting = false;
      let isFirst = true;
      let pieces: Buffer[] = [];
      const send = () => {
        if (!isFirst && sent >= options.requests) {
          socket.destroy();
          over();
          return;
        }
        if (!isFirst) sent += 1;
        waiting = true;
        startedAt = performance.now();
        socket.write(options.next(client));
      };
      /** The first answer of each client is not counted; the next question waits for those of all others. */
      const meet = (next: () => void) => {
        isFirst = false;
        ready.push(next);
        if (ready.length < options.clients) return;
        began = performance.now();
        for (const go of ready) go();
      };
      const take = (chunk: Buffer) => {
        pieces.push(chunk);
        const bytes = pieces.length === 1 ? chunk : Buffer.concat(pieces);
        pieces = [bytes];
        const answer = wholeAnswer(bytes);
        if (!answer) return;
        pieces = [];
        waiting = false;
        if (answer.status !== options.status) {
          socket.destroy();
          reject(
            new Error(`answered ${answer.status} instead of ${options.status}:\n${bytes.toString('utf8')}`),
          );
          return;
        }
        const next = answer.closes
          ? () => {
              socket.destroy();
              dial();
            }
          : send;
        if (isFirst) return meet(next);
        latencies.push(performance.now() - startedAt);
        next();
      };
      const dial = () => {
        socket = connect({ port: options.port, host: '127.0.0.1', noDelay: true }, send);
        socket.on('data', take);
        socket.on('error', reject);
        socket.on('close', () => waiting && reject(new Error('a connection ended before its answer')));
      };
      dial();
    }
  });

const wholeAnswer = (bytes: Buffer): { status: number; closes: boolean } | undefined => {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end).toLowerCase();
  const length = Number(/\r\ncontent-length: (\d+)/.exec(head)?.[1] ?? 0);
  if (bytes.length < end + 4 + length) return undefined;
  return { status: Number(head.slice(9, 12)), closes: head.includes('\r\nconnection: close') };
};
