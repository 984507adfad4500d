import { CircleAlert, CircleCheck, CircleHelp, type LucideIcon } from 'lucide-react';
import type { StandingDuty } from '#domain/duties/at-place';
import type { Outcome } from '#domain/duties/met';
import { mustActWords, requirementWords, riskWords, worstFirst } from '../messages/duties';
import { dayWords } from '../messages/instants';
import { sayList } from '../messages/speak';
import { paths } from '../paths';
import type { TitledActivity } from '../services/queries/duties/activity-titles';
import type { RowReview } from '../services/queries/duties/duties';
import { Foreign, Typed } from './foreign';
import { useClock, useSay, useSayNodes } from './reader';

const SIGNS = {
  met: { sign: CircleCheck, tag: 'on' },
  missing: { sign: CircleAlert, tag: 'shut' },
  not_checked: { sign: CircleHelp, tag: 'off' },
} as const satisfies Record<Outcome['is'], { sign: LucideIcon; tag: string }>;

/** How a duty, or a part of one, stands: in words with a sign, never by colour alone. */
export const OutcomeTag = ({ is }: { is: Outcome['is'] }) => {
  const say = useSay();
  const { sign: Sign, tag } = SIGNS[is];
  return (
    <span className={`tag tag-${tag}`}>
      <Sign aria-hidden="true" size={16} />
      {say(`outcome.${is}`)}
    </span>
  );
};

/** Titles of activities, by id. */
export type Titles = Readonly<Record<string, TitledActivity>>;

/** Parts of a duty: what is missing first, with whoever must act and for which activities. */
export const DutyParts = ({
  parts,
  reader,
  titles,
}: {
  parts: StandingDuty['parts'];
  reader: 'desk' | 'person';
  titles: Titles;
}) => {
  const say = useSay();
  const clock = useClock();
  if (parts.length === 0) return null;
  return (
    <ul className="duty-parts">
      {worstFirst(parts, ({ outcome }) => outcome.is).map(({ requirement, outcome, activities }) => (
        <li key={JSON.stringify(requirement)}>
          <p>
            <OutcomeTag is={outcome.is} /> {requirementWords(requirement, clock)}
          </p>
          {outcome.is === 'missing' && (
            <div className="hint">
              <p>{say('outcome.who', { who: mustActWords(outcome.who, clock.language, reader) })}</p>
              <Activities ids={activities} titles={titles} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
};

/** More than that are one press away. */
const FEW = 2;

const Activities = ({ ids, titles }: { ids: readonly string[]; titles: Titles }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const all = ids.map((id, position) => (
    <span key={id}>
      {position > 0 && ' · '}
      <Foreign language={titles[id]?.language ?? language}>{titles[id]?.title ?? id}</Foreign>
    </span>
  ));
  if (ids.length <= FEW) return <p>{sayNodes('outcome.about', { activities: all })}</p>;
  return (
    <details>
      <summary>{say('outcome.about.many', { count: ids.length })}</summary>
      <p>{all}</p>
    </details>
  );
};

/** Whether a lawyer confirmed a row as it is now: who, and on which day. */
export const ReviewWords = ({ review, whole = false }: { review: RowReview; whole?: boolean }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const clock = useClock();
  const { state, on, reviewer } = review;
  const date = on === undefined ? '' : dayWords(on, clock);
  return (
    <>
      <p>
        {state === 'current' && reviewer !== undefined
          ? sayNodes('review.state.current', { name: <bdi>{reviewer.name}</bdi>, date })
          : state === 'current'
            ? say('review.state.current.erased', { date })
            : say(`review.state.${state}`, state === 'none' ? {} : { date })}
      </p>
      {whole && reviewer && reviewer.basis !== '' && (
        <p>{sayNodes('review.basis', { basis: <Typed>{reviewer.basis}</Typed> })}</p>
      )}
    </>
  );
};

/** How open the reading of a row is: each part in its level and its few words; with `ships` also what holds until a lawyer decides. */
export const RiskLines = ({
  rule,
  risks,
  ships = false,
}: {
  rule: Parameters<typeof riskWords>[0];
  risks: readonly Parameters<typeof riskWords>[1][];
  ships?: boolean;
}) => {
  const say = useSay();
  return (
    <ul className="duty-risks">
      {risks.map((risk) => {
        const words = riskWords(rule, risk);
        return (
          <li key={risk}>
            <strong>{say(`risk.${risk}`)}.</strong> {words && say(words)} {ships && say(`risk.${risk}.ships`)}
          </li>
        );
      })}
    </ul>
  );
};

/** Questions that nobody has answered, so that the rule counts; facts of people and activities are nobody's to answer here. */
export const UnansweredQuestions = ({ unanswered }: { unanswered: StandingDuty['unanswered'] }) => {
  const say = useSay();
  const { language } = useClock();
  const questions = unanswered.flatMap((one) => (one === 'person' || one === 'activity' ? [] : [one]));
  if (questions.length === 0) return null;
  return (
    <p className="hint">
      {say('duties.unanswered')}{' '}
      {sayList(
        language,
        questions.map((question) => say(`question.${question}`)),
      )}{' '}
      <a href={`${paths.deskAnswers}#${questions[0]}`}>{say('duties.unanswered.link')}</a>
    </p>
  );
};
