import { type Fault, logKey } from './fault-table';
import {
  activity,
  changesAnswer,
  employee,
  header,
  type Json,
  leaseHeader,
  leasePayload,
  ndjson,
} from './portal';

/** Every field of every message, with every kind of value it must not have. */

/** Stands for a number too large for JSON, which `JSON.stringify` cannot write. */
const BEYOND = '@beyond@';
const textOf = (value: unknown): string => JSON.stringify(value).replaceAll(`"${BEYOND}"`, '1e400');

const COUNT = [undefined, null, true, '10', '', [], {}, [10], -1, 0.5, 2 ** 53, BEYOND];
const SECONDS = [...COUNT, 0];
const TEXT = [undefined, null, false, 7, '', [], {}, ['a']];
const FLAG = [undefined, null, 0, 1, 'false', '', {}];
const INSTANT = [
  undefined,
  null,
  1_772_366_400_000,
  '',
  'now',
  '2026-03-01',
  '2026-03-01T12:00:00',
  '2026-13-01T12:00:00Z',
  '2026-02-30T12:00:00Z',
  '2026-03-01T24:00:00Z',
  ' 2026-03-01T12:00:00Z',
  [],
];
const LIST = [undefined, null, true, 'all', '', 7, { 0: 'a', length: 1 }];
/** Where a field may be left out: everything but that. */
const given = (values: readonly unknown[]) => values.filter((value) => value !== undefined);

type Wrong = Readonly<Record<string, readonly unknown[]>>;
const each = (wrong: Wrong, fault: (name: string, more: Json) => Fault): Fault[] =>
  Object.entries(wrong).flatMap(([field, values]) =>
    values.map((value) =>
      fault(`${field} is ${value === BEYOND ? '1e400' : (JSON.stringify(value) ?? 'missing')}`, {
        [field]: value,
      }),
    ),
  );

const withBody = (name: string, body: string): Fault => ({
  name,
  code: 'malformed',
  spoil: (right) => ({ ...right, body }),
});
const lines = (...values: unknown[]) => values.map((value) => `${textOf(value)}\n`).join('');

const headerFaults = each(
  {
    revision: COUNT,
    epoch: TEXT,
    pause_epoch: COUNT,
    issued_at: INSTANT,
    expires_at: INSTANT,
    activities: [...LIST, [null], ['mouse'], [[]]],
    protected_contexts: [...LIST, [null], ['site'], [{}]],
  },
  (name, more) => withBody(`header: ${name}`, lines(header(more), employee('per_ann'))),
);

const activityFaults = each(
  {
    id: TEXT,
    programme: TEXT,
    category: TEXT,
    purpose: TEXT,
    verb: [...TEXT, 'Collect', 'collect ', 'delete', '__proto__'],
    paused: FLAG,
    multi_party: FLAG,
    lease_s: SECONDS,
    continue_s: given(SECONDS),
    continue_until: given(INSTANT),
    embargo_s: given(COUNT),
    retention_s: given(COUNT),
    held_until: given(INSTANT),
    collected_for: given([...LIST, [7], [''], [null]]),
  },
  (name, more) =>
    withBody(
      `activity: ${name}`,
      lines(header({ activities: [activity('mouse', more)] }), employee('per_ann')),
    ),
);

const personFaults = each(
  {
    id: TEXT,
    allow: [...LIST, [-1], [2], [0.5], ['0'], [null], [2 ** 53]],
    until: [...LIST, [], [null, null], [0], [''], ['2026-02-30T12:00:00Z'], [{}]],
    since: [...LIST, [], [null, null], [0], [''], ['2026-02-30T12:00:00Z'], [{}]],
  },
  (name, more) => withBody(`person: ${name}`, lines(header(), { ...employee('per_ann'), ...more })),
);

const contextFaults = each(
  { kind: TEXT, match: TEXT, why: TEXT.filter((value) => value !== '') },
  (name, more) => {
    const context = { kind: 'site', match: 'http://localhost:3000', why: 'portal', ...more };
    return withBody(
      `protected context: ${name}`,
      lines(header({ protected_contexts: [context] }), employee('per_ann')),
    );
  },
);

/** Lines that break, repeat, or pretend. */
const good = ndjson([header(), employee('per_ann')]);
const lineFaults = [
  withBody('two headers', lines(header(), header(), employee('per_ann'))),
  withBody('the whole snapshot twice', good.repeat(2)),
  withBody('a blank line between', good.replace('\n', '\n\n')),
  withBody('a line of blanks at the end', `${good}  \n`),
  withBody('a comment at the end', `${good}// the end\n`),
  withBody('two people in one line', good.trimEnd() + JSON.stringify(employee('per_bob'))),
  withBody('a byte order mark between the lines', good.replace('\n', '\n\ufeff')),
  withBody('lines that end as on an old Mac', good.replaceAll('\n', '\r')),
  withBody('a person in single quotes', good.replace(/"per_ann"/, "'per_ann'")),
  withBody('a trailing comma', good.replace('[0]', '[0,]')),
  withBody('NaN for a position', good.replace('[0]', '[NaN]')),
  withBody('Infinity for a revision', good.replace('"revision":10', '"revision":Infinity')),
  withBody('a revision with a sign', good.replace('"revision":10', '"revision":+10')),
  withBody('a revision in hexadecimal', good.replace('"revision":10', '"revision":0x0a')),
  withBody(
    'a person behind a prototype',
    `${JSON.stringify(header())}\n{"__proto__":${JSON.stringify(employee('per_ann'))}}\n`,
  ),
  withBody(
    'a line longer than any person',
    `${JSON.stringify(header())}\n{"id":"${'x'.repeat(5 * 1_048_576)}`,
  ),
  withBody('lists nested too deep to read', `${JSON.stringify(header())}\n${'['.repeat(200_000)}\n`),
  withBody('one person too many, cut off', good + JSON.stringify(employee('per_bob')).slice(0, -1)),
];

export const SNAPSHOT_FIELDS: Fault[] = [
  ...headerFaults,
  ...activityFaults,
  ...personFaults,
  ...contextFaults,
  ...lineFaults,
];

const item = {
  revision: 11,
  kind: 'allow',
  employee: 'per_bob',
  activity: 'training.mouse.train.collect',
  until: null,
  since: null,
};
const itemFault = (base: Json) => (name: string, more: Json) =>
  pollBody(`${base.kind}: ${name}`, { revision: 11, items: [{ ...base, ...more }] });
const pollBody = (name: string, more: Json): Fault => ({
  name,
  code: 'malformed',
  spoil: (right) => ({ ...right, body: textOf({ ...JSON.parse(right.body.toString()), ...more }) }),
});

export const POLL_FIELDS: Fault[] = [
  ...each(
    {
      items: [...LIST, [null], ['resync'], [[]], [{}]],
      revision: COUNT,
      epoch: TEXT,
      pause_epoch: COUNT,
      expires_at: INSTANT,
    },
    (name, more) => pollBody(`poll: ${name}`, more),
  ),
  ...each(
    {
      revision: COUNT,
      kind: [undefined, null, 7, [], {}],
      employee: TEXT,
      activity: TEXT,
      until: INSTANT.filter((value) => value !== null),
      since: INSTANT.filter((value) => value !== null),
    },
    itemFault(item),
  ),
  ...each({ employee: TEXT, activity: TEXT }, itemFault({ ...item, kind: 'deny' })),
  ...each({ activity: TEXT, pause_epoch: COUNT }, itemFault({ ...item, kind: 'pause', pause_epoch: 1 })),
  ...each({ activity: TEXT, pause_epoch: COUNT }, itemFault({ ...item, kind: 'resume', pause_epoch: 1 })),
];

/** Wrong on snapshots and polls alike: the signed payload, field by field. */
export const LEASE_FIELDS: Fault[] = each(
  {
    key_id: TEXT,
    epoch: TEXT,
    revision: COUNT,
    pause_epoch: COUNT,
    etag: TEXT,
    issued_at: INSTANT,
    expires_at: INSTANT,
  },
  (name, more) => ({
    name: `lease: ${name}`,
    code: 'lease_malformed',
    spoil: (right) => ({
      ...right,
      headers: { ...right.headers, 'forthright-lease': leaseHeader(textOf(leasePayload(more)), logKey) },
    }),
  }),
);

/** Changes that cannot be followed: no error, but nothing they give is taken, and with no new snapshot the lease runs out. */
export const UNFOLLOWED: [string, Json[]][] = [
  ['a resync', [{ revision: 11, kind: 'resync' }]],
  ['other activities', [{ revision: 11, kind: 'activities' }]],
  ['a kind nobody knows', [{ revision: 11, kind: 'merge' }]],
  ['a kind like a method', [{ revision: 11, kind: '__proto__' }]],
  ['an allow of an activity nobody knows', [{ ...item, activity: 'training.breath.train.collect' }]],
  ['an allow of an activity like a method', [{ ...item, activity: '__proto__' }]],
  ['a deny of an activity nobody knows', [{ ...item, kind: 'deny', activity: 'constructor' }]],
  ['a pause of an activity nobody knows', [{ ...item, kind: 'pause', activity: 'x', pause_epoch: 1 }]],
  ['a change the state already holds', [{ ...item, revision: 10 }]],
  ['a storm of resyncs', Array.from({ length: 10_000 }, () => ({ revision: 11, kind: 'resync' }))],
];

export const unfollowed = (items: Json[]) =>
  changesAnswer(logKey, { revision: 11, items: [...items, { ...item, revision: 11 }] });
