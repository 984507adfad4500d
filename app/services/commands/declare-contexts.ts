import { readContexts } from '#db/views/decision-world';
import type { ProtectedContext } from '#domain/monitoring/protected-contexts';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** Says where nothing is captured. The portal itself stays first, whatever the list says. */
export const declareContexts: Command<
  { contexts: readonly ProtectedContext[] },
  { code: 'not_allowed' | 'portal_must_be_first' | 'already_done' }
> = (read, input, { actor, now }) => {
  if (actor.kind !== 'portal' && !isAllowed(read, { actor, now }, 'contexts.declare'))
    return refuse('not_allowed');
  if (input.contexts[0]?.why !== 'portal') return refuse('portal_must_be_first');
  if (JSON.stringify(readContexts(read)) === JSON.stringify(input.contexts)) return refuse('already_done');
  return ok({ type: 'contexts.declared.v1', body: input });
};
