import { lineActor, lineTitle } from '../messages/receipt';
import { paths } from '../paths';
import type { HistoryLine } from '../services/queries/my-receipts';
import { Instant } from './instant';
import { useClock, useSay } from './reader';

/** What happened, newest first: title, time, and who did it (MOJ, timeline). It is not a progress bar. */
export const Timeline = ({ lines }: { lines: readonly HistoryLine[] }) => {
  const say = useSay();
  const { language } = useClock();
  if (lines.length === 0) return <p>{say('receipts.none')}</p>;
  return (
    <ol className="timeline">
      {lines.map((line) => {
        const actor = lineActor(line);
        return (
          <li key={line.receipt}>
            <h2>
              <a href={paths.receipt(line.receipt)}>{lineTitle(line, language)}</a>
            </h2>
            <p className="hint">
              <Instant at={line.at} as="full" /> · {say(actor.id)} ·{' '}
              {say('receipts.number', { number: line.receipt })}
            </p>
          </li>
        );
      })}
    </ol>
  );
};
