import type { IncomingMessage } from 'node:http';
import { ok, type Result } from '#domain/result';
import { hasBody, judgeBodyHeaders } from './body';
import { isForeignEmbedding, isOwnRequest, isUnsafe } from './csrf';
import { type createOriginOf, hasRepeatedHeader } from './host';
import { FIXED_PATHS, NOWHERE, policyOf } from './policy-of';
import type { GateRefusal } from './refusals';
import type { BodyPolicy, RoutePolicy } from './route-policy';
import { parseTarget, type Target } from './target';

/** A request that may go to its door once its body is read. */
export interface Judged {
  target: Target;
  policy: RoutePolicy;
  /** Undefined for the health door alone, which is asked by address. */
  origin: string | undefined;
  /** How to read the body; undefined when there is none to read. */
  body: BodyPolicy | undefined;
}

/** Whether the asker waits for a word before it sends the body (RFC 9110, section 10.1.1). */
export const expectsContinue = ({ headers }: IncomingMessage): boolean =>
  headers.expect?.toLowerCase() === '100-continue';

export type Refused = GateRefusal & { policy?: RoutePolicy; origin?: string | undefined };

/**
 * Whether somebody opens or reloads the address of a form that is only sent. It is refused too, but by a page in their
 * language that says what happened and leads on: the address stands in their browser after a form was not taken.
 */
export const isReloadOfForm = ({ page, methods }: RoutePolicy, method: string): boolean =>
  page !== undefined && (method === 'GET' || method === 'HEAD') && !methods.includes(method);

/** Addresses without parameters, taken apart once. */
const KNOWN = new Map(FIXED_PATHS.map((path) => [path, parseTarget(path)]));

/** Everything that can be judged before a byte of the body is read, in the order of security.md, section 3.2. */
export const judge = (
  request: IncomingMessage,
  originOf: ReturnType<typeof createOriginOf>,
): Result<Judged, Refused> => {
  const { headers, method = '' } = request;
  if (hasRepeatedHeader(request.rawHeaders)) return no({ code: 'header_repeated' });
  if (headers.expect !== undefined && !expectsContinue(request)) return no({ code: 'expectation' });
  const target = KNOWN.get(request.url ?? '') ?? parseTarget(request.url ?? '');
  if (!target.ok) {
    const policy = policyOf((request.url ?? '').split('?', 1)[0] ?? '');
    return no({ ...target.error, policy });
  }
  const policy = policyOf(target.value.path);
  const at = { policy };
  const host = policy.door === 'health' ? ok(undefined) : originOf(headers);
  if (!host.ok) return no({ ...host.error, ...at });
  const origin = host.value;
  const known = { policy, ...(origin !== undefined && { origin }) };
  if (policy.methods.length === 0) return no({ code: 'not_found', ...known });
  if (!policy.methods.includes(method) && !isReloadOfForm(policy, method)) {
    if (policy === NOWHERE) return no({ code: 'not_found', ...known });
    return no({ code: 'method_not_allowed', allow: policy.methods, ...known });
  }
  if (policy.asker === 'key' && headers.cookie !== undefined) return no({ code: 'cookie_refused', ...known });
  if (policy.asker === 'cookie' && origin !== undefined) {
    const own = isUnsafe(method) ? isOwnRequest(headers, origin) : !isForeignEmbedding(headers);
    if (!own) return no({ code: 'cross_site', ...known });
  }
  if (!isUnsafe(method) || method === 'DELETE' || policy.body === undefined) {
    return hasBody(headers)
      ? no({ code: 'body_unexpected', ...known })
      : ok({ target: target.value, policy, origin, body: undefined });
  }
  const body = judgeBodyHeaders(headers, policy.body);
  return body.ok
    ? ok({ target: target.value, policy, origin, body: policy.body })
    : no({ ...body.error, ...known });
};

const no = (error: Refused): { ok: false; error: Refused } => ({ ok: false, error });
