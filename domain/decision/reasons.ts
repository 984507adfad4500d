/**
 * Why a decision is no, in the order in which reasons are told (model, section 4.1): the first decides, all are listed.
 * Systems see only the coarse word, so that no answer tells who refused.
 */
export type CoarseReason = 'not_permitted' | 'paused' | 'not_authorised' | 'unknown' | 'stale';

export const REASONS = {
  system_not_authorised: 'not_authorised',
  category_undeclared: 'not_authorised',
  paused: 'paused',
  paused_by_person: 'not_permitted',
  unknown_subject: 'unknown',
  subject_ambiguous: 'unknown',
  unknown_category: 'unknown',
  unknown_purpose: 'unknown',
  ambiguous_programme: 'unknown',
  prohibited: 'not_permitted',
  out_of_scope_or_exempt: 'not_permitted',
  no_published_notice: 'not_permitted',
  notice_stale: 'not_permitted',
  not_notified: 'not_permitted',
  not_acknowledged: 'not_permitted',
  assessment_missing: 'not_permitted',
  collective_gate_unmet: 'not_permitted',
  store_not_ready: 'not_permitted',
  no_detriment_unpromised: 'not_permitted',
  processor_unregistered: 'not_permitted',
  transfer_mechanism_missing: 'not_permitted',
  special_category_condition_missing: 'not_permitted',
  no_lawful_basis: 'not_permitted',
  consent_missing: 'not_permitted',
  consent_refused: 'not_permitted',
  consent_withdrawn: 'not_permitted',
  consent_expired: 'not_permitted',
  consent_invalidated: 'not_permitted',
  objected: 'not_permitted',
  objection_upheld: 'not_permitted',
  restricted: 'not_permitted',
  reveals_refused_category: 'not_permitted',
  participant_not_permitted: 'not_permitted',
  participant_unknown: 'not_permitted',
  inventory_missing: 'not_permitted',
  held_before: 'not_permitted',
  collected_before_permission: 'not_permitted',
  collected_for_other_purpose: 'not_permitted',
  embargo: 'not_permitted',
  struck: 'not_permitted',
  retention_closed: 'not_permitted',
  // Not of the model: the index did not keep up with time (docs/decisions/0017-people-are-read-when-asked-about.md).
  answer_ended: 'not_permitted',
} as const satisfies Record<string, CoarseReason>;

export type Reason = keyof typeof REASONS;

const ORDER = new Map(Object.keys(REASONS).map((reason, position) => [reason as Reason, position]));

/** A bit for each reason. A number holds 53 of them exactly; the table has fewer. */
const BITS = new Map([...ORDER].map(([reason, position]) => [reason, 2 ** position]));

/** Reasons without repeats as one number, the same for the same set. */
export const setOf = (reasons: readonly Reason[]): number => {
  let set = 0;
  for (const reason of reasons) set += BITS.get(reason) ?? 0;
  return set;
};

/** Reasons without repeats, in the order of the table. */
export const inOrder = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.length < 2
    ? reasons
    : [...new Set(reasons)].sort((a, b) => (ORDER.get(a) ?? 0) - (ORDER.get(b) ?? 0));

/** What a system may learn of the first reason. */
export const coarse = (reasons: readonly Reason[]): CoarseReason | undefined =>
  reasons[0] === undefined ? undefined : REASONS[reasons[0]];
