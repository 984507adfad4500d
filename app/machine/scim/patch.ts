import { Messages } from 'scimmy';
import { ok, type Refused, type Result, refuse } from '#domain/result';
import { type Attributes, isReadOnly, readAt, readMembers, readRemoval, type Unread } from './attributes';
import type { ScimCode } from './errors';

const MOST_OPERATIONS = 100;
const LONGEST_PATH = 300;

type PatchRefusal = Unread | Refused<Extract<ScimCode, 'malformed_operation' | 'too_many_operations'>>;

/**
 * What the operations of a PATCH say of a user together, the last word on an attribute being the one that holds. `op` in any case, a path
 * or none, as Entra ID and Okta send them. An operation on what is not kept is passed over: to refuse it would stop everything else that is said.
 */
export const readPatch = (body: unknown): Result<Attributes, PatchRefusal> => {
  const operations = operationsOf(body);
  if (!operations) return refuse('malformed_operation');
  if (operations.length > MOST_OPERATIONS) return refuse('too_many_operations');
  const said: Attributes = new Map();
  for (const { op, path, value } of operations) {
    if (path !== undefined && path.length > LONGEST_PATH) return refuse('malformed_operation');
    if (path !== undefined && isReadOnly(path)) return refuse('read_only', path.slice(0, 40));
    const read = readOperation(op.toLowerCase(), path, value);
    if (!read.ok) return read;
    for (const [attribute, one] of read.value) said.set(attribute, one);
  }
  return ok(said);
};

const readOperation = (
  op: string,
  path: string | undefined,
  value: unknown,
): Result<Attributes, PatchRefusal> => {
  if (op === 'remove') return readRemoval(path ?? '');
  if (path === undefined) return readMembers(value);
  return value === undefined ? refuse('malformed_operation') : readAt(path, value);
};

interface Operation {
  op: string;
  path?: string;
  value?: unknown;
}

/** The operations, checked by scimmy for being a message of RFC 7644, section 3.5.2; undefined where it is none. */
const operationsOf = (body: unknown): readonly Operation[] | undefined => {
  try {
    // Throws errors of its own, and of the language where the body is no object at all.
    return new Messages.PatchOp(body as never).Operations as readonly Operation[];
  } catch {
    return undefined;
  }
};
