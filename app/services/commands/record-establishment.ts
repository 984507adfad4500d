import { eq } from 'drizzle-orm';
import { establishment } from '#db/schema/people';
import { actsAs } from '#domain/authority/roles';
import { ok, refuse } from '#domain/result';
import { isAllowed, rolesOf } from '../authority';
import type { Command } from '../command';

export interface EstablishmentInput {
  establishment: string;
  country: string;
  region?: string;
  council: boolean;
}

/**
 * A place of work, and whether employees there have a council that must agree first. That a council is gone is said by its
 * own representative: else its gate could be taken down by a form. A representative records no other place.
 */
export const recordEstablishment: Command<
  EstablishmentInput,
  { code: 'not_allowed' | 'only_the_representative' | 'outside_your_competence' }
> = (read, input, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'establishment.record')) return refuse('not_allowed');
  const before = read.orm.select().from(establishment).where(eq(establishment.id, input.establishment)).get();
  const grants = rolesOf(read, { actor, now });
  const speaks = grants.some(
    ({ role, establishment: place }) => role === 'representative' && place === input.establishment,
  );
  const acts = actsAs(
    grants.map(({ role }) => role),
    'establishment.record',
  );
  if (acts === 'representative' && !speaks) return refuse('outside_your_competence');
  if (before?.council && !input.council && !speaks) return refuse('only_the_representative');
  return ok({ type: 'establishment.recorded.v1', key: input.establishment, body: input });
};
