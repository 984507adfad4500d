import { CircleAlert, CircleHelp, Eraser, Lock, MessageCircleQuestion, UserX } from 'lucide-react';
import type { Gate } from '#domain/monitoring/gates';
import { actAt } from '../messages/gate-act';
import { placeName } from '../messages/labels';
import { sayList } from '../messages/speak';
import { paths } from '../paths';
import type { WordLine } from '../services/queries/council-words';
import type { ProgrammeLine } from '../services/queries/desk/programmes';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { OpeningsWaiting } from './opening-reviews';
import { useClock, useSay, useSayNodes } from './reader';
import { ReviewWaiting } from './review';

/** Every gate that is all that is missing somewhere, and every programme whose owner is gone, with whoever must act. */
export const WaitingList = ({
  programmes,
  silent,
  toErase,
  toAnswer,
  late,
  openings,
}: {
  programmes: readonly ProgrammeLine[];
  /** Systems that nobody hears. */
  silent: number;
  /** Entries about erased people that are still there. */
  toErase: number;
  /** What councils asked and nobody answered. */
  toAnswer: readonly WordLine[];
  /** Answers to people's requests whose day is past. */
  late: number;
  /** Openings of people that wait for a second reader, and those that did not fit. */
  openings: { waiting: number; unfit: number };
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const waiting = programmes.flatMap((programme) => programme.shut.map((shut) => ({ programme, ...shut })));
  const unreviewed = programmes.filter(({ review }) => review.state !== 'planned' || review.pause);
  const ownerless = programmes.filter(({ ownerGone }) => ownerGone);
  if (
    waiting.length === 0 &&
    unreviewed.length === 0 &&
    ownerless.length === 0 &&
    silent === 0 &&
    toErase === 0 &&
    toAnswer.length === 0 &&
    late === 0 &&
    openings.waiting + openings.unfit === 0
  )
    return <p className="empty">{say('desk.waiting.none')}</p>;
  return (
    <ul className="waiting-list">
      <LateRequests count={late} />
      <OpeningsWaiting {...openings} />
      {silent > 0 && (
        <li>
          <CircleHelp aria-hidden="true" size={18} />
          <div>
            <p className="waiting-what">{say('desk.waiting.silent', { silent })}</p>
            <p>{say('desk.waiting.silent.who')}</p>
            <p className="hint">
              <a className="quiet-link" href={paths.deskCoverage}>
                {say('desk.nav.coverage')}
              </a>
            </p>
            <p>
              {sayNodes('desk.waiting.silent.page', { link: <a href={paths.systems}>{paths.systems}</a> })}
            </p>
          </div>
        </li>
      )}
      {toErase > 0 && (
        <li>
          <Eraser aria-hidden="true" size={18} />
          <div>
            <p className="waiting-what">{say('desk.waiting.erasure', { count: toErase })}</p>
            <p>{say('desk.waiting.erasure.who')}</p>
          </div>
        </li>
      )}
      {toAnswer.map((word) => (
        <WordToAnswer key={word.word} word={word} />
      ))}
      {unreviewed.map((programme) => (
        <ReviewWaiting key={`${programme.key}.review`} programme={programme} />
      ))}
      {ownerless.map(({ key, title, titleLanguage }) => (
        <li key={`${key}.owner`}>
          <UserX aria-hidden="true" size={18} />
          <div>
            <p className="waiting-what">
              {say('programme.owner.gone')} ·{' '}
              <a href={paths.deskProgramme(key)}>
                <Foreign language={titleLanguage}>{title}</Foreign>
              </a>
            </p>
            <p>{say('desk.waiting.owner.who')}</p>
            <p className="hint">{say('desk.waiting.command')}</p>
            <pre className="checkpoint" lang="en">
              npx forthright programme apply FILE.json
            </pre>
          </div>
        </li>
      ))}
      {waiting.map(({ programme, gate, establishments, activities }) => (
        <li key={`${programme.key}.${gate}`}>
          <Lock aria-hidden="true" size={18} />
          <div>
            <p className="waiting-what">
              {say(`gate.${gate}`)} ·{' '}
              <a href={`${paths.deskProgramme(programme.key)}#gates`}>
                <Foreign language={programme.titleLanguage}>{programme.title}</Foreign>
              </a>
            </p>
            <p>{say(`gate.${gate}.who`)}</p>
            <p className="hint">
              {say('gate.shut_at', { places: sayList(language, establishments.map(placeName)) })}
            </p>
            <WhereToAct
              gate={gate}
              programme={programme.key}
              establishments={establishments}
              activities={activities}
            />
          </div>
        </li>
      ))}
    </ul>
  );
};

const WordToAnswer = ({ word: { word, kind, establishment, due, state } }: { word: WordLine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <li>
      <MessageCircleQuestion aria-hidden="true" size={18} />
      <div>
        <p className="waiting-what">
          <a href={paths.deskAnswer(word)}>{say(`word.${kind}`, { place: placeName(establishment) })}</a>
        </p>
        <p>{say('desk.waiting.word.who')}</p>
        <p className="hint">
          {due === undefined
            ? say('desk.waiting.word.no_day')
            : sayNodes(`desk.waiting.word.${state === 'overdue' ? 'overdue' : 'open'}`, {
                date: <Instant at={due - 1} as="date" />,
              })}
        </p>
      </div>
    </li>
  );
};

/** The page on which it is done, or the command of the operator where no page does it. */
const WhereToAct = ({
  gate,
  programme,
  establishments,
  activities,
}: {
  gate: Gate;
  programme: string;
  establishments: readonly string[];
  activities: readonly string[];
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { by, where } = actAt(gate, programme);
  if (by === 'page') {
    return <p>{sayNodes('desk.waiting.page', { link: <a href={where}>{where}</a> })}</p>;
  }
  return (
    <details>
      <summary>{say('desk.waiting.command')}</summary>
      <pre className="checkpoint" lang="en">
        {where}
      </pre>
      <p className="hint">
        {say('desk.waiting.command.fill', {
          places: establishments.map((establishment) => `establishment:${establishment}`).join(', '),
        })}
      </p>
      <ul className="plain-list">
        {activities.map((activity) => (
          <li key={activity}>
            <code>{activity}</code>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** That answers to people are late, and where they stand; nothing where none is. */
export const LateRequests = ({ count }: { count: number }) => {
  const say = useSay();
  if (count === 0) return null;
  return (
    <li>
      <CircleAlert aria-hidden="true" size={18} />
      <div>
        <p className="waiting-what">
          <a href={paths.inbox('desk', 'overdue')}>{say('desk.waiting.requests', { count })}</a>
        </p>
        <p>{say('desk.waiting.requests.who')}</p>
      </div>
    </li>
  );
};
