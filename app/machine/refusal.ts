import type { MachineResponse } from '#app/http/machine-exchange';
import { problemDocument } from '#app/http/problem';

/** Every refusal of this door: one table from code to status and sentence, so that a new code has both. */
export const REFUSALS = {
  malformed_question: { status: 400, detail: 'The question is not as documented.' },
  malformed_query: { status: 400, detail: 'A query parameter is missing or not as documented.' },
  malformed_report: { status: 400, detail: 'The report is not as documented.' },
  report_unfit: {
    status: 400,
    detail: 'What the report says of times and activities contradicts itself, or lies in the future.',
  },
  told_too_late: {
    status: 400,
    detail:
      'A dataset is told of within 35 days after it was built, and a run within 35 days after it ended.',
  },
  answer_unfit: { status: 400, detail: 'The answer does not fit the task.' },
  review_unfit: { status: 400, detail: 'The review does not fit the task.' },
  removed_more: { status: 400, detail: 'More was left out of a category than was looked at.' },
  too_many_people: { status: 400, detail: 'One batch names at most 1,000 people.' },
  old_after_new: { status: 400, detail: 'old is a later size than new.' },
  activity_out_of_scope: {
    status: 400,
    detail: 'The report names an activity that this system may not report about.',
  },
  dataset_unknown: { status: 400, detail: 'The run names a dataset that this system did not report.' },
  key_missing: { status: 401, detail: 'No key was given. Send it as "Authorization: Bearer <key>".' },
  key_malformed: { status: 401, detail: 'This is not a key. Check that it was copied whole.' },
  key_unknown: { status: 401, detail: 'This key is not known here.' },
  key_expired: { status: 401, detail: 'This key has ended. Ask for a new one.' },
  key_revoked: { status: 401, detail: 'This key was withdrawn.' },
  system_expired: { status: 401, detail: 'The registration of this system has ended.' },
  key_in_address: {
    status: 401,
    detail: 'A key was sent in the address. Addresses are logged: withdraw this key.',
  },
  live_key_needed: {
    status: 403,
    detail: 'This is about real people, and answers a live key alone.',
  },
  lists_not_granted: { status: 403, detail: 'This system may not list who is allowed.' },
  reviewer_not_granted: {
    status: 403,
    detail: 'Whoever looked was not named for this, or may not look. The task says who may.',
  },
  grant_over: { status: 403, detail: 'The time of whoever looked is over. They can be named anew.' },
  not_found: { status: 404, detail: 'Nothing is at this address.' },
  checkpoint_unknown: {
    status: 404,
    detail: 'No checkpoint of this size was handed out. Leave new out for the newest.',
  },
  not_acceptable: { status: 406, detail: 'This address answers in another format.' },
  epoch_unknown: { status: 409, detail: 'The report is about another epoch of the log.' },
  revision_in_future: { status: 409, detail: 'The report names a revision that does not exist yet.' },
  pause_epoch_in_future: { status: 409, detail: 'The report names a pause that does not exist yet.' },
  idempotency_conflict: {
    status: 409,
    detail: 'This Idempotency-Key was used for another report. Use a new one.',
  },
  answered_otherwise: {
    status: 409,
    detail: 'This task was answered otherwise. What was done or does not apply stays.',
  },
  told_otherwise: {
    status: 409,
    detail: 'This id was reported before and was something else. A report never changes: use a new id.',
  },
  still_held: {
    status: 409,
    detail: 'You say that you hold this. Delete it and answer done, or report what you hold now.',
  },
  no_sealing_key: {
    status: 409,
    detail: 'The person has not made a key for this yet. Fetch the task again until it has seal_to.',
  },
  sealed_to_other_key: {
    status: 409,
    detail:
      'The person made another key meanwhile, and could not open this. Fetch the task again and seal to its seal_to.',
  },
  review_missing: {
    status: 409,
    detail:
      'This copy tells of others. Somebody who is named in the task looks at it first: send the review.',
  },
  review_not_needed: { status: 409, detail: 'Nobody has to look at the copy of this task.' },
  reviewed_otherwise: { status: 409, detail: 'A review of this task was told otherwise. It stays.' },
  look_told_otherwise: {
    status: 409,
    detail: 'A look was told before under the name of this task and category, and it was another one.',
  },
  size_in_future: { status: 409, detail: 'The log has no tree of this size.' },
  too_many_reports: {
    status: 429,
    detail: 'This key reports more than once a second. Send one report for all of it, later.',
    retryAfter: 10,
  },
  too_many_unknown: {
    status: 429,
    detail: 'This key named too many people who are unknown here. Tell of people of the snapshot alone.',
    retryAfter: 60,
  },
  too_many_waits: {
    status: 429,
    detail: 'Three calls of this key wait already. One is enough.',
    retryAfter: 5,
  },
  not_ready: { status: 503, detail: 'The portal cannot vouch for its state now.', retryAfter: 5 },
  state_not_reached: { status: 503, detail: 'The revision asked for is not reached yet.', retryAfter: 1 },
} as const satisfies Record<string, { status: number; detail: string; retryAfter?: number }>;

export type RefusalCode = keyof typeof REFUSALS;

/** Makes the answer of a refusal; `detail` says more exactly what the table says in general. */
export type Refuse = (code: RefusalCode, detail?: string) => MachineResponse;

/** `/api/v1` and the log: a problem document (RFC 9457) with a stable `code`. */
export const refuseWithProblem: Refuse = (code, detail = REFUSALS[code].detail) => {
  const { status } = REFUSALS[code];
  const headers = { 'content-type': 'application/problem+json', ...headersOf(code) };
  return { status, headers, body: problemDocument(status, code, detail) };
};

/** AuthZEN: the body of an error is a message, not a problem document (Authorization API 1.0, error responses). */
export const refuseWithText: Refuse = (code, detail = REFUSALS[code].detail) => ({
  status: REFUSALS[code].status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headersOf(code) },
  body: `${code}: ${detail}`,
});

const headersOf = (code: RefusalCode): Record<string, string> => {
  const refusal: { status: number; retryAfter?: number } = REFUSALS[code];
  return {
    'cache-control': 'private, no-store',
    ...(refusal.retryAfter !== undefined && { 'retry-after': String(refusal.retryAfter) }),
    // RFC 6750, section 3: no error code when no key was given at all.
    ...(refusal.status === 401 && {
      'www-authenticate':
        code === 'key_missing'
          ? 'Bearer realm="forthright"'
          : 'Bearer realm="forthright", error="invalid_token"',
    }),
  };
};
