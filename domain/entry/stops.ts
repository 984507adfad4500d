import type { EntryBodies, EntryDraft, EntryType } from './bodies';

type Rule<Type extends EntryType> = boolean | ((body: EntryBodies[Type]) => boolean);

/**
 * Which entries stop something, take a permission away, or say no. They are what the reserve is kept for: on a full disk everything
 * else waits (Art. 7(3) GDPR: withdrawing is as easy as giving, also on a bad day). A new type decides here.
 */
const STOPS = {
  'choice.made.v1': ({ act }) => act !== 'give',
  'notice.acknowledged.v1': ({ outcome }) => outcome === 'declined',
  'paper.disowned.v1': true,
  'objection.raised.v1': true,
  'person.paused.v1': true,
  'strike.made.v1': true,
  'person.left.v1': true,
  // Follows from a no that somebody recorded, and is owed with it.
  'person.informed.v1': true,
  'role.revoked.v1': true,
  'role.declined.v1': true,
  'account.sign_ins_ended.v1': true,
  'account.way_removed.v1': true,
  'account.passkey_removed.v1': true,
  'recovery.declined.v1': true,
  'gate.recorded.v1': ({ state }) => state === 'shut',
  'gate.recorded.v2': ({ state }) => state === 'shut',
  // Without it collectors would not hear that something ended by itself.
  'time.passed.v1': true,
  // The portal protects itself first, at a start too.
  'contexts.declared.v1': true,
  // Whether a line came or went stands in no entry; a council that protects somebody must not wait for a disk. Ending a list waits.
  'council.protected.v1': ({ ends_earlier }) => ends_earlier === undefined,
  'key.revoked.v1': true,
  'key.declined.v1': true,
  'scim.revoked.v1': true,
  // Without it the directory would go on letting people go.
  'leavers.held.v1': true,
  'notice.declined.v1': true,
  'programme.declined.v1': true,
  'epoch.declined.v1': true,
  'risk.raised.v1': true,
  'risk.lowering_declined.v1': true,
  'risk.contested.v1': true,
  'risk.contest_answered.v1': ({ outcome }) => outcome === 'ends',
  'programme.paused.v1': true,
  'review.recorded.v1': ({ outcome }) => outcome === 'ends',
  // Asking for what the law gives is as little a thing to wait for as a no. Words can wait for a disk, and so can what anybody may send unnamed.
  'request.made.v1': ({ channel, words }) => channel === 'portal' && words === undefined,
  'request.accepted.v1': ({ restricts }) => restricts !== undefined,
  'objection.decided.v1': ({ outcome }) => outcome === 'upheld',
  'pressure.confirmed.v1': true,
  // Follows from it, and is owed with it.
  'consent.voided.v1': true,
  'log.opened.v1': false,
  'log.opened.v2': false,
  'epoch.proposed.v1': false,
  'risk.lowering_proposed.v1': false,
  'risk.lowered.v1': false,
  // It ends permissions, and yet nothing waits for it: until it is there, no system is answered.
  'epoch.opened.v1': false,
  'establishment.recorded.v1': false,
  'person.added.v1': false,
  'person.changed.v1': false,
  // It stops nothing: whoever is erased has left, and was denied since.
  'person.erased.v1': false,
  'person.erased.v2': false,
  'erasure.continued.v1': false,
  'entries.erased.v1': false,
  'person.languages_chosen.v1': false,
  'objection.taken_back.v1': false,
  'person.resumed.v1': false,
  'role.granted.v1': false,
  'role.granted.v2': false,
  'role.proposed.v1': false,
  'role.proposed.v2': false,
  'role.approved.v1': false,
  'role.approved.v2': false,
  'account.code_issued.v1': false,
  'leaver.let_in.v1': false,
  'council.said.v1': false,
  'council.answered.v1': false,
  'council.took_back.v1': false,
  'account.way_added.v1': false,
  'account.passkey_added.v1': false,
  'recovery.proposed.v1': false,
  'recovery.approved.v1': false,
  'programme.applied.v1': false,
  'programme.approved.v1': false,
  'programme.proposed.v1': false,
  'notice.published.v1': false,
  // Neither turns a decision.
  'duty.reviewed.v1': false,
  'employer.answered.v1': false,
  'notice.published.v2': false,
  'notice.proposed.v1': false,
  'posting.recorded.v1': false,
  'notice.approved.v1': false,
  'notice.delivered.v1': false,
  'paper.signed.v1': false,
  // A disk without room for it shows nobody anything (security, S2).
  'access.opened.v1': false,
  'opening.reviewed.v1': false,
  'system.registered.v1': false,
  'key.minted.v1': false,
  'key.proposed.v1': false,
  'key.approved.v1': false,
  'reports.digested.v1': false,
  'scim.proposed.v1': false,
  'scim.approved.v1': false,
  'leavers.released.v1': false,
  'programme.resumed.v1': false,
  'notice.reminded.v1': false,
  // As long as nothing is stated nothing may be used, and a later statement may take back as well as add.
  'inventory.stated.v1': false,
  'inventory.done.v1': false,
  'request.tie_answered.v1': ({ answer }) => answer === 'not_mine',
  'request.receipt_brought.v1': false,
  'request.tie_proposed.v1': false,
  'request.tie_declined.v1': false,
  'request.tied.v1': false,
  'request.reference_proposed.v1': false,
  'request.reference_agreed.v1': false,
  // It takes back what two people said, before a stranger's data goes.
  'request.reference_declined.v1': true,
  'request.identity_asked.v1': false,
  'request.identity_confirmed.v1': false,
  'request.clarification_asked.v1': false,
  'request.clarified.v1': false,
  'request.assigned.v1': false,
  'request.extended.v1': false,
  'request.hold_stated.v1': false,
  'request.refused.v1': false,
  'request.answered.v1': false,
  // It may end a restriction.
  'request.withdrawn.v1': false,
  'request.expired.v1': false,
  'request.reopened.v1': false,
  'request.message.v1': false,
  'request.noted.v1': false,
  'restriction.end_told.v1': false,
  'restriction.ended.v1': false,
  // A system asks again, and answers again.
  'task.answered.v1': false,
  'copy.reviewer_named.v1': false,
  'copy.reviewed.v1': false,
  'erasure.check_due.v1': false,
  'finding.opened.v1': false,
  'restricted.proposed.v1': false,
  'restricted.renewal_proposed.v1': false,
  'restricted.approved.v1': false,
  'restricted.declined.v1': false,
  'restricted.kept.v1': false,
  // Time shows a case by itself. That its time is over is noted at once: a clock that is set back afterwards hides nothing again.
  'restricted.ended.v1': true,
  'unlearning.asked.v1': false,
} as const satisfies { [Type in EntryType]: Rule<Type> };

/** Whether this entry may be written into the room that is kept for stopping. */
export const isStop = ({ type, body }: EntryDraft): boolean => {
  const rule = STOPS[type] as boolean | ((body: unknown) => boolean);
  return typeof rule === 'boolean' ? rule : rule(body);
};
