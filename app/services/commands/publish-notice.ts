import { nextVersionOf, noticeChange } from '#db/views/notice-change';
import type { NoticeText } from '#domain/notice/text';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { actsAlone, isAllowed } from '../authority';
import type { Command, CommandContext } from '../command';
import { type NoticeUnfit, noticeUnfit } from './notice-fit';

export interface NoticeInput {
  notice: string;
  programme: string;
  activities: readonly string[];
  places: readonly string[];
  /** The four layers by language. */
  texts: Readonly<Record<string, NoticeText>>;
  effectiveFrom: Instant;
  reacknowledge: boolean;
}

/**
 * Publishes the next version of a notice at once. Only the operator may, while the portal is set up; after that it is proposed and
 * agreed to by two people. Publishing tells nobody: that is a delivery to each person. Whose yes no longer counts is the rule's, not
 * the file's.
 */
export const publishNotice: Command<
  NoticeInput,
  { code: 'not_allowed' | 'second_person_needed' | NoticeUnfit }
> = (read, input, context) => {
  const { actor, now } = context;
  if (!isAllowed(read, { actor, now }, 'notice.propose')) return refuse('not_allowed');
  if (!actsAlone(read, actor)) return refuse('second_person_needed');
  const fit = noticeUnfit(read, input);
  if (!fit.ok) return fit;
  const { verdict } = noticeChange(read, { ...input, stricter: false }, now);
  return ok({
    type: 'notice.published.v2',
    key: input.notice,
    body: {
      ...versionBody(input, context),
      version: nextVersionOf(read, input.notice),
      reask: verdict.reask,
    },
  });
};

/** What a version says, with its texts put beside the log. */
export const versionBody = (input: NoticeInput, { now, document }: CommandContext) => ({
  notice: input.notice,
  programme: input.programme,
  activities: input.activities,
  places: input.places,
  texts: Object.fromEntries(
    Object.entries(input.texts).map(([language, text]) => [
      language,
      document('notice_text', JSON.stringify(text)),
    ]),
  ),
  // A notice cannot have been in force before it was published.
  effective_from: Math.max(input.effectiveFrom, now),
  reacknowledge: input.reacknowledge,
});
