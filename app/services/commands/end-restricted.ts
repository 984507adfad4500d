import { type RestrictedRow, restrictedCaseOf, restrictedKeptIn } from '#db/views/restricted';
import { isLive } from '#domain/access/restricted';
import type { RoleKey } from '#domain/authority/roles';
import type { EntryBodies, EntryDraft } from '#domain/entry/bodies';
import { ok, refuse } from '#domain/result';
import type { Command, CommandContext, Reader } from '../command';
import { caseRole, isIn } from './restricted-fit';

/** What systems kept back of deletions is theirs to delete now. What they left out of a copy, the person asks for again. */
const tasksAfter = (
  read: Reader,
  id: string,
  { newId }: Pick<CommandContext, 'newId'>,
): EntryBodies['restricted.ended.v1']['tasks'] =>
  restrictedKeptIn(read, id)
    .filter(({ kept, task }) => kept > 0 && task.action === 'erase')
    .map(({ of, task: { system, because, activity, categories, windowFrom, windowTo } }) => ({
      task: newId('task'),
      system,
      action: 'erase' as const,
      because,
      ...(activity !== null && { activity }),
      ...((of ?? categories) !== null && { categories: of ?? categories ?? [] }),
      ...(windowFrom !== null && { from: windowFrom }),
      ...(windowTo !== null && { to: windowTo }),
    }));

const ended = (
  read: Reader,
  row: RestrictedRow,
  how: { because: 'closed' | 'time'; role?: RoleKey },
  context: Pick<CommandContext, 'newId'>,
): EntryDraft => ({
  type: 'restricted.ended.v1',
  subject: row.person,
  key: row.id,
  body: { case: row.id, number: row.seq, ...how, tasks: tasksAfter(read, row.id, context) },
});

/** Ends a case before its time; one person of it is enough, and the person is shown all of it at once. */
export const closeRestricted: Command<{ case: string }, { code: 'not_allowed' | 'unknown_case' }> = (
  read,
  { case: id },
  context,
) => {
  const role = caseRole(read, context, 'restricted.close');
  if (role === undefined) return refuse('not_allowed');
  const row = restrictedCaseOf(read, id);
  if (!row || !isIn(row, context.actor.id) || !isLive(row, context.now)) return refuse('unknown_case');
  return ok(ended(read, row, { because: 'closed', role }, context));
};

/** Says that the time of a case is over, which showed it already; the deletions that waited for it are asked for. */
export const lapseRestricted: Command<{ case: string }, { code: 'not_allowed' | 'unknown_case' }> = (
  read,
  { case: id },
  context,
) => {
  if (context.actor.kind !== 'portal') return refuse('not_allowed');
  const row = restrictedCaseOf(read, id);
  if (row?.state !== 'in_force' || isLive(row, context.now)) return refuse('unknown_case');
  return ok(ended(read, row, { because: 'time' }, context));
};
