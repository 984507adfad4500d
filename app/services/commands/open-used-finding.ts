import { wronglyUsed } from '#db/views/training';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command } from '../command';
import { isKnown } from './answer-task';

/**
 * A dataset held records of a person that nothing permitted using, or a run used them when nothing permitted it any more. It is of the past: once it is on
 * record of a dataset nothing is added, and no answer ends it.
 */
export const openUsedFinding: Command<
  { person: string; system: string; category: string; since: Instant; dataset: string; run?: string },
  { code: 'not_allowed' | 'unknown_person' | 'already_done' }
> = (read, { person, system, category, since, dataset, run }, { actor, newId }) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  if (!isKnown(read, person)) return refuse('unknown_person');
  if (wronglyUsed(read, person).some((row) => row.system === system && row.dataset === dataset)) {
    return refuse('already_done');
  }
  return ok({
    type: 'finding.opened.v1',
    subject: person,
    key: system,
    body: {
      finding: newId('finding'),
      kind: 'used_without_permission',
      system,
      category,
      since,
      dataset,
      ...(run !== undefined && { run }),
      // What becomes of what a run learned is asked for each run that used it, also of those that are told later.
      tasks: [],
    },
  });
};
