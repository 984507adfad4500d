import { instantOf } from './instants';
import type {
  WireActivity,
  WireChange,
  WireChanges,
  WireEmployee,
  WireHeartbeatAnswer,
  WireLease,
  WireProtectedContext,
  WireSnapshotHeader,
  WireStruck,
} from './wire';

/**
 * Hand-made, strict validation. Each function takes parsed JSON and answers undefined when anything is not exactly as
 * documented; fields nobody documented are ignored. Only own properties count, so a polluted prototype adds nothing.
 */
type Fields = Record<string, unknown>;

export const fieldsOf = (value: unknown): Fields | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;

/** A property of the value itself, never of its prototype. */
export const own = (fields: Fields, name: string): unknown =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

export const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;
/** A whole number from 0 that is counted exactly. */
export const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const isSeconds = (value: unknown): value is number => isCount(value) && value > 0;
export const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(instantOf(value));
const isEnd = (value: unknown): value is string | null => value === null || isInstant(value);
export const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);
export const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

/** JSON text to a value; undefined when it is not JSON (no document of ours is the bare word undefined). */
export const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const activityOf = (value: unknown): WireActivity | undefined => {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const get = (name: string) => own(fields, name);
  const verb = get('verb');
  const valid =
    [get('id'), get('programme'), get('category'), get('purpose')].every(isText) &&
    (verb === 'collect' || verb === 'use') &&
    typeof get('paused') === 'boolean' &&
    typeof get('multi_party') === 'boolean' &&
    isSeconds(get('lease_s')) &&
    isOptional(get('continue_s'), isSeconds) &&
    isOptional(get('continue_until'), isInstant) &&
    isOptional(get('embargo_s'), isCount) &&
    isOptional(get('retention_s'), isCount) &&
    isOptional(get('held_until'), isInstant) &&
    isOptional(get('collected_for'), isTextList);
  if (!valid) return undefined;
  return {
    id: get('id') as string,
    programme: get('programme') as string,
    category: get('category') as string,
    purpose: get('purpose') as string,
    verb,
    paused: get('paused') as boolean,
    lease_s: get('lease_s') as number,
    multi_party: get('multi_party') as boolean,
    continue_s: get('continue_s') as number | undefined,
    embargo_s: get('embargo_s') as number | undefined,
    retention_s: get('retention_s') as number | undefined,
    held_until: get('held_until') as string | undefined,
    collected_for: get('collected_for') as string[] | undefined,
  };
};

const protectedContextOf = (value: unknown): WireProtectedContext | undefined => {
  const fields = fieldsOf(value);
  const [kind, match, why] = fields ? ['kind', 'match', 'why'].map((name) => own(fields, name)) : [];
  return isText(kind) && isText(match) && typeof why === 'string' ? { kind, match, why } : undefined;
};

/** Every element validated, or undefined. */
export const listOf = <T>(value: unknown, element: (value: unknown) => T | undefined): T[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const list: T[] = [];
  for (const item of value) {
    const parsed = element(item);
    if (parsed === undefined) return undefined;
    list.push(parsed);
  }
  return list;
};

/** First line of a snapshot. Two activities with one id are refused: which one would an answer mean? */
export const snapshotHeaderOf = (value: unknown): WireSnapshotHeader | undefined => {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const [revision, epoch, pauseEpoch, issuedAt, expiresAt] = [
    'revision',
    'epoch',
    'pause_epoch',
    'issued_at',
    'expires_at',
  ].map((name) => own(fields, name));
  const activities = listOf(own(fields, 'activities'), activityOf);
  const contexts = listOf(own(fields, 'protected_contexts'), protectedContextOf);
  if (!isCount(revision) || !isText(epoch) || !isCount(pauseEpoch)) return undefined;
  if (!isInstant(issuedAt) || !isInstant(expiresAt) || instantOf(expiresAt) <= instantOf(issuedAt))
    return undefined;
  if (!activities || !contexts || new Set(activities.map(({ id }) => id)).size !== activities.length)
    return undefined;
  return {
    revision,
    epoch,
    pause_epoch: pauseEpoch,
    issued_at: issuedAt,
    expires_at: expiresAt,
    activities,
    protected_contexts: contexts,
  };
};

/** A person's line; `size` is the number of activities in the header. */
export const employeeOf = (value: unknown, size: number): WireEmployee | undefined => {
  const fields = fieldsOf(value);
  const allowed = fields && allowedOf(fields, size);
  const id = fields && own(fields, 'id');
  if (!allowed || !isText(id)) return undefined;
  const apart = own(fields, 'unless_struck');
  if (apart === undefined) return { id, ...allowed };
  const more = fieldsOf(apart);
  const uses = more && allowedOf(more, size);
  const struck = more && listOf(own(more, 'struck'), struckOf);
  if (!uses || !struck || struck.length === 0) return undefined;
  if (uses.allow.some((position) => allowed.allow.includes(position))) return undefined;
  return { id, ...allowed, unless_struck: { ...uses, struck } };
};

/** Positions of activities, each once, with the two lists beside them. */
const allowedOf = (
  fields: Fields,
  size: number,
): Pick<WireEmployee, 'allow' | 'until' | 'since'> | undefined => {
  const [allow, until, since] = ['allow', 'until', 'since'].map((name) => own(fields, name));
  if (!Array.isArray(allow) || !Array.isArray(until) || !Array.isArray(since)) return undefined;
  if (until.length !== allow.length || since.length !== allow.length) return undefined;
  if (!allow.every((position) => isCount(position) && position < size)) return undefined;
  if (new Set(allow).size !== allow.length || !until.every(isEnd) || !since.every(isEnd)) return undefined;
  return { allow, until, since };
};

const struckOf = (value: unknown): WireStruck | undefined => {
  if (!Array.isArray(value) || value.length !== 3) return undefined;
  const [from, to, activities] = value as unknown[];
  if (!isInstant(from) || !isInstant(to) || instantOf(from) > instantOf(to)) return undefined;
  return isTextList(activities) ? [from, to, activities as string[]] : undefined;
};

const changeOf = (value: unknown): WireChange | undefined => {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const get = (name: string) => own(fields, name);
  const revision = get('revision');
  const kind = get('kind');
  if (!isCount(revision) || typeof kind !== 'string') return undefined;
  const employee = get('employee');
  const activity = get('activity');
  switch (kind) {
    case 'deny':
      return isText(employee) && isText(activity) ? { revision, kind, employee, activity } : undefined;
    case 'struck': {
      const struck = listOf(get('struck'), struckOf);
      return isText(employee) && struck ? { revision, kind, employee, struck } : undefined;
    }
    case 'allow':
    case 'allow_unless_struck': {
      const until = get('until');
      const since = get('since');
      if (!isText(employee) || !isText(activity) || !isEnd(until) || !isEnd(since)) return undefined;
      return { revision, kind, employee, activity, until, since };
    }
    case 'pause':
    case 'resume': {
      const pauseEpoch = get('pause_epoch');
      return isText(activity) && isCount(pauseEpoch)
        ? { revision, kind, activity, pause_epoch: pauseEpoch }
        : undefined;
    }
    case 'activities':
    case 'resync':
      return { revision, kind };
    default:
      return { revision, kind: 'unknown' };
  }
};

/** A long poll's answer: its items stand in the order of revisions, and none is later than the answer. */
export const changesOf = (value: unknown): WireChanges | undefined => {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const [revision, epoch, pauseEpoch, expiresAt] = ['revision', 'epoch', 'pause_epoch', 'expires_at'].map(
    (name) => own(fields, name),
  );
  const items = listOf(own(fields, 'items'), changeOf);
  if (!isCount(revision) || !isText(epoch) || !isCount(pauseEpoch) || !isInstant(expiresAt) || !items)
    return undefined;
  let last = 0;
  for (const item of items) {
    if (item.revision < last || item.revision > revision) return undefined;
    last = item.revision;
  }
  return { items, revision, epoch, pause_epoch: pauseEpoch, expires_at: expiresAt };
};

/** Signed notes about lineages of the log. */
export const epochNotesOf = (value: unknown): readonly string[] | undefined => {
  const fields = fieldsOf(value);
  return fields && listOf(own(fields, 'notes'), (note) => (isText(note) ? note : undefined));
};

/** Payload of the lease header. */
export const leasePayloadOf = (value: unknown): WireLease | undefined => {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const [keyId, epoch, revision, pauseEpoch, etag, issuedAt, expiresAt] = [
    'key_id',
    'epoch',
    'revision',
    'pause_epoch',
    'etag',
    'issued_at',
    'expires_at',
  ].map((name) => own(fields, name));
  if (!isText(keyId) || !isText(epoch) || !isCount(revision) || !isCount(pauseEpoch) || !isText(etag))
    return undefined;
  if (!isInstant(issuedAt) || !isInstant(expiresAt) || instantOf(expiresAt) <= instantOf(issuedAt))
    return undefined;
  return {
    key_id: keyId,
    epoch,
    revision,
    pause_epoch: pauseEpoch,
    etag,
    issued_at: issuedAt,
    expires_at: expiresAt,
  };
};

/** Answer to a heartbeat. */
export const heartbeatAnswerOf = (value: unknown): WireHeartbeatAnswer | undefined => {
  const fields = fieldsOf(value);
  const [revision, epoch, pauseEpoch] = fields
    ? ['revision', 'epoch', 'pause_epoch'].map((name) => own(fields, name))
    : [];
  return isCount(revision) && isText(epoch) && isCount(pauseEpoch)
    ? { revision, epoch, pause_epoch: pauseEpoch }
    : undefined;
};
