import { sentencesOf, wordsOf } from './sentences';
import { type NoticePart, type NoticeText, partsOf } from './text';

/** How plain a text must be in one language, as far as a machine can look (ux, section 5: reading level). */
interface ReadingRules {
  /** Words of the law and of offices; each with the one that says it plainly. */
  avoid: Readonly<Record<string, string>>;
  /** How many syllables a word has, nearly: groups of vowels that are read as one. */
  syllables: (word: string) => number;
  /** Reading ease from words a sentence and syllables a word; 100 is very easy, 0 very hard. */
  ease: (wordsASentence: number, syllablesAWord: number) => number;
  source: string;
}

/** Only languages with a formula that is well known for them; every other one is looked at for long sentences alone. */
const RULES: Readonly<Record<string, ReadingRules>> = {
  en: {
    avoid: {
      'data subject': 'you, person',
      controller: 'employer',
      processing: 'recording, using',
      pursuant: 'because of, under',
      'legitimate interest': 'good reason',
    },
    // A last "e" is silent, but in "table".
    syllables: (word) => word.replace(/(?<=[^aeiouyl])e$/i, '').match(/[aeiouy]+/gi)?.length ?? 1,
    ease: (words, syllables) => 206.835 - 1.015 * words - 84.6 * syllables,
    source: 'Flesch, 1948',
  },
  de: {
    avoid: {
      'betroffene person': 'Sie, Person',
      verantwortlicher: 'Arbeitgeber',
      verarbeitung: 'Aufzeichnen, Nutzen',
      gemäß: 'nach, wegen',
      'berechtigtes interesse': 'guter Grund',
    },
    syllables: (word) => word.match(/aa|ee|oo|ie|ei|ai|au|eu|äu|[aeiouyäöü]/gi)?.length ?? 1,
    ease: (words, syllables) => 180 - words - 58.5 * syllables,
    source: 'Amstad, 1978',
  },
};

/** So many words in a sentence, and not more (ux, section 5). */
export const LONGEST_SENTENCE = 25;
/** Below this, texts are hard for most people: both formulas call 50 to 60 fairly hard. */
const LEAST_EASE = 50;
/** A formula says nothing about a few words. */
const FEWEST_WORDS = 30;

/** Something that may be hard to read. It warns and never stops anybody. */
export type ReadingWarning =
  | { is: 'long_sentence'; part: NoticePart; sentence: string; words: number }
  | { is: 'hard_word'; part: NoticePart; word: string; instead: string };

export interface Reading {
  warnings: readonly ReadingWarning[];
  /** Reading ease of everything but the legal part; absent where there is no formula, or too little to measure. */
  ease?: { value: number; isHard: boolean; source: string };
}

/** Looks a text over: long sentences, words to avoid, a formula. The legal part may speak law. It is no proof that people understand. */
export const readingOf = (text: NoticeText, language: string): Reading => {
  const rules = RULES[language.split('-')[0] ?? language];
  const plain = partsOf(text).filter(({ part }) => part !== 'legal');
  const warnings = plain.flatMap(({ part, paragraphs }) =>
    paragraphs.flatMap((paragraph) => warningsOf(part, paragraph, language, rules)),
  );
  const ease =
    rules &&
    easeOf(
      plain.flatMap(({ paragraphs }) => paragraphs),
      language,
      rules,
    );
  return { warnings, ...(ease && { ease }) };
};

const warningsOf = (
  part: NoticePart,
  paragraph: string,
  language: string,
  rules: ReadingRules | undefined,
): readonly ReadingWarning[] => {
  const long = sentencesOf(paragraph, language).flatMap((sentence): readonly ReadingWarning[] => {
    const words = wordsOf(sentence).length;
    return words > LONGEST_SENTENCE ? [{ is: 'long_sentence', part, sentence, words }] : [];
  });
  const folded = ` ${wordsOf(paragraph).join(' ').toLowerCase()} `;
  const hard = Object.entries(rules?.avoid ?? {}).flatMap(([word, instead]): readonly ReadingWarning[] =>
    folded.includes(` ${word} `) ? [{ is: 'hard_word', part, word, instead }] : [],
  );
  return [...long, ...hard];
};

const easeOf = (paragraphs: readonly string[], language: string, rules: ReadingRules): Reading['ease'] => {
  const words = paragraphs.flatMap(wordsOf);
  if (words.length < FEWEST_WORDS) return undefined;
  const sentences = paragraphs.flatMap((paragraph) => sentencesOf(paragraph, language)).length;
  const syllables = words.reduce((sum, word) => sum + rules.syllables(word), 0);
  const value = Math.round(rules.ease(words.length / sentences, syllables / words.length));
  return { value, isHard: value < LEAST_EASE, source: rules.source };
};
