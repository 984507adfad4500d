import type { ConsentActivity } from '../services/queries/consent-activities';
import { Choices, SelectField } from './choice-field';
import { DoneNote } from './done-note';
import { Field, type Problem, ProblemSummary } from './field';
import { PageHeading } from './page-heading';
import { PostForm } from './post-form';
import { useSay } from './reader';
import { RefusalNote } from './refusal-note';

const CHANNELS = ['paper', 'phone', 'council'] as const;

/** A no that somebody gave on paper, by phone or through the council. There is no such page for a yes. */
export const RecordNo = ({
  activities,
  recorded,
  problems,
  refusal,
}: {
  activities: readonly ConsentActivity[];
  recorded: boolean;
  problems?: readonly Problem[];
  refusal?: string;
}) => {
  const say = useSay();
  return (
    <div className="page page-narrow">
      <ProblemSummary problems={problems} />
      <RefusalNote code={refusal} />
      <PageHeading title={say('record_no.title')}>{say('record_no.intro')}</PageHeading>
      <DoneNote done={recorded} message="record_no.done" problems={problems} refusal={refusal} />
      <PostForm className="form panel">
        <Field
          name="who"
          label="record_no.who"
          hint="record_no.who.hint"
          problems={problems}
          autoComplete="off"
          spellCheck={false}
        />
        <SelectField
          name="activity"
          label="record_no.activity"
          empty="record_no.choose"
          problems={problems}
          options={activities.map(({ id, title, programme }) => ({
            value: id,
            text: `${programme}: ${title}`,
          }))}
        />
        <Choices
          name="channel"
          type="radio"
          legend="record_no.channel"
          options={CHANNELS.map((channel) => ({
            value: channel,
            text: `record_no.channel.${channel}` as const,
          }))}
          chosen={[]}
          problems={problems}
        />
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
      </PostForm>
    </div>
  );
};
