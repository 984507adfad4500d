import type { RequestRow } from '#db/views/requests';
import type { CannotHandle } from '#domain/request/can';
import { isOver } from '#domain/request/machine';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { rolesOf } from '../authority';
import type { Command, Reader } from '../command';
import { atDesk, conflictIn, type DeskRefusal, decides } from './request-desk';

/** Whether somebody may be given a request: they decide about it, and no conflict stands against it. */
export const canTake = (read: Reader, row: RequestRow, person: string, now: Instant): boolean =>
  decides(rolesOf(read, { actor: { kind: 'person', id: person }, now }), row) &&
  conflictIn(read, person, row) === undefined;

/** Gives a request to somebody of those who decide about it: never to whoever it is about, and to nobody who decided before. */
export const assignRequest: Command<
  { request: string; to: string },
  { code: DeskRefusal | CannotHandle | 'cannot_take' | 'changes_nothing' }
> = (read, { request, to }, context) => {
  const found = atDesk(read, request, context, 'request.take');
  if (!found.ok) return found;
  const row = found.value;
  if (isOver(row.state)) return refuse('request_over');
  if (row.assignee === to) return refuse('changes_nothing');
  if (!canTake(read, row, to, context.now)) return refuse('cannot_take');
  return ok({ type: 'request.assigned.v1', subject: to, key: request, body: { request } });
};
