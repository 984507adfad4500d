import { placeName } from '../messages/labels';
import { SelectField, YesBox } from './choice-field';
import { Field, type Problem, ProblemSummary } from './field';
import { PageHeading } from './page-heading';
import { PostForm } from './post-form';
import { useSay } from './reader';

const KINDS = ['employee', 'contractor', 'agency_worker', 'apprentice'] as const;

/** Everything that must be known of somebody who joins. */
export const NewPersonForm = ({
  establishments,
  formKey,
  problems,
}: {
  establishments: readonly { id: string }[];
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const field = { problems, spellCheck: false, autoComplete: 'off' } as const;
  return (
    <>
      <ProblemSummary problems={problems} />
      <PageHeading title={say('person.new.title')}>{say('person.new.lead')}</PageHeading>
      <PostForm className="form">
        <input type="hidden" name="key" value={formKey} />
        <Field name="name" label="person.name" {...field} />
        <Field name="email" label="person.email" type="email" {...field} />
        <Field
          name="external_id"
          label="person.external_id"
          hint="person.external_id.hint"
          required={false}
          {...field}
        />
        <SelectField
          name="kind"
          label="person.kind"
          options={KINDS.map((kind) => ({ value: kind, text: say(`kind_of.${kind}`) }))}
        />
        <SelectField
          name="establishment"
          label="person.establishment"
          problems={problems}
          options={establishments.map(({ id }) => ({ value: id, text: placeName(id) }))}
        />
        <Field name="entity" label="person.entity" hint="person.entity.hint" defaultValue="main" {...field} />
        <Field
          name="language"
          label="person.language"
          hint="person.language.hint"
          defaultValue="en"
          {...field}
        />
        <Field name="hired_on" label="person.hired_on" type="date" {...field} />
        <YesBox name="minor" text="person.minor" />
        <button type="submit" className="button button-strong">
          {say('person.new.button')}
        </button>
      </PostForm>
    </>
  );
};
