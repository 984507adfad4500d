import { dutyReview, employerAnswer } from '../schema/duties';
import type { Projection } from './projection';

/** The latest review of each row of law, and the latest answer to each question about the organisation. */
export const projectDuties: Projection<'duty.reviewed.v1' | 'employer.answered.v1'> = (db) => ({
  'duty.reviewed.v1': ({ body, at, seq }) => {
    const { rule, row, reading, reviewed_on: reviewedOn, review } = body;
    const latest = { rule, row, reading, reviewedOn, document: review.document, at, seq };
    db.orm
      .insert(dutyReview)
      .values(latest)
      .onConflictDoUpdate({ target: dutyReview.rule, set: latest })
      .run();
  },
  'employer.answered.v1': ({ body, at, seq }) => {
    const latest = { ...body, at, seq };
    db.orm
      .insert(employerAnswer)
      .values(latest)
      .onConflictDoUpdate({ target: employerAnswer.question, set: latest })
      .run();
  },
});
