import {
  CircleCheck,
  Hourglass,
  MessageCircle,
  MessageCircleQuestion,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { WordState } from '#domain/council/word';
import { placeName } from '../messages/labels';
import { paths } from '../paths';
import type { WordLine } from '../services/queries/council-words';
import { CouncilText } from './council-text';
import { Instant } from './instant';
import { useSay, useSayNodes } from './reader';

const SIGNS = {
  stands: { sign: MessageCircle, tag: 'off' },
  open: { sign: Hourglass, tag: 'off' },
  overdue: { sign: TriangleAlert, tag: 'shut' },
  answered: { sign: CircleCheck, tag: 'on' },
  taken_back: { sign: Undo2, tag: 'off' },
} as const satisfies Record<WordState, { sign: typeof MessageCircle; tag: string }>;

/** What councils said about a programme, with what was answered; `act` is what the reader can do about one. */
export const CouncilWords = ({
  words,
  act,
}: {
  words: readonly WordLine[];
  act: (word: WordLine) => React.ReactNode;
}) => {
  const say = useSay();
  if (words.length === 0) return <p className="empty">{say('words.none')}</p>;
  return (
    <ul className="gate-list">
      {words.map((word) => (
        <li key={word.word}>
          <CouncilWord word={word} />
          {act(word)}
        </li>
      ))}
    </ul>
  );
};

/** One of them. */
export const CouncilWord = ({ word }: { word: WordLine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { kind, state, establishment, due, answer, takenBackAt, entry } = word;
  const { sign: Sign, tag } = SIGNS[state];
  const place = placeName(establishment);
  return (
    <>
      <div className="programme-head">
        <h3>{say(`word.${kind}`, { place })}</h3>
        <span className={`tag tag-${tag}`}>
          <Sign aria-hidden="true" size={16} />
          {say(`word.state.${state}`)}
        </span>
      </div>
      <CouncilText {...word} />
      <p className="hint">
        {sayNodes('word.said', { date: <Instant at={word.at} as="date" />, entry: String(entry) })}{' '}
        {due !== undefined && sayNodes('word.due', { date: <Instant at={due - 1} as="date" /> })}{' '}
        {takenBackAt !== undefined &&
          sayNodes('word.taken_back', { date: <Instant at={takenBackAt} as="date" /> })}
      </p>
      {answer && (
        <>
          <p className="waiting-what">
            <MessageCircleQuestion aria-hidden="true" size={16} /> {say('word.answer')}
          </p>
          <CouncilText {...answer} />
          <p className="hint">
            {sayNodes('word.answered', { date: <Instant at={answer.at} as="date" /> })} {say('grade.stated')}
          </p>
        </>
      )}
    </>
  );
};

/** The way to the answer, where one is waited for. */
export const ToAnswer = ({ word: { word, state } }: { word: WordLine }) => {
  const say = useSay();
  if (state !== 'open' && state !== 'overdue') return null;
  return (
    <p>
      <a className="button" href={paths.deskAnswer(word)}>
        {say('answer.to')}
      </a>
    </p>
  );
};
