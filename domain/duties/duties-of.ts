import type { Instant } from '../time';
import type { Question } from './questions';
import type { Requirement, Rule } from './rule';
import { RULES, type RuleId } from './rules';
import { type ScopeFacts, type ScopeReason, testAll, type Unanswered } from './scope';

/** One thing that is asked for. `certain`: no answer about the employer or the activity that it depends on is missing. */
export interface Asked {
  requirement: Requirement;
  certain: boolean;
}

/** Why a rule makes no duty. */
export type NoDuty =
  | { because: 'scope'; reason: ScopeReason; question?: Question }
  | { because: 'not_yet'; from: Instant }
  | { because: 'over'; until: Instant }
  /** No law: it stays off until it is one. */
  | { because: 'proposal' };

/** What a rule says of one person and one activity. */
export type Duty =
  | { rule: RuleId; applies: true; asks: readonly Asked[]; unanswered: readonly Unanswered[] }
  | { rule: RuleId; applies: false; why: NoDuty };

/** Rules of which counsel chose, on record, the other reading that the row offers. */
export type Readings = ReadonlySet<RuleId>;

/**
 * For every rule: whether it makes a duty for this person and activity at this instant, or why not. A missing answer counts as the one
 * under which it applies. It decides nothing: whether something may be recorded is domain/decision.
 */
export const dutiesOf = (
  facts: ScopeFacts,
  now: Instant,
  readings: Readings,
  rules: readonly (Rule & { id: RuleId })[] = RULES,
): readonly Duty[] => rules.map((rule) => dutyOf(rule, facts, now, readings));

/** The same for one rule. */
export const dutyOf = (
  rule: Rule & { id: RuleId },
  facts: ScopeFacts,
  now: Instant,
  readings: Readings,
): Duty => {
  const no = (why: NoDuty): Duty => ({ rule: rule.id, applies: false, why });
  // The reason that somebody reads is the one that time does not cure.
  const scope = testAll(rule.scope, facts);
  if (!scope.holds) {
    const { reason, question } = scope;
    return no({ because: 'scope', reason, ...(question && { question }) });
  }
  const from = beginsAt(rule, readings);
  if (from === 'no_day') return no({ because: 'proposal' });
  if (now < from) return no({ because: 'not_yet', from });
  if (rule.until !== undefined && now >= rule.until) return no({ because: 'over', until: rule.until });
  const asks = rule.requires.flatMap((requirement): readonly Asked[] => {
    const tested = testAll(requirement.when ?? [], facts);
    if (!tested.holds) return [];
    const open = [...scope.unanswered, ...tested.unanswered].some((one) => one !== 'person');
    return [{ requirement, certain: !open }];
  });
  return { rule: rule.id, applies: true, asks, unanswered: scope.unanswered };
};

/** Since when a rule applies, by the reading that holds. */
export const beginsAt = (rule: Rule & { id: RuleId }, readings: Readings): Rule['from'] => {
  if (rule.from === 'no_day') return rule.from;
  for (const other of RULES) {
    if (other.otherReading?.rules.includes(rule.id) && readings.has(other.id)) {
      return Math.max(rule.from, other.otherReading.from);
    }
  }
  return rule.from;
};
