import type { Basis, Duty } from '../monitoring/activity';
import { type CategoryKey, categoryOf, revealedBy } from '../monitoring/category';
import type { Gate } from '../monitoring/gates';
import { purposeOf } from '../monitoring/purpose';
import type { PersonKind } from '../people/person';
import type { Instant } from '../time';
import type { Answer, Question } from './questions';
import type { Condition, RulePlace } from './rule';

/** What a scope test asks of a person, or of somebody who works at a place. What is left out is not known. */
export interface PersonScope {
  country?: string;
  region?: string;
  kind?: PersonKind;
  hiredAt?: Instant;
  /** Whether there is a council at the establishment. */
  council?: boolean;
}

/** What it asks of an activity, as it stands at the person's place. What is left out is not known. */
export interface ActivityScope {
  category?: string;
  purpose?: string;
  basis?: Basis;
  decisions?: Duty['decisions'];
  processors?: boolean;
  transfers?: boolean;
  /** Whether it takes what was collected for something else. */
  otherPurpose?: boolean;
  /** The gates that domain/monitoring/gates.ts asks of it at the place. */
  gates?: readonly Gate[];
}

/** What the organisation has answered; a question that is missing has no answer. */
export type EmployerScope = Readonly<Partial<Record<Question, Answer>>>;

export interface ScopeFacts {
  person: PersonScope;
  activity: ActivityScope;
  employer: EmployerScope;
}

/** Which kind of question a scope test failed on: a code with a sentence. */
export type ScopeReason =
  | 'other_place'
  | 'other_kind'
  | 'hired_before'
  | 'no_council'
  | 'other_category'
  | 'no_content'
  | 'other_purpose'
  | 'trains_nothing'
  | 'other_basis'
  | 'judges_nobody'
  | 'no_processor'
  | 'no_transfer'
  | 'same_purpose'
  | 'no_high_risk'
  | 'answered_no';

/** The outcome of one condition. `unanswered` names what was not known; it counts as yes. */
export type Tested =
  | { holds: true; unanswered: readonly Unanswered[] }
  | { holds: false; reason: ScopeReason; question?: Question };

/** What nobody said: a question to the organisation, or a fact of the person or the activity. */
export type Unanswered = Question | 'person' | 'activity';

/** Whether all conditions hold; the first that does not is the reason. */
export const testAll = (conditions: readonly Condition[], facts: ScopeFacts): Tested => {
  const unanswered: Unanswered[] = [];
  for (const condition of conditions) {
    const tested = test(condition, facts);
    if (!tested.holds) return tested;
    unanswered.push(...tested.unanswered);
  }
  return { holds: true, unanswered: [...new Set(unanswered)] };
};

/**
 * One condition, in three values: yes, no, and not known, which counts as yes (law, section 8). The facts decide alone: no clock, no
 * default that lets a rule fail.
 */
const test = (condition: Condition, { person, activity, employer }: ScopeFacts): Tested => {
  if ('anyOf' in condition) return testAny(condition.anyOf, { person, activity, employer });
  if ('employer' in condition) {
    const answer = employer[condition.employer] ?? 'unknown';
    if (answer === 'no') return { holds: false, reason: 'answered_no', question: condition.employer };
    return { holds: true, unanswered: answer === 'unknown' ? [condition.employer] : [] };
  }
  const of = (about: 'person' | 'activity', known: boolean | undefined, reason: ScopeReason): Tested =>
    known === false
      ? { holds: false, reason }
      : { holds: true, unanswered: known === undefined ? [about] : [] };
  if ('place' in condition) return of('person', isInAny(condition.place, person), 'other_place');
  if ('kinds' in condition) {
    const { kind } = person;
    return of('person', kind && condition.kinds.includes(kind), 'other_kind');
  }
  if ('hiredSince' in condition) {
    const { hiredAt } = person;
    return of('person', hiredAt === undefined ? undefined : hiredAt >= condition.hiredSince, 'hired_before');
  }
  if ('council' in condition) return of('person', person.council, 'no_council');
  if ('categories' in condition) {
    const { category } = activity;
    const has = category === undefined ? undefined : seesOneOf(category, condition.categories);
    return of('activity', has, 'other_category');
  }
  if ('content' in condition) {
    const { category } = activity;
    return of('activity', category === undefined ? undefined : hasContent(category), 'no_content');
  }
  if ('purposes' in condition) {
    const { purpose } = activity;
    const has = purpose === undefined ? undefined : condition.purposes.some((one) => one === purpose);
    return of('activity', has, 'other_purpose');
  }
  if ('trainsModels' in condition) {
    const { purpose } = activity;
    const trains = purpose === undefined ? undefined : purposeOf(purpose)?.trainsModels;
    return of('activity', trains, 'trains_nothing');
  }
  if ('bases' in condition) {
    const { basis } = activity;
    return of('activity', basis && condition.bases.includes(basis), 'other_basis');
  }
  if ('decisions' in condition) {
    const { decisions } = activity;
    const has = decisions && condition.decisions.some((one) => one === decisions);
    return of('activity', has, 'judges_nobody');
  }
  if ('assessment' in condition)
    return of('activity', activity.gates?.includes('assessment_missing'), 'no_high_risk');
  if ('processors' in condition) return of('activity', activity.processors, 'no_processor');
  if ('transfers' in condition) return of('activity', activity.transfers, 'no_transfer');
  return of('activity', activity.otherPurpose, 'same_purpose');
};

/** One that surely holds is enough; else one that is not known; else the last reason against. */
const testAny = (conditions: readonly Condition[], facts: ScopeFacts): Tested => {
  const tested = conditions.map((condition) => test(condition, facts));
  const holding = tested.flatMap((one) => (one.holds ? [one] : []));
  const sure = holding.find(({ unanswered }) => unanswered.length === 0);
  if (sure) return sure;
  if (holding.length > 0) {
    return { holds: true, unanswered: [...new Set(holding.flatMap(({ unanswered }) => unanswered))] };
  }
  return tested.at(-1) ?? { holds: true, unanswered: [] };
};

/** The European Economic Area, ISO 3166-1 alpha-2: the European Union with Iceland, Liechtenstein and Norway. */
const EEA: ReadonlySet<string> = new Set(
  'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

const isInAny = (places: readonly RulePlace[], person: PersonScope): boolean | undefined => {
  const found = places.map((place) => isIn(place, person));
  if (found.includes(true)) return true;
  return found.includes(undefined) ? undefined : false;
};

const isIn = (place: RulePlace, { country, region }: PersonScope): boolean | undefined => {
  if (country === undefined) return undefined;
  if (place === 'EEA') return EEA.has(country);
  const [asked, part] = place.split('-', 2);
  if (asked !== country) return false;
  if (part === undefined) return true;
  return region === undefined ? undefined : region === part;
};

/** A kind of data that shows another one is both. A key without rules could be anything. */
const seesOneOf = (category: string, wanted: readonly CategoryKey[]): boolean | undefined =>
  categoryOf(category) && wanted.some((one) => one === category || revealedBy(category).has(one));

const hasContent = (category: string): boolean | undefined =>
  categoryOf(category) &&
  [category, ...revealedBy(category)].some((one) => categoryOf(one)?.content === true);
