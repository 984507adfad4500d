import { type ChoiceFact, choiceStatus, consentStatus, NO_CHOICE, permits } from '../choice/machine';
import { objectionDoes, objectionEffect, objectionsReach } from '../choice/objection';
import { isPaused } from '../choice/pause';
import { type Activity, type Basis, endsWithRestriction, isNamed } from '../monitoring/activity';
import { toldOf } from '../notice/told';
import type { Instant } from '../time';
import type { PersonFacts, World } from './facts';
import { type Standing, standingsIn } from './ground';
import { inOrder, type Reason } from './reasons';

/** The decision about one person and one activity by itself: before reach, participants and stamps. */
export interface Cell {
  /** Empty is yes. In the order of reasons.ts. */
  reasons: readonly Reason[];
  basis?: Basis | undefined;
  /** Permitted without a break since then; only where the basis is consent and the answer is yes. */
  since?: Instant | undefined;
  /** When this answer changes by itself, in either direction; absent: never by itself. */
  flipsAt?: Instant | undefined;
  /**
   * The notice version in force for this activity and place, whether or not the person was told: systems see it beside
   * a no, and it must not tell them which axis failed.
   */
  noticeVersion?: number | undefined;
}

/**
 * decide() for one cell: every axis is asked, none stands in for another, unknown on any is a no (model, section 0).
 * Pure: the same world, person and instant give the same cell.
 */
export const decideCell = (world: World, facts: PersonFacts, activity: Activity, now: Instant): Cell =>
  decideCellUntil(standingsIn(world)(facts.person), facts, activity, now).cell;

/**
 * The cell, and the moment until which every part of it holds. That moment is `flipsAt` or earlier: a notice version may
 * come into force, or another notice take over, without turning the answer, and `noticeVersion` and `since` move.
 */
export const decideCellUntil = (
  standing: Standing,
  facts: PersonFacts,
  activity: Activity,
  now: Instant,
): { cell: Cell; holdsUntil?: Instant } => {
  const cell = cellAt(standing, facts, activity, now);
  let holdsUntil: Instant | undefined;
  for (const boundary of boundaries(standing, facts, activity, now)) {
    const then = cellAt(standing, facts, activity, boundary);
    const turned = then.reasons.join() !== cell.reasons.join();
    if (turned || then.since !== cell.since || then.noticeVersion !== cell.noticeVersion)
      holdsUntil ??= boundary;
    if (turned) return { cell: { ...cell, flipsAt: boundary }, holdsUntil };
  }
  return { cell, holdsUntil };
};

const cellAt = (standing: Standing, facts: PersonFacts, activity: Activity, now: Instant): Cell => {
  const { person } = facts;
  const ground = standing.ground(activity, now);
  const basis = ground.rule?.basis;
  const reasons: Reason[] = [...ground.reasons];
  const startsAt = Math.max(person.hiredAt, ground.startsAt);
  let since = Math.max(
    ground.since,
    startsAt,
    person.languagesNarrowedAt ?? startsAt,
    person.movedAt ?? startsAt,
  );

  if (basis === 'consent' && facts.pause) {
    // A pause is a break: after it, permission is unbroken only since its end (model, section 0: time).
    if (isPaused(facts.pause, now)) reasons.push('paused_by_person');
    else since = Math.max(since, facts.pause.until ?? now);
  }
  if (!activity.appliesTo.includes(person.kind) || startsAt > now || (person.leftAt ?? Infinity) <= now) {
    reasons.push('out_of_scope_or_exempt');
  }

  const { notice } = ground;
  const history = notice && facts.notices.get(notice.key);
  const told = toldOf(notice?.versions ?? [], history, person, ground.rule, activity.duty, now);
  if (told.told) since = Math.max(since, told.since);
  else reasons.push(told.reason);

  if (basis === 'consent') {
    const choice = facts.choices.get(activity.id) ?? NO_CHOICE;
    const status = consentStatus(choice, ground.reaskedAt, now);
    if (permits(status)) since = Math.max(since, unbrokenSince(choice, ground.reaskedAt));
    else reasons.push(CONSENT_REASONS[status]);
  } else if (outlastsGround(basis)) {
    // Said while the ground was another: whoever changes the ground does not change the no.
    const status = choiceStatus(facts.choices.get(activity.id) ?? NO_CHOICE, now);
    if (SAID_NO.has(status)) reasons.push(CONSENT_REASONS[status as keyof typeof CONSENT_REASONS]);
  }
  if (facts.objections.size > 0 && basis !== 'consent' && outlastsGround(basis)) {
    const states = objectionsReach(activity).map((id) => facts.objections.get(id));
    // Grounds for going on while it is decided are no grounds for going on once it was decided for the person.
    if (states.includes('upheld')) reasons.push('objection_upheld');
    const does = objectionDoes(activity.verb, objectionEffect(activity), basis);
    if (does === 'stops' && states.includes('open')) reasons.push('objected');
  }
  // A rights request never stops an activity the law requires (Art. 17(3)(b), 18(2), 21(1) GDPR).
  if (facts.restrictions.some((limit) => isNamed(limit, activity)) && endsWithRestriction(activity, basis)) {
    reasons.push('restricted');
  }

  return {
    reasons: inOrder(reasons),
    ...(basis && { basis }),
    ...(basis === 'consent' && reasons.length === 0 && { since }),
    ...(ground.noticeVersion !== undefined && { noticeVersion: ground.noticeVersion }),
  };
};

/** Since when a yes holds: not from before it was asked for anew, whatever it followed on. */
const unbrokenSince = ({ at, since = at }: ChoiceFact, reaskedAt: Instant | undefined): Instant =>
  reaskedAt !== undefined && since <= reaskedAt ? at : since;

/** Whether a no that is on record counts under this ground: always, but where the law itself requires the activity. */
const outlastsGround = (basis: Basis | undefined): boolean =>
  basis !== undefined && basis !== 'legal_obligation';

const SAID_NO: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'revoked']);

const CONSENT_REASONS = {
  unknown: 'consent_missing',
  deferred: 'consent_missing',
  refused: 'consent_refused',
  withdrawn: 'consent_withdrawn',
  revoked: 'consent_withdrawn',
  expired: 'consent_expired',
  invalidated: 'consent_invalidated',
} as const satisfies Record<string, Reason>;

/** Every instant after `now` at which the answer could change without an act, earliest first. */
const boundaries = (
  standing: Standing,
  facts: PersonFacts,
  activity: Activity,
  now: Instant,
): readonly Instant[] => {
  const { person } = facts;
  const own = [
    person.hiredAt,
    person.leftAt,
    facts.choices.get(activity.id)?.until,
    facts.pause?.until,
  ].filter((instant): instant is Instant => instant !== undefined && instant > now);
  const turns = standing.turns(activity);
  // Almost always nothing lies ahead, and this is asked for everybody.
  if (own.length === 0 && (turns.at(-1) ?? now) <= now) return NONE;
  const ahead = new Set([...own, ...turns.filter((turn) => turn > now)]);
  return [...ahead].sort((a, b) => a - b);
};

const NONE: readonly Instant[] = [];
