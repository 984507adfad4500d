import { STATUS_CODES } from 'node:http';
import { errorPage } from './error-page';
import { GATE_REFUSALS, type GateRefusal } from './refusals';
import type { RoutePolicy } from './route-policy';

export interface RefusalAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A problem document (RFC 9457) with a stable code. */
export const problemDocument = (status: number, code: string, detail: string): string =>
  JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status] ?? '', status, code, detail });

/** The error of a SCIM service provider (RFC 7644, section 3.12): the status is a text there. */
export const scimErrorDocument = (status: number, detail: string, scimType?: string): string =>
  JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
    status: String(status),
    ...(scimType !== undefined && { scimType }),
    detail,
  });

/** What of a body SCIM has a name for. */
const UNPARSABLE = new Set(['malformed_body', 'malformed_text', 'body_empty', 'key_repeated', 'too_deep']);

/**
 * A refusal of the gate in the form its route speaks: a page for people, a problem document, or for AuthZEN a message, where a
 * wrong content type is a 400 (Authorization API 1.0, error responses).
 */
export const refusalAnswer = (
  refusal: GateRefusal,
  errors: RoutePolicy['errors'],
  acceptLanguage: string | undefined,
): RefusalAnswer => {
  const { code, allow } = refusal;
  const { status: usual, detail } = GATE_REFUSALS[code];
  const status = errors === 'message' && usual === 415 ? 400 : usual;
  const headers = allow && { allow: allow.join(', ') };
  if (errors === 'page') {
    const body = errorPage(status, acceptLanguage);
    return { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' }, body };
  }
  if (errors === 'message') {
    return {
      status,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
      body: `${code}: ${detail}`,
    };
  }
  if (errors === 'scim') {
    const body = scimErrorDocument(status, detail, UNPARSABLE.has(code) ? 'invalidSyntax' : undefined);
    return { status, headers: { ...headers, 'content-type': 'application/scim+json' }, body };
  }
  const body = problemDocument(status, code, detail);
  return { status, headers: { ...headers, 'content-type': 'application/problem+json' }, body };
};
