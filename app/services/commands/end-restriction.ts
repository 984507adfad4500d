import { type RequestRow, requestTasks, restrictionOf, stepsOf } from '#db/views/requests';
import { TOLD_BEFORE_LIFTING } from '#domain/request/can';
import { ok, refuse } from '#domain/result';
import type { Command, Reader } from '../command';
import { about, atDesk, type DeskRefusal, wrongWords } from './request-desk';

/** Tells the person that a restriction is to end, and why (Art. 18(3) GDPR). */
export const tellRestrictionEnd: Command<
  { request: string; words: string },
  { code: DeskRefusal | 'not_restricted' }
> = (read, { request, words }, context) => {
  const found = atDesk(read, request, context, 'restriction.tell_end');
  if (!found.ok) return found;
  const row = found.value;
  if (row.person === null || restrictionOf(read, request) === undefined) return refuse('not_restricted');
  const wrong = wrongWords(words);
  if (wrong) return refuse(wrong);
  const ref = context.document('request_words', words, row.person);
  return ok({ type: 'restriction.end_told.v1', ...about(row), body: { request, words: ref } });
};

/** The systems that were asked to restrict, to be asked the other way round. */
const unrestricts = (read: Reader, row: RequestRow, newId: (prefix: string) => string) =>
  requestTasks(read, row.id)
    .filter(({ action, state }) => action === 'restrict' && state !== 'not_applicable')
    .map(({ system, categories }) => ({
      task: newId('task'),
      system,
      action: 'unrestrict' as const,
      ...(categories !== null && { categories }),
    }));

/** Ends a restriction, three days at least after the person was told. */
export const endRestriction: Command<
  { request: string },
  { code: DeskRefusal | 'not_restricted' | 'tell_them_first' }
> = (read, { request }, context) => {
  const found = atDesk(read, request, context, 'restriction.end');
  if (!found.ok) return found;
  const row = found.value;
  if (restrictionOf(read, request) === undefined) return refuse('not_restricted');
  const told = stepsOf(read, request).some(
    ({ what, at }) => what === 'restriction.end_told.v1' && at + TOLD_BEFORE_LIFTING <= context.now,
  );
  if (!told) return refuse('tell_them_first');
  return ok({
    type: 'restriction.ended.v1',
    ...about(row),
    body: { request, tasks: unrestricts(read, row, context.newId) },
  });
};
