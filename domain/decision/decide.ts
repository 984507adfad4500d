import { isStruck, NOTHING_STRUCK, type StruckWindow } from '../choice/strike';
import { type Activity, activityId, VERBS } from '../monitoring/activity';
import { categoryOf, revealedBy } from '../monitoring/category';
import { purposeOf } from '../monitoring/purpose';
import { DAY, type Instant } from '../time';
import { type Cell, decideCell } from './cell';
import type { PersonFacts, World } from './facts';
import { inOrder, type Reason } from './reasons';

/** A question as every protocol asks it, after parsing. */
export interface Question {
  employee: string;
  category: string;
  purpose: string | undefined;
  verb: string;
  /** Needed where two programmes would match. */
  programme?: string | undefined;
  /** The other people in the record; an empty list says "nobody else". */
  participants?: readonly string[] | undefined;
  participantsUnknown?: boolean | undefined;
  /** `use` only: when and for which activity the record was captured. */
  collectedAt?: Instant | undefined;
  collectedFor?: string | undefined;
}

/** What the asking system may ask about. */
export interface Scope {
  system: string;
  activities: ReadonlySet<string>;
  /** Categories its manifest declares. */
  declared: ReadonlySet<string>;
  /** Categories its mask provably hides; empty until a planted-marker probe has shown it. */
  masked: ReadonlySet<string>;
}

export interface Decision {
  allow: boolean;
  /** All reasons for a no, the deciding one first; empty on a yes. */
  reasons: readonly Reason[];
  activity?: string | undefined;
  basis?: Cell['basis'] | undefined;
  noticeVersion?: number | undefined;
  /** On a yes: the moment it ends by itself. */
  until?: Instant | undefined;
  /** On a yes under consent: permitted without a break since then. */
  since?: Instant | undefined;
}

/** Where cells come from: computed on the spot, or kept by the index. Both must say the same. */
export interface CellSource {
  world: World;
  knows(person: string): boolean;
  cell(person: string, activity: Activity): Cell;
  /** What somebody struck of their past; nothing of somebody unknown. */
  struck(person: string): readonly StruckWindow[];
}

/** Cells computed from facts, without an index. */
export const cellsFromFacts = (
  world: World,
  people: ReadonlyMap<string, PersonFacts>,
  now: Instant,
): CellSource => ({
  world,
  knows: (person) => people.has(person),
  cell: (person, activity) => {
    const facts = people.get(person);
    if (!facts) throw new Error('cell asked for an unknown person');
    return decideCell(world, facts, activity, now);
  },
  struck: (person) => people.get(person)?.struck ?? NOTHING_STRUCK,
});

/**
 * decide(): the one decision behind every protocol (model, sections 0 and 4.1).
 * `scope` is absent when the portal itself asks for the person. Anything unknown is a no with its reason.
 */
export const decide = (source: CellSource, question: Question, now: Instant, scope?: Scope): Decision => {
  const reasons: Reason[] = [];
  if (!source.knows(question.employee)) reasons.push('unknown_subject');
  if (!categoryOf(question.category)) reasons.push('unknown_category');
  // An unknown verb asks for a purpose nobody declared.
  const verbKnown = (VERBS as readonly string[]).includes(question.verb);
  if (question.purpose === undefined || !purposeOf(question.purpose) || !verbKnown) {
    reasons.push('unknown_purpose');
  }
  if (reasons.length > (reasons[0] === 'unknown_subject' ? 1 : 0))
    return { allow: false, reasons: inOrder(reasons) };

  const matches = matching(source.world, question);
  const inScope = scope ? matches.filter((activity) => scope.activities.has(activity.id)) : matches;
  if (scope && inScope.length === 0) reasons.push('system_not_authorised');
  if (scope && !scope.declared.has(question.category)) reasons.push('category_undeclared');
  if (inScope.length > 1) reasons.push('ambiguous_programme');
  if (!scope && inScope.length === 0) reasons.push('no_lawful_basis');
  const activity = inScope[0];
  if (reasons.length > 0 || !activity) return { allow: false, reasons: inOrder(reasons) };

  return decideActivity(source, activity, question, now, scope);
};

/** decide() once the activity and the person are known to exist. */
const decideActivity = (
  source: CellSource,
  activity: Activity,
  question: Pick<
    Question,
    'employee' | 'participants' | 'participantsUnknown' | 'collectedAt' | 'collectedFor'
  >,
  now: Instant,
  scope?: Scope,
): Decision => {
  const own = reach(source, question.employee, activity, scope);
  const reasons: Reason[] = [...own.reasons];
  if (isUnstated(source.world, activity, scope)) reasons.push('inventory_missing');
  const consent = own.cell.basis === 'consent';
  let until = own.flipsAt;

  if (consent) {
    const category = categoryOf(activity.category);
    const stated = question.participants !== undefined;
    // Nobody said who else is in a record that usually holds several people: that is not known, so it is a no.
    if (category?.multiParty && (question.participantsUnknown === true || !stated)) {
      reasons.push('participant_unknown');
    }
    for (const participant of question.participants ?? []) {
      if (participant === question.employee) continue;
      const theirs = source.knows(participant) ? reach(source, participant, activity, scope) : undefined;
      const late =
        activity.verb === 'use' &&
        theirs?.cell.since !== undefined &&
        !(question.collectedAt !== undefined && theirs.cell.since <= question.collectedAt);
      if (!theirs || theirs.reasons.length > 0 || late) {
        reasons.push('participant_not_permitted');
        break;
      }
      until = earlier(until, theirs.flipsAt);
    }
  }

  if (activity.verb === 'use') {
    reasons.push(...stampReasons(source.world, activity, question, own.cell, now));
    if (isStruckOf(source, activity, question)) reasons.push('struck');
    if (question.collectedAt !== undefined) {
      until = earlier(until, question.collectedAt + activity.retentionDays * DAY);
    }
  }

  // A row whose end has passed and that nobody computed anew: what it said no longer holds.
  if (reasons.length === 0 && until !== undefined && until <= now) reasons.push('answer_ended');

  const { basis, noticeVersion, since } = own.cell;
  const allow = reasons.length === 0;
  return {
    allow,
    reasons: inOrder(reasons),
    activity: activity.id,
    basis,
    noticeVersion,
    until: allow ? until : undefined,
    since: allow ? since : undefined,
  };
};

/** A person's own cell with the pause overlay and the closure over what the category reveals. */
export const reach = (
  source: CellSource,
  person: string,
  activity: Activity,
  scope?: Scope,
): { cell: Cell; reasons: readonly Reason[]; flipsAt: Instant | undefined } => {
  const cell = source.cell(person, activity);
  const reasons: Reason[] = [...cell.reasons];
  if (source.world.paused.has(activity.id)) reasons.push('paused');
  let flipsAt = cell.flipsAt;
  let since = cell.since;
  for (const category of revealedBy(activity.category)) {
    if (scope?.masked.has(category)) continue;
    const other = source.world.activities.get(activityId({ ...activity, category }));
    const revealed = other && source.cell(person, other);
    if (!revealed || revealed.reasons.length > 0 || source.world.paused.has(other.id)) {
      reasons.push('reveals_refused_category');
      break;
    }
    flipsAt = earlier(flipsAt, revealed.flipsAt);
    if (since !== undefined && revealed.since !== undefined) since = Math.max(since, revealed.since);
  }
  return { cell: since === cell.since ? cell : { ...cell, since }, reasons: inOrder(reasons), flipsAt };
};

/** Whether anybody in the record struck the moment of its capture: for ever, and whatever the basis of this use is. */
const isStruckOf = (
  source: CellSource,
  activity: Activity,
  question: Pick<Question, 'employee' | 'participants' | 'collectedAt' | 'collectedFor'>,
): boolean => {
  const { employee, participants, collectedAt, collectedFor } = question;
  if (collectedAt === undefined) return false;
  const theirs = (person: string) => isStruck(source.struck(person), collectedAt, activity.id, collectedFor);
  return theirs(employee) || (participants?.some(theirs) ?? false);
};

const stampReasons = (
  world: World,
  activity: Activity,
  question: Pick<Question, 'collectedAt' | 'collectedFor'>,
  cell: Cell,
  now: Instant,
): Reason[] => {
  const { collectedAt, collectedFor } = question;
  const reasons: Reason[] = [];
  if (collectedAt === undefined || !Number.isFinite(collectedAt) || collectedAt > now) {
    reasons.push('collected_before_permission');
  } else {
    const barred = barredUntil(activity, world);
    if (barred !== undefined && collectedAt <= barred) reasons.push('held_before');
    if (cell.basis === 'consent') {
      if (cell.since === undefined || cell.since > collectedAt) reasons.push('collected_before_permission');
      if (collectedAt + activity.embargoDays * DAY > now) reasons.push('embargo');
    }
    if (collectedAt + activity.retentionDays * DAY <= now) reasons.push('retention_closed');
  }
  if (collectedFor === undefined || !capturedFor(activity, world.activities).has(collectedFor)) {
    reasons.push('collected_for_other_purpose');
  }
  return reasons;
};

/**
 * Whether a system asks to use a kind of data of which some system, itself or another, has not said what it held before, or could take one of such a
 * kind for it. It is asked for systems alone: capturing goes on, and what the portal says to a person about themselves is not about one system.
 */
export const isUnstated = (
  { activities, inventories }: Pick<World, 'activities' | 'inventories'>,
  activity: Activity,
  scope?: Scope,
): boolean => {
  const { owed } = inventories;
  // Nearly always nothing is owed, and this is asked for every use of everybody.
  if (owed.size === 0 || scope === undefined || activity.verb !== 'use') return false;
  if (owed.has(activity.category)) return true;
  return [...capturedFor(activity, activities)].some((id) => owed.has(activities.get(id)?.category ?? ''));
};

/**
 * The declared activities whose records a `use` may take: the same programme's `collect`, itself, and what was assessed as
 * compatible.
 */
export const capturedFor = (
  activity: Activity,
  declared: { has(activity: string): boolean },
): ReadonlySet<string> =>
  new Set(
    [activityId({ ...activity, verb: 'collect' }), activity.id, ...activity.compatibleWith].filter((id) =>
      declared.has(id),
    ),
  );

/**
 * Records of this use from this moment or earlier are none to be used: a system holds some of their kind, or of a kind that the use may take too,
 * from before anybody was told, and what becomes of them is not done. Undefined where nothing is held so.
 */
export const barredUntil = (
  activity: Activity,
  { activities, inventories }: Pick<World, 'activities' | 'inventories'>,
): Instant | undefined => {
  const { barred } = inventories;
  let until = barred.get(activity.category);
  // Nearly always nothing is open, and this is asked for every use.
  if (barred.size === 0) return until;
  for (const id of capturedFor(activity, activities)) {
    const theirs = barred.get(activities.get(id)?.category ?? '');
    if (theirs !== undefined) until = Math.max(until ?? theirs, theirs);
  }
  return until;
};

const matching = (world: World, question: Question): readonly Activity[] => {
  const { programme, category, purpose, verb } = question;
  const programmes = programme === undefined ? world.programmes.keys() : [programme];
  const found: Activity[] = [];
  for (const key of programmes) {
    const activity = world.activities.get(`${key}.${category}.${purpose}.${verb}`);
    if (activity) found.push(activity);
  }
  return found;
};

const earlier = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);
