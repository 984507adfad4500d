import { dayWords } from '../messages/instants';
import { groundOf } from '../messages/labels';
import { paths } from '../paths';
import type { Statement } from '../services/queries/my-statement';
import { Foreign, Typed } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** The versions of notices that held in a year, and what shows that the person was told. */
export const StatedNotices = ({ notices }: Pick<Statement, 'notices'>) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  if (notices.length === 0) return <p className="empty">{say('statement.notices.none')}</p>;
  return (
    <ul className="plain-list">
      {notices.map(({ key, version, title, titleLanguage, from, until, openedAt, signedOn }) => (
        <li key={`${key}:${version}`}>
          <strong>
            <Foreign language={titleLanguage}>{title}</Foreign>
          </strong>
          <p className="hint">
            {until === undefined
              ? sayNodes('statement.version', { version, from: <Instant at={from} as="date" /> })
              : sayNodes('statement.version.until', {
                  version,
                  from: <Instant at={from} as="date" />,
                  until: <Instant at={until} as="date" />,
                })}
          </p>
          {openedAt !== undefined && (
            <p>{sayNodes('statement.opened', { date: <Instant at={openedAt} as="date" /> })}</p>
          )}
          {signedOn !== undefined && <p>{say('statement.signed', { date: dayWords(signedOn, clock) })}</p>}
          {openedAt === undefined && signedOn === undefined && <p>{say('statement.not_opened')}</p>}
        </li>
      ))}
    </ul>
  );
};

/** What is set up for them now, with its ground and whether it may be recorded. */
export const StatedToday = ({ today }: Pick<Statement, 'today'>) => {
  const say = useSay();
  if (today.length === 0) return <p className="empty">{say('statement.today.none')}</p>;
  return (
    <ul className="plain-list">
      {today.map(({ activity, title, language, basis, allow }) => (
        <li key={activity}>
          <strong>
            <Foreign language={language}>{title}</Foreign>
          </strong>{' '}
          <span className="hint">
            {say(groundOf(basis).short)}. {say(allow ? 'statement.allowed' : 'statement.not_allowed')}.
          </span>
        </li>
      ))}
    </ul>
  );
};

/** The other years that there is a statement for. */
export const OtherYears = ({ year, years }: Pick<Statement, 'year' | 'years'>) => {
  const say = useSay();
  const others = years.filter((one) => one !== year);
  if (others.length === 0) return null;
  return (
    <nav aria-label={say('statement.other')} className="no-print">
      {say('statement.other')}:{' '}
      {others.map((one) => (
        <a key={one} href={paths.statement(String(one))}>
          {one}{' '}
        </a>
      ))}
    </nav>
  );
};

/** Notes that were left about their requests in the year; nothing where there are none. */
export const StatedRemarks = ({ notes, year }: Pick<Statement, 'notes' | 'year'>) => {
  const say = useSay();
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes-about-heading">
      <h2 id="notes-about-heading">{say('statement.notes', { year: String(year) })}</h2>
      <p>{say('statement.notes.text')}</p>
      <ul className="plain-list">
        {notes.map(({ seq, at, role, reference, words }) => (
          <li key={seq}>
            <p className="hint timeline-facts">
              <Instant at={at} as="date" />
              <span>{say(`role.${role}`)}</span>
              <span>{say('requests.reference', { number: reference })}</span>
            </p>
            <p className="own-words">
              <Typed>{words}</Typed>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
};
