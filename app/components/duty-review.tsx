import { toIso } from '#domain/time';
import { dayWords } from '../messages/instants';
import type { RulePage } from '../services/queries/duties/duties';
import { Choices } from './choice-field';
import { DoneNote } from './done-note';
import { ReviewWords } from './duty-state';
import { Field, type Problem, TextField } from './field';
import { PostForm } from './post-form';
import { useClock, useSay } from './reader';

/** Whether a lawyer confirmed the row, and the form that says so. What it is a review of stands on the page. */
export const ReviewForm = ({
  page: { rule, row, review },
  formKey,
  recorded,
  problems,
}: {
  page: RulePage;
  formKey: string;
  recorded: boolean;
  problems?: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const clock = useClock();
  const other = rule.otherReading;
  const later = other && dayWords(toIso(other.from).slice(0, 'YYYY-MM-DD'.length), clock);
  return (
    <section className="grid-section" aria-labelledby="review">
      <h2 id="review">{say('review.title')}</h2>
      <DoneNote done={recorded} message="review.done" />
      <ReviewWords review={review} whole />
      {review.state === 'current' && review.reading === 'other' && later && (
        <p>{say('review.other', { date: later })}</p>
      )}
      <PostForm className="form panel" aria-labelledby="review-form">
        <h3 id="review-form">{say('review.form')}</h3>
        <p className="hint">{say('review.form.intro')}</p>
        {/* A refusal is remembered under its key: the form that comes back has a new one. */}
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="shown" value={row} />
        <Field name="name" label="review.name" problems={problems} autoComplete="off" spellCheck={false} />
        <Field name="reviewed_on" type="date" label="review.day" problems={problems} />
        {other ? (
          <Choices
            name="reading"
            type="radio"
            legend="review.reading"
            options={[
              { value: 'stricter', text: 'review.reading.stricter' },
              { value: 'other', text: 'review.reading.other.short' },
            ]}
            chosen={['stricter']}
            problems={problems}
          />
        ) : (
          <input type="hidden" name="reading" value="stricter" />
        )}
        {later && <p className="hint">{say('review.reading.other', { date: later })}</p>}
        <TextField
          name="rests_on"
          label="review.rests_on"
          hint={other ? 'review.rests_on.hint.other' : 'review.rests_on.hint'}
          problems={problems}
        />
        <button type="submit" className="button button-strong">
          {say('review.button')}
        </button>
      </PostForm>
    </section>
  );
};
