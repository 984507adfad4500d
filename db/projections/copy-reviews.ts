import { eq } from 'drizzle-orm';
import type { Database } from '../open';
import { copyReview, copyReviewer } from '../schema/copy-reviews';
import { request } from '../schema/requests';
import type { Projection } from './projection';
import { addStep } from './requests';

/** Who may look at a copy before it leaves, and what came of it. What an entry says of a request that is gone changes nothing. */
export const projectCopyReviews: Projection<'copy.reviewer_named.v1' | 'copy.reviewed.v1'> = (db) => ({
  'copy.reviewer_named.v1': (entry) => {
    const { body, subject, at } = entry;
    const { grant, request: id, system, reason, until } = body;
    const row = requestOf(db, id);
    if (!row) return;
    const reviewer = subject as string;
    db.orm
      .insert(copyReviewer)
      .values({ grant, request: id, system, reviewer, reason, namedAt: at, until })
      .run();
    addStep(db, row, entry, {});
  },
  'copy.reviewed.v1': (entry) => {
    const { body, subject, at, seq } = entry;
    const { request: id, task, grant, looked_at: lookedAt, seen, removed } = body;
    const row = requestOf(db, id);
    if (!row) return;
    const person = subject as string;
    db.orm
      .insert(copyReview)
      .values({ task, request: id, person, grant, lookedAt, toldAt: at, seen, removed, seq })
      .run();
    addStep(db, row, entry, {});
  },
});

const requestOf = (db: Database, id: string) => db.orm.select().from(request).where(eq(request.id, id)).get();
