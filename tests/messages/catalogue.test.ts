import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { de } from '#app/messages/de';
import { en } from '#app/messages/en';

const CATALOGUES = { en, de } as const;
const LANGUAGES = ['en', 'de'] as const;
const ids = Object.keys(en) as (keyof typeof en)[];

/** Names of the arguments of a message: `{name}`, and `{name, plural, …}`. */
const argumentsOf = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[},])/g)].map((match) => match[1] ?? ''))]
    .filter((name) => new RegExp(`\\{${name}(?:\\}|, )`).test(message))
    .sort();

/** What a person could read of a message: every branch, with words where values go. */
const shown = (language: keyof typeof CATALOGUES, id: keyof typeof en, number: number): string => {
  const intl = createIntl({
    locale: language,
    messages: CATALOGUES[language],
    onError: (error) => {
      throw error;
    },
  });
  const values = Object.fromEntries(
    argumentsOf(CATALOGUES[language][id]).map((name) => [
      name,
      new RegExp(`\\{${name}, plural`).test(CATALOGUES[language][id]) ? number : 'word',
    ]),
  );
  return intl.formatMessage({ id }, values);
};

describe.each(LANGUAGES)('every sentence in %s', (language) => {
  it('is well-formed ICU for none, one and many, and leaves no placeholder in sight', () => {
    const broken = ids.filter((id) => [0, 1, 7].some((number) => /[{}#]/.test(shown(language, id, number))));
    expect(broken).toEqual([]);
  });

  it('takes the same values as in English', () => {
    const different = ids.filter(
      (id) => argumentsOf(CATALOGUES[language][id]).join() !== argumentsOf(en[id]).join(),
    );
    expect(different).toEqual([]);
  });

  it('is not empty', () => {
    expect(ids.filter((id) => CATALOGUES[language][id].trim() === '')).toEqual([]);
  });

  it('has sentences of at most 25 words', () => {
    const long = ids.filter((id) =>
      shown(language, id, 7)
        .split(/[.!?:;](?:\s|$)/)
        .some((sentence) => sentence.split(/\s+/).length > 25),
    );
    // One sentence over everything: it lists four counts.
    expect(long.filter((id) => id !== 'home.summary')).toEqual([]);
  });
});

/** Names of languages, of the product, and lines that hold a value only. */
const ALIKE = ['choose.title', 'frame.product', 'frame.title', 'language.de', 'language.en', 'notice.title'];

describe('plain words', () => {
  const AVOID = /data subject|controller|\bprocessing\b|pursuant|legitimate interest/i;
  const AVOID_DE = /betroffene Person|Verantwortliche[rn]?\b|Verarbeitung|gemäß|berechtigtes Interesse/i;
  /** The page that explains the words of the law. */
  const GLOSSARY = /^help\.words\./;

  it('stand instead of the words of the law, outside the glossary', () => {
    const lawyerly = ids.filter((id) => !GLOSSARY.test(id) && (AVOID.test(en[id]) || AVOID_DE.test(de[id])));
    expect(lawyerly).toEqual([]);
    expect(AVOID.test(en['help.words.interest'])).toBe(true);
  });

  it('in German are a translation, not the English left standing', () => {
    expect(ids.filter((id) => de[id] === en[id]).sort()).toEqual(ALIKE);
  });
});
