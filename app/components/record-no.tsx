import { CircleCheck } from 'lucide-react';
import type { ConsentActivity } from '../services/queries/consent-activities';
import { Field, type Problem, ProblemSummary } from './field';
import { PageHeading } from './page-heading';
import { useSay } from './reader';

const CHANNELS = ['paper', 'phone', 'council'] as const;

/** A no that somebody gave on paper, by phone or through the council. There is no such page for a yes. */
export const RecordNo = ({
  activities,
  recorded,
  problems,
}: {
  activities: readonly ConsentActivity[];
  recorded: boolean;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <PageHeading title={say('record_no.title')}>{say('record_no.intro')}</PageHeading>
      {recorded && (
        <p className="promise" role="status">
          <CircleCheck aria-hidden="true" size={20} /> {say('record_no.done')}
        </p>
      )}
      <form method="post" className="form panel">
        <Field
          name="who"
          label="record_no.who"
          hint="record_no.who.hint"
          problems={problems}
          autoComplete="off"
          spellCheck={false}
        />
        <div className="field">
          <label htmlFor="activity">{say('record_no.activity')}</label>
          <ProblemOf field="activity" problems={problems} />
          <select id="activity" name="activity" required defaultValue="">
            <option value="" disabled>
              {say('record_no.choose')}
            </option>
            {activities.map(({ id, title, programme }) => (
              <option key={id} value={id}>
                {programme}: {title}
              </option>
            ))}
          </select>
        </div>
        <fieldset id="channel" tabIndex={-1}>
          <legend>{say('record_no.channel')}</legend>
          <ProblemOf field="channel" problems={problems} />
          <div className="choices">
            {CHANNELS.map((channel) => (
              <label key={channel} className="choice">
                <input type="radio" name="channel" value={channel} required />
                <span>{say(`record_no.channel.${channel}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field
          name="said_on"
          type="date"
          label="record_no.said_on"
          hint="record_no.said_on.hint"
          problems={problems}
        />
        <p className="hint">{say('record_no.told')}</p>
        <button type="submit" className="button button-strong">
          {say('record_no.button')}
        </button>
      </form>
    </div>
  );
};

const ProblemOf = ({ field, problems }: { field: string; problems: readonly Problem[] | undefined }) => {
  const say = useSay();
  const problem = problems?.find((one) => one.field === field);
  return problem ? <p className="problem">{say(problem.message)}</p> : null;
};
