import type { EntryType } from './bodies';

/** Entries that change what is decided about everybody, not about one person. */
export const CONCERNS_EVERYBODY = new Set<EntryType>([
  'establishment.recorded.v1',
  'programme.applied.v1',
  'programme.approved.v1',
  'gate.recorded.v1',
  'gate.recorded.v2',
  'contexts.declared.v1',
  'council.protected.v1',
  'notice.published.v1',
  'notice.published.v2',
  'notice.approved.v1',
  'risk.raised.v1',
  'risk.lowered.v1',
  'risk.contest_answered.v1',
  'epoch.opened.v1',
  'review.recorded.v1',
  'programme.paused.v1',
  'programme.resumed.v1',
  'pressure.confirmed.v1',
]);

/**
 * Entries that change what may be used by whatever system, and nothing that is decided about a person. A system that is registered owes a statement,
 * and until it is there nobody uses what it works with.
 */
export const CONCERNS_USE = new Set<EntryType>([
  'inventory.stated.v1',
  'inventory.done.v1',
  'system.registered.v1',
]);

/** Entries that change what a system may ask, and so what its snapshot says. */
export const CONCERNS_SYSTEMS = new Set<EntryType>([
  'system.registered.v1',
  'key.minted.v1',
  'key.approved.v1',
  'key.revoked.v1',
]);

/** Entries with which a person gets a role. */
export const GIVES_A_ROLE = new Set<EntryType>([
  'role.granted.v1',
  'role.granted.v2',
  'role.approved.v1',
  'role.approved.v2',
]);

/** Entries about one person that can change a decision. */
export const CONCERNS_ONE = new Set<EntryType>([
  'person.added.v1',
  'person.changed.v1',
  'person.left.v1',
  'person.languages_chosen.v1',
  'person.erased.v1',
  'person.erased.v2',
  'notice.delivered.v1',
  'notice.acknowledged.v1',
  'paper.signed.v1',
  'paper.disowned.v1',
  'choice.made.v1',
  'objection.raised.v1',
  'objection.taken_back.v1',
  'person.paused.v1',
  'person.resumed.v1',
  'strike.made.v1',
  // A request for restriction restricts, and one that is taken back does not any more.
  'request.accepted.v1',
  'request.withdrawn.v1',
  'restriction.ended.v1',
  'request.tie_answered.v1',
  'objection.decided.v1',
]);
