import type { RoleKey } from '../authority/roles';
import type { ObjectionState } from '../choice/objection';
import type { RestrictionLimit } from '../monitoring/activity';
import type { ComplaintAgainst, RequestAudience, RequestKind } from '../request/kinds';
import type { DelayReason, RefusalReason } from '../request/reasons';
import type { ReferenceKind } from '../request/reference';
import type { TaskOpening } from '../request/task';
import type { Instant } from '../time';
import type { DocumentRef } from './document-ref';

/**
 * What entries about requests say (model, section 6). Their subject is the person who asked; of a request that nobody signed for there is
 * none. What anybody wrote is a document.
 */
export interface RequestBodies {
  /** Somebody asks, and is told with the same entry that it has arrived, and by when it is answered. */
  'request.made.v1': {
    request: string;
    kind: RequestKind;
    audience: RequestAudience;
    /** The place whose law counts. */
    establishment?: string;
    country?: string;
    region?: string;
    category?: string;
    programme?: string;
    /** A look at their data that the question is about. */
    look?: string;
    from?: Instant;
    to?: Instant;
    against?: ComplaintAgainst;
    /** An earlier request that a complaint is about. */
    earlier?: string;
    channel: 'portal' | 'door';
    /** In which they read; absent where nobody is to know who asked. */
    language?: string;
    words?: DocumentRef;
    /** How somebody without a sign-in can be reached. */
    contact?: DocumentRef;
    /** Hex of SHA-256 of the code with which somebody without a sign-in follows it. */
    code_sha256?: string;
    /** The same was asked before, and is not answered yet: the two go together. */
    same_as?: string;
    /** By when it is answered, as the person was told. */
    due: Instant;
  };
  'request.identity_asked.v1': { request: string; words: DocumentRef };
  /** Its subject is who asked; none where they asked at the public door, which it does not change. */
  'request.identity_confirmed.v1': { request: string; how: IdentityProof };
  /** Whoever has the code of a request from the public door brought a receipt of this log, of the entry with this number. Whose it is it does not say. */
  'request.receipt_brought.v1': { request: string; receipt: number };
  /** Who asked at the public door is the subject, as one officer saw: how they showed it, and what was seen. A second one agrees or not. */
  'request.tie_proposed.v1': { request: string; how: TieProof; evidence: DocumentRef };
  'request.tie_declined.v1': { request: string };
  /** Request `door` is the subject's from now on, as `request`, with the date that was told; systems are asked nothing before `starts_at`, unless they say it is theirs. */
  'request.tied.v1': {
    request: string;
    door: string;
    how: TieProof;
    due: Instant;
    starts_at: Instant;
  };
  /** The subject says whether it was them. `ends`: tasks that nobody has to do any more. */
  'request.tie_answered.v1': { request: string; answer: 'mine' | 'not_mine'; ends: readonly string[] };
  /**
   * Whoever asked at the public door is known to these systems by this, as one officer saw: how they showed it, and what was seen. A second one agrees or not. It
   * names no person: the portal knows none.
   */
  'request.reference_proposed.v1': {
    request: string;
    kind: ReferenceKind;
    reference: DocumentRef;
    how: IdentityProof;
    evidence: DocumentRef;
    systems: readonly string[];
  };
  /** A second officer agrees; systems are asked nothing before `starts_at`. */
  'request.reference_agreed.v1': { request: string; starts_at: Instant };
  /** It is not shown that it belongs to them: it is told to no system from now on, and its text `reference` is erased. `ends`: tasks that nobody has to do any more. */
  'request.reference_declined.v1': { request: string; reference: string; ends: readonly string[] };
  'request.clarification_asked.v1': { request: string; words: DocumentRef };
  'request.clarified.v1': { request: string; words: DocumentRef };
  /** It is done: with what systems have to do for it, and what may not be used meanwhile. */
  'request.accepted.v1': {
    request: string;
    tasks: readonly TaskOpening[];
    /** What is restricted from now on (Art. 18 GDPR). */
    restricts?: RestrictionLimit;
  };
  /** Somebody takes it on; its subject is that officer. */
  'request.assigned.v1': { request: string };
  'request.extended.v1': {
    request: string;
    reasons: readonly DelayReason[];
    words: DocumentRef;
    due: Instant;
  };
  /** Something must be kept for a claim or by law: what is kept, and why, in words. */
  'request.hold_stated.v1': { request: string; state: 'begins' | 'ends'; words: DocumentRef };
  /** The page says with it where to complain, and that a court can decide (Art. 12(4) GDPR). */
  'request.refused.v1': { request: string; reasons: readonly RefusalReason[]; words: DocumentRef };
  'request.answered.v1': {
    request: string;
    outcome: 'fulfilled' | 'partially_fulfilled';
    /** Of what was not done. */
    reasons?: readonly RefusalReason[];
    words: DocumentRef;
  };
  /** `ends`: tasks that nobody has to do any more. */
  'request.withdrawn.v1': { request: string; ends: readonly string[] };
  /** The person was asked, and did not answer for so long that it is closed for now. */
  'request.expired.v1': { request: string };
  'request.reopened.v1': {
    request: string;
    because: 'came_back' | 'not_done';
    finding?: string;
  };
  /** Something is written in it, by the person or to them. */
  'request.message.v1': { request: string; words: DocumentRef };
  /** Whoever decides about it leaves a note for the others who do, in this role. It is about the subject, who reads it in their statement. */
  'request.noted.v1': { request: string; role: RoleKey; words: DocumentRef };
  /** The person is told that a restriction is to end (Art. 18(3) GDPR). */
  'restriction.end_told.v1': { request: string; words: DocumentRef };
  'restriction.ended.v1': { request: string; tasks: readonly TaskOpening[] };
  /** An objection is decided, with reasons, and for an overriding the remedy (Art. 21(1) GDPR). */
  'objection.decided.v1': {
    request: string;
    activity: string;
    outcome: Exclude<ObjectionState, 'open'>;
    words: DocumentRef;
  };
  /**
   * People were pressed into a yes at a place: what they said there to these activities counts no more, and they are not asked again
   * before the lock ends.
   */
  'pressure.confirmed.v1': {
    request: string;
    establishment: string;
    activities: readonly string[];
    locked_until: Instant;
    words: DocumentRef;
  };
}

/** How somebody showed who they are. */
export const IDENTITY_PROOFS = ['in_person', 'document_seen', 'known_contact'] as const;
export type IdentityProof = (typeof IDENTITY_PROOFS)[number];

/** What can tie a request from the public door to a person: a receipt of theirs that came with it, too. It shows that somebody holds it, and never opens anything alone. */
export const TIE_PROOFS = [...IDENTITY_PROOFS, 'receipt'] as const;
export type TieProof = (typeof TIE_PROOFS)[number];
