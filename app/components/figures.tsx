import type { Figure } from '#domain/aggregate/figures';
import { SUPPRESSION } from '#domain/aggregate/suppression';
import type { MessageId } from '../messages/en';
import { figureBar, figurePlaces, figureRest, figureWords } from '../messages/programme';
import { say as sayIn } from '../messages/speak';
import type { Week } from '../services/queries/desk/desk';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** What may be said of how many people, one line a group; never who. */
export const FigureList = ({
  figures,
  week,
  rest,
}: {
  figures: readonly Figure[];
  week: Week;
  /** What those who are not counted are, where that is worth a line. */
  rest?: MessageId;
}) => {
  const sayNodes = useSayNodes();
  if (figures.length === 0) {
    return <p className="hint">{sayNodes('figure.none', { date: <Instant at={week.next} as="date" /> })}</p>;
  }
  return (
    <dl className="figures">
      {figures.map((figure) => (
        <FigureLine key={figure.establishments.join()} figure={figure} week={week} rest={rest} />
      ))}
    </dl>
  );
};

const FigureLine = ({ figure, week, rest }: { figure: Figure; week: Week; rest: MessageId | undefined }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const words = (sentence: Parameters<typeof sayIn>[1]) => sayIn(language, sentence);
  return (
    <div>
      <dt>{figurePlaces(figure, language)}</dt>
      <dd>
        <Bar figure={figure} />
        <strong>{words(figureWords(figure))}</strong>
        {rest && <span> {say(rest, { count: words(figureRest(figure)) })}</span>}
        {figure.at < week.at && (
          <span className="hint">
            {' '}
            {sayNodes('figure.since', { date: <Instant at={figure.at} as="date" /> })}
          </span>
        )}
      </dd>
    </div>
  );
};

/** The number once more as a length: a number that is kept back is not drawn either. */
const Bar = ({ figure }: { figure: Figure }) => {
  const length = figureBar(figure);
  if (length === undefined) return null;
  return (
    <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-all" width="100" height="4" />
      <rect className="bar-sure" width={length} height="4" />
    </svg>
  );
};

const RULES = [
  'figure.rule.sides',
  'figure.rule.places',
  'figure.rule.round',
  'figure.rule.week',
  'figure.rule.change',
] as const satisfies readonly MessageId[];

/** The suppression rule in words, with everybody who is exempt from it. */
export const FigureRule = ({ week }: { week: Week }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  return (
    <details className="figure-rule">
      <summary>{say('figure.rule')}</summary>
      <ul className="plain-list">
        {RULES.map((id) => (
          <li key={id}>{say(id, { fewest: SUPPRESSION.fewest, step: SUPPRESSION.step })}</li>
        ))}
        <li>{say('figure.rule.exempt', { count: SUPPRESSION.exemptions.length })}</li>
      </ul>
      <p className="hint">
        {sayNodes('figure.week', {
          date: <Instant at={week.at} as="date" />,
          next: <Instant at={week.next} as="date" />,
        })}
      </p>
    </details>
  );
};
