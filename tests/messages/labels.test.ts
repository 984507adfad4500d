import { describe, expect, it } from 'vitest';
import { moreFacts } from '#app/messages/facts';
import { lawLines, placeLabel } from '#app/messages/labels';
import { figureBar } from '#app/messages/programme';
import { say } from '#app/messages/speak';
import { rowOf } from './row-of';

describe('a place', () => {
  it('is read in words, in the language of the reader', () => {
    expect(placeLabel('DE', 'en')).toBe('Germany');
    expect(placeLabel('GB', 'de')).toBe('Vereinigtes Königreich');
    expect(placeLabel('US-NY', 'en')).toBe('United States (NY)');
    expect(placeLabel('establishment:new-york', 'de')).toBe('New York');
    expect(placeLabel('somewhere', 'en')).toBe('somewhere');
  });
});

describe('rules of law', () => {
  it('are told one a line', () => {
    const law = 'GDPR Art. 6(1)(c); ArbZG § 16(2)';
    expect(lawLines(law)).toEqual(['GDPR Art. 6(1)(c)', 'ArbZG § 16(2)']);
    const fact = moreFacts(rowOf({ law }), { language: 'de', zone: 'UTC' }).find(
      ({ name }) => name === 'row.law',
    );
    expect(fact?.laws).toHaveLength(2);
  });
});

describe('a figure', () => {
  const figure = (count: Parameters<typeof figureBar>[0]['count']) =>
    figureBar({ people: 20, count, establishments: ['leeds'], at: 0 });

  it('has a bar as long as its number, and none where the number is kept back', () => {
    expect(figure({ is: 'about', value: 15 })).toBe(75);
    expect(figure({ is: 'few' })).toBeUndefined();
    expect(figure({ is: 'nearly_all' })).toBeUndefined();
  });
});

describe('how long', () => {
  it('is said the one way, in years and in days', () => {
    const kept = (days: number) => say('en', { id: 'row.retention_days', values: { days } });
    expect([kept(730), kept(365), kept(30), kept(0)]).toEqual([
      '2 years (730 days)',
      '1 year (365 days)',
      '30 days',
      'Not kept',
    ]);
  });
});
