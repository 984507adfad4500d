import type { RequestKind } from './kinds';

/** Why a request, or a part of it, is refused: the words of W3C DPV, each with a sentence. `only` where a reason fits few kinds. */
export const REFUSAL_REASONS = {
  identity_verification_failure: {},
  legally_exempted: {},
  legal_claim_defence_impaired: {},
  third_party_rights_impaired: {},
  process_unfounded: {},
  process_excessive: {},
  confidentiality_obligation_compromised: {},
  legitimate_interest_override: { only: ['objection'] },
} as const satisfies Record<string, { only?: readonly RequestKind[] }>;
export type RefusalReason = keyof typeof REFUSAL_REASONS;

/** Why an answer takes longer: the words of W3C DPV (Art. 12(3) GDPR allows the first two, and asks for the third by the clock's own stop). */
export const DELAY_REASONS = [
  'complexity_of_process',
  'high_volume_of_processes',
  'information_required',
] as const;
export type DelayReason = (typeof DELAY_REASONS)[number];

/** Whether all of these reasons are known and fit the kind; nobody is refused without one. */
export const reasonsFit = (kind: RequestKind, reasons: readonly string[]): boolean =>
  reasons.length > 0 &&
  reasons.every((reason) => {
    if (!Object.hasOwn(REFUSAL_REASONS, reason)) return false;
    const rule: { only?: readonly RequestKind[] } = REFUSAL_REASONS[reason as RefusalReason];
    return rule.only === undefined || rule.only.includes(kind);
  });
