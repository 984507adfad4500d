import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../sdk/src/client';

/** A portal whose every word a test decides: real HTTP, real Ed25519 signatures, a scripted state. */

export const EPOCH = 'ep_one';
export const KEY = 'fr_test_000000000001_scripted';
export const START = Date.parse('2026-03-01T12:00:00.000Z');
export const iso = (instant: number) => new Date(instant).toISOString();

export type Json = Record<string, unknown>;

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export interface Ask {
  what: 'snapshot' | 'changes' | 'heartbeat';
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

export interface LogKey {
  vkey: string;
  privateKey: KeyObject;
}

/** An Ed25519 log key with its C2SP verifier key. */
export const makeLogKey = (name = 'portal.test/log'): LogKey => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const typed = Buffer.concat([Buffer.from([1]), raw]);
  const hash = createHash('sha256').update(`${name}\n`).update(typed).digest('hex').slice(0, 8);
  return { vkey: `${name}+${hash}+${typed.toString('base64')}`, privateKey };
};

/** A lease header: payload and signature, base64url. `context` is what is signed before the payload. */
export const leaseHeader = (
  payload: Json | string | Buffer,
  key: LogKey,
  context = 'forthright/lease/v1\n',
): string => {
  const bytes = Buffer.isBuffer(payload)
    ? payload
    : Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
  const signature = sign(null, Buffer.concat([Buffer.from(context), bytes]), key.privateKey);
  return `${bytes.toString('base64url')}.${signature.toString('base64url')}`;
};

let issued = START;
/** Each answer is issued later than the one before. */
const nextIssue = () => {
  issued += 1;
  return issued;
};

export const leasePayload = (more: Json = {}): Json => {
  const at = nextIssue();
  return {
    key_id: '000000000001',
    epoch: EPOCH,
    revision: 10,
    pause_epoch: 0,
    etag: `"${EPOCH}-10"`,
    issued_at: iso(at),
    expires_at: iso(at + 60_000),
    ...more,
  };
};

export const activity = (category: string, more: Json = {}): Json => ({
  id: `training.${category}.train.collect`,
  programme: 'training',
  category,
  purpose: 'train',
  verb: 'collect',
  paused: false,
  lease_s: 60,
  multi_party: false,
  ...more,
});

export const header = (more: Json = {}): Json => ({
  revision: 10,
  epoch: EPOCH,
  pause_epoch: 0,
  issued_at: iso(START),
  expires_at: iso(START + 60_000),
  activities: [activity('mouse'), activity('chat', { multi_party: true })],
  protected_contexts: [{ kind: 'site', match: 'http://localhost:3000', why: 'portal' }],
  ...more,
});

export const employee = (id: string, allow: number[] = [0], since: string | null = null): Json => ({
  id,
  allow,
  until: allow.map(() => null),
  since: allow.map(() => since),
});

export const ndjson = (lines: readonly unknown[]) =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');

/** A healthy snapshot answer: `per_ann` may be recorded with the mouse. */
export const snapshotAnswer = (
  key: LogKey,
  head: Json = header(),
  people: Json[] = [employee('per_ann')],
): Answer => {
  const etag = `"${head.epoch}-${head.revision}"`;
  const { epoch, revision, pause_epoch } = head;
  return {
    status: 200,
    headers: {
      'content-type': 'application/x-ndjson',
      etag,
      'forthright-lease': leaseHeader(leasePayload({ epoch, revision, pause_epoch, etag }), key),
    },
    body: ndjson([head, ...people]),
  };
};

/** A healthy answer of the long poll. */
export const changesAnswer = (key: LogKey, more: Json = {}): Answer => {
  const body = {
    items: [],
    revision: 10,
    epoch: EPOCH,
    pause_epoch: 0,
    expires_at: iso(START + 60_000),
    ...more,
  };
  const { epoch, revision, pause_epoch } = body;
  const etag = `"${epoch}-${revision}"`;
  return {
    status: 200,
    headers: {
      'content-type': 'application/json',
      'forthright-lease': leaseHeader(leasePayload({ epoch, revision, pause_epoch, etag }), key),
    },
    body: JSON.stringify(body),
  };
};

export const heartbeatAnswer = (): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ revision: 10, epoch: EPOCH, pause_epoch: 0 }),
});

export const epochsAnswer = (notes: readonly string[]): Answer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ notes }),
});

/** A signed note about a lineage that follows another. */
export const successionNote = (key: LogKey, previous: string, epoch: string, opened = 12): string => {
  const [name = '', keyId = ''] = key.vkey.split('+');
  const text = `forthright/epoch/v1\n${name}\n${previous}\n${epoch}\n9\n${'A'.repeat(43)}=\n${opened}\n`;
  const signature = sign(null, Buffer.from(text), key.privateKey);
  return `${text}\n\u2014 ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')}\n`;
};

export type Reply = Answer | ((response: ServerResponse) => void);

/** Serves `reply(ask)` on a free port of 127.0.0.1 and keeps what was asked; the notes about lineages beside it. */
export const servePortal = async (
  reply: (ask: Ask) => Reply | Promise<Reply>,
  epochs: () => Answer = () => epochsAnswer([]),
) => {
  const asks: Ask[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://portal.test');
    if (url.pathname === '/log/epochs') {
      const { status, headers, body } = epochs();
      response.writeHead(status, headers);
      response.end(body);
      return;
    }
    let body = '';
    for await (const chunk of request) body += chunk;
    const what = url.pathname.split('/').pop() as Ask['what'];
    const ask: Ask = { what, query: url.searchParams, headers: request.headers, body };
    asks.push(ask);
    const said = await reply(ask);
    if (typeof said === 'function') return said(response);
    response.writeHead(said.status, said.headers);
    response.end(said.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asks,
    count: (what: Ask['what']) => asks.filter((ask) => ask.what === what).length,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

/** A clock that stands still until it is moved. */
export const handClock = (): Clock & { advance(ms: number): void; setWall(ms: number): void } => {
  let monotonic = 1_000;
  let wall = START;
  return {
    monotonicMs: () => monotonic,
    wallMs: () => wall,
    advance: (ms) => {
      monotonic += ms;
      wall += ms;
    },
    setWall: (ms) => {
      wall = ms;
    },
  };
};

/** Resolves once `holds` does; fails the test after ten seconds. */
export const until = async (holds: () => boolean, what: string): Promise<void> => {
  const end = performance.now() + 10_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
