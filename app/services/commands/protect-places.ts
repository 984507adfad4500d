import { councilContextsOf, unreadCouncilContexts } from '#db/views/council-contexts';
import {
  isOwnContext,
  isSameContext,
  MOST_OWN_CONTEXTS,
  type OwnContext,
} from '#domain/council/own-contexts';
import { ok, type Result, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { placeSpokenFor } from './council-competence';

/** What a council does with its list; `end_earlier`: it ends the lists of its place that nobody reads any more, without seeing them. */
export type Protecting = { act: 'add' | 'remove'; context: OwnContext } | { act: 'end_earlier' };

/**
 * A council adds a line to the list of where it keeps people free of recording, or takes one off. Nobody else does it for them, and nobody
 * else reads it. Who does not read the list of their place begins one of their own.
 */
export const protectPlaces: Command<
  Protecting,
  {
    code:
      | 'not_allowed'
      | 'outside_your_competence'
      | 'context_unfit'
      | 'too_many_contexts'
      | 'already_done'
      | 'unknown_context';
  }
> = (read, input, { actor, now, document }) => {
  if (!isAllowed(read, { actor, now }, 'council.protect')) return refuse('not_allowed');
  const place = placeSpokenFor(read, { actor, now });
  if (!place) return refuse('outside_your_competence');
  const before = councilContextsOf(read, actor.id, place.id);
  const after = linesAfter(before?.lines ?? [], input);
  if (!after.ok) return after;
  const ended = input.act === 'end_earlier' ? unreadCouncilContexts(read, place.id, now) : undefined;
  if (ended?.length === 0) return refuse('already_done');
  return ok({
    type: 'council.protected.v1',
    key: place.id,
    body: {
      establishment: place.id,
      contexts: {
        ...document('council_contexts', JSON.stringify(after.value)),
        ...(before && { replaces: before.document }),
      },
      ...(ended && { ends_earlier: ended }),
    },
  });
};

const linesAfter = (
  lines: readonly OwnContext[],
  input: Protecting,
): Result<
  readonly OwnContext[],
  { code: 'context_unfit' | 'too_many_contexts' | 'already_done' | 'unknown_context' }
> => {
  if (input.act === 'end_earlier') return ok(lines);
  const { kind, match } = input.context;
  const asked = { kind, match };
  const known = lines.some((line) => isSameContext(line, asked));
  if (input.act === 'remove') {
    return known ? ok(lines.filter((line) => !isSameContext(line, asked))) : refuse('unknown_context');
  }
  if (!isOwnContext(asked)) return refuse('context_unfit');
  if (known) return refuse('already_done');
  return lines.length < MOST_OWN_CONTEXTS ? ok([...lines, asked]) : refuse('too_many_contexts');
};
