import { describe, expect, it } from 'vitest';
import { evaluate, type Moment, type Question } from '../../sdk/src/decide';
import { readSnapshot } from '../../sdk/src/state';
import { activity, employee, header, iso, type Json, START } from './portal';

/** The local decision (wire rules; model section 0): every reason for a no, and both sides of every boundary. */
const SECOND = 1_000;
const DAY = 86_400 * SECOND;

const use = (category: string, more: Json = {}) =>
  activity(category, { id: `training.${category}.train.use`, verb: 'use', ...more });
const FROM = ['training.mouse.train.collect'];

const HELD = START - 25 * DAY;
const activities = [
  activity('mouse'), // 0
  activity('chat', { multi_party: true }), // 1
  activity('screen', { paused: true }), // 2
  activity('clicks', { continue_s: 3_600 }), // 3
  activity('clicks', { id: 'security.clicks.train.collect', programme: 'security' }), // 4
  use('mouse', { embargo_s: 14 * 86_400, retention_s: 90 * 86_400, collected_for: FROM }), // 5
  use('keys', {}), // 6
  activity('slow', { lease_s: 86_400 }), // 7
  use('old', { collected_for: FROM, held_until: iso(HELD) }), // 8
];

const PERMITTED = START - 30 * DAY;
const people: Json[] = [
  employee('per_ann', [0, 1, 2, 3, 4, 5, 6, 7, 8]),
  employee('per_con', [0, 1, 3, 5], iso(PERMITTED)),
  employee('per_two', [0, 1, 5], iso(START - 10 * DAY)),
  { ...employee('per_end'), until: [iso(START + SECOND)] },
  { ...employee('per_con_end', [0], iso(PERMITTED)), until: [iso(START + SECOND)] },
  employee('__proto__'),
  employee('constructor', []),
];

const state = (() => {
  const reader = readSnapshot();
  for (const line of [header({ activities }), ...people]) {
    if (!reader.line(JSON.stringify(line))) throw new Error('the rig is wrong');
  }
  return reader.finish();
})();

const at = (wall = START, age = 0): Moment => ({
  monotonic: 5_000 + age,
  confirmed: 5_000,
  wall,
  forward: wall,
});
const mouse: Question = { employee: 'per_ann', category: 'mouse', purpose: 'train', action: 'collect' };
const ask = (more: object, moment = at()) => evaluate(state, { ...mouse, ...more } as Question, moment);
const answer = (more: object, moment = at()) => {
  const { allow, reason } = ask(more, moment);
  return allow ? 'allow' : reason;
};

describe('who and what', () => {
  it.each<[string, object, string]>([
    ['a person who is allowed', {}, 'allow'],
    ['a person nobody listed', { employee: 'per_nobody' }, 'not_permitted'],
    ['a person with nothing allowed', { employee: 'constructor' }, 'not_permitted'],
    ['a listed person without this activity', { employee: 'per_end', category: 'chat' }, 'not_permitted'],
    ['a person called __proto__ is a person', { employee: '__proto__' }, 'allow'],
    ['a person called like a method is nobody', { employee: 'toString' }, 'not_permitted'],
    ['no person', { employee: '' }, 'unknown'],
    ['a person who is a number', { employee: 7 }, 'unknown'],
    ['a person who is a list', { employee: ['per_ann'] }, 'unknown'],
    ['a missing person', { employee: undefined }, 'unknown'],
    ['an unknown category', { category: 'breath' }, 'unknown'],
    ['a category like a method', { category: '__proto__' }, 'unknown'],
    ['a missing category', { category: undefined }, 'unknown'],
    ['an unknown purpose', { purpose: 'sell' }, 'unknown'],
    ['an unknown verb', { action: 'sell' }, 'unknown'],
    ['a missing verb', { action: undefined }, 'unknown'],
    ['a verb without activity', { category: 'chat', action: 'use' }, 'unknown'],
    ['two programmes and none named', { category: 'clicks' }, 'unknown'],
    ['two programmes and one named', { category: 'clicks', programme: 'security' }, 'allow'],
    ['another programme', { programme: 'security' }, 'unknown'],
    ['the programme, named', { programme: 'training' }, 'allow'],
    ['a programme that is a number', { programme: 7 }, 'unknown'],
    ['an empty programme', { programme: '' }, 'unknown'],
    ['a paused activity', { category: 'screen' }, 'paused'],
    ['a paused activity and a person nobody listed', { category: 'screen', employee: 'x' }, 'paused'],
  ])('%s: %s is %s', (_, more, expected) => expect(answer(more)).toBe(expected));

  it('no state is a no, and so is no question', () => {
    expect(evaluate(undefined, mouse, at())).toMatchObject({ allow: false, reason: 'stale' });
    for (const nothing of [undefined, null, 'mouse', 7, []]) {
      expect(evaluate(state, nothing as unknown as Question, at()).allow).toBe(false);
    }
  });

  it('an allow names its activity and its end', () => {
    expect(ask({ employee: 'per_end' })).toEqual({
      allow: true,
      activity: 'training.mouse.train.collect',
      until: START + SECOND,
    });
  });
});

describe('ends', () => {
  it('the last millisecond allows, the end itself denies', () => {
    expect(answer({ employee: 'per_end' }, at(START + SECOND - 1))).toBe('allow');
    expect(answer({ employee: 'per_end' }, at(START + SECOND))).toBe('not_permitted');
  });

  it('a clock set back does not bring an end back', () => {
    const setBack = { ...at(START - DAY), forward: START + SECOND };
    expect(answer({ employee: 'per_end' }, setBack)).toBe('not_permitted');
  });

  it('a clock that tells no time is a no', () => {
    const broken = { monotonic: Number.NaN, confirmed: 5_000, wall: START, forward: START };
    expect(answer({}, broken)).toBe('stale');
    expect(answer({ employee: 'per_end' }, at(Number.NaN))).toBe('not_permitted');
  });
});

describe('leases, counted from the moment the request was sent', () => {
  it.each<[string, object, number, string]>([
    ['within the lease', {}, 59_999, 'allow'],
    ['at its end', {}, 60_000, 'stale'],
    ['going on after lost contact', { category: 'clicks', programme: 'training' }, 3_599_999, 'allow'],
    ['the end of going on', { category: 'clicks', programme: 'training' }, 3_600_000, 'stale'],
    [
      'consent never goes on after lost contact',
      { employee: 'per_con', category: 'clicks', programme: 'training' },
      60_000,
      'stale',
    ],
    ['a lease of a day is cut to five minutes', { category: 'slow' }, 300_000, 'stale'],
    ['and holds until then', { category: 'slow' }, 299_999, 'allow'],
  ])('%s', (_, more, age, expected) => expect(answer(more, at(START, age))).toBe(expected));
});

describe('other people in the record', () => {
  const con = { employee: 'per_con' };
  const chat = { employee: 'per_con', category: 'chat' };
  it.each<[string, object, string]>([
    ['nobody else', { ...chat, participants: [] }, 'allow'],
    ['nothing said', chat, 'not_permitted'],
    ['somebody unknown', { ...chat, participants: [], participantsUnknown: true }, 'not_permitted'],
    ['somebody perhaps unknown', { ...chat, participants: [], participantsUnknown: 'no' }, 'not_permitted'],
    ['known to be known', { ...chat, participants: [], participantsUnknown: false }, 'allow'],
    ['another who allows', { ...chat, participants: ['per_two'] }, 'allow'],
    ['another on another basis', { ...chat, participants: ['per_ann'] }, 'allow'],
    ['another who does not', { ...chat, participants: ['per_two', 'per_end'] }, 'not_permitted'],
    ['another nobody listed', { ...chat, participants: ['per_nobody'] }, 'not_permitted'],
    ['oneself', { ...chat, participants: ['per_con'] }, 'allow'],
    [
      'named in a category of one person, who does not',
      { ...con, participants: ['per_nobody'] },
      'not_permitted',
    ],
    ['nothing said in a category of one person', con, 'allow'],
    ['unknown in a category of one person', { ...con, participantsUnknown: true }, 'allow'],
    ['without consent nobody else is asked', { category: 'chat', participants: ['per_nobody'] }, 'allow'],
    ['without consent nothing need be said', { category: 'chat' }, 'allow'],
    ['a list of numbers', { ...chat, participants: [7] }, 'unknown'],
    ['no list', { ...chat, participants: 'per_two' }, 'unknown'],
    ['a list with a hole', { ...chat, participants: new Array(1) }, 'not_permitted'],
  ])('%s', (_, more, expected) => expect(answer(more)).toBe(expected));

  it('an allow ends when the first of them ends', () => {
    const both = { ...con, participants: ['per_con_end'] };
    expect(ask(both)).toMatchObject({ allow: true, until: START + SECOND });
    expect(answer(both, at(START + SECOND))).toBe('not_permitted');
  });
});

describe('use: when and for what it was captured', () => {
  const CAPTURED = START - 20 * DAY;
  const record = {
    employee: 'per_con',
    action: 'use',
    collectedAt: iso(CAPTURED),
    collectedFor: FROM[0],
  };
  const on = (instant: number) => ({ ...record, collectedAt: iso(instant) });
  const ann = { ...record, employee: 'per_ann' };
  it.each<[string, object, string]>([
    ['captured under permission', record, 'allow'],
    ['as a Date', { ...record, collectedAt: new Date(CAPTURED) }, 'allow'],
    ['with another zone', { ...record, collectedAt: '2026-02-09T13:00:00+01:00' }, 'allow'],
    ['no time of capture', { ...record, collectedAt: undefined }, 'not_permitted'],
    ['a time in words', { ...record, collectedAt: 'lately' }, 'not_permitted'],
    ['a time without zone', { ...record, collectedAt: '2026-02-09T12:00:00' }, 'not_permitted'],
    ['a day that never was', { ...record, collectedAt: '2026-02-30T12:00:00Z' }, 'not_permitted'],
    ['a time that is a number', { ...record, collectedAt: CAPTURED }, 'not_permitted'],
    ['a Date that is none', { ...record, collectedAt: new Date(Number.NaN) }, 'not_permitted'],
    ['no activity of capture', { ...record, collectedFor: undefined }, 'not_permitted'],
    ['another activity of capture', { ...record, collectedFor: 'security.mouse.x.collect' }, 'not_permitted'],
    [
      'an activity nobody may take from',
      { ...record, category: 'keys', employee: 'per_ann' },
      'not_permitted',
    ],
    ['captured when permission began', on(PERMITTED), 'allow'],
    ['captured a moment before', on(PERMITTED - 1), 'not_permitted'],
    ['the embargo is over', on(START - 14 * DAY), 'allow'],
    ['the embargo has a moment left', on(START - 14 * DAY + 1), 'not_permitted'],
    ['captured in the future', on(START + 1), 'not_permitted'],
    ['without consent no embargo', { ...ann, collectedAt: iso(START) }, 'allow'],
    [
      'without consent the future is still not there',
      { ...ann, collectedAt: iso(START + 1) },
      'not_permitted',
    ],
    ['the last moment of retention', { ...ann, collectedAt: iso(START - 90 * DAY + 1) }, 'allow'],
    ['retention is over', { ...ann, collectedAt: iso(START - 90 * DAY) }, 'not_permitted'],
    [
      'another person, permitted since before',
      { ...on(START - 20 * DAY), participants: ['per_ann'] },
      'allow',
    ],
    [
      'another person, permitted only later',
      { ...on(START - 20 * DAY), participants: ['per_two'] },
      'not_permitted',
    ],
    ['after what was held before', { ...ann, category: 'old', collectedAt: iso(HELD + 1) }, 'allow'],
    [
      'the last moment of what was held before',
      { ...ann, category: 'old', collectedAt: iso(HELD) },
      'not_permitted',
    ],
  ])('%s', (_, more, expected) => expect(answer(more)).toBe(expected));

  it('an allow ends with the retention', () => {
    expect(ask(record)).toMatchObject({ allow: true, until: CAPTURED + 90 * DAY });
  });

  it('a clock set back ends no embargo and reopens no retention', () => {
    const setBack = { ...at(START - 10 * DAY), forward: START };
    expect(answer(on(START - 15 * DAY), setBack)).toBe('not_permitted');
    expect(answer({ ...ann, collectedAt: iso(START - 90 * DAY) }, setBack)).toBe('not_permitted');
  });

  it('a clock that tells no time ends no embargo', () => {
    expect(answer(record, { ...at(), wall: Number.NaN })).toBe('not_permitted');
  });
});
