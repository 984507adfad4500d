import { choiceStatus, NO_CHOICE, permits } from '../choice/machine';
import { type Activity, alwaysStops, type Basis, basisFor } from '../monitoring/activity';
import { categoryOf } from '../monitoring/category';
import { gateOpenSince, gateRecordMatches, gatesNeeded } from '../monitoring/gates';
import { prohibitionOf } from '../monitoring/prohibitions';
import { purposeOf } from '../monitoring/purpose';
import { toldOf } from '../notice/told';
import { type NoticeVersion, versionInForce } from '../notice/version';
import { placesOf } from '../people/person';
import type { Instant } from '../time';
import type { PersonFacts, World } from './facts';
import { inOrder, type Reason } from './reasons';

/** The decision about one person and one activity by itself: before reach, participants and stamps. */
export interface Cell {
  /** Empty is yes. In the order of reasons.ts. */
  reasons: readonly Reason[];
  basis?: Basis;
  /** Permitted without a break since then; only where the basis is consent and the answer is yes. */
  since?: Instant;
  /** When this answer changes by itself, in either direction; absent: never by itself. */
  flipsAt?: Instant;
  /**
   * The notice version in force for this activity and place, whether or not the person was told: systems see it beside
   * a no, and it must not tell them which axis failed.
   */
  noticeVersion?: number;
}

/**
 * decide() for one cell: every axis is asked, none stands in for another, unknown on any is a no (model, section 0).
 * Pure: the same world, person and instant give the same cell.
 */
export const decideCell = (world: World, facts: PersonFacts, activity: Activity, now: Instant): Cell =>
  decideCellUntil(world, facts, activity, now).cell;

/**
 * The cell, and the moment until which every part of it holds. That moment is `flipsAt` or earlier: a notice version may
 * come into force, or another notice take over, without turning the answer, and `noticeVersion` and `since` move.
 */
export const decideCellUntil = (
  world: World,
  facts: PersonFacts,
  activity: Activity,
  now: Instant,
): { cell: Cell; holdsUntil?: Instant } => {
  const cell = cellAt(world, facts, activity, now);
  const reasons = cell.reasons.join();
  let holdsUntil: Instant | undefined;
  for (const boundary of boundaries(world, facts, activity, now)) {
    const then = cellAt(world, facts, activity, boundary);
    const turned = then.reasons.join() !== reasons;
    if (turned || then.since !== cell.since || then.noticeVersion !== cell.noticeVersion)
      holdsUntil ??= boundary;
    if (turned) return { cell: { ...cell, flipsAt: boundary }, holdsUntil };
  }
  return { cell, holdsUntil };
};

const cellAt = (world: World, facts: PersonFacts, activity: Activity, now: Instant): Cell => {
  const { person } = facts;
  const places = placesOf(person);
  const rule = basisFor(activity, places);
  const basis = rule?.basis;
  const reasons: Reason[] = [];
  const sinces: Instant[] = [];

  // A programme may name what this portal has no rules for: then nothing is known of its risk.
  if (!categoryOf(activity.category)) reasons.push('unknown_category');
  if (!purposeOf(activity.purpose)) reasons.push('unknown_purpose');
  if (facts.pausedSince !== undefined && basis === 'consent') reasons.push('paused_by_person');
  if (prohibitionOf(activity, person, basis)) reasons.push('prohibited');

  const startsAt = Math.max(person.hiredAt, world.programmes.get(activity.programme)?.startsAt ?? Infinity);
  if (!activity.appliesTo.includes(person.kind) || startsAt > now || (person.leftAt ?? Infinity) <= now) {
    reasons.push('out_of_scope_or_exempt');
  }
  sinces.push(startsAt, person.languagesNarrowedAt ?? startsAt);

  const notice = noticeFor(world, activity, places, now);
  const inForce = notice && versionInForce(notice.versions, now);
  const told = toldOf(
    notice?.versions ?? [],
    notice && facts.notices.get(notice.key),
    person,
    rule,
    activity.duty,
    now,
  );
  if (told.told) sinces.push(told.since);
  else reasons.push(told.reason);

  const gates = world.gates.get(activity.programme) ?? [];
  for (const gate of gatesNeeded(activity, basis, world.establishments.get(person.establishment))) {
    const open = gateOpenSince(gates, gate, activity, places, now);
    if (open === undefined) reasons.push(gate);
    else sinces.push(open);
  }

  if (basis === undefined) reasons.push('no_lawful_basis');
  if (basis === 'consent') {
    const choice = facts.choices.get(activity.id) ?? NO_CHOICE;
    const status = choiceStatus(choice, now);
    if (permits(status)) sinces.push(choice.since ?? choice.at);
    else reasons.push(CONSENT_REASONS[status]);
  }
  if (basis === 'legitimate_interest') {
    const objection = facts.objections.get(activity.id);
    const onObjection = alwaysStops(activity) ? 'stop' : activity.duty.onObjection;
    // Grounds for going on while it is decided are no grounds for going on once it was decided for the person.
    if (objection === 'upheld') reasons.push('objection_upheld');
    if (
      objection === 'open' &&
      (onObjection === 'stop' || (onObjection === 'restrict' && activity.verb === 'use'))
    ) {
      reasons.push('objected');
    }
  }
  // A rights request never stops an activity the law requires (Art. 17(3)(b), 18(2), 21(1) GDPR).
  if (
    facts.restrictions.has(activity.id) &&
    (activity.duty.onRestriction === 'stop' || alwaysStops(activity)) &&
    basis !== 'legal_obligation'
  ) {
    reasons.push('restricted');
  }

  return {
    reasons: inOrder(reasons),
    ...(basis && { basis }),
    ...(basis === 'consent' &&
      reasons.length === 0 && {
        since: Math.max(...sinces, coveredSince(world, activity, places, now)),
      }),
    ...(inForce && { noticeVersion: inForce.version }),
  };
};

const CONSENT_REASONS = {
  unknown: 'consent_missing',
  deferred: 'consent_missing',
  refused: 'consent_refused',
  withdrawn: 'consent_withdrawn',
  revoked: 'consent_withdrawn',
  expired: 'consent_expired',
  invalidated: 'consent_invalidated',
} as const satisfies Record<string, Reason>;

/**
 * The notice that covers an activity at a person's place: one that names the place beats one written for everywhere,
 * and of two alike the one that came into force later. Only the version in force counts: a newer version that leaves
 * the activity or the place out ends what the older one said. `versions` are those of its versions that cover.
 */
export const noticeFor = (
  world: Pick<World, 'notices'>,
  activity: Pick<Activity, 'id'>,
  places: readonly string[],
  now: Instant,
): { key: string; versions: readonly NoticeVersion[] } | undefined => {
  let best: { key: string; all: readonly NoticeVersion[]; rank: number; from: Instant } | undefined;
  for (const [key, all] of world.notices) {
    if (!mentions(all, activity)) continue;
    const newest = versionInForce(all, now);
    if (!newest?.activities.includes(activity.id)) continue;
    const rank = rankOf(newest, places);
    if (rank === undefined) continue;
    if (!best || rank < best.rank || (rank === best.rank && newest.effectiveFrom > best.from)) {
      best = { key, all, rank, from: newest.effectiveFrom };
    }
  }
  if (!best) return undefined;
  const covers = (version: NoticeVersion) =>
    version.activities.includes(activity.id) && rankOf(version, places) !== undefined;
  return { key: best.key, versions: best.all.filter(covers) };
};

/** Since when the notice that covers now has done so without another, or none, in between. */
const coveredSince = (
  world: Pick<World, 'notices'>,
  activity: Pick<Activity, 'id'>,
  places: readonly string[],
  now: Instant,
): Instant => {
  const turns: Instant[] = [];
  for (const versions of world.notices.values()) {
    if (!mentions(versions, activity)) continue;
    for (const version of versions) if (version.effectiveFrom <= now) turns.push(version.effectiveFrom);
  }
  const key = noticeFor(world, activity, places, now)?.key;
  let since = now;
  for (const turn of turns.sort((a, b) => b - a)) {
    if (noticeFor(world, activity, places, turn)?.key !== key) break;
    since = turn;
  }
  return since;
};

const mentions = (versions: readonly NoticeVersion[], activity: Pick<Activity, 'id'>): boolean =>
  versions.some((version) => version.activities.includes(activity.id));

/** How exactly a version speaks of these places: 0 names the most specific, the last is everywhere, undefined is elsewhere. */
const rankOf = (version: NoticeVersion, places: readonly string[]): number | undefined =>
  version.places.length === 0 ? places.length : smallest(version.places, places);

const smallest = (written: readonly string[], places: readonly string[]): number | undefined => {
  const position = places.findIndex((place) => written.includes(place));
  return position < 0 ? undefined : position;
};

/** Every instant after `now` at which the answer could change without an act, earliest first. */
const boundaries = (
  world: World,
  facts: PersonFacts,
  activity: Activity,
  now: Instant,
): readonly Instant[] => {
  const found = new Set<Instant>();
  const add = (instant: Instant | undefined) => {
    if (instant !== undefined && instant > now && Number.isFinite(instant)) found.add(instant);
  };
  const places = placesOf(facts.person);
  add(facts.person.hiredAt);
  add(facts.person.leftAt);
  add(world.programmes.get(activity.programme)?.startsAt);
  add(facts.choices.get(activity.id)?.until);
  for (const record of world.gates.get(activity.programme) ?? []) {
    if (gateRecordMatches(record, record.gate, activity, places)) {
      add(record.at);
      add(record.until);
    }
  }
  for (const versions of world.notices.values()) {
    if (!mentions(versions, activity)) continue;
    for (const version of versions) add(version.effectiveFrom);
  }
  return [...found].sort((a, b) => a - b);
};
