import { type RequestRow, requestFact } from '#db/views/requests';
import { tieOfMade } from '#db/views/ties';
import type { RestrictionLimit } from '#domain/monitoring/activity';
import { type CannotHandle, cannotHandle } from '#domain/request/can';
import { requestRule } from '#domain/request/kinds';
import type { TaskOpening } from '#domain/request/task';
import { waitsForPerson } from '#domain/request/tie';
import { ok, type Refused, type Result, refuse } from '#domain/result';
import type { Command, CommandContext, Reader } from '../command';
import { openingsByReference } from './refer-request';
import { about, atDesk, type DeskRefusal } from './request-desk';
import { openingsFor } from './task-openings';

/** What systems have to do for a request, as its kind says: of its person, or of somebody the portal knows by no id where they are known elsewhere by a reference. */
const openings = (
  read: Reader,
  row: RequestRow,
  context: CommandContext,
): Result<readonly TaskOpening[], Refused<'waits_for_reference' | 'reference_of_a_person'>> => {
  const action = requestRule(row.kind).task;
  if (action === undefined) return ok([]);
  if (row.person === null) return openingsByReference(read, row, context);
  return ok(
    openingsFor(
      read,
      {
        person: row.person,
        action,
        ...(row.category !== null && { categories: [row.category] }),
        ...(row.windowFrom !== null && { from: row.windowFrom }),
        ...(row.windowTo !== null && { to: row.windowTo }),
      },
      context,
    ),
  );
};

/**
 * What is restricted with a request for it: what it names of this person, whatever activity uses it now or later. Which of them stop is asked with
 * each decision: what the law requires or is declared to go on does (Art. 18(2) GDPR).
 */
const restricts = ({ kind, person, category, programme }: RequestRow): RestrictionLimit | undefined =>
  kind !== 'restriction' || person === null
    ? undefined
    : { ...(category !== null && { category }), ...(programme !== null && { programme }) };

/**
 * A request is right, and is done: with the same entry systems are asked, and what is to be restricted is. An erasure that is open restricts
 * nothing: whoever wants both asks for both.
 */
export const acceptRequest: Command<
  { request: string },
  { code: DeskRefusal | CannotHandle | 'waits_for_person' | 'waits_for_reference' | 'reference_of_a_person' }
> = (read, { request }, context) => {
  const found = atDesk(read, request, context, 'request.accept');
  if (!found.ok) return found;
  const row = found.value;
  const cannot = cannotHandle(requestFact(read, row), 'accept');
  if (cannot) return refuse(cannot);
  if (waitsForPerson(tieOfMade(read, request), context.now)) return refuse('waits_for_person');
  const tasks = openings(read, row, context);
  if (!tasks.ok) return tasks;
  const restricted = restricts(row);
  return ok({
    type: 'request.accepted.v1',
    ...about(row),
    body: {
      request,
      tasks: tasks.value,
      ...(restricted && { restricts: restricted }),
    },
  });
};
