import { nextVersionOf, noticeChange, textsOf } from '#db/views/notice-change';
import { type NoticeProposalRow, noticeProposalOf } from '#db/views/notice-proposals';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command, Reader } from '../command';
import { type NoticeUnfit, noticeUnfit } from './notice-fit';

export type NoticeUndecided = 'unknown_proposal' | 'already_decided' | 'proposal_over';

/** A proposed version that can still be decided, or why not; of two who decide at once the second finds it decided. */
export const waitingNotice = (
  read: Reader,
  id: string,
  now: Instant,
): Result<NoticeProposalRow, { code: NoticeUndecided }> => {
  const row = noticeProposalOf(read, id);
  if (!row) return refuse('unknown_proposal');
  if (row.state !== 'open') return refuse('already_decided');
  return row.expiresAt > now ? ok(row) : refuse('proposal_over');
};

/**
 * The second person publishes (security, S7): a human whose role allows it at this moment, and not the one who proposed. What is
 * published is what was proposed, and it must still be what they were shown: where the version in force or the programme moved on, so
 * that people would be owed more, it is proposed anew.
 */
export const approveNotice: Command<
  { proposal: string },
  {
    code: 'not_allowed' | 'not_your_own_proposal' | 'notice_moved_on' | NoticeUndecided | NoticeUnfit;
  }
> = (read, { proposal: id }, { actor, now }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.notice.approve)) {
    return refuse('not_allowed');
  }
  const found = waitingNotice(read, id, now);
  if (!found.ok) return found;
  const row = found.value;
  const { proposerKind: kind, proposer } = row;
  if (kind === 'person' && proposer === actor.id) return refuse('not_your_own_proposal');
  if (!isAllowed(read, { actor: { kind, id: proposer }, now }, SECOND_PERSON.notice.propose))
    return refuse('proposal_over');
  const fit = noticeUnfit(read, row);
  if (!fit.ok) return fit;
  if (hasMovedOn(read, row, now)) return refuse('notice_moved_on');
  const { notice, version, programme, activities, places, texts, reacknowledge, reask } = row;
  return ok({
    type: 'notice.approved.v1',
    key: notice,
    body: {
      notice,
      version,
      programme,
      activities,
      places,
      texts,
      effective_from: Math.max(row.effectiveFrom, now),
      reacknowledge,
      reask,
      proposal: id,
    },
  });
};

const hasMovedOn = (read: Reader, row: NoticeProposalRow, now: Instant): boolean => {
  if (nextVersionOf(read, row.notice) !== row.version) return true;
  const texts = textsOf(read, row.texts);
  // A text that was erased cannot be shown, and so not be agreed to.
  if (Object.keys(row.texts).some((language) => texts[language] === undefined)) return true;
  const { verdict } = noticeChange(read, { ...row, texts, stricter: false }, now);
  return (
    verdict.reask.some((activity) => !row.reask.includes(activity)) ||
    (verdict.reacknowledge && !row.reacknowledge)
  );
};
