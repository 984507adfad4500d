import type { ErrorCode } from '../../sdk/src/client';
import {
  type Answer,
  activity,
  changesAnswer,
  employee,
  header,
  type Json,
  leaseHeader,
  leasePayload,
  makeLogKey,
  ndjson,
  type Reply,
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
  ...[201, 204, 205, 206, 400, 402, 404, 405, 406, 409, 410, 412, 418, 451].map((code) => status(code)),
  ...[429, 500, 501, 502, 503, 504, 511].map((code) => status(code)),
  status(401, 'unauthorised'),
  status(403, 'unauthorised'),
  ...[300, 301, 302, 303, 307, 308].map((code) =>
    status(code, 'redirected', { location: '/api/v1/snapshot?right=1' }),
  ),
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
    'a lease without revision',
    'lease_malformed',
    leaseHeader(leasePayload({ revision: undefined }), logKey),
  ),
  withLease(
    'a lease with a revision in words',
    'lease_malformed',
    leaseHeader(leasePayload({ revision: '10' }), logKey),
  ),
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

/** Without a trusted epoch the two disagree; with one this is another epoch. */
export const FIRST: Fault[] = [
  withLease(
    'a lease of another epoch',
    'lease_mismatch',
    leaseHeader(leasePayload({ epoch: 'ep_two' }), logKey),
  ),
];

const poll = (name: string, more: Json, code: ErrorCode = 'malformed'): Fault => ({
  name,
  code,
  spoil: (right) => ({ ...right, body: JSON.stringify({ ...JSON.parse(right.body.toString()), ...more }) }),
});
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
  },
  { name: 'unchanged, unasked', code: 'http_error', spoil: (right) => ({ ...right, status: 304, body: '' }) },
];
