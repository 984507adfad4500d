import { Bot, ShieldCheck, UserRoundSearch } from 'lucide-react';
import type { Instant } from '#domain/time';
import { groundOf, purposeName } from '../messages/labels';
import { judged, lostContact, observedState, rowState, shutReasons, stripOf } from '../messages/row';
import type { MonitoringRow } from '../services/queries/my-monitoring';
import { CardActs } from './card-acts';
import { Fact, Facts } from './facts';
import { Foreign } from './foreign';
import { useClock, useSay } from './reader';
import { StateTag } from './tag';

const JUDGE_ICONS = { none: ShieldCheck, supports: UserRoundSearch, automated: Bot } as const;

/** One activity: whether it is on, what it is for, who sees it, and the button that changes it. */
export const MonitoringCard = ({
  row,
  now,
  formKey,
}: {
  row: MonitoringRow;
  now: Instant;
  formKey: string | undefined;
}) => {
  const say = useSay();
  const clock = useClock();
  const state = rowState(row);
  const observed = observedState(row);
  const JudgeIcon = JUDGE_ICONS[row.decisions];
  return (
    <article className={`card card-${state}`} aria-labelledby={`row-${row.activity}`}>
      <div className="card-what">
        <p className="card-tags">
          <StateTag state={state} />
          {observed && <StateTag state={observed} />}
          <span className={`judge judge-${row.decisions}`}>
            <JudgeIcon aria-hidden="true" size={16} />
            {say(judged(row.decisions))}
          </span>
        </p>
        <h4 id={`row-${row.activity}`}>
          <Foreign language={row.textLanguage}>{row.text.title}</Foreign>
        </h4>
        <p className="card-why">
          <Foreign language={row.textLanguage} note>
            {row.text.why}
          </Foreign>
        </p>
      </div>
      {state === 'shut' ? <ShutReasons row={row} /> : <CardFacts row={row} />}
      <div className="card-acts">
        <CardActs row={row} formKey={formKey} />
      </div>
      <p className="strip">
        {stripOf(row, now, clock).map((sentence) => (
          <span key={sentence}>{sentence} </span>
        ))}
      </p>
    </article>
  );
};

const CardFacts = ({ row }: { row: MonitoringRow }) => {
  const say = useSay();
  const ground = groundOf(row.basis);
  return (
    <div className="card-facts">
      <MainFacts row={row} />
      <details>
        <summary>{say('row.more')}</summary>
        <p>{say(ground.more)}</p>
        <MoreFacts row={row} />
      </details>
    </div>
  );
};

const MainFacts = ({ row }: { row: MonitoringRow }) => {
  const say = useSay();
  return (
    <Facts>
      <Fact name={say('row.ground')}>{say(groundOf(row.basis).short)}</Fact>
      <Fact name={say('row.recipients')}>
        <Foreign language={row.textLanguage}>{row.text.recipients}</Foreign>
      </Fact>
      <Fact name={say('row.retention')}>{say('row.retention_days', { days: row.retentionDays })}</Fact>
    </Facts>
  );
};

const MoreFacts = ({ row }: { row: MonitoringRow }) => {
  const say = useSay();
  const purpose = purposeName(row.purpose);
  const lost = lostContact(row);
  return (
    <Facts>
      <Fact name={say('row.purpose')}>{say(purpose.id, purpose.values)}</Fact>
      <Fact name={say('row.programme')}>{row.programme.title}</Fact>
      {row.law && <Fact name={say('row.law')}>{row.law}</Fact>}
      <Fact name={say('row.lost_contact')}>{say(lost.id, lost.values)}</Fact>
    </Facts>
  );
};

/** Which gate shuts it: the first in plain sight, all of them in order and what it would be behind it. */
const ShutReasons = ({ row }: { row: MonitoringRow }) => {
  const say = useSay();
  const [first] = shutReasons(row);
  return (
    <div className="card-facts">
      {first !== undefined && <p className="shut">{say(`reason.${first}`)}</p>}
      {row.reasons.length > 1 && (
        <details>
          <summary>{say('shut.all', { count: row.reasons.length })}</summary>
          <ol>
            {row.reasons.map((reason) => (
              <li key={reason}>{say(`reason.${reason}`)}</li>
            ))}
          </ol>
        </details>
      )}
      <details>
        <summary>{say('row.more')}</summary>
        <MainFacts row={row} />
        <MoreFacts row={row} />
      </details>
    </div>
  );
};
