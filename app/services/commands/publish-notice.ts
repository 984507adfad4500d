import { eq, max } from 'drizzle-orm';
import { noticeVersion } from '#db/schema/notices';
import { readWorld } from '#db/views/decision-world';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command } from '../command';

export interface NoticeInput {
  notice: string;
  programme: string;
  activities: readonly string[];
  places: readonly string[];
  /** The four layers by language. */
  texts: Readonly<Record<string, object>>;
  effectiveFrom: Instant;
  reacknowledge: boolean;
}

/** Publishes the next version of a notice. Publishing tells nobody: that is a delivery to each person. */
export const publishNotice: Command<
  NoticeInput,
  { code: 'not_allowed' | 'unknown_programme' | 'unknown_activity' | 'language_missing' }
> = (read, input, { actor, now, document }) => {
  if (!isAllowed(read, actor, 'notice.publish')) return refuse('not_allowed');
  const programme = readWorld(read).programmes.get(input.programme);
  if (!programme) return refuse('unknown_programme', input.programme);
  const declared = new Set(programme.activities.map(({ id }) => id));
  const unknown = input.activities.find((id) => !declared.has(id));
  if (unknown !== undefined) return refuse('unknown_activity', unknown);
  if (Object.keys(input.texts).length === 0) return refuse('language_missing');
  const last = read.orm
    .select({ version: max(noticeVersion.version) })
    .from(noticeVersion)
    .where(eq(noticeVersion.notice, input.notice))
    .get();
  return ok({
    type: 'notice.published.v1',
    key: input.notice,
    body: {
      notice: input.notice,
      version: (last?.version ?? 0) + 1,
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
    },
  });
};
