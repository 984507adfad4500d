import { readWorld } from '#db/views/decision-world';
import type { Actor } from '#domain/entry/bodies';
import type { Establishment } from '#domain/people/person';
import type { Instant } from '#domain/time';
import { rolesOf } from '../authority';
import type { Reader } from '../command';

/** The one place an actor speaks for as its council's representative, while there is a council; undefined for everybody else. */
export const placeSpokenFor = (
  read: Reader,
  asking: { actor: Actor; now: Instant },
): Establishment | undefined => {
  const grant = rolesOf(read, asking).find(({ role }) => role === 'representative');
  const place = readWorld(read).establishments.get(grant?.establishment ?? '');
  return place?.council ? place : undefined;
};
