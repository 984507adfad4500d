import { describe, expect, it } from 'vitest';
import { civilDate, endOfDay, sayDay } from '#app/messages/instants';
import { answerDue, effectLines, objectionNow } from '#app/messages/objection';
import { rowOf } from './row-of';

const BERLIN = { language: 'de', zone: 'Europe/Berlin' } as const;
const LONDON = { language: 'en', zone: 'Europe/London' } as const;

describe('when an answer is due', () => {
  it('is one month after the day at the place of the person, not in Greenwich', () => {
    const late = Date.parse('2026-01-30T23:30:00Z');
    expect(civilDate(late, 'Europe/Berlin')).toEqual({ year: 2026, month: 1, day: 31 });
    expect(answerDue(late, 'DE', BERLIN)).toBe('28. Februar 2026');
    expect(answerDue(late, 'GB', LONDON)).toBe('28 February 2026');
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
  it('is said of what goes on, with its ground', () => {
    const text = { ...rowOf().text, grounds: 'Fraud was found here.' };
    expect(effectLines(rowOf({ onObjection: 'continue', text }), 'en')).toEqual([
      'It goes on until your objection is decided. Your employer has said so in advance.',
      'This is the ground it gives: Fraud was found here.',
    ]);
    expect(effectLines(rowOf({ onObjection: 'stop', text }), 'en')).toHaveLength(1);
    expect(effectLines(rowOf({ onObjection: 'restrict', verb: 'use' }), 'de')[0]).toContain('Niemand darf');
  });
});
