import type { Basis, Duty } from '../monitoring/activity';
import type { CategoryKey } from '../monitoring/category';
import type { Gate } from '../monitoring/gates';
import type { PurposeKey } from '../monitoring/purpose';
import type { PersonKind } from '../people/person';
import type { Instant } from '../time';
import type { Question } from './questions';
import type { WordingKey } from './wordings';

/** How open the reading of a rule is, not whether it exists. What ships under each level is the table in law, "How to read a row". */
export const RISKS = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof RISKS)[number];

/** A place a rule names: all of the European Economic Area, a country, or a part of one (`US-NY`). */
export type RulePlace = 'EEA' | Uppercase<string>;

/**
 * One question about the person, the activity or the organisation. Each is answered yes, no, or not known, and not known counts as
 * yes (domain/duties/scope.ts).
 */
export type Condition =
  | { place: readonly RulePlace[] }
  | { kinds: readonly PersonKind[] }
  | { hiredSince: Instant }
  | { council: true }
  | { categories: readonly CategoryKey[] }
  | { content: true }
  | { purposes: readonly PurposeKey[] }
  | { trainsModels: true }
  | { bases: readonly Basis[] }
  | { decisions: readonly Exclude<Duty['decisions'], 'none'>[] }
  | { processors: true }
  | { transfers: true }
  /** An assessment is needed before it starts: the gate of that name says where a high risk is likely. */
  | { assessment: true }
  /** A use of what was collected for something else. */
  | { otherPurpose: true }
  | { employer: Question }
  | { anyOf: readonly Condition[] };

export interface Period {
  value: number;
  unit: 'hours' | 'days' | 'working_days' | 'weeks' | 'months' | 'years';
}

/** What must be on file. The portal does not look into it, and says so. */
export type RecordKey =
  | 'accountability'
  | 'balancing'
  | 'compatibility'
  | 'condition_documented'
  | 'arrangement'
  | 'register_of_activities'
  | 'register_of_breaches'
  | 'register_of_decisions'
  | 'register_of_complaints'
  | 'officer_advice'
  | 'workers_views'
  | 'officer_named'
  | 'agreement_reference'
  | 'agreement_form'
  | 'agreement_necessity'
  | 'guest_for_expert'
  | 'working_time'
  | 'authority'
  | 'lineage'
  | 'system_logs'
  | 'monitoring_checklist'
  | 'business_purpose'
  | 'transfer_test'
  | 'retention_policy'
  | 'written_release'
  | 'monitoring_policy'
  | 'request_log'
  | 'risk_assessment'
  | 'official_reference'
  | 'form_for_complaints';

/** What has a deadline. */
export type DeadlineKey =
  | 'answer'
  | 'refusal'
  | 'notice'
  | 'acknowledge_complaint'
  | 'confirm_receipt'
  | 'notify_authority'
  | 'tell_people'
  | 'tell_residents'
  | 'vendor_tells_owner'
  | 'advice_of_authority'
  | 'notice_of_termination'
  | 'copy_of_policy'
  | 'destroy';

/** What the portal itself does, so that it is met by the product as long as it runs. */
export type BuiltIn =
  | 'asks_apart'
  | 'withdrawal_stops'
  | 'objection_stops'
  | 'plain_pages'
  | 'required_by_law_goes_on'
  | 'nothing_before_telling';

type What =
  | { do: 'basis' }
  | {
      do: 'notice';
      at: 'collection' | 'first_contact' | 'new_use' | 'hire' | 'use' | 'interview';
    }
  /** In a language that the person reads. */
  | { do: 'language' }
  /** Letter by letter. */
  | { do: 'wording'; wording: WordingKey }
  | { do: 'acknowledgement'; hiredSince?: Instant; or?: 'notice_each_day' }
  | { do: 'posting'; where: 'conspicuous' | 'conspicuous_and_at_the_place' }
  | { do: 'cadence'; every: 'year' }
  | { do: 'gate'; gate: Gate }
  /** What must come first; `held` by what the portal keeps shut meanwhile, or by nobody. */
  | {
      do: 'order';
      before: 'collection' | 'new_use' | 'introduction' | 'use' | 'transfer';
      held: Gate | 'told' | 'nobody';
    }
  | { do: 'choice'; of: 'person' | 'every_participant' }
  | { do: 'human_review' }
  | { do: 'built_in'; what: BuiltIn }
  | { do: 'record'; of: RecordKey }
  | { do: 'deadline'; what: DeadlineKey; within: Period; longer?: Period }
  | { do: 'without_delay'; what: DeadlineKey }
  | { do: 'keep'; of: RecordKey; atLeast: Period }
  /** Closed until counsel's named decision, or for good. */
  | { do: 'never' };

/** One thing a rule asks for. With `when` it asks that only of those the conditions fit. */
export type Requirement = What & { when?: readonly Condition[] };

/** What brings a duty about. `standing` ones are there all the time. */
export type Arises = 'standing' | 'request' | 'breach' | 'complaint' | 'high_residual_risk' | 'proposal';

/** A row of law: rules as data, read by everybody and decided by nobody here (domain/decision decides). */
export interface Rule {
  /** As in law. */
  id: string;
  /** A name in code; the sentences are in app/messages. */
  title: string;
  /** The instrument itself. */
  citation: string;
  /** Since when it applies: 00:00 UTC of its first day, or SETTLED; a proposal has no day. */
  from: Instant | 'no_day';
  /** The instant at which it ends. */
  until?: Instant;
  /** Each part of the row by its own level. */
  risks: readonly RiskLevel[];
  /** When this row was last held against its source. */
  checkedOn: string;
  arises: Arises;
  /** All must hold. */
  scope: readonly Condition[];
  requires: readonly Requirement[];
  /** In the United Kingdom under the same article numbers of the UK GDPR, with the Data Protection Act 2018. */
  mirrored?: true;
  /** What counsel may choose instead of the stricter reading, on record: these rules then begin later. */
  otherReading?: { rules: readonly string[]; from: Instant };
}

/** A day on which a rule begins or ends, as an instant: 00:00 UTC, as days of hiring are kept. */
export const ruleDay = (year: number, month: number, day: number): Instant => Date.UTC(year, month - 1, day);

/** In force for so long that nothing here is older; the exact day turns no answer. */
export const SETTLED: Instant = 0;

/** The day on which all rows were last held against law. */
export const CHECKED = '2026-11-29';

/** Those who work there; not who applies, visits or has left. */
export const AT_WORK = [
  'employee',
  'contractor',
  'agency_worker',
  'apprentice',
] as const satisfies readonly PersonKind[];
