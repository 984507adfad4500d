import { sayInstant } from '../messages/instants';
import { type Month, monthBeside } from '../pages/council-report';
import { paths } from '../paths';
import type { CouncilProgramme } from '../services/queries/council';
import type { WordLine } from '../services/queries/council-words';
import type { AuditLine } from '../services/queries/registers';
import { AuditMonth } from './audit-list';
import { SignatureLine, SignatureTag } from './council-programme';
import { CouncilWord } from './council-words';
import { Foreign } from './foreign';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** The name of a month at the place it is about. */
const useMonthName = (month: Month, zone: string): string =>
  sayInstant(month.from, 'month', { ...useClock(), zone });

/** Which month it is, and the ways to the ones beside it; before the first act of all there is none. */
export const ReportMonths = ({
  month,
  hasBefore,
  now,
  zone,
}: {
  month: Month;
  hasBefore: boolean;
  now: number;
  zone: string;
}) => {
  const say = useSay();
  return (
    <nav className="button-row" aria-label={say('report.month')}>
      <strong>{useMonthName(month, zone)}</strong>
      {hasBefore && (
        <a className="quiet-link no-print" href={paths.councilReport(monthBeside(month.key, -1))}>
          {say('report.before')}
        </a>
      )}
      {month.until <= now && (
        <a className="quiet-link no-print" href={paths.councilReport(monthBeside(month.key, 1))}>
          {say('report.after')}
        </a>
      )}
    </nav>
  );
};

/** Each programme at the place: signed or not, and how much of it is open. */
export const ReportNow = ({
  programmes,
  now,
  place,
}: {
  programmes: readonly CouncilProgramme[];
  now: number;
  place: string;
}) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <section className="grid-section" aria-labelledby="now">
      <h2 id="now">{say('report.now')}</h2>
      <p className="lead">{sayNodes('report.now.text', { date: <Instant at={now} as="full" /> })}</p>
      {programmes.length === 0 && <p className="empty">{say('report.none', { place })}</p>}
      <ul className="gate-list">
        {programmes.map((programme) => (
          <li key={programme.key}>
            <div className="programme-head">
              <h3>
                <a href={paths.councilSign(programme.key)}>
                  <Foreign language={programme.titleLanguage}>{programme.title}</Foreign>
                </a>
              </h3>
              <SignatureTag programme={programme} />
            </div>
            <p>
              {say('report.programme.open', {
                open: programme.activities.filter(({ places: [at] }) => at?.readiness === 'open').length,
                activities: programme.activities.length,
              })}
            </p>
            <SignatureLine programme={programme} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What changed in the month, as the list of acts tells it. */
export const ReportChanges = ({
  acts,
  month,
  zone,
}: {
  acts: readonly AuditLine[];
  month: Month;
  zone: string;
}) => {
  const say = useSay();
  const name = useMonthName(month, zone);
  return (
    <section className="grid-section" aria-labelledby="changed">
      <h2 id="changed">{say('report.changed', { month: name })}</h2>
      <p className="lead">{say('report.changed.text')}</p>
      {acts.length === 0 ? (
        <p className="empty">{say('report.changed.none')}</p>
      ) : (
        <AuditMonth month={name} lines={acts} />
      )}
    </section>
  );
};

/** How the council's own questions and disputes stand; those that wait, in full. */
export const ReportWords = ({ words }: { words: readonly WordLine[] }) => {
  const say = useSay();
  const count = (state: WordLine['state']) => words.filter((word) => word.state === state).length;
  const waiting = words.filter(({ state }) => state === 'open' || state === 'overdue');
  return (
    <section className="grid-section" aria-labelledby="words">
      <h2 id="words">{say('report.words')}</h2>
      <p>
        {words.length === 0
          ? say('report.words.none')
          : say('report.words.counts', {
              open: count('open'),
              overdue: count('overdue'),
              answered: count('answered'),
            })}
      </p>
      <ul className="gate-list">
        {waiting.map((word) => (
          <li key={word.word}>
            <CouncilWord word={word} />
          </li>
        ))}
      </ul>
    </section>
  );
};
