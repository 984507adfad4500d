import { describe, expect, it } from 'vitest';
import { civilDate, endOfDay, sayDay } from '#app/messages/instants';
import { answerDue, objectionLines, objectionNow, objectionWords, touchLines } from '#app/messages/objection';
import type { ObjectionTouch } from '#app/services/queries/own-stops';
import { rowOf } from './row-of';

const BERLIN = { language: 'de', zone: 'Europe/Berlin' } as const;
const LONDON = { language: 'en', zone: 'Europe/London' } as const;

describe('when an answer is due', () => {
  it('is one month after the day at the place of the person, not in Greenwich', () => {
    const late = Date.parse('2026-01-30T23:30:00Z');
    expect(civilDate(late, 'Europe/Berlin')).toEqual({ year: 2026, month: 1, day: 31 });
    expect(answerDue(late, 'DE', BERLIN)).toBe('2. März 2026');
    expect(answerDue(late, 'GB', LONDON)).toBe('2 March 2026');
    expect(answerDue(Date.parse('2028-01-31T09:00:00Z'), 'GB', LONDON)).toBe('29 February 2028');
  });

  it('is not claimed where this portal knows no such rule', () => {
    const clock = { language: 'en', zone: 'America/New_York' } as const;
    expect(answerDue(0, 'US', clock)).toBeUndefined();
    const open = {
      state: 'open',
      at: Date.parse('2026-03-02T12:00:00Z'),
      receipt: 7,
      country: 'US',
    } as const;
    expect(objectionNow(open, clock)).toBe('You objected on March 2, 2026. It is not decided yet.');
    expect(objectionNow({ ...open, country: 'GB' }, LONDON)).toBe(
      'You objected on 2 March 2026. It is not decided yet. An answer is due by 2 April 2026.',
    );
  });

  it('is a day, whatever the zone of the reader', () => {
    expect(sayDay({ year: 2026, month: 2, day: 28 }, { language: 'en', zone: 'America/New_York' })).toBe(
      'February 28, 2026',
    );
  });
});

describe('the end of a day', () => {
  it.each([
    ['2026-03-02T09:07:00Z', 'Europe/Berlin', '2026-03-02T23:00:00.000Z'],
    ['2026-03-29T00:30:00Z', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    ['2026-03-02T03:00:00Z', 'America/New_York', '2026-03-02T05:00:00.000Z'],
    ['2026-03-02T22:59:59Z', 'Europe/Berlin', '2026-03-02T23:00:00.000Z'],
    ['2026-03-02T23:00:00Z', 'Europe/Berlin', '2026-03-03T23:00:00.000Z'],
    ['2026-03-02T09:00:00Z', 'Asia/Kathmandu', '2026-03-02T18:15:00.000Z'],
  ])('of %s in %s is %s', (at, zone, end) => {
    expect(new Date(endOfDay(Date.parse(at), zone)).toISOString()).toBe(end);
  });
});

describe('what an objection does', () => {
  const touch = (more: Partial<ObjectionTouch> = {}): ObjectionTouch => ({
    activity: 'agents.mouse_pointer.train_ai_agents.collect',
    title: 'Record it',
    verb: 'collect',
    does: 'goes_on',
    basis: 'legitimate_interest',
    ...more,
  });
  const use = touch({ activity: 'agents.mouse_pointer.train_ai_agents.use', title: 'Use it', verb: 'use' });

  it('is said of what goes on, with its ground', () => {
    expect(touchLines(touch({ grounds: 'Fraud was found here.' }), 'en')).toEqual([
      'It may go on until your objection is decided. Your employer has said so in advance.',
      'This is the ground it gives: Fraud was found here.',
    ]);
    expect(touchLines(touch({ does: 'stops' }), 'en')).toHaveLength(1);
    expect(touchLines({ ...use, does: 'stops' }, 'de')[0]).toContain('Niemand darf');
  });

  it('is told of each activity by itself in the words that are recorded', () => {
    const words = objectionWords(
      rowOf({ objectionTouches: [touch(), { ...use, does: 'stops' }] }),
      'en',
    ).split('\n');
    expect(words).toContain(
      'Record it: It may go on until your objection is decided. Your employer has said so in advance.',
    );
    expect(words).toContain(
      'Use it: Nobody may use the data about you for this until your objection is decided.',
    );
  });

  it('claims nothing of what rests on a yes or on the law', () => {
    expect(touchLines(touch({ does: 'untouched', basis: 'consent' }), 'en')).toEqual([
      'An objection does not change this. Here your yes or your no counts.',
    ]);
    expect(touchLines(touch({ does: 'untouched', basis: 'legal_obligation' }), 'en')).toEqual([
      'An objection does not change this.',
    ]);
  });

  const OPEN = { state: 'open', at: Date.parse('2026-03-02T12:00:00Z'), receipt: 7, country: 'US' } as const;

  it('stands beside the row, with what it does to this row', () => {
    const { activity } = touch();
    const lines = (does: ObjectionTouch['does'], state: 'open' | 'overridden' = 'open') =>
      objectionLines(
        rowOf({ activity, objectionTouches: [touch({ does })], objection: { ...OPEN, state } }),
        LONDON,
      )[0];
    expect(lines('goes_on')).toMatch(/It is not decided yet\. Until then this may go on\.$/);
    expect(lines('stops')).toMatch(/Until then this is not allowed\.$/);
    expect(lines('stops', 'overridden')).not.toContain('Until then');
  });

  it('to a capture is told beside the use as well', () => {
    const row = rowOf({
      activity: use.activity,
      verb: 'use',
      objectionTouches: [{ ...use, does: 'stops' }],
      captureObjection: { ...OPEN, title: 'Record it' },
    });
    expect(objectionLines(row, LONDON)).toEqual([
      'About “Record it”: You objected on 2 March 2026. It is not decided yet. Until then this is not allowed.',
    ]);
  });
});
