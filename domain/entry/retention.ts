import { DAY, type Instant } from '../time';
import type { Entry, EntryBodies, EntryType } from './bodies';

/** How long the body of an entry about a person is kept after that person was erased, and why. */
type Retention = { after: 'never' | 'at_once' | number; why: string };

const ORGANISATION: Retention = {
  after: 'never',
  why: 'a fact of the organisation; no person is its subject',
};
const OFFICE: Retention = {
  after: 'never',
  why: 'who could act for the organisation and until when, and what was done in a role, by id alone',
};
const ERASURE: Retention = { after: 'never', why: 'says which entries were erased, by number alone' };
const NOT_NEEDED: Retention = { after: 'at_once', why: 'nobody has to show it once the person is gone' };
/** Until claims end: three years from the end of the year they arose in (BGB §§ 195, 199), so at most four. */
const PROOF = {
  after: 4 * 366 * DAY,
  why: 'proof of telling and of consent (Art. 5(2), 7(1), 17(3)(e) GDPR), by id alone',
} as const satisfies Retention;

/** That a request was answered, and when, is shown as long as a consent is; California wants it for 24 months (tit. 11, § 7101). */
const ANSWERED: Retention = {
  after: 4 * 366 * DAY,
  why: 'proof that a request was answered in time (Art. 5(2), 12 GDPR; Cal. Code Regs. tit. 11, § 7101), by id alone',
};
/** As long as a proof: whoever opened somebody must not be rid of it with the person. */
const OPENED: Retention = {
  after: PROOF.after,
  why: 'who opened somebody at the desk, or had it shown late, by id alone',
};

/**
 * When bodies go (design, "The log"): a table by type of entry, so that a new type does not compile without a line. Texts and the
 * link from id to human are documents and accounts; they go at once, whatever stands here.
 */
const RETENTION = {
  'log.opened.v1': ORGANISATION,
  'log.opened.v2': ORGANISATION,
  'epoch.proposed.v1': ORGANISATION,
  'epoch.opened.v1': ORGANISATION,
  'epoch.declined.v1': ORGANISATION,
  'establishment.recorded.v1': ORGANISATION,
  'programme.applied.v1': ORGANISATION,
  'programme.approved.v1': ORGANISATION,
  'programme.proposed.v1': ORGANISATION,
  'programme.declined.v1': ORGANISATION,
  'gate.recorded.v1': ORGANISATION,
  'gate.recorded.v2': ORGANISATION,
  'council.said.v1': ORGANISATION,
  'council.answered.v1': ORGANISATION,
  'council.took_back.v1': ORGANISATION,
  'council.protected.v1': ORGANISATION,
  'risk.raised.v1': ORGANISATION,
  'risk.lowering_proposed.v1': ORGANISATION,
  'risk.lowered.v1': ORGANISATION,
  'risk.lowering_declined.v1': ORGANISATION,
  'risk.contest_answered.v1': ORGANISATION,
  'review.recorded.v1': ORGANISATION,
  'programme.paused.v1': ORGANISATION,
  'programme.resumed.v1': ORGANISATION,
  'notice.reminded.v1': ORGANISATION,
  'contexts.declared.v1': ORGANISATION,
  'notice.published.v1': ORGANISATION,
  'duty.reviewed.v1': ORGANISATION,
  'employer.answered.v1': ORGANISATION,
  'notice.published.v2': ORGANISATION,
  'notice.proposed.v1': ORGANISATION,
  'notice.approved.v1': ORGANISATION,
  'notice.declined.v1': ORGANISATION,
  'posting.recorded.v1': ORGANISATION,
  'system.registered.v1': ORGANISATION,
  'key.minted.v1': ORGANISATION,
  'key.proposed.v1': ORGANISATION,
  'key.approved.v1': ORGANISATION,
  'key.declined.v1': ORGANISATION,
  'key.revoked.v1': ORGANISATION,
  'scim.proposed.v1': ORGANISATION,
  'scim.approved.v1': ORGANISATION,
  'scim.revoked.v1': ORGANISATION,
  'leavers.held.v1': ORGANISATION,
  'leavers.released.v1': ORGANISATION,
  'inventory.stated.v1': ORGANISATION,
  'inventory.done.v1': ORGANISATION,
  'pressure.confirmed.v1': ORGANISATION,
  'reports.digested.v1': ORGANISATION,
  'time.passed.v1': ORGANISATION,
  'role.granted.v1': OFFICE,
  'role.granted.v2': OFFICE,
  'role.proposed.v1': OFFICE,
  'role.proposed.v2': OFFICE,
  'role.approved.v1': OFFICE,
  'role.approved.v2': OFFICE,
  'role.declined.v1': OFFICE,
  'role.revoked.v1': OFFICE,
  'person.erased.v1': ERASURE,
  'person.erased.v2': ERASURE,
  'erasure.continued.v1': ERASURE,
  'entries.erased.v1': ERASURE,
  'person.added.v1': NOT_NEEDED,
  'person.changed.v1': NOT_NEEDED,
  'person.left.v1': OFFICE,
  'person.languages_chosen.v1': NOT_NEEDED,
  'person.informed.v1': NOT_NEEDED,
  'account.code_issued.v1': PROOF,
  'leaver.let_in.v1': PROOF,
  'account.sign_ins_ended.v1': PROOF,
  'account.way_added.v1': PROOF,
  'account.way_removed.v1': PROOF,
  'account.passkey_added.v1': PROOF,
  'account.passkey_removed.v1': PROOF,
  'recovery.proposed.v1': OFFICE,
  'recovery.approved.v1': OFFICE,
  'recovery.declined.v1': OFFICE,
  'request.assigned.v1': OFFICE,
  'copy.reviewer_named.v1': OFFICE,
  'notice.delivered.v1': PROOF,
  'notice.acknowledged.v1': PROOF,
  'paper.signed.v1': PROOF,
  'access.opened.v1': OPENED,
  'opening.reviewed.v1': OPENED,
  // What was left out of a copy, and why, must be shown as long as its answer is.
  'copy.reviewed.v1': ANSWERED,
  'paper.disowned.v1': PROOF,
  'choice.made.v1': PROOF,
  'objection.raised.v1': PROOF,
  'objection.taken_back.v1': PROOF,
  'strike.made.v1': PROOF,
  'consent.voided.v1': PROOF,
  'objection.decided.v1': PROOF,
  'request.made.v1': ANSWERED,
  'request.identity_asked.v1': ANSWERED,
  'request.identity_confirmed.v1': ANSWERED,
  'request.receipt_brought.v1': ANSWERED,
  'request.tie_proposed.v1': ANSWERED,
  'request.tie_declined.v1': ANSWERED,
  'request.tied.v1': ANSWERED,
  'request.tie_answered.v1': ANSWERED,
  'request.reference_proposed.v1': ANSWERED,
  'request.reference_agreed.v1': ANSWERED,
  'request.reference_declined.v1': ANSWERED,
  'request.clarification_asked.v1': ANSWERED,
  'request.clarified.v1': ANSWERED,
  'request.accepted.v1': ANSWERED,
  'request.extended.v1': ANSWERED,
  'request.hold_stated.v1': ANSWERED,
  'request.refused.v1': ANSWERED,
  'request.answered.v1': ANSWERED,
  'request.withdrawn.v1': ANSWERED,
  'request.expired.v1': ANSWERED,
  'request.reopened.v1': ANSWERED,
  'request.message.v1': ANSWERED,
  'restriction.end_told.v1': ANSWERED,
  'restriction.ended.v1': ANSWERED,
  'task.answered.v1': PROOF,
  'erasure.check_due.v1': PROOF,
  'finding.opened.v1': PROOF,
  'restricted.proposed.v1': OPENED,
  'restricted.renewal_proposed.v1': OPENED,
  'restricted.approved.v1': OPENED,
  'restricted.declined.v1': OPENED,
  'restricted.kept.v1': OPENED,
  'restricted.ended.v1': OPENED,
  'unlearning.asked.v1': PROOF,
  'risk.contested.v1': NOT_NEEDED,
  'request.noted.v1': NOT_NEEDED,
  'person.paused.v1': NOT_NEEDED,
  'person.resumed.v1': NOT_NEEDED,
} as const satisfies Record<EntryType, Retention>;

/** When the body of an entry of this type goes after its person was erased: at once, never, or after so many milliseconds. */
export const retentionOf = (type: EntryType): Retention['after'] => RETENTION[type].after;

/** The longest that a body is kept after its person was erased and then goes. */
export const KEPT_AT_MOST = PROOF.after;

/**
 * Whose key seals an entry in a copy, so that shredding it makes unreadable what an erasure erases, and no more: what goes at once, and what is
 * `kept` as proof for a time. Undefined: nobody's; who is named in it by id stays, whatever is erased.
 */
export const sealedFor = ({
  type,
  subject,
}: Pick<Entry, 'type' | 'subject'>): { person: string; kept: boolean } | undefined => {
  const { after } = RETENTION[type];
  return subject === undefined || after === 'never'
    ? undefined
    : { person: subject, kept: after !== 'at_once' };
};

/** Numbers of the entries whose record and salt an entry erases. */
export const erasedBy = (entry: Entry): readonly number[] =>
  entry.type === 'entries.erased.v1' || entry.type === 'erasure.continued.v1' || erasesPerson(entry)
    ? entry.body.entries
    : [];

/** Whether an entry takes the link from an id to a human away, with every text of theirs. */
export const erasesPerson = (
  entry: Entry,
): entry is Extract<Entry, { type: 'person.erased.v1' | 'person.erased.v2' }> =>
  entry.type === 'person.erased.v1' || entry.type === 'person.erased.v2';

/** Numbers that one entry can hold with room to spare (an entry has 64 KiB). */
export const MOST_NUMBERS = 5_000;

/**
 * What one entry names of the entries about somebody who was erased at a moment: what goes now before what is kept, and how many are
 * left for the entries that follow.
 */
export const partOfErasure = (
  about: readonly Pick<Entry, 'seq' | 'type'>[],
  erasedAt: Instant,
): Omit<EntryBodies['erasure.continued.v1'], 'of'> => {
  const entries: number[] = [];
  const ends: { seq: number; until: Instant }[] = [];
  for (const { seq, type } of about) {
    const { after } = RETENTION[type];
    if (after === 'at_once') entries.push(seq);
    else if (after !== 'never') ends.push({ seq, until: erasedAt + after });
  }
  const now = entries.slice(0, MOST_NUMBERS);
  const later = ends.slice(0, MOST_NUMBERS - now.length);
  const kept = new Map<Instant, number[]>();
  for (const { seq, until } of later) {
    const numbers = kept.get(until);
    if (numbers) numbers.push(seq);
    else kept.set(until, [seq]);
  }
  return {
    entries: now,
    kept: [...kept].map(([until, numbers]) => ({ until, entries: numbers })),
    rest: entries.length + ends.length - now.length - later.length,
  };
};
