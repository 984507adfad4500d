import type { RoleKey } from '../authority/roles';
import type { Basis, BasisRule } from '../monitoring/activity';
import type { Gate } from '../monitoring/gates';
import type { ToldReason } from '../notice/told';
import type { Asked, Duty } from './duties-of';
import type { Requirement } from './rule';
import type { WordingKey } from './wordings';

/**
 * The facts that a duty's "met" is read from: the same that domain/decision reads of one activity at one place, and of one person
 * where there is one. There is no second source, so what is met here and what is allowed there cannot contradict each other.
 */
export interface DutyState {
  /** Undefined where the place has no ground. */
  basis: Basis | undefined;
  acknowledgement: BasisRule['acknowledgement'];
  onMissingAcknowledgement: 'deny' | 'recorded_refusal_suffices';
  /** Records of several people, so that each of them is asked. */
  multiParty: boolean;
  isOpen: (gate: Gate) => boolean;
  /** Whether a notice in force covers it. */
  notice: boolean;
  /** Prescribed texts that the notice in force has, letter by letter. */
  wordings: ReadonlySet<WordingKey>;
  /** The notice in force was said to hang on a wall at the place. */
  posted: boolean;
  /** A prohibition shuts it, whatever else is on record. */
  prohibited: boolean;
  /** Of one person: how they stand to the notice; absent where nobody is meant. */
  told?: true | ToldReason;
}

/** Who must act where something is missing. */
export type MustAct = RoleKey | 'management';

/** `not_checked`: the portal cannot know, and says so. */
export type Outcome = { is: 'met' } | { is: 'missing'; who: MustAct; gate?: Gate } | { is: 'not_checked' };

export interface Line {
  requirement: Requirement;
  outcome: Outcome;
}

/** What a duty as a whole comes to: one part that is missing is enough, one that nobody checks keeps it from being met. */
export interface Met {
  is: Outcome['is'];
  lines: readonly Line[];
}

/** How a duty stands: part by part, and as a whole. */
export const met = (duty: Extract<Duty, { applies: true }>, state: DutyState): Met => {
  const lines = duty.asks.map((asked) => ({
    requirement: asked.requirement,
    outcome: outcomeOf(asked, state),
  }));
  return { is: worst(lines), lines };
};

/** One word for several parts: the worst of them. */
export const worst = (lines: readonly Pick<Line, 'outcome'>[]): Outcome['is'] => {
  const all = new Set(lines.map(({ outcome }) => outcome.is));
  if (all.has('missing')) return 'missing';
  return all.has('not_checked') ? 'not_checked' : 'met';
};

const MET = { is: 'met' } as const;
const NOT_CHECKED = { is: 'not_checked' } as const;
const missing = (who: MustAct): Outcome => ({ is: 'missing', who });
const metIf = (holds: boolean, who: MustAct): Outcome => (holds ? MET : missing(who));

/** Who opens a gate; the sentences of each gate say more. */
const OPENS = {
  assessment_missing: 'officer',
  collective_gate_unmet: 'representative',
  store_not_ready: 'engineer',
  no_detriment_unpromised: 'management',
  processor_unregistered: 'officer',
  transfer_mechanism_missing: 'officer',
  special_category_condition_missing: 'officer',
} as const satisfies Record<Gate, MustAct>;

const gateOutcome = (gate: Gate, state: DutyState): Outcome =>
  state.isOpen(gate) ? MET : { is: 'missing', who: OPENS[gate], gate };

/** A notice is published by the privacy desk and read by the person; a delivery is what counts for one person. */
const toldOutcome = (state: DutyState): Outcome => {
  if (!state.notice) return missing('officer');
  if (state.told === undefined || state.told === true || state.told === 'not_acknowledged') return MET;
  return missing(state.told === 'no_published_notice' ? 'officer' : 'employee');
};

const outcomeOf = ({ requirement, certain }: Asked, state: DutyState): Outcome => {
  switch (requirement.do) {
    case 'basis':
      return metIf(state.basis !== undefined, 'officer');
    case 'notice':
    case 'language':
      // A notice of how people are told at an interview, or of AI at work, is none that this portal hands out.
      return requirement.do === 'notice' && (requirement.at === 'interview' || requirement.at === 'use')
        ? NOT_CHECKED
        : toldOutcome(state);
    case 'wording':
      return metIf(state.wordings.has(requirement.wording), 'officer');
    case 'acknowledgement':
      return acknowledgementOutcome(requirement.hiredSince, state);
    case 'gate':
      return gateOutcome(requirement.gate, state);
    case 'order':
      if (requirement.held === 'nobody') return NOT_CHECKED;
      return requirement.held === 'told' ? toldOutcome(state) : gateOutcome(requirement.held, state);
    case 'choice':
      return metIf(state.basis === 'consent' && (requirement.of === 'person' || state.multiParty), 'officer');
    case 'posting':
      // Of what must hang at each place that is watched, one wall says too little.
      return requirement.where === 'conspicuous' ? metIf(state.posted, 'officer') : NOT_CHECKED;
    case 'never':
      if (state.prohibited) return MET;
      return certain ? missing('officer') : NOT_CHECKED;
    case 'built_in':
      return MET;
    case 'cadence':
    case 'human_review':
    case 'record':
    case 'deadline':
    case 'without_delay':
    case 'keep':
      return NOT_CHECKED;
  }
};

/**
 * Met at a place when the programme asks it of everybody the law means, since then nothing is recorded before it is given; met by a
 * person when it is given too. Where a recorded refusal stands in for it, the portal does not call it given.
 */
const acknowledgementOutcome = (hiredSince: number | undefined, state: DutyState): Outcome => {
  const { acknowledgement: asked } = state;
  const reaches =
    asked === 'required' ||
    (asked !== 'not_required' && hiredSince !== undefined && asked.hiredSince <= hiredSince);
  if (!reaches) return missing('officer');
  if (state.told !== undefined && state.told !== true) return missing('employee');
  return state.onMissingAcknowledgement === 'deny' ? MET : NOT_CHECKED;
};
