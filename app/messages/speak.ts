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

/** The sentence in words. */
export const say = (language: Language, { id, values }: Sentence): string =>
  intlFor(language).formatMessage({ id }, values);

/** "mouse movements, clicks and chats", as the language writes lists. */
export const sayList = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { style: 'long', type: 'conjunction' }).format(
    items,
  );
