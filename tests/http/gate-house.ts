/** The gate on a real server, with doors that note what reached them, and raw sockets for what no client would send. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Asset } from '#app/http/assets';
import { createGate, type GateParts } from '#app/http/gate';
import type { MachineRequest } from '#app/http/machine-exchange';
import type { PageContext } from '#app/http/page-door';
import { createLimitedServer } from '#app/http/server-limits';

export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string;
  ms: number;
}

export interface GateHouse {
  server: Server;
  port: number;
  /** `localhost:PORT`, the first configured host. */
  host: string;
  machine: MachineRequest[];
  pages: ({ request: Request; form: string } & PageContext)[];
  lines: { level: string; facts: Record<string, unknown>; message: string }[];
  /** Sends bytes as they are; answers everything that came back until the connection ended. */
  raw(text: string | Buffer, options?: { keepOpen?: boolean }): Promise<string>;
  /** Sends one request with these header lines, and reads the first answer. */
  send(line: string, headers?: readonly string[], body?: string | Buffer): Promise<Reply>;
  close(): Promise<void>;
}

/** Starts a gate. `parts` replaces doors and the like; `publicOrigin` serves that origin instead of the local ones. */
export const gateHouse = async (
  parts: Partial<GateParts> & { publicOrigin?: string } = {},
): Promise<GateHouse> => {
  const machine: GateHouse['machine'] = [];
  const pages: GateHouse['pages'] = [];
  const lines: GateHouse['lines'] = [];
  const note = (level: string) => (facts: object, message: string) => {
    lines.push({ level, facts: facts as Record<string, unknown>, message });
  };
  const server = createLimitedServer((request, response) => listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const local = [`http://localhost:${port}`, `http://127.0.0.1:${port}`, `http://[::1]:${port}`];
  const asset: Asset = { type: 'text/css; charset=utf-8', bytes: Buffer.from('main{}') };
  const listener = createGate({
    origins: parts.publicOrigin ? [parts.publicOrigin] : local,
    doors: {
      machine: (request) => {
        machine.push(request);
        return { status: 200, headers: { 'content-type': 'application/json' }, body: '{"decision":false}' };
      },
      pages: async (request, context) => {
        pages.push({ request, form: await request.clone().text(), ...context });
        return new Response('<!doctype html><title>page</title>', {
          headers: { 'content-type': 'text/html' },
        });
      },
    },
    askerOf: async () => ({
      roles: ['employee'],
      isFresh: true,
      left: false,
      missed: async () => false,
      person: 'per_1',
    }),
    assets: new Map([['/assets/root-abcdefgh.css', asset]]),
    health: () => ({ ready: true }),
    logger: { debug: note('info'), info: note('info'), warn: note('warn'), error: note('error') },
    bodyTimeoutMs: 300,
    ...parts,
  });
  const host = parts.publicOrigin ? new URL(parts.publicOrigin).host : `localhost:${port}`;

  const raw: GateHouse['raw'] = async (text, { keepOpen = false } = {}) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    // `once` would fail at a reset, and what came before it is the answer.
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(text);
    if (!keepOpen) setTimeout(() => socket.end(), 250);
    await closed;
    return Buffer.concat(chunks).toString('latin1');
  };
  const send: GateHouse['send'] = async (line, headers = [], body = '') => {
    const bytes = Buffer.from(body);
    const framed = headers.some((header) => /^(content-length|transfer-encoding):/i.test(header));
    const all = [
      `${line} HTTP/1.1`,
      ...(headers.some((header) => /^host:/i.test(header)) ? [] : [`Host: ${host}`]),
      ...headers.filter((header) => header !== 'Host:'),
      ...(bytes.length > 0 && !framed ? [`Content-Length: ${bytes.length}`] : []),
      'Connection: close',
    ];
    const start = performance.now();
    const text = await raw(Buffer.concat([Buffer.from(`${all.join('\r\n')}\r\n\r\n`), bytes]), {
      keepOpen: true,
    });
    return { ...parseReply(text), ms: performance.now() - start };
  };
  return {
    server,
    port,
    host,
    machine,
    pages,
    lines,
    raw,
    send,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};

/** The first answer of what a socket received. */
export const parseReply = (text: string): Omit<Reply, 'ms'> => {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = name in headers ? `${headers[name]} | ${value}` : value;
  }
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n') };
};

export const FORM = 'Content-Type: application/x-www-form-urlencoded';
export const JSON_TYPE = 'Content-Type: application/json';
export const OWN = 'Sec-Fetch-Site: same-origin';
