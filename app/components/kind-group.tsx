import type { Instant } from '#domain/time';
import { kindFacts, kindName, sayKinds } from '../messages/labels';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import { KindIcon } from './kind-icon';
import { MonitoringCard } from './monitoring-card';
import { useClock, useSay } from './reader';

/** One kind of data: what it sees and does not see, and a card for each thing it is recorded or used for. */
export const KindGroup = ({
  kind,
  rows,
  now,
  keys,
}: {
  kind: string;
  rows: readonly MonitoringRow[];
  now: Instant;
  keys: Readonly<Record<string, string>>;
}) => {
  const say = useSay();
  const name = kindName(kind);
  const id = `kind-${kind}`;
  return (
    <section className="kind" aria-labelledby={id}>
      <div className="kind-head">
        <KindIcon kind={kind} />
        <h3 id={id}>{say(name.id, name.values)}</h3>
        <KindReach rows={rows} />
        <KindDetails kind={kind} />
      </div>
      <div className="kind-rows">
        {rows.map((row) => (
          <MonitoringCard key={row.activity} row={row} now={now} formKey={keys[row.activity]} />
        ))}
      </div>
    </section>
  );
};

const KindReach = ({ rows }: { rows: readonly MonitoringRow[] }) => {
  const say = useSay();
  const { language } = useClock();
  const includes = [...new Set(rows.flatMap((row) => row.includes))];
  const shared = rows.some((row) => row.multiParty);
  if (includes.length === 0 && !shared) return null;
  return (
    <p className="kind-reach">
      {includes.length > 0 && (
        <strong>{say('kind.includes', { list: sayKinds(language, includes) })} </strong>
      )}
      {shared && say('kind.multi_party')}
    </p>
  );
};

/** "It sees / it does not see", one below the other, with a made-up example. */
export const KindDetails = ({ kind, open = false }: { kind: string; open?: boolean }) => {
  const say = useSay();
  const facts = kindFacts(kind);
  if (!facts) return <p className="kind-reach">{say('kind.unknown.sees')}</p>;
  return (
    <details className="kind-details" open={open}>
      <summary>{say('kind.details')}</summary>
      <dl>
        <div className="sees">
          <dt>{say('kind.sees')}</dt>
          <dd>{say(facts.sees)}</dd>
        </div>
        <div className="sees-not">
          <dt>{say('kind.not')}</dt>
          <dd>{say(facts.not)}</dd>
        </div>
        <div className="example">
          <dt>{say('kind.example')}</dt>
          <dd>{say(facts.example)}</dd>
        </div>
      </dl>
    </details>
  );
};
