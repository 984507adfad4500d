import { kindFacts, sayKinds } from '../messages/labels';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import { useClock, useSay } from './reader';

/** What can be read off a kind of data beside what its name says, and whether others are in it. */
export const KindReach = ({ rows }: { rows: readonly MonitoringRow[] }) => {
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

/** "It sees / it does not see" with a made-up example. */
export const KindSees = ({ kind }: { kind: string }) => {
  const say = useSay();
  const facts = kindFacts(kind);
  if (!facts) return <p className="kind-reach">{say('kind.unknown.sees')}</p>;
  return (
    <dl className="kind-sees">
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
  );
};

/** The same behind one press. */
export const KindDetails = ({ kind }: { kind: string }) => {
  const say = useSay();
  return (
    <details className="kind-details">
      <summary>{say('kind.details')}</summary>
      <KindSees kind={kind} />
    </details>
  );
};
