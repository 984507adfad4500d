import type { AbsentDuty } from '#domain/duties/at-place';
import { ruleOf } from '#domain/duties/rules';
import { absentWords } from '../messages/duties';
import { paths } from '../paths';
import type { DutyLine, OpenReview, PlaceDuties } from '../services/queries/duties/duties';
import {
  DutyParts,
  OutcomeTag,
  ReviewWords,
  RiskLines,
  type Titles,
  UnansweredQuestions,
} from './duty-state';
import { useClock, useSay } from './reader';

/** The order of the page: what is missing, what nobody checks, what is met. */
const STATES = ['missing', 'not_checked', 'met'] as const;

/** The duties at one place, by how they stand. */
export const DutySections = ({ place, titles }: { place: PlaceDuties; titles: Titles }) => {
  const say = useSay();
  return (
    <>
      {STATES.map((state) => {
        const of = place.applying.filter(({ is }) => is === state);
        if (of.length === 0) return null;
        return (
          <section key={state} className="grid-section" aria-labelledby={`duties-${state}`}>
            <h2 id={`duties-${state}`}>{say(`outcome.${state}`)}</h2>
            {state === 'not_checked' && <p className="lead">{say('outcome.not_checked.text')}</p>}
            <div className="duties">
              {of.map((duty) => (
                <DutyCard key={duty.rule} duty={duty} titles={titles} />
              ))}
            </div>
          </section>
        );
      })}
    </>
  );
};

/** One rule that applies: what it asks for, how it stands, how open it is, and whether somebody confirmed it. */
const DutyCard = ({ duty, titles }: { duty: DutyLine; titles: Titles }) => {
  const say = useSay();
  const { rule, is, parts } = duty;
  const missing = parts.filter(({ outcome }) => outcome.is === 'missing');
  const others = parts.filter(({ outcome }) => outcome.is !== 'missing');
  return (
    <article className="programme" aria-labelledby={`duty-${rule}`}>
      <div className="programme-head">
        <h3 id={`duty-${rule}`}>
          <a href={paths.deskDuty(rule)}>{say(`duty.${rule}.title`)}</a>
        </h3>
        <OutcomeTag is={is} />
      </div>
      <p className="hint">
        {rule} · <span lang="en">{ruleOf(rule)?.citation}</span>
      </p>
      <p>{say(`duty.${rule}.asks`)}</p>
      <DutyParts parts={missing} reader="desk" titles={titles} />
      <UnansweredQuestions unanswered={duty.unanswered} />
      {others.length > 0 && (
        <details>
          <summary>{say('duties.more')}</summary>
          <DutyParts parts={others} reader="desk" titles={titles} />
        </details>
      )}
      <RiskLines rule={rule} risks={ruleOf(rule)?.risks ?? []} />
      <div className="hint">
        <ReviewWords review={duty.review} />
      </div>
    </article>
  );
};

/** The rules that make no duty here, each with its reason. */
export const AbsentDuties = ({ absent }: { absent: readonly AbsentDuty[] }) => {
  const say = useSay();
  const clock = useClock();
  if (absent.length === 0) return null;
  return (
    <details className="panel">
      <summary>{say('duties.absent')}</summary>
      <ul className="plain-list">
        {absent.map((one) => (
          <li key={one.rule}>
            <a href={paths.deskDuty(one.rule)}>
              {one.rule} · {say(`duty.${one.rule}.title`)}
            </a>
            . {absentWords(one, clock)}
          </li>
        ))}
      </ul>
    </details>
  );
};

/** What counsel must look at before the portal is used in earnest, with the rows that are open. */
export const OpenReviews = ({ reviews }: { reviews: readonly OpenReview[] }) => {
  const say = useSay();
  return (
    <ol className="plain-list">
      {reviews.map(({ key, open, of }) => (
        <li key={key}>
          <p>
            {say(`shipping.${key}`)}{' '}
            <strong>
              {open.length === 0 ? say('shipping.done') : say('shipping.open', { open: open.length, of })}
            </strong>
          </p>
          {open.length > 0 && (
            <p className="hint">
              {open.map((rule, position) => (
                <span key={rule}>
                  {position > 0 && ' · '}
                  <a href={paths.deskDuty(rule)}>{rule}</a>
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
};
