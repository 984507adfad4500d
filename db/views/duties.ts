import type { EmployerScope } from '#domain/duties/scope';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { dutyReview, employerAnswer } from '../schema/duties';

/** Who looked at a row, and what the review rests on. */
export interface Reviewer {
  name: string;
  basis: string;
}

export type ReviewRow = Omit<typeof dutyReview.$inferSelect, 'document'> & {
  /** Absent once it is erased. */
  reviewer?: Reviewer;
};

/** The latest review of each row that has one. */
export const readReviews = (db: Database): readonly ReviewRow[] =>
  db.orm
    .select()
    .from(dutyReview)
    .all()
    .map(({ document, ...row }) => {
      const stored = documentText(db, document);
      return { ...row, ...(stored !== undefined && { reviewer: JSON.parse(stored) as Reviewer }) };
    });

/** What the organisation has answered, by question. */
export const readAnswers = (db: Database): EmployerScope =>
  Object.fromEntries(
    db.orm
      .select()
      .from(employerAnswer)
      .all()
      .map(({ question, answer }) => [question, answer]),
  );
