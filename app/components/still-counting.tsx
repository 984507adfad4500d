import type { MonitoringRow } from '../services/queries/my-monitoring';
import { WithdrawForm } from './card-acts';
import { Foreign } from './foreign';
import { useSay } from './reader';

/** After the end of a yes: the yes to the same data that was not ended with it, and the press that ends it too. */
export const StillCounting = ({ counting }: { counting: readonly { row: MonitoringRow; key: string }[] }) => {
  const say = useSay();
  if (counting.length === 0) return null;
  return (
    <section className="no-print" aria-labelledby="counting-heading">
      <h2 id="counting-heading">{say('receipt.counting')}</h2>
      {counting.map(({ row, key }) => (
        <div key={row.activity} className="still-counting">
          <p>
            <strong>
              <Foreign language={row.textLanguage}>{row.text.title}</Foreign>
            </strong>
          </p>
          <p>{say(`receipt.counting.${row.verb}`)}</p>
          <WithdrawForm row={row} formKey={key} />
        </div>
      ))}
    </section>
  );
};
