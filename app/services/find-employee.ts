import type { Database } from '#db/open';
import { createProfileFinder } from '#db/views/external-ids';
import type { DecisionsParts } from './decisions/create-decisions';
import type { Identity } from './identity/identity';

/** The employee that another kind of subject id names. */
export const createFindEmployee = (
  db: Database,
  identity: Pick<Identity, 'personByEmail'>,
): DecisionsParts['findBy'] => {
  const profiles = createProfileFinder(db);
  return (type, id) => {
    if (type === 'email') return identity.personByEmail(id);
    const found = profiles.byExternalId(id);
    // Two people under one id are nobody: an answer about the wrong one would be worse than none.
    return found.length === 1 ? found[0] : undefined;
  };
};
