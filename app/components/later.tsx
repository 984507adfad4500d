import { Clock } from 'lucide-react';
import { sayInstant } from '../messages/instants';
import { sayKinds, systemName } from '../messages/labels';
import { paths } from '../paths';
import type { Restricted } from '../services/queries/restricted';
import { Fact, Facts } from './facts';
import { Typed } from './foreign';
import { Instant } from './instant';
import { useClock, useSay } from './reader';

/** What the law lets be shown late, in the same words to everybody: whoever has a case reads what everybody reads. */
export const LaterNote = ({ open }: { open: number | undefined }) => {
  const say = useSay();
  return (
    <p className="hint">
      {say('later.law')} {say('later.until')}{' '}
      {open === undefined ? say('later.few') : say('later.many', { count: open })}
    </p>
  );
};

/** That a line was shown late, and because of which case. */
export const LateTag = ({ number }: { number: number }) => {
  const say = useSay();
  return (
    <span className="tag tag-shut">
      <Clock aria-hidden="true" size={16} />
      {say('later.tag', { number })}
    </span>
  );
};

type Told = ReturnType<Restricted['shown']>[number];

/** What was kept from the person for a time, whole: since when, why, by whom, and what it kept back. */
export const ShownLate = ({ cases }: { cases: readonly Told[] }) => {
  const say = useSay();
  if (cases.length === 0) return null;
  return (
    <section aria-labelledby="later-heading">
      <h2 id="later-heading">{say('later.title')}</h2>
      <p>{say('later.lead')}</p>
      {cases.map((told) => (
        <section key={told.number} className="panel" aria-labelledby={`case-${told.number}`}>
          <h3 id={`case-${told.number}`}>{say('later.case', { number: told.number })}</h3>
          <Facts>
            <CaseFacts told={told} />
            <Fact name={say('later.looks')}>
              {say('later.looks.count', { openings: told.openings, looks: told.looks })}
            </Fact>
            <Fact name={say('later.kept')}>
              <Kept told={told} />
            </Fact>
          </Facts>
        </section>
      ))}
      <p>
        {say('later.complain')} <a href={paths.requestNew('complaint')}>{say('later.complain.link')}</a>
      </p>
    </section>
  );
};

const Kept = ({ told: { kept } }: { told: Told }) => {
  const say = useSay();
  if (kept.length === 0) return say('later.kept.none');
  return (
    <ul className="plain-list">
      {kept.map(({ system, action, kept: count, at }) => (
        <li key={`${system}-${at}`}>
          <bdi>{systemName(system)}</bdi>:{' '}
          {say(action === 'access' ? 'later.kept.access' : 'later.kept.erase', { count })}
        </li>
      ))}
    </ul>
  );
};

/** Why, by which law, since when, who decided: the same to those in the case and, afterwards, to its person. */
export const CaseFacts = ({ told }: { told: Told }) => {
  const say = useSay();
  const clock = useClock();
  const day = (at: number) => sayInstant(at, 'date', clock);
  const { reason, law, from, to, systems, categories, steps } = told;
  return (
    <>
      <Fact name={say('looked.why')}>{say(`looked.reason.${reason}`)}</Fact>
      <Fact name={say('later.law.name')}>
        <Typed>{law}</Typed>
      </Fact>
      {from !== undefined && (
        <Fact name={say('later.when')}>{say('later.span', { from: day(from), to: day(to) })}</Fact>
      )}
      <Fact name={say('later.systems')}>
        <bdi>{systems.map(systemName).join(', ')}</bdi>
      </Fact>
      <Fact name={say('later.kinds')}>{sayKinds(clock.language, categories)}</Fact>
      <Fact name={say('later.steps')}>
        <ul className="plain-list">
          {steps.map(({ what, at, role, words }) => (
            <li key={`${what}-${at}`}>
              <Instant at={at} as="full" />
              {role && `, ${say(`role.${role}`)}`}: {say(`later.did.${what}`)}
              {words !== undefined && (
                <span className="said">
                  <Typed>{words}</Typed>
                </span>
              )}
            </li>
          ))}
        </ul>
      </Fact>
    </>
  );
};
