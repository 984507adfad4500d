import { nextVersionOf, noticeChange } from '#db/views/notice-change';
import { openNotices } from '#db/views/notice-proposals';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { type NoticeUnfit, noticeUnfit } from './notice-fit';
import { type NoticeInput, versionBody } from './publish-notice';

export interface NoticeProposal extends NoticeInput {
  proposal: string;
  /** Everybody who said yes is asked anew, even where the rule does not ask for it. There is no wish for less. */
  stricter: boolean;
}

/**
 * Proposes the next version of a notice. Nothing of it holds before a second person agrees. What people are owed is worked out here from
 * what changes, and again when it is agreed to. A language of the version in force cannot be left out: whoever was told in it would not be.
 */
export const proposeNotice: Command<
  NoticeProposal,
  { code: 'not_allowed' | 'already_proposed' | 'notice_unchanged' | NoticeUnfit }
> = (read, input, context) => {
  const { actor, now } = context;
  if (!isAllowed(read, { actor, now }, SECOND_PERSON.notice.propose)) return refuse('not_allowed');
  const fit = noticeUnfit(read, input);
  if (!fit.ok) return fit;
  if (openNotices(read, now).some(({ notice }) => notice === input.notice)) return refuse('already_proposed');
  const { verdict, missingLanguages } = noticeChange(read, input, now);
  if (missingLanguages[0] !== undefined) return refuse('language_missing', missingLanguages[0]);
  if (verdict.owed === 'nothing') return refuse('notice_unchanged');
  return ok({
    type: 'notice.proposed.v1',
    key: input.notice,
    body: {
      ...versionBody(input, context),
      proposal: input.proposal,
      version: nextVersionOf(read, input.notice),
      reacknowledge: input.reacknowledge || verdict.reacknowledge,
      reask: verdict.reask,
      owed: verdict.owed,
      open_until: now + SECOND_PERSON.notice.openFor,
    },
  });
};
