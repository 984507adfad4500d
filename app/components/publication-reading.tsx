import type { ReadingWarning } from '#domain/notice/reading';
import { languageName } from '../messages/languages';
import type { Publication } from '../services/queries/desk/publication';
import { PART_NAMES } from './changed-sentences';
import { Foreign } from './foreign';
import { useClock, useSay, useSayNodes } from './reader';

/** What may be hard to read, language by language. It warns and stops nobody. */
export const ReadingOf = ({ publication: { reading } }: { publication: Publication }) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <section aria-labelledby="reading">
      <h2 id="reading">{say('publish.reading')}</h2>
      <p className="hint">{say('publish.reading.note')}</p>
      {Object.entries(reading).map(([tag, { ease, warnings }]) => (
        <div key={tag}>
          <h3>{languageName(tag, language)}</h3>
          {ease && (
            <p>
              {say('reading.ease', { value: ease.value, source: ease.source })}{' '}
              {ease.isHard && say('reading.hard')}
            </p>
          )}
          {warnings.length === 0 ? (
            <p>{say('reading.fine')}</p>
          ) : (
            <ul className="plain-list">
              {warnings.map((warning, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same warning may come twice, and the list never moves
                <li key={position}>
                  <Warning warning={warning} language={tag} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </section>
  );
};

const Warning = ({ warning, language }: { warning: ReadingWarning; language: string }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const part = say(PART_NAMES[warning.part]);
  const quoted = (text: string) => <Foreign language={language}>{text}</Foreign>;
  return warning.is === 'long_sentence'
    ? sayNodes('reading.long', { part, words: warning.words, sentence: quoted(warning.sentence) })
    : sayNodes('reading.word', { part, word: quoted(warning.word), instead: quoted(warning.instead) });
};
