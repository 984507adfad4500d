import { LANGUAGES, type Language } from './languages';

/** Small words that stand in nearly every sentence of one language and in none of the other. */
const SMALL_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['the', 'and', 'of', 'is', 'for', 'to', 'not', 'that', 'with', 'our', 'by', 'from', 'it', 'has', 'no'],
  de: [
    'der',
    'die',
    'das',
    'und',
    'ist',
    'für',
    'nicht',
    'mit',
    'von',
    'ein',
    'eine',
    'den',
    'dem',
    'wir',
    'zu',
  ],
};

/**
 * The language of a text that somebody typed and nobody marked, so that it is read aloud with the right sounds (WCAG 3.1.2).
 * Undefined on any doubt: a wrong language is worse than none.
 */
export const typedLanguageOf = (text: string): Language | undefined => {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const found = LANGUAGES.map((language) => ({
    language,
    hits: words.filter((word) => SMALL_WORDS[language].includes(word)).length,
  })).sort((a, b) => b.hits - a.hits);
  const [best, next] = found;
  return best && best.hits >= 2 && best.hits > 2 * (next?.hits ?? 0) ? best.language : undefined;
};
