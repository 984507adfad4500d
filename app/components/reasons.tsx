import type { MonitoringRow } from '../services/queries/my-monitoring';
import { useSay } from './reader';

/** Why it is shut or off: every reason in the order in which they count. */
export const Reasons = ({ row }: { row: Pick<MonitoringRow, 'reasons'> }) => {
  const say = useSay();
  return (
    <div className="reasons">
      <p>
        <strong>{say('shut.all', { count: row.reasons.length })}</strong>
      </p>
      <ol>
        {row.reasons.map((reason) => (
          <li key={reason}>{say(`reason.${reason}`)}</li>
        ))}
      </ol>
    </div>
  );
};
