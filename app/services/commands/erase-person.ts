import { eq } from 'drizzle-orm';
import { entriesAbout } from '#db/log/about';
import { logSize } from '#db/log/read';
import { person } from '#db/schema/people';
import { restrictedAbout } from '#db/views/restricted';
import { isLive } from '#domain/access/restricted';
import type { Entry, EntryBodies } from '#domain/entry/bodies';
import { partOfErasure } from '#domain/entry/retention';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

export interface EraseInput {
  person: string;
  because: EntryBodies['person.erased.v1']['because'];
  /** Entries about the person that were found before, and how far the log was read for them. */
  found: readonly Pick<Entry, 'seq' | 'type'>[];
  readTo: number;
}

/**
 * Erases a person who has left: the link from their id to a human, every text of theirs, and the bodies that nobody has to show any
 * more. What is still proof goes when its retention ends. Nobody is erased while they still work here: what they were told and
 * chose must be shown to them, and they must be able to stop it. Entries beyond what one entry can name are named by
 * continue-erasure.ts: nobody can delay an erasure by making many.
 */
export const erasePerson: Command<
  EraseInput,
  { code: 'not_allowed' | 'unknown_person' | 'not_left' | 'shown_first' }
> = (read, input, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'person.erase')) return refuse('not_allowed');
  const row = read.orm
    .select({ leftAt: person.leftAt })
    .from(person)
    .where(eq(person.id, input.person))
    .get();
  if (!row) return refuse('unknown_person');
  if (row.leftAt === null || row.leftAt > now) return refuse('not_left');
  // Two people agreed to show something late. Nobody makes of that, alone, that it is never shown.
  if (restrictedAbout(read, input.person).some((one) => isLive(one, now))) return refuse('shown_first');
  const about = [...input.found, ...entriesAbout(read, input.person, input.readTo, logSize(read))];
  return ok({
    type: 'person.erased.v2',
    subject: input.person,
    body: { because: input.because, ...partOfErasure(about, now) },
  });
};
