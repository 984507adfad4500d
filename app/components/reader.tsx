import { Children, createContext, useContext } from 'react';
import { RawIntlProvider, useIntl } from 'react-intl';
import type { MessageId } from '../messages/en';
import type { Clock } from '../messages/instants';
import { intlFor, type Sentence, say } from '../messages/speak';

const ClockContext = createContext<Clock>({ language: 'en', zone: 'UTC' });

/** Says to everything inside in which language and zone the page is read. */
export const Reader = ({ clock, children }: { clock: Clock; children: React.ReactNode }) => (
  <ClockContext.Provider value={clock}>
    <RawIntlProvider value={intlFor(clock.language)}>{children}</RawIntlProvider>
  </ClockContext.Provider>
);

/** Language and zone of the page. */
export const useClock = (): Clock => useContext(ClockContext);

/** Says a sentence of the catalogue in the language of the page. */
export const useSay = () => {
  const { language } = useClock();
  return (id: MessageId, values?: Sentence['values']): string =>
    say(language, values === undefined ? { id } : { id, values });
};

/** The same with elements in it: a link, or a text in another language. */
export const useSayNodes = () => {
  const intl = useIntl();
  return (id: MessageId, values: Readonly<Record<string, React.ReactNode>>): React.ReactNode => {
    const parts = intl.formatMessage({ id }, values);
    return Array.isArray(parts) ? Children.toArray(parts) : parts;
  };
};
