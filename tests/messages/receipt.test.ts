import { describe, expect, it } from 'vitest';
import { pageLanguage } from '#app/messages/languages';
import { lineActor, lineTitle, nextOf, receiptBy, toldAbout } from '#app/messages/receipt';
import { refusalOf, refusalOfStatus } from '#app/messages/refusals';
import { zoneOf } from '#domain/calendar/zone-of';

const clock = { language: 'en', zone: 'Europe/London' } as const;
const AT = Date.UTC(2026, 10, 3, 14, 3, 11);
const system = (more: object) => ({
  system: 'browser-extension',
  kind: 'collector' as const,
  alive: true,
  enforces: false,
  uses: false,
  ...more,
});

describe('what happens next', () => {
  const next = (...propagation: ReturnType<typeof system>[]) =>
    nextOf({ type: 'choice', outcome: 'give', at: AT, propagation }, AT + 1_000, clock);

  it('counts only systems that have confirmed, and names who is silent', () => {
    const { lead, systems } = next(
      system({ system: 'endpoint-agent', lastSeen: AT, enforces: true }),
      system({ alive: false, lastSeen: AT - 1_400_000 }),
    );
    expect(lead).toBe('Recorded 14:03:11. 1 of 2 systems have confirmed it.');
    expect(systems.map(({ confirmed }) => confirmed)).toEqual([true, false]);
    expect(systems[1]?.text).toContain(
      'Browser extension has not reported since 13:39:51. It must stop within 60 seconds',
    );
  });

  it('says in words that none has confirmed yet, and that the only one has', () => {
    expect(next(system({})).lead).toBe('Recorded 14:03:11. No system has confirmed it yet.');
    expect(next(system({ lastSeen: AT, enforces: true })).lead).toBe(
      'Recorded 14:03:11. The one system that must follow it has confirmed it.',
    );
  });

  it('claims nothing of a system that never reported', () => {
    expect(next(system({})).systems[0]).toEqual({
      text: 'Browser extension has never reported. It must not record without asking this portal.',
      confirmed: false,
    });
  });

  it('follows from reading a notice: nothing', () => {
    expect(
      nextOf({ type: 'acknowledgement', outcome: 'acknowledged', at: AT, propagation: [] }, AT, clock).lead,
    ).toContain('is not a yes');
  });

  it('follows from not confirming: no answer changes, and what needs confirming stays off', () => {
    const declined = { type: 'acknowledgement', outcome: 'declined', at: AT, propagation: [] } as const;
    expect(nextOf(declined, AT, clock).lead).toBe(
      'You refused nothing: your answers stay as they are. What needs your confirmation stays off until you confirm.',
    );
  });
});

describe('what happens next after an objection', () => {
  const touch = { activity: 'a.b.c.collect', title: 'Record it', verb: 'collect' as const };
  const objected = (does: 'stops' | 'goes_on', ...propagation: ReturnType<typeof system>[]) =>
    nextOf(
      { type: 'objection', outcome: 'raised', at: AT, touches: [{ ...touch, does }], propagation },
      AT,
      clock,
    );

  it('is no stop of systems where everything goes on', () => {
    expect(objected('goes_on', system({}))).toEqual({
      lead: 'Recorded 14:03:11. No system has to stop before your objection is decided.',
      systems: [],
    });
  });

  it('asks a system that only uses to stop using, and says nothing of recording', () => {
    const { systems } = objected(
      'stops',
      system({ uses: true }),
      system({ uses: true, alive: false, lastSeen: AT }),
    );
    expect(systems.map(({ text }) => text).join(' ')).not.toContain('record');
    expect(systems[1]?.text).toContain('It must stop using the data within 60 seconds');
  });

  it('after it was taken back is that it counts no more', () => {
    const back = { type: 'objection', outcome: 'taken_back', at: AT, propagation: [] } as const;
    expect(nextOf(back, AT, clock).lead).toContain('counts no more');
  });
});

describe('a line of the history', () => {
  it('says the act in words', () => {
    expect(lineTitle({ type: 'choice', outcome: 'refuse', title: 'Clicks' }, 'en')).toBe(
      'You said no: Clicks',
    );
    expect(lineTitle({ type: 'languages', outcome: 'de,en', title: '' }, 'en')).toBe(
      'You chose your languages: German and English',
    );
  });
});

describe('a no that somebody recorded for a person', () => {
  it('is told plainly, with the number of the entry it is about', () => {
    const line = { type: 'informed', outcome: 'no_recorded', title: '', about: '412' } as const;
    expect(lineTitle(line, 'en')).toBe('You were told: somebody recorded a no for you');
    expect(toldAbout(line)).toBe(412);
    expect(lineActor(line).id).toBe('receipts.by_portal_told');
    expect(toldAbout({ type: 'choice', about: '412' })).toBeUndefined();
  });

  it('never says that the person did it, nor that an arrival can be changed', () => {
    expect(receiptBy({ type: 'choice', by: 'recorded_for_you' })).toBe('receipt.by.recorded_for_you');
    expect(receiptBy({ type: 'informed', by: 'recorded_for_you' })).toBe('receipt.by.told');
    expect(receiptBy({ type: 'added', by: 'recorded_for_you' })).toBe('receipt.by.office');
    expect(receiptBy({ type: 'choice', by: 'self' })).toBe('receipt.by.self');
    expect(receiptBy({ type: 'delivery', by: 'self' })).toBe('receipt.by.portal');
  });
});

describe('a refusal', () => {
  it('has the status of the table, and 500 when nobody foresaw it', () => {
    expect(refusalOf('notice_changed').status).toBe(409);
    expect(refusalOf('unavailable').status).toBe(503);
    expect(refusalOf('toString').status).toBe(500);
    expect(refusalOfStatus(404).title).toBe('problem.not_found');
  });
});

describe('the language of a page', () => {
  it('is the person’s first, then the device’s, then the browser’s, then English', () => {
    expect(pageLanguage(['de-AT', 'en'], 'en', 'en')).toBe('de');
    expect(pageLanguage(['it'], 'de', 'de')).toBe('en');
    expect(pageLanguage(undefined, 'de', 'en')).toBe('de');
    expect(pageLanguage(undefined, undefined, 'it, en;q=0.4, de;q=0.8')).toBe('de');
    expect(pageLanguage(undefined, undefined, 'de;q=0, it')).toBe('en');
    expect(pageLanguage(undefined, undefined, 'ar-SY, de;q=0.8')).toBe('ar');
    expect(pageLanguage(['en-XA'], 'en-XA', 'en-XA')).toBe('en');
    expect(pageLanguage(undefined, undefined, null)).toBe('en');
  });
});

describe('the time zone', () => {
  it('is the place’s, and UTC where it is not known', () => {
    expect(zoneOf({ country: 'US', region: 'NY' })).toBe('America/New_York');
    expect(zoneOf({ country: 'DE', region: 'BE' })).toBe('Europe/Berlin');
    expect(zoneOf({ country: 'US' })).toBe('UTC');
  });
});
