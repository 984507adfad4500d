import { eq } from 'drizzle-orm';
import { councilContext, councilWord } from '../schema/council';
import type { Projection } from './projection';

/** What councils say, what is answered, what they take back, and which document holds where they keep people free of recording. */
export const projectCouncil: Projection<
  'council.said.v1' | 'council.answered.v1' | 'council.took_back.v1' | 'council.protected.v1'
> = (db) => ({
  'council.said.v1': ({ body, at, seq }) => {
    const { words, kind, word, establishment, programme, language } = body;
    db.orm
      .insert(councilWord)
      .values({
        word,
        kind,
        establishment,
        programme,
        notice: body.notice ?? null,
        version: body.version ?? null,
        language,
        document: words.document,
        at,
        seq,
        due: body.due ?? null,
      })
      .run();
  },
  'council.answered.v1': ({ body, at }) => {
    db.orm
      .update(councilWord)
      .set({ answerLanguage: body.language, answerDocument: body.words.document, answeredAt: at })
      .where(eq(councilWord.word, body.word))
      .run();
  },
  'council.protected.v1': ({ body, seq }) => {
    const row = { establishment: body.establishment, document: body.contexts.document, seq };
    db.orm
      .insert(councilContext)
      .values(row)
      .onConflictDoUpdate({ target: councilContext.establishment, set: row })
      .run();
  },
  'council.took_back.v1': ({ body, at }) => {
    db.orm.update(councilWord).set({ takenBackAt: at }).where(eq(councilWord.word, body.word)).run();
  },
});
