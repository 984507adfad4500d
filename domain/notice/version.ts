import type { Instant } from '../time';

/** A published version of a notice. Its text is a document by hash, one per language. */
export interface NoticeVersion {
  notice: string;
  version: number;
  programme: string;
  /** The activities it tells about. */
  activities: readonly string[];
  /** Place keys it is written for; empty means everywhere. */
  places: readonly string[];
  languages: readonly string[];
  publishedAt: Instant;
  effectiveFrom: Instant;
  /** Whether an acknowledgement of an older version no longer counts. */
  reacknowledge: boolean;
  /** Activities whose yes from before this version no longer counts: what they said yes to has changed. */
  reask?: readonly string[];
}

/** When the question about an activity was last asked anew; undefined where it never was. `versions` cover it, and are of one notice. */
export const reaskedAt = (
  versions: readonly NoticeVersion[],
  activity: string,
  now: Instant,
): Instant | undefined =>
  effectiveVersions(versions, now).findLast(({ reask }) => reask?.includes(activity))?.effectiveFrom;

/**
 * Versions that were in force at some time up to `now`, oldest first. `versions` are of one notice. A version that came
 * into force after a higher one never was in force.
 */
export const effectiveVersions = (
  versions: readonly NoticeVersion[],
  now: Instant,
): readonly NoticeVersion[] => {
  const started = versions
    .filter((version) => version.effectiveFrom <= now)
    .sort((a, b) => a.effectiveFrom - b.effectiveFrom || b.version - a.version);
  const inForce: NoticeVersion[] = [];
  for (const version of started) {
    if (version.version > (inForce.at(-1)?.version ?? Number.NEGATIVE_INFINITY)) inForce.push(version);
  }
  return inForce;
};

/** The version in force: the newest of those that came into force, or undefined. */
export const versionInForce = (
  versions: readonly NoticeVersion[],
  now: Instant,
): NoticeVersion | undefined => {
  let found: NoticeVersion | undefined;
  for (const version of versions) {
    if (version.effectiveFrom > now) continue;
    if (found === undefined || version.version > found.version) found = version;
  }
  return found;
};
