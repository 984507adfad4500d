import { eq } from 'drizzle-orm';
import { establishment as establishmentTable, person } from '#db/schema/people';
import { profileOf } from '#db/views/texts';
import type { ListedPerson } from '#domain/people/listed';
import type { PersonKind } from '#domain/people/person';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

export interface ChangeInput extends Omit<ListedPerson, 'external_id' | 'languages' | 'left_at'> {
  person: string;
}

/**
 * What the organisation says of a person is put right, or has changed: name, address, kind, entity, place of work, first day, age. Never
 * their languages, which they chose, and nothing they answered. What is given is what changes.
 */
export const changePerson: Command<
  ChangeInput,
  { code: 'not_allowed' | 'unknown_person' | 'has_left' | 'unknown_establishment' | 'already_done' }
> = (read, { person: id, ...given }, { actor, now, document }) => {
  if (!isAllowed(read, { actor, now }, 'person.change')) return refuse('not_allowed');
  const row = read.orm.select().from(person).where(eq(person.id, id)).get();
  const profile = profileOf(read, id);
  if (!row || !profile) return refuse('unknown_person');
  if (row.leftAt !== null) return refuse('has_left');
  const establishment = given.establishment ?? row.establishment;
  const place = read.orm
    .select()
    .from(establishmentTable)
    .where(eq(establishmentTable.id, establishment))
    .get();
  if (!place) return refuse('unknown_establishment');
  const { name = profile.name, email = profile.email } = given;
  const renamed = name !== profile.name || email !== profile.email;
  const facts = {
    kind: given.kind ?? (row.kind as PersonKind),
    entity: given.entity ?? row.entity,
    establishment,
    country: place.country,
    ...(place.region !== null && { region: place.region }),
    minor: given.minor ?? row.minor,
    hired_at: given.hired_at ?? row.hiredAt,
  };
  const same =
    facts.kind === row.kind &&
    facts.entity === row.entity &&
    establishment === row.establishment &&
    facts.minor === row.minor &&
    facts.hired_at === row.hiredAt;
  if (same && !renamed) return refuse('already_done');
  const text = () => JSON.stringify({ ...profile, name, ...(email !== undefined && { email }) });
  return ok({
    type: 'person.changed.v1',
    subject: id,
    body: {
      ...facts,
      ...(renamed && {
        profile: { ...document('profile', text(), id), replaces: row.profileDocument },
      }),
    },
  });
};
