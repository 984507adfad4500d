import { count, eq } from 'drizzle-orm';
import type { Database } from '../open';
import { roleGrant, setupEnd } from '../schema/people';

/** How many admins are in office at this moment. */
export const adminsInOffice = (db: Database): number =>
  db.orm.select({ admins: count() }).from(roleGrant).where(eq(roleGrant.role, 'admin')).get()?.admins ?? 0;

/** Whether two admins were ever in office at the same time; once they were, it stays so. */
export const isSetUp = (db: Database): boolean => db.orm.select().from(setupEnd).get() !== undefined;
