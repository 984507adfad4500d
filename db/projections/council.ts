import { eq, inArray } from 'drizzle-orm';
import { councilContext, councilWord } from '../schema/council';
import { beginList, endLists } from './council-readers';
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
  'council.protected.v1': ({ body, seq, at }) => {
    const { establishment, contexts, ends_earlier: ended } = body;
    const { document, replaces } = contexts;
    if (replaces === undefined) {
      db.orm.insert(councilContext).values({ began: seq, establishment, document }).run();
      beginList(db, seq, establishment, at);
    } else {
      db.orm.update(councilContext).set({ document }).where(eq(councilContext.document, replaces)).run();
    }
    if (ended) {
      const over = inArray(councilContext.document, [...ended]);
      endLists(
        db,
        db.orm
          .delete(councilContext)
          .where(over)
          .returning()
          .all()
          .map(({ began }) => began),
      );
    }
  },
  'council.took_back.v1': ({ body, at }) => {
    db.orm.update(councilWord).set({ takenBackAt: at }).where(eq(councilWord.word, body.word)).run();
  },
});
