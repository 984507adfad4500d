import { ok, type Refused, type Result, refuse } from '#domain/result';
import type { ScimCode } from './errors';
import { USER, WORK } from './words';

/** What is kept of a user. Everything else that comes is passed over, and never kept: no password, photo, address or group. */
const KEPT = [
  'userName',
  'externalId',
  'active',
  'displayName',
  'name.formatted',
  'name.givenName',
  'name.familyName',
  'userType',
  'preferredLanguage',
  'locale',
  'establishment',
  'entity',
  'hireDate',
  'minor',
] as const;
export type Attribute = (typeof KEPT)[number];

/** Values by attribute; null where it is said that there is none. */
export type Attributes = Map<Attribute, string | boolean | null>;

export type Unread = Refused<
  Extract<ScimCode, 'malformed_value' | 'attribute_twice' | 'read_only' | 'needed' | 'malformed_body'>
>;

const OF_WORK: readonly Attribute[] = ['establishment', 'entity', 'hireDate', 'minor'];
const BOOLEANS: readonly Attribute[] = ['active', 'minor'];
const READ_ONLY = new Set(['id', 'meta', 'groups']);
/** Without these nobody can be on record. */
const NEEDED: readonly Attribute[] = ['userName', 'externalId', 'displayName', 'establishment'];

/** The spellings under which an attribute is meant: case counts for nothing (RFC 7643, section 2.1), and the schema may stand before it. */
const BY_NAME: ReadonlyMap<string, Attribute> = new Map(
  KEPT.flatMap((attribute): [string, Attribute][] => {
    const lower = attribute.toLowerCase();
    return OF_WORK.includes(attribute)
      ? [[`${WORK.toLowerCase()}:${lower}`, attribute]]
      : [
          [lower, attribute],
          [`${USER.toLowerCase()}:${lower}`, attribute],
        ];
  }),
);

/** Objects whose members are attributes of their own. */
const HOLDERS: ReadonlyMap<string, string> = new Map([
  ['name', 'name.'],
  [`${USER}:name`.toLowerCase(), 'name.'],
  [WORK.toLowerCase(), `${WORK}:`],
  [USER.toLowerCase(), ''],
]);

/** What a path of a PATCH means: an attribute, or an object of several; undefined where nothing is kept of it. */
const targetOf = (name: string): { attribute: Attribute } | { prefix: string } | undefined => {
  const lower = name.toLowerCase();
  const attribute = BY_NAME.get(lower);
  if (attribute) return { attribute };
  const prefix = HOLDERS.get(lower);
  return prefix === undefined ? undefined : { prefix };
};

/** Reads the members of a user, or of an operation without a path, whose names may have dots in them as Entra ID sends them. */
export const readMembers = (value: unknown, prefix = ''): Result<Attributes, Unread> => {
  if (!isObject(value)) return refuse('malformed_body');
  const found: Attributes = new Map();
  for (const [name, member] of Object.entries(value)) {
    const read = readAt(`${prefix}${name}`, member);
    if (!read.ok) return read;
    for (const [attribute, one] of read.value) {
      if (found.has(attribute)) return refuse('attribute_twice', attribute);
      found.set(attribute, one);
    }
  }
  return ok(found);
};

/** Reads a value at the path of an attribute; nothing where none of it is kept. */
export const readAt = (path: string, value: unknown): Result<Attributes, Unread> => {
  const target = targetOf(path);
  if (!target) return ok(new Map());
  if ('attribute' in target) {
    const read = readValue(target.attribute, value);
    return read.ok ? ok(new Map([[target.attribute, read.value]])) : read;
  }
  return value === null ? ok(new Map()) : readMembers(value, target.prefix);
};

/** What it means that a path is taken away: what must be there stays, of what is kept otherwise nothing is undone by silence. */
export const readRemoval = (path: string): Result<Attributes, Unread> => {
  const target = targetOf(path);
  return target && 'attribute' in target && NEEDED.includes(target.attribute)
    ? refuse('needed', target.attribute)
    : ok(new Map());
};

/** Whether nobody may write at this path. */
export const isReadOnly = (path: string): boolean =>
  READ_ONLY.has(path.toLowerCase().replace(`${USER.toLowerCase()}:`, '').split(/[.[]/, 1)[0] ?? '');

/** Texts stay as they are; of true and false also the texts that Entra ID sends ("False"). */
const readValue = (attribute: Attribute, value: unknown): Result<string | boolean | null, Unread> => {
  // Some send a single value as a list of one.
  const one =
    Array.isArray(value) && value.length === 1 ? (isObject(value[0]) ? value[0].value : value[0]) : value;
  if (one === null) return ok(null);
  if (BOOLEANS.includes(attribute)) {
    if (typeof one === 'boolean') return ok(one);
    const word = typeof one === 'string' ? one.toLowerCase() : '';
    return word === 'true' || word === 'false' ? ok(word === 'true') : refuse('malformed_value', attribute);
  }
  return typeof one === 'string' ? ok(one) : refuse('malformed_value', attribute);
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
