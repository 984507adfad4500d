import type { Clock } from '#domain/calendar/clock';
import { clockSentences, type StepSentence } from '../messages/clock';
import type { MessageId } from '../messages/en';
import { Foreign } from './foreign';
import { useClock, useSay, useSayNodes } from './reader';

/**
 * How the date was counted by which something is due: from receipt to the last second, one line for each step, and the rule behind it.
 * Folded up where the date itself stands beside it.
 */
export const ClockSteps = ({
  clock,
  open = false,
  title = 'clock.title',
}: {
  clock: Pick<Clock, 'rule' | 'steps'>;
  open?: boolean;
  /** What the date is of, where two stand on one page. */
  title?: MessageId;
}) => {
  const say = useSay();
  const { language } = useClock();
  const { citation, counting, binding } = clock.rule;
  return (
    <details className="clock-steps" open={open}>
      <summary>{say(title)}</summary>
      <ol>
        {clockSentences(clock, language).map((sentence) => (
          <li key={JSON.stringify(sentence)}>
            <StepWords sentence={sentence} />
          </li>
        ))}
      </ol>
      <p className="hint">
        {binding === 'house'
          ? say('clock.rule.house', { counting })
          : say('clock.rule', { citation, counting })}
      </p>
    </details>
  );
};

const StepWords = ({ sentence: { id, values, name } }: { sentence: StepSentence }) => {
  const say = useSay();
  const nodes = useSayNodes();
  if (!name) return <>{say(id, values)}</>;
  return <>{nodes(id, { ...values, name: <Foreign language={name.language}>{name.text}</Foreign> })}</>;
};
