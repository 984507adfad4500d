import { createIntl, createIntlCache, type IntlShape } from 'react-intl';
import { ar } from './ar';
import { de } from './de';
import { en, type JourneyId, type MessageId } from './en';
import { fr } from './fr';
import { type Language, type Offered, PSEUDO, spokenOf, type Whole } from './languages';
import { pl } from './pl';
import { pseudoOf } from './pseudo';
import { tr } from './tr';

/** A language without officers' pages has every sentence of the journey; one that lacks any does not compile. */
const CATALOGUES = { en, de, fr, pl, tr, ar } as const satisfies Record<Whole, Record<MessageId, string>> &
  Record<Offered, Record<JourneyId, string>>;

/**
 * The words of a sentence. Officers' pages are drawn in a language that has them (`officeLanguage`), so the English behind a language
 * without them is for what nobody foresaw: an English sentence is better than an empty line.
 */
const textOf = (language: Language, id: MessageId): string => {
  if (language === PSEUDO) return pseudoOf(en[id]);
  const catalogue: Partial<Record<MessageId, string>> = CATALOGUES[language];
  return catalogue[id] ?? en[id];
};

const speakers = new Map<Language, IntlShape>();

/** The formatter of one language; made once, since reading a catalogue is slow and its content never changes. */
export const intlFor = (language: Language): IntlShape => {
  const known = speakers.get(language);
  if (known) return known;
  const ids = Object.keys(en) as MessageId[];
  const intl = createIntl(
    {
      locale: localeOf(language),
      defaultLocale: 'en',
      messages: Object.fromEntries(ids.map((id) => [id, textOf(language, id)])),
    },
    createIntlCache(),
  );
  speakers.set(language, intl);
  return intl;
};

/** English sentences write their numbers as everywhere: only dates tell one place from another. */
const localeOf = (language: Language): string => (language === 'en' ? 'en' : spokenOf(language).locale);

/** A sentence still to be said: its name, and what goes into it. */
export interface Sentence {
  id: MessageId;
  values?: Readonly<Record<string, string | number>>;
}

/** What is said as it stands: nothing is put in, nothing is quoted and nothing is marked up. */
const PLAIN = /^[^{}<>'#]*$/;

/** The sentence in words. */
export const say = (language: Language, { id, values }: Sentence): string => {
  const text = textOf(language, id);
  // Most of a page.
  if (PLAIN.test(text)) return text;
  const intl = intlFor(language);
  const put = values && spokenOf(language).dir === 'rtl' ? isolated(values) : values;
  try {
    return String(formatOf(intl, id, text).format(put));
  } catch {
    // It says what is missing, and as much of the sentence as there is.
    return intl.formatMessage({ id }, put);
  }
};

const LATIN = /\p{Script=Latin}/u;

/**
 * A name or a title from left to right inside a sentence from right to left: kept together by the marks for it (U+2068 and U+2069), or
 * what stands beside it would be read in another order (Unicode Standard Annex 9).
 */
const isolated = (values: NonNullable<Sentence['values']>): NonNullable<Sentence['values']> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? kept(value) : value]),
  );

/** A name as an option of a list says it: kept together in a language from right to left, where no element can do it. */
export const asOption = (language: Language, name: string): string =>
  spokenOf(language).dir === 'rtl' ? kept(name) : name;

/** A list whose names are kept together one by one is no name itself. */
const kept = (text: string): string =>
  LATIN.test(text) && !text.includes('\u2068') ? `\u2068${text}\u2069` : text;

type Format = ReturnType<IntlShape['formatters']['getMessageFormat']>;

const formats = new WeakMap<IntlShape, Map<MessageId, Format>>();

/** A sentence read once for each language; the formatter looks its own cache up by writing out all that it was given. */
const formatOf = (intl: IntlShape, id: MessageId, text: string): Format => {
  const known = formats.get(intl) ?? new Map<MessageId, Format>();
  formats.set(intl, known);
  const format =
    known.get(id) ??
    intl.formatters.getMessageFormat(text, intl.locale, intl.formats, { formatters: intl.formatters });
  known.set(id, format);
  return format;
};

const lists = new Map<Language, Intl.ListFormat>();

/** "mouse movements, clicks and chats", as the language writes lists. */
export const sayList = (language: Language, items: readonly string[]): string => {
  let list = lists.get(language);
  if (!list) {
    list = new Intl.ListFormat(spokenOf(language).locale, { style: 'long', type: 'conjunction' });
    lists.set(language, list);
  }
  return list.format(spokenOf(language).dir === 'rtl' ? items.map(kept) : items);
};
