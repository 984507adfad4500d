import type { ErrorCode } from '../../sdk/src/client';
import {
  type Answer,
  activity,
  changesAnswer,
  employee,
  header,
  iso,
  type Json,
  leaseHeader,
  leasePayload,
  makeLogKey,
  ndjson,
  type Reply,
  START,
  snapshotAnswer,
} from './portal';

/** What can be wrong with an answer, and what the client must call it. */
export const logKey = makeLogKey();
const otherKey = makeLogKey();

export interface Fault {
  name: string;
  code: ErrorCode;
  /** What becomes of the answer that would have been right. */
  spoil(right: Answer): Reply;
  /** The state is not to be used a moment longer. */
  atOnce?: boolean;
  /** Nothing the portal says ends the denial. */
  lasting?: boolean;
  /** The good state that comes before; otherwise the usual one. */
  before?(): Answer;
}

const status = (
  code: number,
  error: ErrorCode = 'http_error',
  headers: Record<string, string> = {},
): Fault => ({
  name: `status ${code}`,
  code: error,
  spoil: (right) => ({ ...right, status: code, headers: { ...right.headers, ...headers } }),
  atOnce: error === 'unauthorised',
});

const gone = (name: string, headers: Record<string, string>): Fault => ({
  ...status(503, 'http_error', headers),
  name,
});

const withBody = (name: string, body: string | Buffer): Fault => ({
  name,
  code: 'malformed',
  spoil: (right) => ({ ...right, body }),
});

const withHeader = (name: string, code: ErrorCode, headers: Record<string, string | undefined>): Fault => ({
  name,
  code,
  spoil: (right) => {
    const all = Object.entries({ ...right.headers, ...headers }).filter(([, value]) => value !== undefined);
    return { ...right, headers: Object.fromEntries(all) as Record<string, string> };
  },
});

const withLease = (name: string, code: ErrorCode, header: string): Fault =>
  withHeader(name, code, { 'forthright-lease': header });

export const ANSWERS: Fault[] = [
  ...[201, 202, 203, 204, 205, 206, 207, 208, 226, 299].map((code) => status(code)),
  ...[400, 402, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417].map((code) => status(code)),
  ...[418, 421, 422, 423, 424, 425, 426, 428, 431, 451, 499].map((code) => status(code)),
  ...[429, 500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, 520, 599].map((code) => status(code)),
  gone('status 503, come back at once', { 'retry-after': '0' }),
  gone('status 503, come back in words', { 'retry-after': 'soon' }),
  gone('status 503, come back yesterday', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
  gone('status 503, come back before now', { 'retry-after': '-30' }),
  status(401, 'unauthorised'),
  status(403, 'unauthorised'),
  ...[300, 301, 302, 303, 305, 306, 307, 308, 399].map((code) =>
    status(code, 'redirected', { location: '/api/v1/snapshot?right=1' }),
  ),
  ...['http://localhost:1/', 'file:///etc/passwd', 'javascript:1', '//', ''].map((location) => ({
    ...status(302, 'redirected', { location }),
    name: `status 302 to “${location}”`,
  })),
  { name: 'no connection', code: 'unreachable', spoil: () => (response) => void response.destroy() },
  {
    name: 'connection broken in the body',
    code: 'unreachable',
    spoil: (right) => (response) => {
      response.writeHead(200, { ...right.headers, 'content-length': '100000' });
      response.write(right.body, () => response.destroy());
    },
  },
  { name: 'no answer at all', code: 'timeout', spoil: () => () => undefined },
  {
    name: 'headers, then silence',
    code: 'timeout',
    spoil: (right) => (response) => {
      response.writeHead(200, right.headers);
      response.flushHeaders();
    },
  },
  {
    name: 'the whole body, then no end',
    code: 'timeout',
    spoil: (right) => (response) => {
      response.writeHead(200, right.headers);
      response.write(right.body);
    },
  },
  withBody('an empty body', ''),
  withBody('a body of line breaks', '\n\n\n'),
  withBody('null', 'null'),
  withBody('true', 'true'),
  withBody('an empty list', '[]'),
  withBody('an empty object', '{}'),
  withBody('a sign-in page', '<!doctype html><title>Sign in</title>'),
  {
    name: 'a byte that is no UTF-8, in a field nobody reads',
    code: 'malformed',
    spoil: (right) => {
      const [start, note] = [Buffer.from('{"note":"'), Buffer.from([0xff])];
      return {
        ...right,
        body: Buffer.concat([start, note, Buffer.from(`",${right.body.toString().slice(1)}`)]),
      };
    },
  },
  withBody('zero bytes', Buffer.alloc(64)),
  {
    name: 'a body cut in half',
    code: 'malformed',
    spoil: (right) => ({ ...right, body: right.body.toString().slice(0, 60) }),
  },
  {
    name: 'everything behind a prototype',
    code: 'malformed',
    spoil: (right) => ({ ...right, body: `{"__proto__":${right.body.toString().split('\n')[0]}}` }),
  },
  withHeader('another content type', 'malformed', { 'content-type': 'text/html' }),
  ...[
    'text/plain',
    'application/octet-stream',
    'application/x-ndjsonx',
    'json',
    ' ',
    'application/problem+json',
  ].map((type) => withHeader(`content type “${type}”`, 'malformed', { 'content-type': type })),
  {
    name: 'the content type of the other answer',
    code: 'malformed',
    spoil: (right) => ({
      ...right,
      headers: {
        ...right.headers,
        'content-type':
          right.headers['content-type'] === 'application/json' ? 'application/x-ndjson' : 'application/json',
      },
    }),
  },
  withHeader('no content type', 'malformed', { 'content-type': undefined }),
  withHeader('no lease', 'lease_missing', { 'forthright-lease': undefined }),
  withLease('a lease that is no base64url', 'lease_malformed', '***.***'),
  withLease(
    'a lease without signature',
    'lease_malformed',
    leaseHeader(leasePayload(), logKey).split('.')[0] ?? '',
  ),
  withLease('a lease of three parts', 'lease_malformed', `${leaseHeader(leasePayload(), logKey)}.AAAA`),
  withLease('a lease signed by another key', 'lease_signature', leaseHeader(leasePayload(), otherKey)),
  withLease(
    'a lease signed for another use',
    'lease_signature',
    leaseHeader(leasePayload(), logKey, 'other/v1\n'),
  ),
  withLease('a lease signed without its context', 'lease_signature', leaseHeader(leasePayload(), logKey, '')),
  withLease(
    'a lease with another payload under its signature',
    'lease_signature',
    `${leaseHeader(leasePayload({ revision: 11 }), logKey).split('.')[0]}.${leaseHeader(leasePayload(), logKey).split('.')[1]}`,
  ),
  withLease('a lease that is no JSON', 'lease_malformed', leaseHeader('revision 10', logKey)),
  withLease(
    'a lease without times',
    'lease_malformed',
    leaseHeader(leasePayload({ issued_at: 'now' }), logKey),
  ),
  withLease(
    'a lease that ends before it begins',
    'lease_malformed',
    leaseHeader(leasePayload({ expires_at: '2020-01-01T00:00:00Z' }), logKey),
  ),
];

/** Faults of the signed bytes and of how they are written down. */
const [payloadPart = '', signaturePart = ''] = leaseHeader(leasePayload(), logKey).split('.');
const signedAs = (signature: Buffer) => `${payloadPart}.${signature.toString('base64url')}`;
ANSWERS.push(
  withLease('an empty lease', 'lease_malformed', ''),
  withLease('a lease of a dot', 'lease_malformed', '.'),
  withLease('a lease without payload', 'lease_malformed', `.${signaturePart}`),
  withLease('a lease in padded base64', 'lease_malformed', `${payloadPart}==.${signaturePart}`),
  withLease(
    'a lease in base64 of another alphabet',
    'lease_malformed',
    `${payloadPart}.+/+/${signaturePart}`,
  ),
  withLease(
    'two leases in one header',
    'lease_malformed',
    `${payloadPart}.${signaturePart}, ${payloadPart}.${signaturePart}`,
  ),
  withLease('a lease in quotes', 'lease_malformed', `"${payloadPart}.${signaturePart}"`),
  withLease('a lease of a length no base64 has', 'lease_malformed', `AAAAA.${signaturePart}`),
  withLease(
    'a signed byte that is no UTF-8, in a field nobody reads',
    'lease_malformed',
    leaseHeader(
      Buffer.from(JSON.stringify(leasePayload({ note: '\u00ff' })).replace('\u00ff', '\xff'), 'latin1'),
      logKey,
    ),
  ),
  withLease('an empty signature', 'lease_malformed', `${payloadPart}.`),
  withLease('a signature of nothing but zeros', 'lease_signature', signedAs(Buffer.alloc(64))),
  withLease(
    'a signature that is too short',
    'lease_signature',
    signedAs(Buffer.from(signaturePart, 'base64url').subarray(1)),
  ),
  withLease(
    'a signature that is too long',
    'lease_signature',
    signedAs(Buffer.concat([Buffer.from(signaturePart, 'base64url'), Buffer.alloc(1)])),
  ),
  withLease(
    'payload and signature in each other’s place',
    'lease_signature',
    `${signaturePart}.${payloadPart}`,
  ),
  ...['null', 'true', '7', '"lease"', '[]', '{}', ''].map((payload) =>
    withLease(
      `a signed lease that says ${payload || 'nothing'}`,
      'lease_malformed',
      leaseHeader(payload, logKey),
    ),
  ),
);

/** Faults of a snapshot's lines; after a good state they follow a `resync`. */
const line = (name: string, lines: readonly unknown[]): Fault => withBody(name, ndjson(lines));
const head = (name: string, more: Json): Fault => line(name, [header(more), employee('per_ann')]);
const act = (name: string, more: Json): Fault =>
  head(name, { activities: [activity('mouse', more), activity('chat')] });
const person = (name: string, more: Json): Fault =>
  line(name, [header(), { ...employee('per_ann'), ...more }]);

export const SNAPSHOTS: Fault[] = [
  head('no revision', { revision: undefined }),
  head('a negative revision', { revision: -1 }),
  head('half a revision', { revision: 10.5 }),
  head('a revision beyond counting', { revision: 2 ** 60 }),
  head('a revision in words', { revision: '10' }),
  head('an empty epoch', { epoch: '' }),
  head('an epoch that is a number', { epoch: 1 }),
  head('no pause epoch', { pause_epoch: null }),
  head('an issue date in words', { issued_at: 'yesterday' }),
  head('an issue date without zone', { issued_at: '2026-03-01T12:00:00' }),
  head('an issue date that never was', { issued_at: '2026-02-30T12:00:00Z' }),
  head('an end before its beginning', { expires_at: '2020-01-01T00:00:00Z' }),
  head('activities that are no list', { activities: { 0: activity('mouse') } }),
  head('no activities', { activities: undefined }),
  head('an activity twice', { activities: [activity('mouse'), activity('mouse')] }),
  head('no protected contexts', { protected_contexts: undefined }),
  head('a protected context without match', { protected_contexts: [{ kind: 'site', why: 'portal' }] }),
  act('an activity without id', { id: undefined }),
  act('an unknown verb', { verb: 'sell' }),
  act('a pause in words', { paused: 'false' }),
  act('a lease of no time', { lease_s: 0 }),
  act('a negative lease', { lease_s: -60 }),
  act('a lease in words', { lease_s: '60' }),
  act('a lease without end', { lease_s: null }),
  act('several people in words', { multi_party: 'no' }),
  act('a continuation in words', { continue_s: 'long' }),
  act('an embargo below zero', { embargo_s: -1 }),
  act('sources that are no list', { collected_for: 'all' }),
  line('people without header', [employee('per_ann')]),
  line('a line that is no person', [header(), employee('per_ann'), {}]),
  line('a person twice', [header(), employee('per_ann'), employee('per_ann')]),
  person('a person who is a number', { id: 7 }),
  person('a person without name', { id: '' }),
  person('an allow out of range', { allow: [2] }),
  person('an allow below zero', { allow: [-1] }),
  person('an allow in words', { allow: ['0'] }),
  person('an allow twice', { allow: [0, 0], until: [null, null], since: [null, null] }),
  person('no ends', { until: undefined }),
  person('too few ends', { until: [] }),
  person('an end in words', { until: ['never'] }),
  person('an end that is a number', { until: [1_900_000_000_000] }),
  person('too many beginnings', { since: [null, null] }),
  person('a beginning that never was', { since: ['2026-02-29T00:00:00Z'] }),
  withBody('a last line cut off', ndjson([header(), employee('per_ann')]).slice(0, -10)),
  withLease(
    'a lease of an older revision',
    'lease_mismatch',
    leaseHeader(leasePayload({ revision: 9 }), logKey),
  ),
  withLease('a lease of another ETag', 'lease_mismatch', leaseHeader(leasePayload({ etag: '"x"' }), logKey)),
];

/** A 304 to somebody who holds nothing. */
const unasked = (name: string, code: ErrorCode, headers: Record<string, string>): Fault => ({
  name,
  code,
  spoil: () => ({ status: 304, headers, body: '' }),
});

/** Without a trusted epoch the two disagree; with one this is another epoch. */
export const FIRST: Fault[] = [
  withLease(
    'a lease of another epoch',
    'lease_mismatch',
    leaseHeader(leasePayload({ epoch: 'ep_two' }), logKey),
  ),
  unasked('unchanged, says the first answer', 'lease_mismatch', {
    'forthright-lease': leaseHeader(leasePayload(), logKey),
  }),
  unasked('unchanged, says the first answer without a lease', 'lease_missing', {}),
];

const poll = (name: string, more: Json, code: ErrorCode = 'malformed'): Fault => ({
  name,
  code,
  spoil: (right) => ({ ...right, body: JSON.stringify({ ...JSON.parse(right.body.toString()), ...more }) }),
});
/** Made before anything else here, so older than whatever a client has seen. */
const OLD_LEASE = leaseHeader(
  leasePayload({ issued_at: iso(START - 1), expires_at: iso(START + 60_000) }),
  logKey,
);
const allowItem = {
  revision: 11,
  kind: 'allow',
  employee: 'per_bob',
  activity: 'x',
  until: null,
  since: null,
};

export const POLLS: Fault[] = [
  poll('items that are no list', { items: {} }),
  poll('no items', { items: undefined }),
  poll('no revision', { revision: undefined }),
  poll('no epoch', { epoch: undefined }),
  poll('no pause epoch', { pause_epoch: undefined }),
  poll('an end in words', { expires_at: 'soon' }),
  poll('an item without revision', { items: [{ kind: 'resync' }] }),
  poll('an item without kind', { items: [{ revision: 11 }], revision: 11 }),
  poll('an allow without person', { items: [{ ...allowItem, employee: undefined }], revision: 11 }),
  poll('an allow without end', { items: [{ ...allowItem, until: undefined }], revision: 11 }),
  poll('an allow since never', { items: [{ ...allowItem, since: 'never' }], revision: 11 }),
  poll('a pause without epoch', { items: [{ revision: 11, kind: 'pause', activity: 'x' }], revision: 11 }),
  poll('an item later than its answer', { items: [{ revision: 12, kind: 'resync' }], revision: 11 }),
  poll('items out of order', {
    items: [
      { revision: 12, kind: 'resync' },
      { revision: 11, kind: 'resync' },
    ],
    revision: 12,
  }),
  poll('a lease older than its answer', { revision: 11 }, 'lease_mismatch'),
  {
    name: 'an older revision',
    code: 'revision_rollback',
    spoil: () => changesAnswer(logKey, { revision: 9 }),
    atOnce: true,
  },
  {
    name: 'an older revision under a lease that is not older',
    code: 'revision_rollback',
    spoil: (right) => ({ ...right, body: changesAnswer(logKey, { revision: 9 }).body }),
    atOnce: true,
  },
  {
    name: 'another epoch',
    code: 'epoch_changed',
    spoil: () => changesAnswer(logKey, { epoch: 'ep_two', revision: 99 }),
    atOnce: true,
    lasting: true,
  },
  {
    name: 'another epoch in the lease alone',
    code: 'epoch_changed',
    spoil: (right) => ({ ...right, headers: changesAnswer(logKey, { epoch: 'ep_two' }).headers }),
    atOnce: true,
    lasting: true,
  },
  {
    name: 'another epoch in the body alone',
    code: 'epoch_changed',
    spoil: (right) => ({ ...right, body: changesAnswer(logKey, { epoch: 'ep_two' }).body }),
    atOnce: true,
    lasting: true,
  },
  {
    name: 'a pause epoch that goes back',
    code: 'revision_rollback',
    before: () => snapshotAnswer(logKey, header({ pause_epoch: 3 })),
    spoil: () => changesAnswer(logKey, { pause_epoch: 2 }),
    atOnce: true,
  },
  {
    name: 'a pause epoch the lease does not vouch for',
    code: 'lease_mismatch',
    spoil: (right) => ({ ...right, body: changesAnswer(logKey, { pause_epoch: 1 }).body }),
  },
  {
    name: 'a lease for an older revision than an earlier lease',
    code: 'revision_rollback',
    before: () => {
      const answer = snapshotAnswer(logKey);
      const lease = leaseHeader(leasePayload({ revision: 15 }), logKey);
      return { ...answer, headers: { ...answer.headers, 'forthright-lease': lease } };
    },
    spoil: () => changesAnswer(logKey, { revision: 14 }),
    atOnce: true,
  },
  {
    name: 'an answer from before',
    code: 'lease_replayed',
    spoil: (right) => ({ ...right, headers: { ...right.headers, 'forthright-lease': OLD_LEASE } }),
  },
  { name: 'unchanged, unasked', code: 'http_error', spoil: (right) => ({ ...right, status: 304, body: '' }) },
];
