import type { CannotChoose } from '#domain/choice/can';
import type { CannotObject } from '#domain/choice/objection';
import type { JourneyId, MessageId } from './en';

/** How a refusal is told: the status of the answer, the heading of its page, one sentence, and where to go from there. */
export interface RefusalTold<Id extends MessageId = MessageId> {
  status: number;
  title: Id;
  text: Id;
  next: 'home' | 'notice' | 'history' | 'question';
}

const told = <Id extends MessageId>(
  status: number,
  title: Id,
  text: Id,
  next: RefusalTold['next'] = 'home',
): RefusalTold<Id> => ({ status, title, text, next });

/** What anybody may meet on their own pages: told in every language of the portal. */
type Met = RefusalTold<JourneyId>;

const NOT_FOUND: Met = told(404, 'problem.not_found', 'problem.not_found.text');
const FORBIDDEN: Met = told(403, 'problem.forbidden', 'problem.forbidden.text');
const SPOILED: Met = told(400, 'problem.form', 'problem.form.text');
const UNAVAILABLE: Met = told(503, 'problem.unavailable', 'problem.unavailable.text');

const CHOICE_REFUSALS = {
  not_a_matter_of_consent: told(409, 'problem.cannot', 'cannot.not_a_matter_of_consent'),
  read_the_notice_first: told(409, 'problem.cannot', 'cannot.read_the_notice_first', 'question'),
  confirm_the_notice_first: told(409, 'problem.cannot', 'cannot.confirm_the_notice_first', 'question'),
  shut_by_a_gate: told(409, 'problem.cannot', 'cannot.shut_by_a_gate'),
  changes_nothing: told(409, 'problem.changes_nothing', 'problem.changes_nothing.text'),
} as const satisfies Record<CannotChoose, Met>;

const OBJECTION_REFUSALS = {
  not_a_matter_of_objection: told(409, 'problem.cannot', 'objection.cannot.not_a_matter'),
  already_objected: told(409, 'problem.changes_nothing', 'objection.cannot.already', 'history'),
  objection_decided: told(409, 'problem.cannot', 'objection.cannot.decided', 'history'),
  changes_nothing: CHOICE_REFUSALS.changes_nothing,
} as const satisfies Record<CannotObject, Met>;

const STRIKE_REFUSALS = {
  window_in_future: told(422, 'problem.cannot', 'strike.future'),
  window_empty: told(422, 'problem.cannot', 'strike.empty'),
  window_too_long: told(422, 'problem.cannot', 'strike.long'),
  window_too_old: told(422, 'problem.cannot', 'strike.old'),
  nothing_to_strike: told(409, 'problem.cannot', 'strike.none'),
  copy_there: told(409, 'problem.cannot', 'copies.there'),
  key_unfit: told(422, 'problem.cannot', 'key.unfit'),
  too_many_strikes: told(409, 'problem.cannot', 'strike.too_many'),
} as const satisfies Record<string, Met>;

/** Every code a service may refuse a page with. */
const REFUSALS = {
  ...CHOICE_REFUSALS,
  ...OBJECTION_REFUSALS,
  ...STRIKE_REFUSALS,
  objection_changed: told(409, 'problem.question_changed', 'objection.changed'),
  reason_too_long: SPOILED,
  unknown_activity: told(404, 'problem.unknown_activity', 'problem.unknown_activity.text'),
  unknown_notice: NOT_FOUND,
  unknown_person: NOT_FOUND,
  not_found: NOT_FOUND,
  not_yours: FORBIDDEN,
  not_allowed: FORBIDDEN,
  method_not_allowed: told(405, 'problem.method', 'problem.method.text'),
  notice_changed: told(409, 'problem.notice_changed', 'problem.notice_changed.text', 'notice'),
  question_changed: told(409, 'problem.question_changed', 'problem.question_changed.text', 'question'),
  programme_changed: told(409, 'problem.cannot', 'cannot.programme_changed'),
  only_the_representative: FORBIDDEN,
  outside_your_competence: told(403, 'problem.forbidden', 'cannot.outside_your_competence'),
  unknown_programme: NOT_FOUND,
  unknown_word: NOT_FOUND,
  needs_no_answer: told(409, 'problem.cannot', 'cannot.needs_no_answer'),
  already_answered: told(409, 'problem.cannot', 'cannot.already_answered'),
  words_too_long: SPOILED,
  context_unfit: told(422, 'problem.cannot', 'own_contexts.match.unfit'),
  too_many_contexts: told(409, 'problem.cannot', 'own_contexts.too_many'),
  unknown_context: told(409, 'problem.cannot', 'own_contexts.gone'),
  unknown_paper: NOT_FOUND,
  mail_no_own_address: told(409, 'problem.cannot', 'mail.problem.no_own'),
  mail_address_spoiled: told(422, 'problem.cannot', 'mail.own.address.missing'),
  mail_code_wrong: told(422, 'problem.cannot', 'mail.problem.code'),
  mail_codes_spent: told(429, 'problem.cannot', 'mail.problem.codes'),
  mail_off: told(409, 'problem.cannot', 'mail.problem.off'),
  mail_not_sent: told(503, 'problem.cannot', 'mail.problem.not_sent'),
  reason_too_thin: told(422, 'problem.cannot', 'opening.words.thin'),
  case_unfit: told(422, 'problem.cannot', 'opening.case.unfit'),
  dpo_missing: told(409, 'problem.cannot', 'cannot.dpo_missing'),
  case_reach_unfit: told(422, 'problem.cannot', 'cannot.case_reach_unfit'),
  case_too_long: told(422, 'problem.cannot', 'cannot.case_too_long'),
  case_end_past: told(422, 'problem.cannot', 'cannot.case_end_past'),
  case_at_once: told(409, 'problem.cannot', 'cannot.case_at_once'),
  cases_too_long: told(409, 'problem.cannot', 'cannot.cases_too_long'),
  renewed_enough: told(409, 'problem.cannot', 'cannot.renewed_enough'),
  unknown_case: told(404, 'problem.cannot', 'cannot.unknown_case'),
  too_many_openings: told(429, 'problem.cannot', 'cannot.too_many_openings'),
  notice_of_another_place: told(422, 'problem.cannot', 'record_paper.which.elsewhere'),
  language_not_published: told(422, 'problem.cannot', 'record_paper.language.none'),
  language_not_chosen: told(422, 'problem.cannot', 'record_paper.language.not_chosen'),
  not_in_force_that_day: told(422, 'problem.cannot', 'record_paper.signed_on.early'),
  not_in_force: told(409, 'problem.not_in_force', 'problem.not_in_force.text', 'notice'),
  not_told_in_your_language: told(409, 'problem.not_told', 'problem.not_told.text', 'notice'),
  already_done: told(409, 'problem.already_done', 'problem.already_done.text', 'history'),
  second_person_needed: told(409, 'problem.cannot', 'cannot.second_person_needed'),
  not_your_own_proposal: told(409, 'problem.cannot', 'cannot.not_your_own_proposal'),
  not_for_yourself: told(409, 'problem.cannot', 'cannot.not_for_yourself'),
  already_proposed: told(409, 'problem.cannot', 'cannot.already_proposed'),
  already_decided: told(409, 'problem.cannot', 'cannot.already_decided'),
  proposal_over: told(409, 'problem.cannot', 'cannot.proposal_over'),
  unknown_proposal: NOT_FOUND,
  role_conflict: told(409, 'problem.cannot', 'cannot.role_conflict'),
  passkey_not_believed: told(422, 'passkey.problem', 'passkey.not_believed'),
  passkey_begin_again: told(409, 'passkey.problem', 'passkey.begin_again'),
  passkey_stopped: told(409, 'passkey.problem', 'passkey.stopped'),
  passkey_taken: told(409, 'passkey.problem', 'passkey.taken'),
  too_many_passkeys: told(409, 'problem.cannot', 'passkey.too_many'),
  passkey_needed: told(409, 'problem.cannot', 'passkey.needed'),
  last_passkey: told(409, 'problem.cannot', 'passkey.last'),
  passkey_unknown: NOT_FOUND,
  not_on_shared: told(403, 'problem.cannot', 'passkey.not_on_shared'),
  has_a_passkey: told(409, 'problem.cannot', 'cannot.has_a_passkey'),
  has_left: told(409, 'problem.cannot', 'cannot.has_left'),
  has_a_role: told(409, 'problem.cannot', 'cannot.has_a_role'),
  has_this_role: told(409, 'problem.cannot', 'cannot.has_this_role'),
  end_missing: told(422, 'problem.cannot', 'cannot.end_missing'),
  already_over: told(422, 'problem.cannot', 'cannot.already_over_role'),
  ends_before_start: told(422, 'problem.cannot', 'cannot.ends_before_start'),
  term_too_long: told(422, 'problem.cannot', 'cannot.term_too_long'),
  programme_missing: told(422, 'problem.cannot', 'cannot.programme_missing'),
  programme_not_for_this_role: told(422, 'problem.cannot', 'cannot.programme_not_for_this_role'),
  not_their_role: told(409, 'problem.cannot', 'cannot.not_their_role'),
  the_council_gives_this: told(409, 'problem.cannot', 'cannot.the_council_gives_this'),
  row_changed: told(409, 'problem.cannot', 'cannot.row_changed'),
  no_other_reading: told(422, 'problem.cannot', 'cannot.no_other_reading'),
  reason_missing: told(422, 'problem.cannot', 'review.rests_on.wrong'),
  day_not_come: told(422, 'problem.cannot', 'review.day.wrong'),
  not_at_company: told(409, 'problem.cannot', 'cannot.not_at_company'),
  no_account: told(409, 'problem.cannot', 'cannot.no_account'),
  nobody_signed_in: told(409, 'problem.cannot', 'cannot.nobody_signed_in'),
  unreadable_day: told(400, 'problem.cannot', 'audit.day.wrong'),
  told_before: told(409, 'problem.told_before', 'problem.told_before.text'),
  establishment_missing: told(422, 'problem.cannot', 'cannot.establishment_missing'),
  establishment_not_for_this_role: told(422, 'problem.cannot', 'cannot.establishment_not_for_this_role'),
  unknown_establishment: told(422, 'problem.cannot', 'cannot.unknown_establishment'),
  no_council_there: told(422, 'problem.cannot', 'cannot.no_council_there'),
  not_yet: told(422, 'problem.cannot', 'cannot.not_yet'),
  address_missing: told(409, 'problem.cannot', 'cannot.address_missing'),
  many_would_leave: told(409, 'problem.cannot', 'cannot.many_would_leave'),
  two_directory_keys_already: told(409, 'problem.cannot', 'cannot.two_directory_keys_already'),
  nothing_held: told(409, 'problem.cannot', 'cannot.nothing_held'),
  no_such_number: told(422, 'problem.cannot', 'cannot.no_such_number'),
  import_over: told(409, 'problem.cannot', 'cannot.import_over'),
  unknown_import: NOT_FOUND,
  email_taken: told(409, 'problem.cannot', 'cannot.email_taken'),
  external_id_taken: told(409, 'problem.cannot', 'cannot.external_id_taken'),
  risk_fixed: told(422, 'problem.cannot', 'cannot.risk_fixed'),
  risk_not_high: told(409, 'problem.cannot', 'cannot.risk_not_high'),
  risk_not_lowered: told(409, 'problem.cannot', 'cannot.risk_not_lowered'),
  already_contested: told(409, 'problem.cannot', 'cannot.already_contested'),
  term_unfit: told(422, 'problem.cannot', 'cannot.term_unfit'),
  nothing_looked_at: told(422, 'problem.cannot', 'cannot.nothing_looked_at'),
  not_paused: told(409, 'problem.cannot', 'cannot.not_paused'),
  review_first: told(409, 'problem.cannot', 'cannot.review_first'),
  not_your_own_review: told(409, 'problem.cannot', 'cannot.not_your_own_review'),
  not_told_there: told(422, 'problem.cannot', 'cannot.not_told_there'),
  reminded_lately: told(409, 'problem.cannot', 'cannot.reminded_lately'),
  unknown_contest: NOT_FOUND,
  words_missing: SPOILED,
  nothing_restored: told(409, 'problem.cannot', 'cannot.nothing_restored'),
  notice_unchanged: told(409, 'problem.cannot', 'cannot.notice_unchanged'),
  notice_moved_on: told(409, 'problem.cannot', 'cannot.notice_moved_on'),
  draft_changed: told(409, 'problem.cannot', 'cannot.draft_changed'),
  unknown_draft: NOT_FOUND,
  not_your_own_programme: told(409, 'problem.cannot', 'cannot.not_your_own_programme'),
  programme_moved_on: told(409, 'problem.cannot', 'cannot.programme_moved_on'),
  prohibited_use: told(422, 'problem.cannot', 'cannot.prohibited_use'),
  basis_not_tested: told(422, 'problem.cannot', 'cannot.basis_not_tested'),
  basis_not_found: told(422, 'problem.cannot', 'cannot.basis_not_found'),
  balancing_missing: told(422, 'problem.cannot', 'cannot.balancing_missing'),
  programme_exists: told(409, 'problem.cannot', 'cannot.programme_exists'),
  programme_of_a_file: told(409, 'problem.cannot', 'cannot.programme_of_a_file'),
  too_many_activities: told(409, 'problem.cannot', 'cannot.too_many_activities'),
  unknown_owner: told(422, 'problem.cannot', 'cannot.unknown_owner'),
  unknown_category: told(422, 'problem.cannot', 'cannot.unknown_category'),
  unknown_purpose: told(422, 'problem.cannot', 'cannot.unknown_purpose'),
  activity_twice: told(409, 'problem.cannot', 'cannot.activity_twice'),
  must_stop_on_lost_contact: told(422, 'problem.cannot', 'cannot.must_stop_on_lost_contact'),
  basis_fixed: told(409, 'problem.cannot', 'cannot.basis_fixed'),
  terms_fixed: told(409, 'problem.cannot', 'cannot.terms_fixed'),
  texts_fixed: told(409, 'problem.cannot', 'cannot.texts_fixed'),
  grounds_missing: told(422, 'problem.cannot', 'cannot.grounds_missing'),
  activity_was_asked_about: told(409, 'problem.cannot', 'cannot.activity_was_asked_about'),
  too_many_drafts: told(409, 'problem.cannot', 'cannot.too_many_drafts'),
  not_whole: told(409, 'problem.cannot', 'cannot.not_whole'),
  unknown_system: NOT_FOUND,
  nothing_stated: told(409, 'problem.cannot', 'cannot.nothing_stated'),
  held_days_unfit: told(422, 'problem.cannot', 'inventory.until.wrong'),
  held_ground_missing: told(422, 'problem.cannot', 'inventory.ground.wrong'),
  officer_needed: told(403, 'problem.cannot', 'cannot.officer_needed'),
  statement_moved_on: told(409, 'problem.cannot', 'cannot.statement_moved_on'),
  nothing_to_do: told(409, 'problem.cannot', 'cannot.nothing_to_do'),
  said_twice: SPOILED,
  unknown_key: NOT_FOUND,
  two_keys_already: told(409, 'problem.cannot', 'cannot.two_keys_already'),
  key_lives_too_long: told(422, 'problem.cannot', 'cannot.key_lives_too_long'),
  idempotency_conflict: told(409, 'problem.used', 'problem.used.text', 'history'),
  idempotency_missing: SPOILED,
  language_missing: SPOILED,
  form_spoiled: SPOILED,
  unknown_request: NOT_FOUND,
  requests_enough: told(429, 'problem.cannot', 'cannot.requests_enough'),
  messages_enough: told(429, 'problem.cannot', 'cannot.messages_enough'),
  note_of_nobody: told(409, 'problem.cannot', 'cannot.note_of_nobody'),
  note_too_long: told(422, 'problem.cannot', 'case.notes.wrong'),
  notes_enough: told(409, 'problem.cannot', 'cannot.notes_enough'),
  request_over: told(409, 'problem.cannot', 'cannot.request_over'),
  request_incomplete: SPOILED,
  on_its_own_page: SPOILED,
  contact_missing: SPOILED,
  window_wrong: told(422, 'problem.cannot', 'requests.window.wrong'),
  asked_again_too_soon: told(409, 'problem.cannot', 'cannot.asked_again_too_soon'),
  request_not_there_yet: told(409, 'problem.cannot', 'cannot.request_not_there_yet'),
  already_extended: told(409, 'problem.cannot', 'cannot.already_extended'),
  extension_late: told(409, 'problem.cannot', 'cannot.extension_late'),
  no_extension_here: told(409, 'problem.cannot', 'cannot.no_extension_here'),
  reasons_missing: told(422, 'problem.cannot', 'cannot.reasons_missing'),
  tasks_open: told(409, 'problem.cannot', 'cannot.tasks_open'),
  no_system_asked: told(409, 'problem.cannot', 'cannot.no_system_asked'),
  sent_without_a_name: told(409, 'problem.cannot', 'cannot.sent_without_a_name'),
  checks_missing: told(409, 'problem.cannot', 'cannot.checks_missing'),
  request_changed: told(409, 'problem.cannot', 'cannot.request_changed'),
  cannot_take: told(409, 'problem.cannot', 'cannot.cannot_take'),
  review_not_needed: told(409, 'problem.cannot', 'cannot.review_not_needed'),
  unknown_reviewer: told(422, 'problem.cannot', 'cannot.unknown_reviewer'),
  reviewer_yourself: told(409, 'problem.cannot', 'cannot.reviewer_yourself'),
  reviewer_in_conflict: told(409, 'problem.cannot', 'cannot.reviewer_in_conflict'),
  review_days_unfit: told(422, 'problem.cannot', 'case.review.days.wrong'),
  goes_with_another: told(409, 'problem.cannot', 'cannot.goes_with_another'),
  nobody_by_that: told(422, 'problem.cannot', 'case.tie.nobody'),
  receipt_of_another: told(422, 'problem.cannot', 'case.tie.not_theirs'),
  receipt_unfit: told(422, 'problem.cannot', 'ask.receipt.unfit'),
  waits_for_person: told(409, 'problem.cannot', 'cannot.waits_for_person'),
  your_own_request: told(403, 'problem.cannot', 'cannot.your_own_request'),
  you_decided_before: told(403, 'problem.cannot', 'cannot.you_decided_before'),
  you_own_the_programme: told(403, 'problem.cannot', 'cannot.you_own_the_programme'),
  proof_unknown: told(422, 'problem.cannot', 'cannot.proof_unknown'),
  not_restricted: told(409, 'problem.cannot', 'cannot.not_restricted'),
  tell_them_first: told(409, 'problem.cannot', 'cannot.tell_them_first'),
  unavailable: UNAVAILABLE,
  sign_out_unrecorded: told(503, 'problem.signed_out', 'problem.signed_out.text'),
  busy: UNAVAILABLE,
} as const satisfies Record<string, RefusalTold>;

export type RefusalCode = keyof typeof REFUSALS;

const isKnown = (code: string): code is RefusalCode => Object.hasOwn(REFUSALS, code);

/** The telling of a code. One that nobody foresaw is a bug, and is told as one: 500 and plain words. */
export const refusalOf = (code: string): RefusalTold =>
  isKnown(code) ? REFUSALS[code] : told(500, 'problem.broken', 'problem.broken.text', 'history');

/** The telling of an answer that has only a status: what a router or a gate refused. */
export const refusalOfStatus = (status: number): RefusalTold => {
  if (status === 404) return NOT_FOUND;
  if (status === 401 || status === 403) return FORBIDDEN;
  if (status === 405) return REFUSALS.method_not_allowed;
  if (status === 503 || status === 429) return { ...UNAVAILABLE, status };
  return status < 500 ? { ...SPOILED, status } : refusalOf('');
};

/** Codes that belong to a field of a form, with the sentence beside the field. `undefined` field: the whole form. */
export const FORM_REFUSALS = {
  sign_in_failed: { status: 401, field: 'email', message: 'sign_in.failed' },
  too_many_attempts: { status: 429, field: 'email', message: 'sign_in.too_many' },
  busy: { status: 503, field: 'password', message: 'problem.busy.text' },
  unavailable: { status: 503, field: 'password', message: 'problem.unavailable.text' },
  token_unknown: { status: 422, field: 'token', message: 'first.token.unknown' },
  code_for_a_password: { status: 422, field: 'token', message: 'shared.code.not_here' },
  password_too_short: { status: 422, field: 'password', message: 'first.password.short' },
  password_too_long: { status: 422, field: 'password', message: 'first.password.long' },
  password_too_common: { status: 422, field: 'password', message: 'first.password.common' },
} as const satisfies Record<string, { status: number; field: string; message: JourneyId }>;
