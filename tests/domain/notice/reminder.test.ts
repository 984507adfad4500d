import { describe, expect, it } from 'vitest';
import { REMINDER_DAYS, remindedUntil } from '#domain/notice/reminder';
import { DAY } from '#domain/time';

const at = Date.UTC(2026, 0, 1);
const end = at + REMINDER_DAYS * DAY;

describe('a reminder', () => {
  it.each([
    { what: 'nothing was sent', sent: [], asked: 'leeds', until: undefined },
    { what: 'the same place', sent: ['leeds'], asked: 'leeds', until: end },
    { what: 'another place', sent: ['york'], asked: 'leeds', until: undefined },
    { what: 'one to all, then a place', sent: [undefined], asked: 'leeds', until: end },
    { what: 'one to a place, then all', sent: ['leeds'], asked: undefined, until: end },
  ])('waits or not: $what', ({ sent, asked, until }) => {
    const reminders = sent.map((establishment) => ({
      version: 1,
      at,
      ...(establishment !== undefined && { establishment }),
    }));
    expect(remindedUntil(reminders, asked, at)).toBe(until);
    expect(remindedUntil(reminders, asked, end - 1)).toBe(until);
    expect(remindedUntil(reminders, asked, end)).toBeUndefined();
  });
});
