import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/open';
import { posting } from '#db/schema/notices';
import type { Published } from '#domain/duties/standing';

/** Whether somebody said that a version of a notice hangs on a wall of an establishment. */
export const createIsPosted =
  (db: Database): Published['isPosted'] =>
  (establishment, { key, version }) =>
    db.orm
      .select({ version: posting.version })
      .from(posting)
      .where(
        and(eq(posting.establishment, establishment), eq(posting.notice, key), eq(posting.version, version)),
      )
      .get() !== undefined;
