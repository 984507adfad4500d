import { type Language, PSEUDO, spokenOf } from './languages';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** "1.2 megabytes": a size in the words and digits of a language. Counted in thousands, as the word means. */
export const saySize = (language: Language, bytes: number): string => {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), UNITS.length - 1);
  return new Intl.NumberFormat(language === PSEUDO ? 'en' : spokenOf(language).locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000 ** step);
};
