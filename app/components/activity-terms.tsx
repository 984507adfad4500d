import { VERBS } from '#domain/monitoring/activity';
import { CATEGORIES } from '#domain/monitoring/category';
import { PURPOSES } from '#domain/monitoring/purpose';
import type { ActivityDraft } from '#domain/programme/draft';
import { kindName, placeLabel, purposeName } from '../messages/labels';
import type { ProgrammeDraftPage } from '../services/queries/desk/programme-work';
import { Boxes } from './boxes';
import { Choices, SelectField, YesBox } from './choice-field';
import { Field, type Problem } from './field';
import { PostForm } from './post-form';
import { useClock, useSay } from './reader';

const DECISIONS = ['none', 'supports', 'automated'] as const;
const OBJECTION = ['stop', 'restrict', 'continue'] as const;
const RESTRICTION = ['stop', 'continue'] as const;
const UNCONFIRMED = ['deny', 'recorded_refusal_suffices'] as const;

/** One activity as it is typed. What judges people stands before the rest of its duties (model, section 0: duty). */
export const ActivityForm = ({
  draft,
  activity,
  problems,
}: {
  draft: ProgrammeDraftPage;
  activity: ActivityDraft | undefined;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  const duty = activity?.duty;
  return (
    <PostForm className="form">
      <input type="hidden" name="revision" value={draft.revision} />
      <SelectField
        name="category"
        label="intro.activity.category"
        empty="intro.activity.choose"
        problems={problems}
        chosen={activity?.category}
        options={Object.keys(CATEGORIES).map((key) => ({ value: key, text: say(kindName(key).id) }))}
      />
      <SelectField
        name="purpose"
        label="intro.activity.purpose"
        empty="intro.activity.choose"
        problems={problems}
        chosen={activity?.purpose}
        options={Object.keys(PURPOSES).map((key) => ({ value: key, text: say(purposeName(key).id) }))}
      />
      <Choices
        name="verb"
        type="radio"
        legend="intro.activity.verb"
        problems={problems}
        chosen={[activity?.verb ?? 'collect']}
        options={VERBS.map((verb) => ({ value: verb, text: `activity.verb.${verb}` }) as const)}
      />
      <Boxes
        name="places"
        legend={say('intro.activity.places')}
        problems={problems}
        chosen={activity?.places ?? []}
        options={draft.places.map((place) => ({ value: place, text: placeLabel(place, language) }))}
      />
      <Choices
        name="decisions"
        type="radio"
        legend="intro.activity.decisions"
        problems={problems}
        chosen={[duty?.decisions ?? 'none']}
        options={DECISIONS.map((value) => ({ value, text: `activity.judged.${value}` }) as const)}
      />
      <Line
        name="retention_days"
        label="intro.activity.retention"
        was={activity && String(activity.retentionDays)}
        problems={problems}
      />
      <Line
        name="consent_days"
        label="intro.activity.consent_days"
        hint="intro.activity.consent_days.hint"
        was={activity?.consentDays === undefined ? undefined : String(activity.consentDays)}
        problems={problems}
      />
      <Line
        name="recipients"
        label="intro.activity.recipients"
        hint="intro.activity.recipients.hint"
        was={activity?.recipients.join(', ')}
        problems={problems}
      />
      <Line
        name="processors"
        label="intro.activity.processors"
        hint="intro.activity.processors.hint"
        was={activity?.processors.join(', ')}
        problems={problems}
      />
      <Line
        name="transfers"
        label="intro.activity.transfers"
        hint="intro.activity.transfers.hint"
        was={activity?.transfers.join(', ')}
        problems={problems}
      />
      <Line
        name="lost_contact"
        label="intro.activity.lost"
        hint="intro.activity.lost.hint"
        was={String(duty?.onLostContactHours ?? 0)}
        problems={problems}
      />
      <Choices
        name="objection"
        type="radio"
        legend="intro.activity.objection"
        problems={problems}
        chosen={[duty?.onObjection ?? 'stop']}
        options={OBJECTION.map((value) => ({ value, text: `intro.activity.objection.${value}` }) as const)}
      />
      <Choices
        name="restriction"
        type="radio"
        legend="intro.activity.restriction"
        problems={problems}
        chosen={[duty?.onRestriction ?? 'stop']}
        options={RESTRICTION.map(
          (value) => ({ value, text: `intro.activity.restriction.${value}` }) as const,
        )}
      />
      <Choices
        name="unconfirmed"
        type="radio"
        legend="intro.activity.unconfirmed"
        problems={problems}
        chosen={[duty?.onMissingAcknowledgement ?? 'deny']}
        options={UNCONFIRMED.map(
          (value) => ({ value, text: `intro.activity.unconfirmed.${value}` }) as const,
        )}
      />
      <YesBox name="acknowledge" text="intro.activity.acknowledge" chosen={activity?.acknowledge ?? false} />
      <button type="submit" className="button button-strong">
        {say('draft.save')}
      </button>
    </PostForm>
  );
};

/** A short line that may stay empty. */
const Line = ({
  was,
  ...field
}: Pick<React.ComponentProps<typeof Field>, 'name' | 'label' | 'hint' | 'problems'> & {
  was: string | undefined;
}) => <Field {...field} required={false} autoComplete="off" spellCheck={false} defaultValue={was} />;
