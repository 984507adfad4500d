/** The rules of mail: one interruption a month, when to try again, and what is one address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressFor, isOneAddress } from '#domain/mail/address';
import { planMails } from '#domain/mail/budget';
import { MAIL_KINDS, type MailKind } from '#domain/mail/kinds';
import { GIVE_UP_AFTER, isForGood, nextTry } from '#domain/mail/retry';
import { DAY, MINUTE } from '#domain/time';

const KINDS = Object.keys(MAIL_KINDS) as MailKind[];
const START = Date.parse('2026-01-15T10:00:00Z');
const monthOf = (at: number) => new Date(at).toISOString().slice(0, 7);
const paceOf = (kind: MailKind) => MAIL_KINDS[kind].pace;

/** One person over time: things happen, and a job looks now and then, as the portal's does. */
const live = (events: readonly { after: number; kind: MailKind }[]) => {
  let now = START;
  let last: number | undefined;
  const waiting: { id: string; kind: MailKind; due: number; at: number }[] = [];
  const sent: { at: number; pace: string; items: readonly { id: string; kind: MailKind; at: number }[] }[] =
    [];
  const look = () => {
    const due = waiting.filter((item) => item.due <= now);
    const { mails, later } = planMails(due, last, now);
    for (const { pace, items } of mails) {
      sent.push({ at: now, pace, items });
      if (pace === 'routine') last = now;
      for (const item of items) waiting.splice(waiting.indexOf(item), 1);
    }
    for (const item of later?.items ?? []) item.due = later?.until ?? 0;
  };
  for (const [number, { after, kind }] of events.entries()) {
    now += after;
    waiting.push({ id: String(number), kind, due: now, at: now });
    look();
  }
  for (let days = 0; days < 70; days++) {
    now += DAY;
    look();
  }
  return { sent, waiting };
};

const events = fc.array(
  fc.record({ after: fc.integer({ min: 0, max: 20 * DAY }), kind: fc.constantFrom(...KINDS) }),
  { maxLength: 40 },
);

describe('the budget', () => {
  it('is at most one routine mail a calendar month, and nothing is left out or told twice', () => {
    fc.assert(
      fc.property(events, (happened) => {
        const { sent, waiting } = live(happened);
        const months = sent.filter(({ pace }) => pace === 'routine').map(({ at }) => monthOf(at));
        expect(new Set(months).size).toBe(months.length);
        expect(waiting).toEqual([]);
        const told = sent.flatMap(({ items }) => items.map(({ id }) => Number(id)));
        expect(told.sort((a, b) => a - b)).toEqual(happened.map((_, number) => number));
      }),
    );
  });

  it('never holds back what is urgent, and never mixes it with routine', () => {
    fc.assert(
      fc.property(events, (happened) => {
        for (const { at, pace, items } of live(happened).sent) {
          expect(items.every(({ kind }) => paceOf(kind) === pace)).toBe(true);
          if (pace !== 'routine') expect(items.every((item) => item.at === at)).toBe(true);
        }
      }),
    );
  });

  it('gathers what comes later in a month into the first mail of the next', () => {
    const items = [{ id: 'a', kind: 'notice' } as const];
    const last = Date.parse('2026-12-03T09:00:00Z');
    expect(planMails(items, last, Date.parse('2026-12-31T23:59:59Z'))).toEqual({
      mails: [],
      later: { until: Date.parse('2027-01-01T08:00:00Z'), items },
    });
    expect(planMails(items, last, Date.parse('2027-01-01T00:00:00Z')).mails).toHaveLength(1);
  });

  it('counts a clock that was set back as the same month', () => {
    const items = [{ id: 'a', kind: 'reminder' } as const];
    expect(planMails(items, START, START - 40 * DAY).mails).toEqual([]);
  });
});

describe('a mail that was not taken', () => {
  it('is tried again later and later, with chance in it, for four days', () => {
    const pauses = [1, 2, 3, 8, 20, 500].map((tries) => {
      const at = (chance: number) => nextTry({ madeAt: START, tries }, START, chance) ?? 0;
      return [at(0) - START, at(1) - START].map((ms) => ms / MINUTE);
    });
    expect(pauses).toEqual([
      [1, 3],
      [2, 6],
      [4, 12],
      [128, 384],
      [180, 540],
      [180, 540],
    ]);
    expect(nextTry({ madeAt: START, tries: 3 }, START + GIVE_UP_AFTER, 0.5)).toBeUndefined();
  });

  it('is given up at once only where this address or this mail was refused for good', () => {
    expect(isForGood({ about: 'recipient', status: 550 })).toBe(true);
    expect(isForGood({ about: 'recipient', status: 450 })).toBe(false);
    expect(isForGood({ about: 'server', status: 535 })).toBe(false);
    expect(isForGood({ about: 'server' })).toBe(false);
  });
});

describe('an address', () => {
  it.each(['a@example.org', 'a.b+c@mail.example.org', 'ü@example.org', 'a@bücher.example'])('is %s', (text) =>
    expect(isOneAddress(text)).toBe(true),
  );

  it.each([
    '',
    'a',
    'a@',
    '@b',
    'a@b@c',
    'a@example.org\r\nBcc: all@example.org',
    'a@example.org\nX: y',
    'a@example.org,b@example.org',
    'a b@example.org',
    '<a@example.org>',
    '"a"@example.org',
    'a@example.org;b',
    'a@exam\u0000ple.org',
    'a\u2028@example.org',
    '-f@example.org',
    'a@.example.org',
    'a@-x.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(260)}`,
  ])('is not %j', (text) => expect(isOneAddress(text)).toBe(false));

  it('never holds a character that begins a header or a second address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        if (isOneAddress(text)) expect(text).not.toMatch(/[\s\p{C},;<>"]/u);
      }),
    );
  });

  it('is the one somebody wishes, never one at work after they left, and none where they wish none', () => {
    const work = 'w@example.org';
    const own = 'o@example.org';
    expect(addressFor({ route: 'work', work, own, left: false })).toBe(work);
    expect(addressFor({ route: 'work', work, own, left: true })).toBeUndefined();
    expect(addressFor({ route: 'private', work, own, left: true })).toBe(own);
    expect(addressFor({ route: 'private', work, left: false })).toBeUndefined();
    expect(addressFor({ route: 'none', work, own, left: false })).toBeUndefined();
  });
});
