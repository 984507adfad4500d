import { DAY, type Instant, MINUTE } from '../time';

/**
 * One look at somebody's data, as a system tells of it (model, section 5): the fields of Estonia's Data Tracker and of Google's
 * Access Transparency.
 */
export const OPERATIONS_ON_DATA = ['view', 'query', 'export', 'share', 'train', 'delete'] as const;
export type OperationOnData = (typeof OPERATIONS_ON_DATA)[number];

export const LOOKER_KINDS = ['human', 'service', 'agent'] as const;
export type LookerKind = (typeof LOOKER_KINDS)[number];

/** How whoever looked is shown: by name only where that is decided (CJEU C-579/21), else by role or unit. */
export const DISPLAYS = ['named', 'role', 'unit'] as const;
export type Display = (typeof DISPLAYS)[number];

export const OUTCOMES = ['allowed', 'denied', 'error'] as const;
export type LookOutcome = (typeof OUTCOMES)[number];

/** Google's list as seed, and ours. */
export const REASON_TYPES = [
  'customer_initiated_support',
  'google_initiated_service',
  'google_initiated_review',
  'third_party_data_request',
  'google_response_to_production_alert',
  'employee_requested',
  // Before a copy leaves, for the rights of others in it (domain/request/copy-review.ts).
  'copy_review',
  'maintenance',
  'abuse_review',
  'legal_process',
  'incident_response',
  'model_training',
  'performance_management',
  'unknown',
] as const;
export type LookReason = (typeof REASON_TYPES)[number];

/** Whether the purpose that was declared is one that the person was told for this kind of data. */
export const PURPOSE_MATCHES = ['match', 'mismatch', 'unknown'] as const;
export type PurposeMatch = (typeof PURPOSE_MATCHES)[number];

/** Who says that it happened: the system itself, or somebody who brought a file. */
export const LOOK_SOURCES = ['system', 'file'] as const;
export type LookSource = (typeof LOOK_SOURCES)[number];

/** What is said of a look beside whose data it was and which human looked: those two can be erased alone. */
export interface LookDetail {
  kind: LookerKind;
  display: Display;
  role?: string;
  unit?: string;
  country?: string;
  on_behalf_of?: string;
  receiver?: string;
  /** What was done, in plain words. */
  action?: string;
  operation: OperationOnData;
  category: string;
  dataset?: string;
  /** Records that were seen, and of which time. */
  count?: number;
  from?: Instant;
  to?: Instant;
  /** People in the same read; a read of several is a bulk look. */
  people?: number;
  bulk: boolean;
  purpose?: string;
  /** What the person had been told this kind of data is for, when it was looked at. */
  told: readonly string[];
  match: PurposeMatch;
  reason: LookReason;
  reason_detail?: string;
  ticket?: string;
  approval?: string;
  outcome: LookOutcome;
  /** Number of the case because of which it was shown late. */
  restricted_case?: number;
}

/** How long looks are kept, and the oldest that is taken: two years. */
export const LOOK_KEPT = 2 * 366 * DAY;
/** A clock that is so much ahead of ours is no mistake. */
const LOOK_AHEAD = 5 * MINUTE;

/** What is wrong with the moment of a look; undefined where nothing is. */
export const lookTimeProblem = (at: Instant, now: Instant): 'time_in_future' | 'time_too_old' | undefined => {
  if (at > now + LOOK_AHEAD) return 'time_in_future';
  return at < now - LOOK_KEPT ? 'time_too_old' : undefined;
};
