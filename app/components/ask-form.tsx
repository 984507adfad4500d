import type { RequestKind } from '#domain/request/kinds';
import { placeName } from '../messages/labels';
import { DOOR_KINDS } from '../pages/door';
import { SelectField } from './choice-field';
import { Field, type Problem, TextField } from './field';
import { PostForm, Unseen } from './post-form';
import { useSay } from './reader';
import { AudienceChoices, KindChoices } from './request-form';

/** What somebody without a sign-in asks: how they can be reached, what, and in their words. Pressure is told without a name. */
export const AskForm = ({
  chosen,
  formKey,
  places,
  problems,
}: {
  chosen: RequestKind | undefined;
  formKey: string;
  places: readonly string[];
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const pressure = chosen === 'pressure_report';
  return (
    <PostForm intent="send" className="form">
      <Unseen name="key" value={formKey} />
      {pressure ? (
        <>
          <input type="hidden" name="kind" value="pressure_report" />
          <p>{say('ask.anonymous')}</p>
          <AudienceChoices chosen="dpo" problems={problems} />
          <SelectField
            name="place"
            label="ask.place"
            empty="ask.place.none"
            options={places.map((place) => ({ value: place, text: placeName(place) }))}
            problems={problems}
          />
        </>
      ) : (
        <KindChoices kinds={DOOR_KINDS} chosen={chosen ?? ''} isAsked problems={problems} />
      )}
      {!pressure && (
        <Field
          name="contact"
          label="ask.contact"
          hint="ask.contact.hint"
          autoComplete="email"
          problems={problems}
        />
      )}
      <TextField
        name="words"
        rows={8}
        label="requests.form.words"
        hint="requests.form.words.must"
        problems={problems}
      />
      {!pressure && <p className="hint">{say('ask.reference.hint')}</p>}
      {!pressure && <p className="hint">{say('ask.receipt.later')}</p>}
      <button type="submit" className="button button-strong">
        {say('requests.form.send')}
      </button>
    </PostForm>
  );
};

/** The way back to a request. */
export const FollowForm = ({ problems }: { problems: readonly Problem[] | undefined }) => {
  const say = useSay();
  return (
    <PostForm intent="follow" className="form panel" aria-labelledby="follow-heading">
      <h2 id="follow-heading">{say('ask.follow')}</h2>
      <Field name="code" label="ask.code" autoComplete="off" spellCheck={false} problems={problems} />
      <button type="submit" className="button">
        {say('ask.follow.open')}
      </button>
    </PostForm>
  );
};
