import { DAY } from '../time';
import type { Entry, EntryType } from './bodies';

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
const PROOF: Retention = {
  after: 4 * 366 * DAY,
  why: 'proof of telling and of consent (Art. 5(2), 7(1), 17(3)(e) GDPR), by id alone',
};

/**
 * When bodies go (design, "The log"): a table by type of entry, so that a new type does not compile without a line. Texts and the
 * link from id to human are documents and accounts; they go at once, whatever stands here.
 */
export const RETENTION = {
  'log.opened.v1': ORGANISATION,
  'log.opened.v2': ORGANISATION,
  'establishment.recorded.v1': ORGANISATION,
  'programme.applied.v1': ORGANISATION,
  'gate.recorded.v1': ORGANISATION,
  'contexts.declared.v1': ORGANISATION,
  'notice.published.v1': ORGANISATION,
  'system.registered.v1': ORGANISATION,
  'key.minted.v1': ORGANISATION,
  'key.proposed.v1': ORGANISATION,
  'key.approved.v1': ORGANISATION,
  'key.declined.v1': ORGANISATION,
  'key.revoked.v1': ORGANISATION,
  'reports.digested.v1': ORGANISATION,
  'time.passed.v1': ORGANISATION,
  'role.granted.v1': OFFICE,
  'role.proposed.v1': OFFICE,
  'role.approved.v1': OFFICE,
  'role.declined.v1': OFFICE,
  'role.revoked.v1': OFFICE,
  'person.erased.v1': ERASURE,
  'entries.erased.v1': ERASURE,
  'person.added.v1': NOT_NEEDED,
  'person.left.v1': OFFICE,
  'person.languages_chosen.v1': NOT_NEEDED,
  'person.informed.v1': NOT_NEEDED,
  'account.code_issued.v1': PROOF,
  'account.sign_ins_ended.v1': PROOF,
  'notice.delivered.v1': PROOF,
  'notice.acknowledged.v1': PROOF,
  'choice.made.v1': PROOF,
  'objection.raised.v1': PROOF,
  'objection.taken_back.v1': PROOF,
  'person.paused.v1': NOT_NEEDED,
  'person.resumed.v1': NOT_NEEDED,
} as const satisfies Record<EntryType, Retention>;

/** Numbers of the entries whose record and salt an entry erases. */
export const erasedBy = (entry: Entry): readonly number[] =>
  entry.type === 'person.erased.v1' || entry.type === 'entries.erased.v1' ? entry.body.entries : [];
