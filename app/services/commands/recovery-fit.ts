import { eq } from 'drizzle-orm';
import { person } from '#db/schema/people';
import type { Reader } from '../command';

export type RecoveryUnfit = 'unknown_person' | 'has_left';

/** Why nobody can be let in again as things stand; judged when it is proposed and again when it is approved. */
export const recoveryUnfit = (read: Reader, id: string): RecoveryUnfit | undefined => {
  const row = read.orm.select({ leftAt: person.leftAt }).from(person).where(eq(person.id, id)).get();
  if (!row) return 'unknown_person';
  return row.leftAt === null ? undefined : 'has_left';
};
