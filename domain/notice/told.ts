import type { BasisRule, Duty } from '../monitoring/activity';
import type { Person } from '../people/person';
import type { Instant } from '../time';
import { effectiveVersions, type NoticeVersion } from './version';

/** What happened between one person and one notice version. */
export interface NoticeContact {
  /** First delivery per language. */
  delivered: Readonly<Record<string, Instant>>;
  /** What the person said here themselves. */
  acknowledgement?: { outcome: 'acknowledged' | 'declined'; at: Instant };
  /** Since when it is on record that they signed for it on paper. */
  signedPaper?: Instant;
}

/** A person's contacts with one notice, by version. */
export type NoticeHistory = ReadonlyMap<number, NoticeContact>;

export type ToldReason = 'no_published_notice' | 'notice_stale' | 'not_notified' | 'not_acknowledged';

export type Told =
  /** Told, without a break, since `since`. */
  { told: true; since: Instant; version: number } | { told: false; reason: ToldReason };

/**
 * Whether a person counts as told about an activity: the version in force was communicated in a language the person
 * chose, and acknowledged where the duty asks for it. Acknowledgement is never read as consent.
 * `versions` are those of the one notice that covers the activity at the person's place.
 */
export const toldOf = (
  versions: readonly NoticeVersion[],
  history: NoticeHistory | undefined,
  person: Pick<Person, 'languages' | 'hiredAt'>,
  rule: BasisRule | undefined,
  duty: Duty,
  now: Instant,
): Told => {
  const inForce = effectiveVersions(versions, now);
  const current = inForce.at(-1);
  if (!current) return { told: false, reason: 'no_published_notice' };

  const mustAcknowledge = acknowledgementDue(rule, person);
  const from = (version: NoticeVersion): Instant | undefined => {
    const delivered = deliveredAt(history?.get(version.version), person.languages);
    if (delivered === undefined || !mustAcknowledge) return delivered;
    const acknowledged = acknowledgedAt(inForce, version, history, duty);
    return acknowledged === undefined ? undefined : Math.max(delivered, acknowledged);
  };

  const toldFrom = from(current);
  if (toldFrom === undefined || toldFrom > now) {
    if (deliveredAt(history?.get(current.version), person.languages) !== undefined) {
      return { told: false, reason: 'not_acknowledged' };
    }
    const olderKnown = inForce.some(
      (version) =>
        version !== current && deliveredAt(history?.get(version.version), person.languages) !== undefined,
    );
    return { told: false, reason: olderKnown ? 'notice_stale' : 'not_notified' };
  }

  // Walk back over versions that were already told when they came into force: there was no break at that moment.
  let since = toldFrom;
  for (let i = inForce.length - 1; i > 0; i--) {
    const version = inForce[i];
    const before = inForce[i - 1];
    if (!version || !before || since > version.effectiveFrom) break;
    const earlier = from(before);
    since = version.effectiveFrom;
    if (earlier === undefined || earlier > version.effectiveFrom) break;
    since = Math.max(earlier, before.effectiveFrom);
    if (earlier > before.effectiveFrom) break;
  }
  return { told: true, since: Math.max(since, inForce[0]?.effectiveFrom ?? since), version: current.version };
};

/** Whether this person must acknowledge here (New York asks it of people hired while the duty applies). */
export const acknowledgementDue = (rule: BasisRule | undefined, person: Pick<Person, 'hiredAt'>): boolean => {
  if (rule === undefined || rule.acknowledgement === 'not_required') return false;
  if (rule.acknowledgement === 'required') return true;
  return person.hiredAt >= rule.acknowledgement.hiredSince;
};

const deliveredAt = (
  contact: NoticeContact | undefined,
  languages: readonly string[],
): Instant | undefined => {
  let earliest: Instant | undefined;
  for (const language of languages) {
    const at = contact?.delivered[language];
    if (at !== undefined && (earliest === undefined || at < earliest)) earliest = at;
  }
  return earliest;
};

/**
 * When the acknowledgement that covers `version` was made. It carries over to later versions until one asks for it again.
 * The newest act counts, even if an older one would do: a refusal may have stood in between, and only the last act is known.
 * A paper that others recorded counts only where the person said nothing themselves, of this version or of one that carries over to it.
 */
const acknowledgedAt = (
  inForce: readonly NoticeVersion[],
  version: NoticeVersion,
  history: NoticeHistory | undefined,
  duty: Duty,
): Instant | undefined => {
  let signedPaper: Instant | undefined;
  for (let i = inForce.indexOf(version); i >= 0; i--) {
    const candidate = inForce[i];
    if (!candidate) break;
    const contact = history?.get(candidate.version);
    const own = contact?.acknowledgement;
    if (own?.outcome === 'acknowledged') return own.at;
    if (own?.outcome === 'declined') {
      return duty.onMissingAcknowledgement === 'recorded_refusal_suffices' ? own.at : undefined;
    }
    signedPaper ??= contact?.signedPaper;
    if (candidate.reacknowledge) break;
  }
  return signedPaper;
};
