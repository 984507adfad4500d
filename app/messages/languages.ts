/** A language of the pages, as data. */
interface Spoken {
  /** For dates, numbers and lists. English is written as at the place (instants.ts). */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** All pages, or those on which people learn of, decide and follow what concerns themselves. */
  covers: 'everything' | 'journey';
  /**
   * Where its words come from: written in it, translated by somebody who knows it, by a machine, or translated and then checked by a
   * second reader. `reviewer` is that reader's name, where somebody has put theirs to it.
   */
  words: 'original' | 'translated' | 'machine' | 'reviewed';
  reviewer?: string;
}

const SPOKEN = {
  en: { locale: 'en-GB', dir: 'ltr', covers: 'everything', words: 'original' },
  de: { locale: 'de-DE', dir: 'ltr', covers: 'everything', words: 'reviewed' },
  fr: { locale: 'fr-FR', dir: 'ltr', covers: 'journey', words: 'translated' },
  pl: { locale: 'pl-PL', dir: 'ltr', covers: 'journey', words: 'translated' },
  tr: { locale: 'tr-TR', dir: 'ltr', covers: 'journey', words: 'translated' },
  // Digits as everything around the portal in Europe writes them: receipts, clocks and pay slips must match.
  ar: { locale: 'ar-u-nu-latn', dir: 'rtl', covers: 'journey', words: 'translated' },
} as const satisfies Record<string, Spoken>;

/** A language in which people can have this portal. A notice may speak more. */
export type Offered = keyof typeof SPOKEN;

/** Languages this portal speaks, in the order in which they are offered. */
export const LANGUAGES = Object.keys(SPOKEN) as [Offered, ...Offered[]];

/** English with accents, brackets and half as many letters again: for whoever builds pages, never offered and never recorded. */
export const PSEUDO = 'en-XA';

/** A language a page can be in. */
export type Language = Offered | typeof PSEUDO;

/** What is known of the language of a page. */
export const spokenOf = (language: Language): Spoken =>
  language === PSEUDO ? { ...SPOKEN.en, words: 'machine' } : SPOKEN[language];

/** Languages with a catalogue of their own for every page. */
export type Whole = {
  [L in Offered]: (typeof SPOKEN)[L]['covers'] extends 'everything' ? L : never;
}[Offered];

/** The language of an officers' page for somebody who reads `language`: the page is whole in one language, or in English. */
export const officeLanguage = (language: Language): Language =>
  spokenOf(language).covers === 'everything' ? language : 'en';

/** The language in which words are put on record: never the one that nobody speaks. */
export const recordedLanguage = (language: Language): Offered => (language === PSEUDO ? 'en' : language);

const spoken = (tag: string): Offered | undefined =>
  LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language);

/**
 * The language of the page: what the signed-in person chose first, else the choice kept on the device, else what the browser
 * prefers (Accept-Language, RFC 9110 section 12.5.4), else English.
 */
export const pageLanguage = (
  chosen: readonly string[] | undefined,
  kept: string | undefined,
  accepted: string | null,
): Offered => {
  const wished = chosen ? chosen.slice(0, 1) : [...(kept ? [kept] : []), ...acceptedLanguages(accepted)];
  return wished.map(spoken).find((language) => language !== undefined) ?? 'en';
};

const acceptedLanguages = (header: string | null): readonly string[] =>
  (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, position) => {
      const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight), position };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
    .map(({ tag }) => tag);

/** The name of any language, in the language of the page. */
export const languageName = (tag: string, language: Language): string =>
  nameIn(spokenOf(language).locale, tag);

/** The name of a language in itself, as it stands in a list: "Deutsch", "Français", "العربية". */
export const ownName = (tag: string): string => {
  const name = nameIn(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
};

const nameIn = (locale: string, tag: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
