import type { PersonFacts, World } from '../decision/facts';
import { type Activity, basisFor } from '../monitoring/activity';
import { riskAt } from '../monitoring/classification';
import { type Establishment, placesOf } from '../people/person';
import type { Instant } from '../time';
import { type Duty, dutiesOf, type NoDuty, type Readings } from './duties-of';
import { type Line, met, type Outcome, worst } from './met';
import type { Requirement } from './rule';
import { RULES, type RuleId } from './rules';
import type { ActivityScope, EmployerScope, PersonScope, Unanswered } from './scope';
import {
  activityScope,
  dutyStateOf,
  type Published,
  personScope,
  placeScope,
  type Somebody,
  somebodyAt,
} from './standing';

/** What every question about duties needs to know beside the place or the person. */
export interface DutyContext {
  world: World;
  employer: EmployerScope;
  readings: Readings;
  published: Published;
  now: Instant;
}

/** One part of a duty over all activities it is asked of. */
export interface DutyPart {
  requirement: Requirement;
  outcome: Outcome;
  /** Ids of the activities to which the outcome belongs. */
  activities: readonly string[];
}

/** A rule that applies, with how it stands. */
export interface StandingDuty {
  rule: RuleId;
  is: Outcome['is'];
  parts: readonly DutyPart[];
  unanswered: readonly Unanswered[];
}

/** A rule that does not. `nothing_here`: no activity has a ground at this place; `forbidden_here`: what it is about is forbidden anyway. */
export interface AbsentDuty {
  rule: RuleId;
  why: NoDuty | { because: 'nothing_here' | 'forbidden_here' };
}

export interface DutyList {
  applying: readonly StandingDuty[];
  absent: readonly AbsentDuty[];
}

/** The duties at an establishment, whoever works there; with `programme` only those of its activities. No person's act is in it. */
export const dutiesAt = (
  context: DutyContext,
  establishment: Establishment,
  programme?: string,
): DutyList => {
  const somebody = somebodyAt(establishment);
  return listOf(context, somebody, placeScope(establishment), establishment, (activity) =>
    programme === undefined ? true : activity.programme === programme,
  );
};

/** The duties towards one person, and how they stand for them; for that person alone to read. */
export const dutiesTowards = (context: DutyContext, facts: PersonFacts): DutyList => {
  const { person } = facts;
  const establishment = context.world.establishments.get(person.establishment);
  return listOf(
    context,
    person,
    personScope(person, establishment),
    establishment,
    (activity) => activity.appliesTo.includes(person.kind),
    facts,
  );
};

const listOf = (
  context: DutyContext,
  somebody: Somebody,
  person: PersonScope,
  establishment: Establishment | undefined,
  isMeant: (activity: Activity) => boolean,
  facts?: PersonFacts,
): DutyList => {
  const { world, published, now } = context;
  const places = placesOf(somebody);
  const lines = new Map<RuleId, { activity: string; line: Line }[]>();
  const unanswered = new Map<RuleId, Set<Unanswered>>();
  const absent = new Map<RuleId, AbsentDuty['why']>();
  for (const activity of world.activities.values()) {
    const rule = basisFor(activity, places);
    // Without a ground it is shut here, and no duty hangs on it.
    if (!rule || !isMeant(activity)) continue;
    const state = dutyStateOf(world, activity, somebody, published, now, facts);
    const risk = riskAt(activity.category, world.classified, now);
    for (const duty of dutiesFor(context, person, activityScope(activity, rule, establishment, risk))) {
      if (!duty.applies) {
        if (!absent.has(duty.rule)) absent.set(duty.rule, duty.why);
        continue;
      }
      // What is forbidden here waits for nothing: of it a rule asks only that it is not done.
      const asked = met(duty, state).lines.filter(
        ({ requirement }) => !state.prohibited || requirement.do === 'never',
      );
      if (asked.length === 0) {
        absent.set(duty.rule, { because: 'forbidden_here' });
        continue;
      }
      note(duty, unanswered);
      const known = lines.get(duty.rule) ?? [];
      lines.set(duty.rule, known);
      for (const line of asked) known.push({ activity: activity.id, line });
    }
  }
  return {
    applying: RULES.flatMap(({ id }): readonly StandingDuty[] => {
      const of = lines.get(id);
      if (!of) return [];
      const parts = partsOf(of);
      return [{ rule: id, is: worst(parts), parts, unanswered: [...(unanswered.get(id) ?? [])] }];
    }),
    absent: RULES.flatMap(({ id }): readonly AbsentDuty[] =>
      lines.has(id) ? [] : [{ rule: id, why: absent.get(id) ?? { because: 'nothing_here' } }],
    ),
  };
};

/** Many places and activities are alike to every scope test: each kind of pair is judged once. */
const dutiesFor = (context: DutyContext, person: PersonScope, activity: ActivityScope): readonly Duty[] => {
  const known = judged.get(context) ?? new Map<string, readonly Duty[]>();
  judged.set(context, known);
  const key = JSON.stringify([person, activity]);
  const duties =
    known.get(key) ??
    dutiesOf({ person, activity, employer: context.employer }, context.now, context.readings);
  known.set(key, duties);
  return duties;
};

const judged = new WeakMap<DutyContext, Map<string, readonly Duty[]>>();

const note = (
  { rule, unanswered }: Extract<Duty, { applies: true }>,
  all: Map<RuleId, Set<Unanswered>>,
): void => {
  const known = all.get(rule) ?? new Set();
  for (const one of unanswered) known.add(one);
  all.set(rule, known);
};

/** The same thing asked of several activities is one part: the worst outcome, with the activities that have it. */
const partsOf = (lines: readonly { activity: string; line: Line }[]): readonly DutyPart[] => {
  const groups = new Map<Requirement, { activity: string; line: Line }[]>();
  for (const one of lines) {
    const known = groups.get(one.line.requirement);
    if (known) known.push(one);
    else groups.set(one.line.requirement, [one]);
  }
  return [...groups.values()].flatMap((of): readonly DutyPart[] => {
    const is = worst(of.map(({ line }) => line));
    const those = of.filter(({ line }) => line.outcome.is === is);
    const [first] = those;
    if (!first) return [];
    const { requirement, outcome } = first.line;
    return [{ requirement, outcome, activities: those.map(({ activity }) => activity) }];
  });
};
