import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { type NoticeUndecided, waitingNotice } from './approve-notice';

/** Says no to a proposed version, or takes one's own back. It takes one person and no reason; the draft stays to be written on. */
export const declineNotice: Command<{ proposal: string }, { code: 'not_allowed' | NoticeUndecided }> = (
  read,
  { proposal: id },
  { actor, now },
) => {
  if (!isAllowed(read, { actor, now }, SECOND_PERSON.notice.decline)) return refuse('not_allowed');
  const found = waitingNotice(read, id, now);
  if (!found.ok) return found;
  const { notice, version } = found.value;
  return ok({ type: 'notice.declined.v1', key: notice, body: { proposal: id, notice, version } });
};
