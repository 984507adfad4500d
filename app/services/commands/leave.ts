import { eq } from 'drizzle-orm';
import { person } from '#db/schema/people';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** A person leaves: from that moment nothing is permitted any more, consent for further use included. */
export const leave: Command<
  { person: string; leftAt: Instant },
  { code: 'not_allowed' | 'unknown_person' | 'already_done' }
> = (read, input, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'person.leave')) return refuse('not_allowed');
  const row = read.orm
    .select({ leftAt: person.leftAt })
    .from(person)
    .where(eq(person.id, input.person))
    .get();
  if (!row) return refuse('unknown_person');
  if (row.leftAt !== null) return refuse('already_done');
  return ok({ type: 'person.left.v1', subject: input.person, body: { left_at: input.leftAt } });
};
