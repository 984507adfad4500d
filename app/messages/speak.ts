import { createIntl, createIntlCache, type IntlShape } from 'react-intl';
import { de } from './de';
import { en, type MessageId } from './en';
import type { Language } from './languages';

const CATALOGUES = { en, de } as const satisfies Record<Language, Record<MessageId, string>>;

const speakers = new Map<Language, IntlShape>();

/** The formatter of one language; made once, since reading a catalogue is slow and its content never changes. */
export const intlFor = (language: Language): IntlShape => {
  const known = speakers.get(language);
  if (known) return known;
  const intl = createIntl(
    { locale: language, defaultLocale: 'en', messages: CATALOGUES[language] },
    createIntlCache(),
  );
  speakers.set(language, intl);
  return intl;
};

/** A sentence still to be said: its name, and what goes into it. */
export interface Sentence {
  id: MessageId;
  values?: Readonly<Record<string, string | number>>;
}

/** What is said as it stands: nothing is put in, nothing is quoted and nothing is marked up. */
const PLAIN = /^[^{}<>'#]*$/;

/** The sentence in words. */
export const say = (language: Language, { id, values }: Sentence): string => {
  const text = CATALOGUES[language][id];
  // Most of a page.
  if (PLAIN.test(text)) return text;
  const intl = intlFor(language);
  try {
    return String(formatOf(intl, id, text).format(values));
  } catch {
    // It says what is missing, and as much of the sentence as there is.
    return intl.formatMessage({ id }, values);
  }
};

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
    list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, {
      style: 'long',
      type: 'conjunction',
    });
    lists.set(language, list);
  }
  return list.format(items);
};
