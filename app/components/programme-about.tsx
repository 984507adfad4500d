import { ABOUT_FIELDS, CONTROLLER_FIELDS, type ControllerField } from '#domain/programme/draft';
import type { MessageId } from '../messages/en';
import type { ProgrammeDraftPage } from '../services/queries/desk/programme-work';
import { Field, type Problem, TextField } from './field';
import { PostForm } from './post-form';
import { useSay } from './reader';

const CONTROLLER_HINTS: Partial<Record<ControllerField, MessageId>> = { name: 'intro.about.name.hint' };

/** Need, alternatives, what refusing costs, and who decides. A field may stay empty: a draft is not whole from the start. */
export const AboutForm = ({
  draft,
  problems,
}: {
  draft: ProgrammeDraftPage;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { about, controller, owner, startsOn } = draft.content;
  return (
    <PostForm className="form">
      <input type="hidden" name="revision" value={draft.revision} />
      {ABOUT_FIELDS.map((field) => (
        <TextField
          key={field}
          name={field}
          label={`intro.about.${field}`}
          hint={`intro.about.${field}.hint`}
          problems={problems}
          rows={4}
          defaultValue={about[field]}
        />
      ))}
      {CONTROLLER_FIELDS.map((field) => (
        <Field
          key={field}
          name={field}
          label={`intro.about.${field}`}
          hint={CONTROLLER_HINTS[field]}
          problems={problems}
          required={false}
          autoComplete="off"
          defaultValue={controller[field]}
        />
      ))}
      <Field
        name="owner"
        label="intro.about.owner"
        hint="intro.about.owner.hint"
        problems={problems}
        required={false}
        type="email"
        autoComplete="off"
        defaultValue={owner}
      />
      <Field
        name="starts_on"
        label="intro.about.starts_on"
        hint="intro.about.starts_on.hint"
        problems={problems}
        required={false}
        type="date"
        defaultValue={startsOn}
      />
      <button type="submit" className="button button-strong">
        {say('draft.save')}
      </button>
    </PostForm>
  );
};
