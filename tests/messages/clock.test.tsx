/** How a date was counted, as people read it. */
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { clockSentences } from '#app/messages/clock';
import { LANGUAGES } from '#app/messages/languages';
import { say } from '#app/messages/speak';
import { zones } from '#app/services/zones';
import { clockOf, type Pause } from '#domain/calendar/clock';
import { type ClockRuleId, clockRule } from '#domain/calendar/clock-rules';
import { zoneOf } from '#domain/calendar/zone-of';
import { fromIso } from '#domain/time';
import { ClockSteps } from '../../app/components/clock-steps';
import { Reader } from '../../app/components/reader';

const counted = (
  id: ClockRuleId,
  received: string,
  place: { country: string; region?: string },
  more: { pauses?: readonly Pause[]; extendedAt?: number } = {},
) =>
  clockOf(
    clockRule(id),
    { receivedAt: fromIso(received), place: { ...place, zone: zoneOf(place) }, ...more },
    zones,
  );
const words = (clock: ReturnType<typeof counted>, language: 'en' | 'de' = 'en') =>
  clockSentences(clock, language).map(({ id, values, name }) =>
    say(language, { id, values: { ...values, ...(name && { name: name.text }) } }),
  );

describe('a date', () => {
  it('is told from receipt to the last second', () => {
    expect(words(counted('EU-11', '2025-01-31T09:00:00Z', { country: 'DE', region: 'BE' }))).toEqual([
      'Received: Friday, 31 January 2025. That day is not counted.',
      'Plus 1 month: Friday, 28 February 2025.',
      'That month has no such day, so its last day counts.',
      'Friday, 28 February 2025 is a working day in Germany (BE).',
      'Due: Friday, 28 February 2025, 23:59:59 (Europe/Berlin).',
    ]);
    expect(words(counted('EU-11', '2026-03-03T09:00:00Z', { country: 'DE' }), 'de')).toContain(
      'Freitag, 3. April 2026: Feiertag (Karfreitag). Es zählt der nächste Tag.',
    );
    expect(words(counted('EU-34', '2026-04-03T08:20:00Z', { country: 'DE' }))).toEqual([
      'Known since: 3 April 2026 at 10:20:00 CEST. That hour is not counted.',
      'The time runs from 3 April 2026 at 11:00:00 CEST.',
      'Plus 72 hours: Monday, 6 April 2026.',
      'Weekends and holidays move nothing here.',
      'Due: Monday, 6 April 2026, 10:59:59 (Europe/Berlin).',
    ]);
  });

  it('says what is not known of the holidays', () => {
    expect(words(counted('HOUSE', '2026-03-02T09:00:00Z', { country: 'IN' }))).toContain(
      'Thursday, 2 April 2026 is no weekend. We know no holidays of India.',
    );
    // The feasts of that year are in no table here.
    expect(words(counted('HOUSE', '2028-01-28T09:00:00Z', { country: 'TR' }))).toContain(
      'Monday, 28 February 2028 is a working day in Türkiye, as far as we know. Some holidays there follow the moon, and those of that year we do not know. One of them would move the date.',
    );
  });

  it('names a holiday in its own language, and the rule', () => {
    const clock = counted('EU-11', '2026-03-03T09:00:00Z', { country: 'DE', region: 'BE' });
    const html = renderToStaticMarkup(
      <Reader clock={{ language: 'en', zone: 'UTC' }}>
        <ClockSteps clock={clock} />
      </Reader>,
    );
    expect(html).toContain('<span lang="de" dir="auto">Karfreitag</span>');
    expect(html).toContain('The rule: GDPR Art. 12(3).');
  });

  it('has words for every step in every language', () => {
    const at = (day: string) => fromIso(`${day}T10:00:00Z`);
    const pauses = (['clarification', 'identity'] as const).flatMap((what) => [
      { from: at('2026-09-08'), to: at('2026-09-09'), for: what },
      { from: at('2026-09-14'), to: at('2026-09-17'), for: what },
      { from: at('2026-12-20'), for: what },
    ]);
    const leeds = { country: 'GB', region: 'ENG' };
    const clocks = [
      counted('UK-01', '2026-09-07T09:00:00Z', leeds, { pauses }),
      counted('UK-01', '2026-09-07T09:00:00Z', leeds, {
        pauses: [{ from: at('2026-09-08'), for: 'identity' }],
      }),
      counted('EU-11', '2026-09-07T09:00:00Z', { country: 'NL' }, { pauses, extendedAt: at('2026-09-20') }),
      counted('EU-11', '2026-09-07T09:00:00Z', { country: 'NL' }, { extendedAt: at('2026-10-20') }),
      counted('UK-02', '2026-11-25T09:00:00Z', leeds, { extendedAt: at('2026-11-26') }),
      counted('EU-10', '2026-11-25T09:00:00Z', { country: 'NL' }),
      counted('NY-03', '2026-11-06T15:00:00Z', { country: 'US', region: 'NY' }),
      counted('EU-34', '2026-11-06T15:00:00Z', { country: 'IN' }),
      counted('HOUSE', '2028-01-28T09:00:00Z', { country: 'TR' }),
    ];
    for (const language of LANGUAGES) {
      for (const { id, values, name } of clocks.flatMap((clock) => clockSentences(clock, language))) {
        const text = say(language, { id, values: { ...values, ...(name && { name: name.text }) } });
        expect(text, `${language} ${id}`).not.toMatch(/[{}]/);
      }
    }
  });
});
