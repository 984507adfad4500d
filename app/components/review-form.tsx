import { REVIEW_MATTERS, REVIEW_OUTCOMES, REVIEW_RULE } from '#domain/monitoring/review';
import { Choices } from './choice-field';
import { type Problem, TextField } from './field';
import { PostForm, Unseen } from './post-form';
import { useClock, useSay } from './reader';

/** What was looked at, what follows, and why. */
export const ReviewForm = ({
  formKey,
  problems,
}: {
  formKey: string;
  problems: readonly Problem[] | undefined;
}) => {
  const say = useSay();
  const { language } = useClock();
  return (
    <section className="grid-section" aria-labelledby="record">
      <h2 id="record">{say('review.record')}</h2>
      <PostForm className="form panel" intent="record">
        <Unseen name="key" value={formKey} />
        <input type="hidden" name="language" value={language} />
        <Choices
          name="matters"
          type="checkbox"
          legend="review.record.matters"
          options={REVIEW_MATTERS.map((value) => ({ value, text: `review.matter.${value}` as const }))}
          chosen={[]}
          problems={problems}
        />
        <Choices
          name="outcome"
          type="radio"
          legend="review.record.outcome"
          options={REVIEW_OUTCOMES.map((value) => ({ value, text: `review.outcome.${value}` as const }))}
          chosen={[]}
          problems={problems}
        />
        <p className="hint">
          {say('review.outcome.changes.hint', { months: REVIEW_RULE.monthsAfterChanges })}{' '}
          {say('review.outcome.ends.hint')}
        </p>
        <TextField
          name="words"
          label="review.record.words"
          hint="review.record.words.hint"
          problems={problems}
        />
        <button type="submit" className="button button-strong">
          {say('review.record.send')}
        </button>
      </PostForm>
    </section>
  );
};
