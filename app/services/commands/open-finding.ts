import { isAskedByStanding } from '#db/views/references';
import { openFindingsOf, type TaskRow, taskOf, tasksAbout } from '#db/views/tasks';
import { deletionOf } from '#domain/request/erasure-checks';
import type { FindingKind } from '#domain/request/holding-check';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Command, Reader } from '../command';
import { isKnown } from './answer-task';

export interface FindingInput {
  /** Of what was asked by a reference: the request. */
  person: string;
  kind: FindingKind;
  system: string;
  category?: string;
  since: Instant;
  /** The deletion or the look that shows it. */
  task?: string;
}

/**
 * Something of a person is where it must not be. The system is asked to delete it, unless it already owes that. What a look found is a finding of its own
 * each time; what a statement shows is one as long as it is open.
 */
export const openFinding: Command<
  FindingInput,
  { code: 'not_allowed' | 'unknown_person' | 'already_done' }
> = (read, input, { actor, newId }) => {
  if (actor.kind !== 'portal') return refuse('not_allowed');
  const { person, kind, system, category, since, task } = input;
  const known = isKnown(read, person);
  const shown = task === undefined ? undefined : taskOf(read, task);
  if (!known && !(shown && isAskedByStanding(read, shown))) return refuse('unknown_person');
  const isLook = shown?.action === 'absence';
  const before = openFindingsOf(read, person);
  const told = before.some((row) =>
    isLook
      ? row.task === task
      : row.system === system && row.category === (category ?? null) && row.kind === kind,
  );
  if (told) return refuse('already_done');
  const deletion = task === undefined ? undefined : taskOf(read, deletionOf(task));
  const owes = owesDeletion(read, input);
  return ok({
    type: 'finding.opened.v1',
    ...(known && { subject: person }),
    key: system,
    body: {
      finding: newId('finding'),
      kind,
      system,
      ...(category !== undefined && { category }),
      since,
      ...(task !== undefined && { task }),
      ...(typeof deletion?.request === 'string' && { request: deletion.request }),
      tasks: owes
        ? []
        : [
            {
              task: newId('task'),
              system,
              action: 'erase',
              ...(category !== undefined && { categories: [category] }),
              ...windowOf(deletion),
            },
          ],
    },
  });
};

const windowOf = (deletion: TaskRow | undefined) => ({
  ...(typeof deletion?.windowFrom === 'number' && { from: deletion.windowFrom }),
  ...(typeof deletion?.windowTo === 'number' && { to: deletion.windowTo }),
});

/** Whether the system was asked to delete this and has not said that it did. */
const owesDeletion = (read: Reader, { person, system, category }: FindingInput): boolean =>
  tasksAbout(read, person).some(
    (row) =>
      row.system === system &&
      row.action === 'erase' &&
      (row.state === 'queued' || row.state === 'failed') &&
      (row.categories === null || (category !== undefined && row.categories.includes(category))),
  );

/** A look after a deletion found records. A look that follows none, of a request alone, shows nothing that must not be. */
export const openCameBack: Command<
  { task: string; at: Instant },
  { code: 'not_allowed' | 'unknown_person' | 'unknown_task' | 'already_done' }
> = (read, { task, at }, context) => {
  const look = taskOf(read, task);
  const deletion = taskOf(read, deletionOf(task));
  if (look?.action !== 'absence' || deletion?.action !== 'erase') return refuse('unknown_task');
  const category = look.categories?.[0];
  return openFinding(
    read,
    {
      person: look.person,
      kind: 'came_back',
      system: look.system,
      ...(category !== undefined && { category }),
      since: at,
      task,
    },
    context,
  );
};
