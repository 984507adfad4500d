/** What differs between two versions, sentence by sentence. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSentences, compareTexts } from '#domain/notice/diff';
import { sentencesOf } from '#domain/notice/sentences';
import type { NoticeText } from '#domain/notice/text';

const TEXT: NoticeText = {
  title: 'Mouse',
  sentence: 'We record your mouse.',
  facts: {
    who: 'Us.',
    what: 'Mouse.',
    why: 'To train.',
    how_long: '90 days.',
    who_else: 'Nobody.',
    choices: 'Say no.',
  },
  full: [{ heading: 'What', paragraphs: ['It starts at nine. It ends at five.'] }],
  legal: ['Art. 6(1)(a).'],
};

describe('sentences', () => {
  it.each([
    ['en', 'It starts. It ends! Does it? Yes.', ['It starts.', 'It ends!', 'Does it?', 'Yes.']],
    [
      'en',
      'Apps, e.g. Outlook, count. See Art. 6 of it.',
      ['Apps, e.g. Outlook, count.', 'See Art. 6 of it.'],
    ],
    ['en', 'He said “no.” Then he left.', ['He said “no.”', 'Then he left.']],
    ['en', 'Version 2.0 is here. It is 3.5 MB.', ['Version 2.0 is here.', 'It is 3.5 MB.']],
    [
      'de',
      'Das gilt z. B. für Mails. Ab dem 3. Mai nicht.',
      ['Das gilt z. B. für Mails.', 'Ab dem 3. Mai nicht.'],
    ],
    [
      'de-AT',
      'Nach Art. 6 Abs. 1 lit. a DSGVO. Nr. 2 gilt.',
      ['Nach Art. 6 Abs. 1 lit. a DSGVO.', 'Nr. 2 gilt.'],
    ],
    ['ar', 'هل تعلم؟ نعم. انتهى', ['هل تعلم؟', 'نعم.', 'انتهى']],
    ['en', '  ', []],
  ])('in %s: %s', (language, paragraph, expected) => {
    expect(sentencesOf(paragraph, language)).toEqual(expected);
  });

  it('lose nothing but the blanks between them', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.constantFrom('en', 'de', 'xx'), (text, language) => {
        expect(sentencesOf(text, language).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('two versions', () => {
  it('are alike where nothing differs, and name the part where something does', () => {
    expect(compareTexts(TEXT, TEXT, 'en')).toEqual([]);
    const changed = {
      ...TEXT,
      facts: { ...TEXT.facts, how_long: '180 days.' },
      full: [{ heading: 'What', paragraphs: ['It starts at nine. It pauses at noon. It ends at five.'] }],
    };
    expect(compareTexts(TEXT, changed, 'en')).toEqual([
      {
        part: 'how_long',
        sentences: [
          { is: 'removed', sentence: '90 days.' },
          { is: 'added', sentence: '180 days.' },
        ],
      },
      {
        part: 'full',
        sentences: [
          { is: 'kept', sentence: 'What' },
          { is: 'kept', sentence: 'It starts at nine.' },
          { is: 'added', sentence: 'It pauses at noon.' },
          { is: 'kept', sentence: 'It ends at five.' },
        ],
      },
    ]);
  });

  it('tell a sentence that only moved, and one that comes once more', () => {
    expect(compareSentences(['A', 'B'], ['B', 'A'])).toContainEqual({ is: 'added', sentence: 'A' });
    expect(compareSentences(['A'], ['A', 'A'])).toEqual([
      { is: 'kept', sentence: 'A' },
      { is: 'added', sentence: 'A' },
    ]);
  });

  it('can each be read out of what is told', () => {
    const sentences = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 12 });
    fc.assert(
      fc.property(sentences, sentences, (before, after) => {
        const compared = compareSentences(before, after);
        const of = (other: string) =>
          compared.filter(({ is }) => is !== other).map(({ sentence }) => sentence);
        expect(of('added')).toEqual(before);
        expect(of('removed')).toEqual(after);
      }),
    );
  });

  it('of the longest notice there may be are compared in a moment', () => {
    const many = (word: string) => Array.from({ length: 2_000 }, (_, i) => `${word} ${i}.`);
    const began = performance.now();
    expect(compareSentences(many('a'), many('b'))).toHaveLength(4_000);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('of more sentences than a notice has are told as gone and new, without a table of all pairs', () => {
    const many = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word} ${i}.`);
    const around = (word: string) => [...many(word), 'In both.', ...many(word)];
    const [before, after] = [around('a'), around('b')];
    const compared = compareSentences(before, after);
    const of = (other: string) => compared.filter(({ is }) => is !== other).map(({ sentence }) => sentence);
    expect([of('added'), of('removed')]).toEqual([before, after]);
    expect(compared.some(({ is }) => is === 'kept')).toBe(false);
  });
});
