import { CircleDot, CircleHelp, CircleSlash, Hand, type LucideIcon, Unplug } from 'lucide-react';
import type { Instant } from '#domain/time';
import { objectionLines } from '../messages/objection';
import { decisionOf, type ObservedState, observedOf, observedState, rowState } from '../messages/row';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import { useClock } from './reader';
import { StateTag } from './tag';

const SIGNS = {
  may: CircleDot,
  must_not: CircleSlash,
  unknown: CircleHelp,
  no_system: Unplug,
} as const satisfies Record<ObservedState, LucideIcon>;

/** What the portal decided, and beside it what is known of what systems do: two things, said apart. */
export const RowState = ({ row, now }: { row: MonitoringRow; now: Instant }) => {
  const clock = useClock();
  return (
    <div className="row-state">
      <p className="row-decision">
        <StateTag state={rowState(row)} />
        <span>{decisionOf(row, clock)}</span>
      </p>
      <Objected row={row} />
      <Observed row={row} now={now} folds />
    </div>
  );
};

const Objected = ({ row }: { row: MonitoringRow }) => {
  const clock = useClock();
  return objectionLines(row, clock).map((line) => (
    <p key={line} className="row-objection">
      <Hand aria-hidden="true" size={17} />
      <span>{line}</span>
    </p>
  ));
};

/** What is known of now, with its own sign. */
export const Observed = ({
  row,
  now,
  folds = false,
}: {
  row: MonitoringRow;
  now: Instant;
  /** Whether it stands in plain sight, where the names of the systems are one press away. */
  folds?: boolean;
}) => {
  const clock = useClock();
  const observed = observedState(row);
  const Sign = SIGNS[observed];
  const [first, ...heard] = observedOf(row, now, clock);
  // A silent system beside one that reports is named in plain sight.
  if (folds && row.observed !== 'some_report' && heard.length > 0) {
    return (
      <details className={`observed observed-${observed}`}>
        <summary>
          <Sign aria-hidden="true" size={17} /> <strong>{first}</strong>
        </summary>
        <p>{heard.join(' ')}</p>
      </details>
    );
  }
  return (
    <p className={`observed observed-${observed}`}>
      <Sign aria-hidden="true" size={17} />
      <span>
        <strong>{first}</strong> {heard.join(' ')}
      </span>
    </p>
  );
};
