import { type Duty, dutiesOf, type Readings } from '#domain/duties/duties-of';
import { type DutyState, met } from '#domain/duties/met';
import { QUESTIONS } from '#domain/duties/questions';
import type { RuleId } from '#domain/duties/rules';
import type { ActivityScope, EmployerScope, PersonScope, ScopeFacts } from '#domain/duties/scope';
import { GATES } from '#domain/monitoring/gates';
import type { Instant } from '#domain/time';

/** The day of the golden tests, unless one says another. */
export const TODAY: Instant = Date.UTC(2026, 10, 29);
export const on = (day: string): Instant => Date.parse(`${day}T00:00:00Z`);

/** An employer of the kind a first pilot is: private, with a data protection officer, and nothing out of the ordinary. */
export const ORDINARY: EmployerScope = {
  ...Object.fromEntries(QUESTIONS.map((question) => [question, 'no'])),
  private_employer: 'yes',
  data_protection_officer: 'yes',
};

/** Recording of mouse movements to train agents, with a yes: nothing about it is special. */
export const MOUSE: ActivityScope = {
  category: 'mouse_pointer',
  purpose: 'train_ai_agents',
  basis: 'consent',
  decisions: 'none',
  processors: false,
  transfers: false,
  otherPurpose: false,
  gates: ['assessment_missing', 'no_detriment_unpromised'],
};

const facts = (
  person: PersonScope,
  activity: ActivityScope = MOUSE,
  employer: EmployerScope = ORDINARY,
): ScopeFacts => ({
  person: { kind: 'employee', hiredAt: on('2020-01-01'), council: false, ...person },
  activity,
  employer,
});

/** Everything that is said of one person and activity, by rule. */
export const duties = (
  person: PersonScope,
  activity?: ActivityScope,
  employer?: EmployerScope,
  now = TODAY,
  readings: Readings = new Set(),
): ReadonlyMap<RuleId, Duty> =>
  new Map(dutiesOf(facts(person, activity, employer), now, readings).map((duty) => [duty.rule, duty]));

/** Ids of the rules that apply, in the order of law. */
export const applying = (...asked: Parameters<typeof duties>): readonly RuleId[] =>
  [...duties(...asked).values()].filter(({ applies }) => applies).map(({ rule }) => rule);

/** Why a rule makes no duty; `applies` where it makes one. */
export const why = (rule: RuleId, ...asked: Parameters<typeof duties>) => {
  const duty = duties(...asked).get(rule);
  return duty?.applies === false ? duty.why : 'applies';
};

/** What a rule asks for, each part as one word and what it is about. */
export const asks = (rule: RuleId, ...asked: Parameters<typeof duties>): readonly string[] => {
  const duty = duties(...asked).get(rule);
  if (!duty?.applies) return [];
  return duty.asks.map(({ requirement: { when: _when, do: what, ...more } }) =>
    [
      what,
      ...Object.values(more).map((value) => (typeof value === 'object' ? JSON.stringify(value) : value)),
    ].join(' '),
  );
};

/** A place at which everything is done. */
const EVERYTHING: DutyState = {
  basis: 'consent',
  acknowledgement: 'required',
  onMissingAcknowledgement: 'deny',
  multiParty: true,
  isOpen: (gate) => GATES.includes(gate),
  notice: true,
  wordings: new Set(['NY-02']),
  posted: true,
  prohibited: true,
};

/** How a rule stands; undefined where it makes no duty. */
export const standing = (rule: RuleId, state: Partial<DutyState>, ...asked: Parameters<typeof duties>) => {
  const duty = duties(...asked).get(rule);
  return duty?.applies ? met(duty, { ...EVERYTHING, ...state }) : undefined;
};
