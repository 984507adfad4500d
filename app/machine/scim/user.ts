import { DAY, fromIso, toIso } from '#domain/time';
import type { Directory } from '../../services/directory/directory';
import type { Attributes } from './attributes';
import { USER, USERS_PATH, WORK } from './words';

type People = Directory['people'];
type Person = NonNullable<ReturnType<People['find']>>;
type Said = Parameters<People['add']>[1];

/** A user as RFC 7643 writes one: what the portal keeps of somebody and a directory may know, never a language, a choice or a role. */
export const userOf = (person: Person, active: boolean, publicUrl: string) => ({
  schemas: [USER, WORK],
  id: person.id,
  ...(person.externalId !== undefined && { externalId: person.externalId }),
  userName: userNameOf(person),
  name: { formatted: person.name },
  displayName: person.name,
  userType: person.kind,
  active,
  [WORK]: {
    establishment: person.establishment,
    entity: person.entity,
    hireDate: toIso(person.hiredAt).slice(0, 'YYYY-MM-DD'.length),
    minor: person.minor,
  },
  meta: {
    resourceType: 'User',
    location: `${publicUrl}${USERS_PATH}/${person.id}`,
    version: etagOf(person),
  },
});

/** The version of a user, as an ETag: two of the same version say the same, if not letter by letter. */
export const etagOf = ({ version }: Person): string => `W/"${version}"`;

/** The version that a header asks for; undefined where it asks for any, null where it can be none of ours. */
export const versionIn = (header: string | undefined): string | undefined | null => {
  if (header === undefined || header.trim() === '*') return undefined;
  return /^(?:W\/)?"([0-9a-f]{16})"$/.exec(header.trim())?.[1] ?? null;
};

/** Not everybody has an address at work; their own id stands for it. */
const userNameOf = ({ email, id }: Person): string => email ?? id;

/** What was said of a user, as the cells of a list of people. `person` is who it is about, where they are on record. */
export const saidOf = (attributes: Attributes, person?: Person): Said => {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value : undefined;
  const [given, family] = [text(attributes.get('name.givenName')), text(attributes.get('name.familyName'))];
  const whole = given !== undefined && family !== undefined ? `${given} ${family}` : undefined;
  const name = text(attributes.get('displayName')) ?? text(attributes.get('name.formatted')) ?? whole;
  const userName = text(attributes.get('userName'));
  const language = text(attributes.get('preferredLanguage')) ?? text(attributes.get('locale'));
  const minor = attributes.get('minor');
  return definedOnly({
    external_id: text(attributes.get('externalId')),
    name,
    email: person && userName === userNameOf(person) ? undefined : userName,
    kind: text(attributes.get('userType')),
    establishment: text(attributes.get('establishment')),
    entity: text(attributes.get('entity')),
    // Afterwards their languages are their own choice.
    languages: person ? undefined : language?.replaceAll('_', '-'),
    hired_at: dayOf(text(attributes.get('hireDate'))),
    minor: typeof minor === 'boolean' ? String(minor) : undefined,
  });
};

/** A day, also where a moment is sent. */
const dayOf = (value: string | undefined): string | undefined => {
  const at = value === undefined ? Number.NaN : fromIso(value);
  return Number.isNaN(at) ? value : toIso(at - (at % DAY)).slice(0, 'YYYY-MM-DD'.length);
};

const definedOnly = (said: Record<keyof Said & string, string | undefined> | object): Said =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
