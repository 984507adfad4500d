import type { Activity } from '../monitoring/activity';
import type { NoticeVersion } from '../notice/version';
import type { Instant } from '../time';
import type { PurposeMatch } from './look';

/** When somebody was first shown a version, in whatever language. */
export interface Shown {
  notice: string;
  version: number;
  at: Instant;
}

/**
 * What somebody had been told a kind of data is for, at a moment: the purposes in the newest version of each notice that they had been shown
 * by then. In alphabetical order.
 */
export const purposesTold = (
  shown: readonly Shown[],
  notices: ReadonlyMap<string, readonly NoticeVersion[]>,
  activities: ReadonlyMap<string, Pick<Activity, 'category' | 'purpose'>>,
  { category, at }: { category: string; at: Instant },
): readonly string[] => {
  const newest = new Map<string, number>();
  for (const each of shown) {
    if (each.at <= at) newest.set(each.notice, Math.max(newest.get(each.notice) ?? 0, each.version));
  }
  const purposes = new Set<string>();
  for (const [notice, version] of newest) {
    for (const id of notices.get(notice)?.find((each) => each.version === version)?.activities ?? []) {
      const activity = activities.get(id);
      if (activity?.category === category) purposes.add(activity.purpose);
    }
  }
  return [...purposes].sort();
};

/**
 * Whether a purpose is one of those (model, section 5). Where nobody said a purpose, nothing can be said. Where the person was told
 * nothing of this kind of data, no purpose is one of those.
 */
export const purposeMatch = (declared: string | undefined, told: readonly string[]): PurposeMatch => {
  if (declared === undefined) return 'unknown';
  return told.includes(declared) ? 'match' : 'mismatch';
};
