/**
 * Everything the gate refuses before a door is opened: one table from code to status, so that a new code has one. The words are
 * for the developer of a system or the reader of a log; what a person sees is in error-page.ts.
 */
export const GATE_REFUSALS = {
  malformed_request: { status: 400, detail: 'The request line or a header is malformed.' },
  header_repeated: { status: 400, detail: 'A header that has one value came twice.' },
  malformed_path: { status: 400, detail: 'The path is malformed.' },
  malformed_query: { status: 400, detail: 'The query is malformed.' },
  query_repeated: { status: 400, detail: 'A query parameter came twice.' },
  query_refused: { status: 400, detail: 'This query parameter is not taken here.' },
  cookie_refused: { status: 400, detail: 'Systems sign in with a key, never with a cookie.' },
  body_unexpected: { status: 400, detail: 'This request takes no body.' },
  body_incomplete: { status: 400, detail: 'The body ended early.' },
  body_empty: { status: 400, detail: 'The body is empty.' },
  malformed_body: { status: 400, detail: 'The body is not well-formed.' },
  malformed_text: { status: 400, detail: 'A text has characters that no text has.' },
  too_deep: { status: 400, detail: 'The body is nested too deeply.' },
  too_many_keys: { status: 400, detail: 'The body has too many members.' },
  key_refused: { status: 400, detail: 'The body has a member whose name is not taken.' },
  key_repeated: { status: 400, detail: 'The body names a member twice.' },
  field_refused: { status: 400, detail: 'The form has a field that is not taken here.' },
  field_repeated: { status: 400, detail: 'A field of the form came twice.' },
  cross_site: { status: 403, detail: 'The request did not come from this site.' },
  not_found: { status: 404, detail: 'Nothing is at this address.' },
  method_not_allowed: { status: 405, detail: 'This address does not take this method.' },
  body_too_slow: { status: 408, detail: 'The body took too long.' },
  body_too_large: { status: 413, detail: 'The body is too large.' },
  content_type: { status: 415, detail: 'This content type is not taken here.' },
  content_encoding: { status: 415, detail: 'A compressed body is not taken.' },
  expectation: { status: 417, detail: 'This expectation is not met here.' },
  wrong_host: { status: 421, detail: 'This host is not served here.' },
  headers_too_large: { status: 431, detail: 'The headers are too large.' },
  unavailable: { status: 503, detail: 'The portal cannot write this down now. Try again in a moment.' },
  failed: { status: 500, detail: 'Something went wrong here.' },
} as const satisfies Record<string, { status: number; detail: string }>;

export type GateRefusalCode = keyof typeof GATE_REFUSALS;

/** A refusal on its way to the answer. */
export interface GateRefusal {
  code: GateRefusalCode;
  /** Methods for the `Allow` header of a 405. */
  allow?: readonly string[];
}
