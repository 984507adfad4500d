import { eq, sql } from 'drizzle-orm';
import { oncePerConnection } from '#db/once';
import { establishment, person } from '#db/schema/people';
import { createProfileFinder } from '#db/views/external-ids';
import type { PersonKind } from '#domain/people/person';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command } from '../command';

export interface PersonInput {
  /** Made by the caller, so that an account can be created beside it. */
  id: string;
  kind: PersonKind;
  entity: string;
  establishment: string;
  languages: readonly string[];
  minor: boolean;
  synthetic: boolean;
  hiredAt: Instant;
  /** Name and contact: a document, never part of the entry. */
  profile: { name: string; email?: string; external_id?: string };
}

/** A person joins. Country and region follow the establishment, which drives law, council and authority. */
export const addPerson: Command<
  PersonInput,
  {
    code:
      | 'not_allowed'
      | 'unknown_establishment'
      | 'already_done'
      | 'language_missing'
      | 'email_taken'
      | 'external_id_taken';
  }
> = (read, input, { actor, now, document }) => {
  if (!isAllowed(read, { actor, now }, 'person.add')) return refuse('not_allowed');
  if (input.languages.length === 0) return refuse('language_missing');
  const { place: findPlace, person: findPerson } = statements(read);
  const place = findPlace.get({ id: input.establishment });
  if (!place) return refuse('unknown_establishment');
  if (findPerson.get({ id: input.id })) return refuse('already_done');
  // Two people under one address or one id of another system: whose data a question meant could not be said any more.
  const { email, external_id } = input.profile;
  const profiles = createProfileFinder(read);
  if (email !== undefined && profiles.byEmail(email).length > 0) return refuse('email_taken');
  if (external_id !== undefined && profiles.byExternalId(external_id).length > 0) {
    return refuse('external_id_taken');
  }
  return ok({
    type: 'person.added.v1',
    subject: input.id,
    body: {
      kind: input.kind,
      entity: input.entity,
      establishment: input.establishment,
      country: place.country,
      ...(place.region !== null && { region: place.region }),
      languages: input.languages,
      minor: input.minor,
      synthetic: input.synthetic,
      hired_at: input.hiredAt,
      profile: document('profile', JSON.stringify(input.profile), input.id),
    },
  });
};

/** Prepared once: a list adds a hundred thousand people. */
const statements = oncePerConnection((db) => ({
  place: db.orm
    .select()
    .from(establishment)
    .where(eq(establishment.id, sql.placeholder('id')))
    .prepare(),
  person: db.orm
    .select({ id: person.id })
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
}));
