import { REVIEWER_REASONS } from '#domain/request/copy-review';
import { systemName } from '../messages/labels';
import type { CaseReviewLine } from '../services/queries/copy-reviews';
import { Choices, SelectField } from './choice-field';
import { Field, type Problem } from './field';

/** Who looks at the copy of which system, for how long, and why they. */
export const NameReviewer = ({
  lines,
  problems,
}: {
  lines: readonly CaseReviewLine[];
  problems: readonly Problem[] | undefined;
}) => (
  <>
    <SelectField
      name="system"
      label="case.review.system"
      options={[...new Set(lines.filter(({ done }) => !done).map(({ system }) => system))].map((system) => ({
        value: system,
        text: systemName(system),
      }))}
      problems={problems}
    />
    <Field
      name="reviewer"
      label="case.review.who"
      hint="case.review.who.hint"
      problems={problems}
      autoComplete="off"
      spellCheck={false}
    />
    <Field
      name="days"
      label="case.review.days"
      hint="case.review.days.hint"
      problems={problems}
      inputMode="numeric"
      autoComplete="off"
    />
    <Choices
      name="why"
      type="radio"
      legend="case.review.why"
      options={REVIEWER_REASONS.map((value) => ({ value, text: `case.review.why.${value}` as const }))}
      chosen={[]}
      problems={problems}
    />
  </>
);
