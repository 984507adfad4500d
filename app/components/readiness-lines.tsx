import { Ban, CircleAlert, CircleCheck, CircleMinus, Hourglass, type LucideIcon } from 'lucide-react';
import type { ReadyLine, ReadyPart, ReadyState } from '#domain/programme/readiness';
import type { MessageId } from '../messages/en';
import { placeName } from '../messages/labels';
import { languageName } from '../messages/languages';
import { sayList } from '../messages/speak';
import { paths } from '../paths';
import type { ReadinessPage } from '../services/queries/desk/programme-readiness';
import { BasisLines } from './basis-lines';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { LawLines } from './law-lines';
import { useClock, useSay, useSayNodes } from './reader';

const SIGNS = {
  done: { sign: CircleCheck, tag: 'on' },
  missing: { sign: CircleAlert, tag: 'shut' },
  waits: { sign: Hourglass, tag: 'off' },
  off: { sign: Ban, tag: 'shut' },
  not_needed: { sign: CircleMinus, tag: 'off' },
} as const satisfies Record<ReadyState, { sign: LucideIcon; tag: string }>;

/** What is asked stands first, as what must be there; a gate has a name of its own. */
const nameOfLine = (line: ReadyLine): MessageId => {
  switch (line) {
    case 'assessment_missing':
    case 'collective_gate_unmet':
    case 'store_not_ready':
    case 'no_detriment_unpromised':
    case 'processor_unregistered':
    case 'transfer_mechanism_missing':
    case 'special_category_condition_missing':
      return `gate.${line}`;
    default:
      return `ready.line.${line}`;
  }
};

const NOTES: Partial<Record<ReadyLine, MessageId>> = {
  told: 'ready.line.told.note',
  assessment_missing: 'ready.line.assessment_missing.note',
};

/** Where somebody who reads the desk sees more, or acts; gates are opened elsewhere, and the overview says how. */
const whereTo = (line: ReadyLine, key: string): string => {
  switch (line) {
    case 'notice':
      return paths.newDraft;
    case 'languages':
      return paths.deskNotices;
    case 'introduction':
    case 'basis':
    case 'owner':
      return paths.introductions;
    case 'postings':
      return paths.deskPostings;
    case 'duties':
      return paths.deskDuties({ programme: key });
    case 'reporter':
    case 'keys':
      return paths.deskCoverage;
    case 'pause':
    case 'review':
      return paths.programmeReview(key);
    case 'told':
    case 'started':
    case 'prohibited':
    case 'reveals':
      return paths.deskProgramme(key);
    default:
      return paths.desk;
  }
};

export const ReadinessTag = ({ ready }: { ready: boolean }) => {
  const say = useSay();
  const { sign: Sign, tag } = SIGNS[ready ? 'done' : 'missing'];
  return (
    <p>
      <span className={`tag tag-${tag}`}>
        <Sign aria-hidden="true" size={16} />
        {say(ready ? 'ready.yes' : 'ready.no')}
      </span>
    </p>
  );
};

/** Every line of the table with its state in words and a sign, who must act, and where. */
export const ReadinessLines = ({ page }: { page: ReadinessPage }) => (
  <ul className="ruled-list">
    {page.parts.map((part) => (
      <Line key={part.line} part={part} page={page} />
    ))}
  </ul>
);

const Line = ({ part, page }: { part: ReadyPart; page: ReadinessPage }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const { line, who, state, denies, source, establishments, activities, at } = part;
  const { sign: Sign, tag } = SIGNS[state];
  const name = say(nameOfLine(line));
  const isLeft = state === 'missing' || state === 'waits' || state === 'off';
  const note = NOTES[line];
  return (
    <li>
      <div>
        <div className="programme-head">
          <h3>{name}</h3>
          <span className={`tag tag-${tag}`}>
            <Sign aria-hidden="true" size={16} />
            {say(`ready.state.${state}`)}
          </span>
        </div>
        {isLeft && (
          <>
            <p>{say('ready.who', { who: say(`ready.who.${who}`) })}</p>
            <p className="hint">
              {say(denies ? 'ready.denies' : 'ready.owed')}{' '}
              {at !== undefined && sayNodes('ready.at', { date: <Instant at={at} as="date" /> })}{' '}
              {establishments.length > 0 &&
                say('ready.where', { places: sayList(language, establishments.map(placeName)) })}{' '}
              {line === 'languages' &&
                page.languages.length > 0 &&
                say('ready.languages', {
                  languages: sayList(
                    language,
                    page.languages.map((tag) => languageName(tag, language)),
                  ),
                })}
            </p>
            {activities.length > 0 && (
              <p className="hint">
                {sayNodes('ready.about', {
                  activities: activities.map((id, position) => (
                    <span key={id}>
                      {position > 0 && ' · '}
                      <Title page={page} id={id} />
                    </span>
                  )),
                })}
              </p>
            )}
            {note && <p className="hint">{say(note)}</p>}
            <p>
              <a href={whereTo(line, page.key)}>
                {say('ready.go')}
                <span className="visually-hidden">{name}</span>
              </a>
            </p>
          </>
        )}
        <LawLines laws={[source]} />
      </div>
    </li>
  );
};

const Title = ({ page, id }: { page: ReadinessPage; id: string }) => {
  const { language } = useClock();
  const title = page.titles[id];
  return <Foreign language={title?.language ?? language}>{title?.title ?? id}</Foreign>;
};

/** How each basis was found, and which cannot change any more. */
export const BasisHistory = ({ page }: { page: ReadinessPage }) => {
  const say = useSay();
  return (
    <>
      {page.tests.length === 0 ? (
        <p className="empty">{say('ready.grounds.none')}</p>
      ) : (
        <BasisLines tests={page.tests} nameOf={(id) => <Title page={page} id={id} />} />
      )}
      {page.fixed.length > 0 && (
        <>
          <h3>{say('ready.fixed')}</h3>
          <p>{say('ready.fixed.note')}</p>
          <ul>
            {page.fixed.map((id) => (
              <li key={id}>
                <Title page={page} id={id} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
