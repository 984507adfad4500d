import { asc, max } from 'drizzle-orm';
import type { Figure } from '#domain/aggregate/figures';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { ownFigure, ownFigureWeek } from '../schema/figures';

/**
 * Figures as they were published. Owner: the weekly figures. Kept for good, and never changed: they name nobody, so erasing a person
 * finds nothing here, and must find nothing, or an erasure would show in a figure of the past.
 */
export interface PublishedFigure {
  question: string;
  figure: Figure;
  /** How many people were behind it, exactly; never shown. */
  present: number;
}

/** Everything ever published, oldest first, and the end of the last week that is settled. */
export const publishedFigures = (
  db: Database,
): { settled: Instant | undefined; published: readonly PublishedFigure[] } => {
  const last = db.orm
    .select({ at: max(ownFigureWeek.at) })
    .from(ownFigureWeek)
    .get();
  const rows = db.orm.select().from(ownFigure).orderBy(asc(ownFigure.at)).all();
  return {
    settled: last?.at ?? undefined,
    published: rows.map(({ question, at, establishments, people, countIs, countValue, present }) => ({
      question,
      figure: {
        establishments,
        people,
        count: countIs === 'about' ? { is: countIs, value: countValue ?? 0 } : { is: countIs },
        at,
      },
      present,
    })),
  };
};

/** Settles weeks with all that is published at their ends, inside the caller's transaction. */
export const settleWeeks = (
  db: Database,
  weeks: readonly Instant[],
  published: readonly PublishedFigure[],
): void => {
  for (const at of weeks) db.orm.insert(ownFigureWeek).values({ at }).run();
  for (const { question, figure, present } of published) {
    const { at, establishments, people, count } = figure;
    const countValue = count.is === 'about' ? count.value : null;
    db.orm
      .insert(ownFigure)
      .values({ question, at, establishments, people, countIs: count.is, countValue, present })
      .run();
  }
};
