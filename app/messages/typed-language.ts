import { LANGUAGES, type Offered } from './languages';

/** Small words that stand in nearly every sentence of one language and in none of the others. */
const SMALL_WORDS: Readonly<Record<Offered, readonly string[]>> = {
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
  fr: [
    'le',
    'la',
    'les',
    'des',
    'et',
    'est',
    'une',
    'pour',
    'pas',
    'dans',
    'que',
    'nous',
    'sur',
    'avec',
    'du',
  ],
  pl: [
    'nie',
    'jest',
    'się',
    'na',
    'że',
    'oraz',
    'dla',
    'przez',
    'przy',
    'lub',
    'są',
    'jak',
    'tego',
    'od',
    'jego',
  ],
  tr: [
    've',
    'bir',
    'bu',
    'için',
    'ile',
    'değil',
    'olan',
    'olarak',
    'daha',
    'gibi',
    'kadar',
    'çok',
    'ama',
    'biz',
    'ne',
  ],
  ar: ['في', 'من', 'على', 'إلى', 'هذا', 'هذه', 'التي', 'الذي', 'أن', 'عن', 'لا', 'مع', 'هو', 'هي', 'كان'],
};

/**
 * The language of a text that somebody typed and nobody marked, so that it is read aloud with the right sounds (WCAG 3.1.2).
 * Undefined on any doubt: a wrong language is worse than none.
 */
export const typedLanguageOf = (text: string): Offered | undefined => {
  const words = text.toLowerCase().split(/[^\p{L}]+/u);
  const found = LANGUAGES.map((language) => ({
    language,
    hits: words.filter((word) => SMALL_WORDS[language].includes(word)).length,
  })).sort((a, b) => b.hits - a.hits);
  const [best, next] = found;
  return best && best.hits >= 2 && best.hits > 2 * (next?.hits ?? 0) ? best.language : undefined;
};
