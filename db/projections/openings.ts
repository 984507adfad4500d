import { opening } from '../schema/looks';
import type { Projection } from './projection';

/** People that were opened at the desk. */
export const projectOpenings: Projection<'access.opened.v1'> = (db) => ({
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
});
