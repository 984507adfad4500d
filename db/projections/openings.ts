import { opening, openingReview } from '../schema/looks';
import type { Projection } from './projection';

/** People that were opened at the desk, and what a second person said of it. */
export const projectOpenings: Projection<'access.opened.v1' | 'opening.reviewed.v1'> = (db) => ({
  'access.opened.v1': ({ seq, at, subject, actor, body }) => {
    const { role, reason, words, case: caseKey, until } = body;
    db.orm
      .insert(opening)
      .values({
        seq,
        at,
        person: subject as string,
        actor: actor.id,
        role,
        reason,
        wordsDocument: words.document,
        caseKey,
        until,
      })
      .run();
  },
  'opening.reviewed.v1': ({ seq, at, subject, actor, body: { opening: of, role, fits, words } }) => {
    const row = { person: subject as string, reviewer: actor.id, role, fits, wordsDocument: words.document };
    db.orm
      .insert(openingReview)
      .values({ ...row, opening: of, at, seq })
      .run();
  },
});
