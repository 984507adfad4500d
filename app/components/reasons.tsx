import { shutReasons } from '../messages/row';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import { useSay } from './reader';

/** Why it is shut: every reason in the order in which they count. What the person could do themselves is none of them. */
export const Reasons = ({ row }: { row: Pick<MonitoringRow, 'reasons'> }) => {
  const say = useSay();
  const reasons = shutReasons(row);
  return (
    <div className="reasons">
      <p>
        <strong>{say('shut.all', { count: reasons.length })}</strong>
      </p>
      <ol>
        {reasons.map((reason) => (
          <li key={reason}>{say(`reason.${reason}`)}</li>
        ))}
      </ol>
    </div>
  );
};
