/** What warns that a text may be hard to read; it proves nothing and stops nobody. */
import { describe, expect, it } from 'vitest';
import { LONGEST_SENTENCE, readingOf } from '#domain/notice/reading';
import type { NoticeText } from '#domain/notice/text';

const text = (more: Partial<NoticeText>): NoticeText => ({
  title: 'Mouse',
  sentence: 'We record your mouse.',
  facts: {
    who: 'Us',
    what: 'Mouse',
    why: 'Training',
    how_long: '90 days',
    who_else: 'Nobody',
    choices: 'Say no',
  },
  full: [{ heading: 'What', paragraphs: ['You can stop it.'] }],
  legal: ['Art. 6(1)(a) GDPR.'],
  ...more,
});
const words = (count: number) => `${Array.from({ length: count }, () => 'word').join(' ')}.`;

describe('reading', () => {
  it('warns of a sentence that is too long, and not of one that is just short enough', () => {
    const of = (count: number) => readingOf(text({ sentence: words(count) }), 'en').warnings;
    expect(of(LONGEST_SENTENCE)).toEqual([]);
    expect(of(LONGEST_SENTENCE + 1)).toEqual([
      { is: 'long_sentence', part: 'sentence', sentence: words(26), words: 26 },
    ]);
  });

  it.each([
    ['en', 'The controller decides.', 'controller'],
    ['en', 'Pursuant to law.', 'pursuant'],
    ['de', 'Die Verarbeitung beginnt.', 'verarbeitung'],
    ['de', 'Das ist ein berechtigtes Interesse.', 'berechtigtes interesse'],
  ])('warns of hard words: %s, %s', (language, sentence, word) => {
    expect(readingOf(text({ sentence }), language).warnings).toMatchObject([
      { is: 'hard_word', part: 'sentence', word },
    ]);
  });

  it('does not take a part of a word for the word, and lets the legal part speak law', () => {
    expect(readingOf(text({ sentence: 'The controllers unprocessing.' }), 'en').warnings).toEqual([]);
    expect(readingOf(text({ legal: ['The controller, pursuant to Art. 6.'] }), 'en').warnings).toEqual([]);
  });

  it('measures by the formula of the language, and only where there is one and enough to measure', () => {
    const easy = Array.from({ length: 12 }, () => 'The cat sat on the mat.').join(' ');
    const hard = Array.from(
      { length: 4 },
      () => 'Organisational considerations necessitate comprehensive documentation of telemetry acquisition.',
    ).join(' ');
    const of = (paragraph: string, language: string) =>
      readingOf(text({ full: [{ heading: 'What', paragraphs: [paragraph] }] }), language).ease;
    expect(of(easy, 'en')?.value).toBeGreaterThan(80);
    expect(of(hard, 'en')).toMatchObject({ isHard: true, source: 'Flesch, 1948' });
    expect(of('Die Katze sitzt auf dem Dach. '.repeat(8), 'de')).toMatchObject({
      isHard: false,
      source: 'Amstad, 1978',
    });
    expect(of(easy, 'fr')).toBeUndefined();
    expect(readingOf(text({}), 'en').ease).toBeUndefined();
  });
});
