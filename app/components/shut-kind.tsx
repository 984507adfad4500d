import { ChevronRight } from 'lucide-react';
import { mainFacts, splitFacts } from '../messages/facts';
import { kindName } from '../messages/labels';
import { rowActs, shutReasons } from '../messages/row';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import { CardActs } from './card-acts';
import { FactLines } from './fact-lines';
import { type KindProps, KindRules, RowWords } from './kind-card';
import { KindReach, KindSees } from './kind-details';
import { KindIcon } from './kind-icon';
import { useClock, useSay } from './reader';
import { Reasons } from './reasons';
import { Observed } from './row-state';
import { StateTag } from './tag';

/** Whether something in it must not be hidden: a yes to withdraw. */
const isUrgent = (row: MonitoringRow): boolean => rowActs(row).includes('withdraw');

/** A kind of data that is shut: one line with the reason that decides, everything else one press away. */
export const ShutKind = ({ kind, rows, now, keys }: KindProps) => {
  const say = useSay();
  const { language } = useClock();
  const name = kindName(kind);
  const first = [...new Set(rows.flatMap((row) => shutReasons(row).slice(0, 1)))];
  const { shared, own } = splitFacts(rows.map((row) => mainFacts(row, language)));
  const [reasons = ''] = rows.map((row) => shutReasons(row).join());
  const sameReasons = rows.every((row) => shutReasons(row).join() === reasons);
  return (
    <details className="shut-kind" open={rows.some(isUrgent)}>
      <summary>
        <KindIcon kind={kind} />
        <h3>{say(name.id, name.values)}</h3>
        <StateTag state="shut" />
        <span className="shut-why">{first.map((reason) => say(`reason.${reason}`)).join(' ')}</span>
        <ChevronRight className="chevron" aria-hidden="true" size={20} />
      </summary>
      <div className="shut-inside">
        <KindReach rows={rows} />
        {sameReasons && rows[0] && <Reasons row={rows[0]} />}
        <div className="kind-rows">
          {rows.map((row, position) => (
            <article key={row.activity} className="row row-shut" aria-labelledby={`row-${row.activity}`}>
              <RowWords row={row} note={position === 0} />
              <div className="row-state">
                {!sameReasons && <Reasons row={row} />}
                <Observed row={row} now={now} />
              </div>
              <div className="card-acts">
                <CardActs row={row} formKey={keys[row.activity]} />
              </div>
              <FactLines facts={own[position] ?? []} />
            </article>
          ))}
        </div>
        <FactLines facts={shared} />
        <KindSees kind={kind} />
        <KindRules rows={rows} />
      </div>
    </details>
  );
};
