import { councilContextsOf } from '#db/views/council-contexts';
import {
  isOwnContext,
  isSameContext,
  MOST_OWN_CONTEXTS,
  type OwnContext,
} from '#domain/council/own-contexts';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { placeSpokenFor } from './council-competence';

/**
 * A council adds a line to the list of where it keeps people free of recording, or takes one off. Nobody else does it for them, and nobody
 * else reads it.
 */
export const protectPlaces: Command<
  { act: 'add' | 'remove'; context: OwnContext },
  {
    code:
      | 'not_allowed'
      | 'outside_your_competence'
      | 'context_unfit'
      | 'too_many_contexts'
      | 'already_done'
      | 'unknown_context';
  }
> = (read, { act, context: { kind, match } }, { actor, now, document }) => {
  if (!isAllowed(read, { actor, now }, 'council.protect')) return refuse('not_allowed');
  const place = placeSpokenFor(read, { actor, now });
  if (!place) return refuse('outside_your_competence');
  const asked = { kind, match };
  const before = councilContextsOf(read, place.id);
  const lines = before?.lines ?? [];
  const known = lines.some((line) => isSameContext(line, asked));
  if (act === 'remove' && !known) return refuse('unknown_context');
  if (act === 'add') {
    if (!isOwnContext(asked)) return refuse('context_unfit');
    if (known) return refuse('already_done');
    if (lines.length >= MOST_OWN_CONTEXTS) return refuse('too_many_contexts');
  }
  const after = act === 'add' ? [...lines, asked] : lines.filter((line) => !isSameContext(line, asked));
  return ok({
    type: 'council.protected.v1',
    key: place.id,
    body: {
      establishment: place.id,
      contexts: {
        ...document('council_contexts', JSON.stringify(after)),
        ...(before && { replaces: before.document }),
      },
    },
  });
};
