import { readWorld } from '#db/views/decision-world';
import { ok, type Refused, type Result, refuse } from '#domain/result';
import type { Reader } from '../command';

export type NoticeUnfit = 'unknown_programme' | 'unknown_activity' | 'language_missing';

/** What keeps a version from being published, whoever publishes it, and about what. */
export const noticeUnfit = (
  read: Reader,
  input: {
    programme: string;
    activities: readonly string[];
    texts: Readonly<Record<string, object>>;
  },
): Result<undefined, Refused & { code: NoticeUnfit }> => {
  const programme = readWorld(read).programmes.get(input.programme);
  if (!programme) return refuse('unknown_programme', input.programme);
  const declared = new Set(programme.activities.map(({ id }) => id));
  const unknown = input.activities.find((id) => !declared.has(id));
  if (unknown !== undefined) return refuse('unknown_activity', unknown);
  return Object.keys(input.texts).length === 0 ? refuse('language_missing') : ok(undefined);
};
