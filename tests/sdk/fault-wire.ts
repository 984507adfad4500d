import { generateKeyPairSync, sign } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { ErrorCode, Fetch } from '../../sdk/src/client';
import type { Fault } from './fault-table';
import type { Answer } from './portal';

/** What can be wrong below the answer: bytes on the connection, compression, TLS, and the fetch that carries it all. */

type Write = (response: ServerResponse, right: Answer) => void;
const wire = (name: string, code: ErrorCode, write: Write): Fault => ({
  name,
  code,
  spoil: (right) => (response) => write(response, right),
});

/** Bytes as they are, in the place of an answer. */
const bytes = (name: string, code: ErrorCode, make: (right: Answer) => string, end = true): Fault =>
  wire(name, code, ({ socket }, right) => {
    socket?.write(make(right));
    if (end) socket?.end();
  });

const lines = (right: Answer, more: Record<string, string>, omit = '') =>
  Object.entries({ ...right.headers, ...more })
    .filter(([name]) => name !== omit)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
const ok = (right: Answer, more: Record<string, string> = {}) =>
  `HTTP/1.1 200 OK\r\n${lines(right, more)}\r\n`;

const encoded = (
  name: string,
  encoding: string,
  encode: (body: Buffer) => Buffer,
  code: ErrorCode = 'unreachable',
): Fault => ({
  name,
  code,
  spoil: (right) => ({
    ...right,
    headers: { ...right.headers, 'content-encoding': encoding },
    body: encode(Buffer.from(right.body)),
  }),
});

const dripping =
  (every: number): Write =>
  (response, right) => {
    response.writeHead(200, right.headers);
    let at = 0;
    const text = right.body.toString();
    const drip = setInterval(() => response.write(text[at++] ?? ' '), every);
    response.on('close', () => clearInterval(drip));
  };

export const WIRE: Fault[] = [
  bytes('words instead of HTTP', 'unreachable', () => 'hello\r\n\r\n'),
  bytes('a body without head', 'unreachable', ({ body }) => body.toString()),
  bytes('a status that is no number', 'unreachable', (right) => ok(right).replace('200', '2OO')),
  bytes('HTTP of another age', 'unreachable', (right) => ok(right).replace('1.1', '9.9')),
  bytes('an end within the head', 'unreachable', (right) => ok(right).slice(0, 60)),
  bytes('silence within the head', 'timeout', (right) => ok(right).slice(0, 60), false),
  bytes('a head without end', 'unreachable', (right) => `${ok(right, { 'x-long': 'x'.repeat(100_000) })}`),
  bytes('a zero byte in the head', 'unreachable', (right) => ok(right, { 'x-zero': '\0' })),
  bytes(
    'two lengths',
    'unreachable',
    (right) => `${ok(right, { 'content-length': '5\r\ncontent-length: 6' })}${right.body}`,
  ),
  bytes(
    'a length in words',
    'unreachable',
    (right) => `${ok(right, { 'content-length': 'all' })}${right.body}`,
  ),
  bytes(
    'a length below zero',
    'unreachable',
    (right) => `${ok(right, { 'content-length': '-1' })}${right.body}`,
  ),
  bytes(
    'less than was promised',
    'unreachable',
    (right) => `${ok(right, { 'content-length': '99999' })}${right.body}`,
  ),
  bytes(
    'a length that cuts the body',
    'malformed',
    (right) => `${ok(right, { 'content-length': '40' })}${right.body}`,
  ),
  bytes(
    'a chunk without size',
    'unreachable',
    (right) => `${ok(right, { 'transfer-encoding': 'chunked' })}${right.body}`,
  ),
  bytes(
    'a chunk that is cut off',
    'unreachable',
    (right) => `${ok(right, { 'transfer-encoding': 'chunked' })}ffff\r\n${right.body}`,
  ),
  bytes(
    'chunks without an end',
    'timeout',
    (right) =>
      `${ok(right, { 'transfer-encoding': 'chunked' })}${right.body.length.toString(16)}\r\n${right.body}\r\n`,
    false,
  ),
  wire('a connection reset before the head', 'unreachable', ({ socket }) => socket?.resetAndDestroy()),
  wire('a connection reset after the head', 'unreachable', (response, right) => {
    response.writeHead(200, { ...right.headers, 'content-length': '1000' });
    response.flushHeaders();
    setTimeout(() => response.socket?.resetAndDestroy(), 5);
  }),
  wire('one letter at a time', 'timeout', dripping(15)),
  wire('a body that never ends', 'malformed', (response, right) => {
    response.writeHead(200, right.headers);
    const more = Buffer.alloc(1_048_576, '[');
    const pour = () => {
      while (!response.destroyed && response.write(more));
      response.once('drain', pour);
    };
    pour();
  }),
  encoded('gzip that is none', 'gzip', (body) => body),
  encoded('gzip that is cut off', 'gzip', (body) => gzipSync(body).subarray(0, 40), 'malformed'),
  encoded('gzip with a wrong checksum', 'gzip', (body) => {
    const packed = gzipSync(body);
    packed.fill(0, packed.length - 8);
    return packed;
  }),
  encoded('gzip that is brotli', 'gzip', (body) => brotliCompressSync(body)),
  encoded('brotli that is none', 'br', (body) => body),
  encoded('deflate that is none', 'deflate', (body) => Buffer.concat([Buffer.from([0x78, 0x9c]), body])),
  encoded(
    'blanks that fill a house when unpacked',
    'gzip',
    () => gzipSync(Buffer.alloc(64 * 1_048_576, ' ')),
    'malformed',
  ),
  encoded('no gzip, but gzip inside', 'identity', (body) => gzipSync(body), 'malformed'),
];

/** A DER value. */
const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const size = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};

/** A TLS server with a certificate of its own making. */
export const serveTls = async (): Promise<Server> => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = Buffer.from('300a06082a8648ce3d040302', 'hex');
  const name = der(
    0x30,
    der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('localhost')))),
  );
  const from = der(0x17, Buffer.from('250101000000Z'));
  const to = der(0x17, Buffer.from('491231235959Z'));
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const body = der(0x30, der(0x02, Buffer.from([1])), algorithm, name, der(0x30, from, to), name, spki);
  const certificate = der(
    0x30,
    body,
    algorithm,
    der(0x03, Buffer.from([0]), sign('sha256', body, privateKey)),
  );
  const cert = `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`;
  const key = privateKey.export({ format: 'pem', type: 'pkcs8' });
  const server = createServer({ key, cert }, (_, response) => response.end('unheard'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
};
const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** Where requests go instead of to the portal; `tls` is a TLS server with a certificate nobody vouches for. */
export const PLACES: [string, (portal: string, tls: Server) => string][] = [
  ['a port where nobody listens', () => 'http://127.0.0.1:1'],
  ['a name nobody has', () => 'http://nowhere.invalid'],
  ['TLS spoken to a plain port', (portal) => portal.replace('http:', 'https:')],
  ['plain words spoken to a TLS port', (_, tls) => `http://127.0.0.1:${portOf(tls)}`],
  ['a certificate nobody vouches for', (_, tls) => `https://localhost:${portOf(tls)}`],
  ['a certificate for another name', (_, tls) => `https://127.0.0.1:${portOf(tls)}`],
];

const answer = (more: object) => async () =>
  Object.assign(new Response('{}', { status: 200 }), more) as Response;
const facade = (more: object) => async () =>
  ({ status: 200, headers: new Headers(), ...more }) as unknown as Response;

/** What a fetch of the application's own may do. */
export const FETCHES: [string, ErrorCode, Fetch][] = [
  [
    'throws at once',
    'unreachable',
    () => {
      throw new Error('a bug');
    },
  ],
  ['rejects with nothing', 'unreachable', () => Promise.reject(undefined)],
  ['answers nothing', 'unreachable', async () => undefined as never],
  ['answers null', 'unreachable', async () => null as never],
  ['answers a word', 'unreachable', async () => 'yes' as never],
  ['answers without headers', 'unreachable', async () => ({ status: 200 }) as never],
  ['never answers and ignores its signal', 'timeout', () => new Promise(() => undefined)],
  [
    'followed a redirect',
    'redirected',
    async () => Object.defineProperty(new Response('{}'), 'redirected', { value: true }),
  ],
  ['answers an opaque redirect', 'redirected', facade({ type: 'opaqueredirect', status: 0 })],
  ['answers an opaque answer', 'http_error', facade({ type: 'opaque', status: 0 })],
  ['answers a status in words', 'http_error', facade({ status: '200' })],
  [
    'answers headers that throw',
    'unreachable',
    facade({
      headers: {
        get: () => {
          throw new Error('a bug');
        },
      },
    }),
  ],
  ['answers with no headers of ours', 'lease_missing', answer({})],
];
