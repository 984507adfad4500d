import type { MachineResponse } from '#app/http/machine-exchange';
import { scimErrorDocument } from '#app/http/problem';
import { REFUSALS as MACHINE_REFUSALS, type RefusalCode as MachineCode } from '../refusal';

interface ScimRefusal {
  status: number;
  /** RFC 7644, table 9. */
  scimType?: string;
  detail: string;
  retryAfter?: number;
}

const invalid = (detail: string): ScimRefusal => ({ status: 400, scimType: 'invalidValue', detail });
const taken = (detail: string): ScimRefusal => ({ status: 409, scimType: 'uniqueness', detail });
const fixed = (detail: string): ScimRefusal => ({ status: 400, scimType: 'mutability', detail });
const key = (code: MachineCode): ScimRefusal => {
  const { status, detail } = MACHINE_REFUSALS[code];
  return { status, detail };
};

/**
 * Every refusal of the directory's door: from code to status, scimType and sentence. A column of a list of people that is meant stands in
 * the sentence under the name that it has in SCIM.
 */
const SCIM_REFUSALS = {
  key_missing: key('key_missing'),
  key_malformed: key('key_malformed'),
  key_unknown: key('key_unknown'),
  key_expired: key('key_expired'),
  key_revoked: key('key_revoked'),
  key_in_address: key('key_in_address'),
  too_many_questions: {
    status: 429,
    detail: 'This key asks more than 50 times a second. Ask again later.',
    retryAfter: 5,
  },
  not_found: { status: 404, detail: 'There is no such resource.' },
  unknown_person: { status: 404, detail: 'There is no such user.' },
  malformed_body: { status: 400, scimType: 'invalidSyntax', detail: 'The body is not as RFC 7644 says.' },
  attribute_twice: {
    status: 400,
    scimType: 'invalidSyntax',
    detail: 'An attribute is there twice, in two spellings.',
  },
  malformed_operation: {
    status: 400,
    scimType: 'invalidSyntax',
    detail: 'An operation is not as RFC 7644, section 3.5.2, says.',
  },
  too_many_operations: {
    status: 413,
    scimType: 'tooMany',
    detail: 'A request may have 100 operations.',
  },
  malformed_filter: {
    status: 400,
    scimType: 'invalidFilter',
    detail: 'Filters are: userName, externalId, id or active, with eq, joined by and.',
  },
  malformed_paging: invalid('startIndex and count are whole numbers.'),
  malformed_value: invalid('An attribute has a value of another type.'),
  read_only: fixed('id, meta and groups are not changed here.'),
  needed: fixed('This attribute cannot be taken away.'),
  not_active: invalid('Who is new is active. Nobody is added who has left.'),
  not_as_seen: { status: 412, detail: 'The user has changed since this version was read.' },
  external_id_fixed: fixed('externalId does not change: everything on record about somebody is found by it.'),
  has_left: fixed(
    'This person has left, and stays so. Somebody who comes back is a new user with a new externalId.',
  ),
  address_of_a_role: {
    status: 403,
    detail: 'This person has a role in the portal. Whoever runs it changes their address.',
  },
  external_id_taken: taken('Somebody has this externalId already, or had it before they left.'),
  email_taken: taken(
    'Somebody has this userName already, or had it before they left: nobody gets the record of another.',
  ),
  id_of_two: taken('Two people have this externalId.'),
  twice: taken('Two people have this.'),
  leavers_held: {
    status: 403,
    detail:
      'More people were to leave than leave without a word. They are held back until an administrator of the portal confirms it. Nothing was changed.',
  },
  not_allowed: { status: 403, detail: 'The directory may not do this.' },
  cells: invalid('The values cannot be read.'),
  missing: invalid('externalId is needed.'),
  missing_for_new: invalid('A new user needs this attribute.'),
  language_missing: invalid('A new user needs preferredLanguage or locale.'),
  formula: invalid('This begins like a formula.'),
  unseen: invalid('There are hidden characters in this.'),
  long: invalid('This is longer than 200 characters.'),
  wrong: invalid('This value is not one that is taken.'),
  unknown_establishment: invalid('No place of work has this key. Record the place in the portal first.'),
  country_differs: invalid('The place of work is in another country.'),
  region_differs: invalid('The place of work is in another region.'),
  left_before_hired: invalid('The last day is before the first day.'),
  already_done: { status: 409, detail: 'This is on record already.' },
  idempotency_conflict: { status: 409, detail: 'Something else was asked before.' },
  unavailable: {
    status: 503,
    detail: 'The portal cannot write this down now. Try again in a moment.',
    retryAfter: 5,
  },
} as const satisfies Record<string, ScimRefusal>;

export type ScimCode = keyof typeof SCIM_REFUSALS;

/** What a column of a list of people is called in SCIM. */
const ATTRIBUTE: Readonly<Record<string, string>> = {
  external_id: 'externalId',
  name: 'displayName',
  email: 'userName',
  kind: 'userType',
  languages: 'preferredLanguage',
  hired_at: 'hireDate',
  establishment: 'establishment',
  entity: 'entity',
  minor: 'minor',
};

/** A code as a refusal of this door; one that no table knows is a bug. */
export const isScimCode = (code: string): code is ScimCode => Object.hasOwn(SCIM_REFUSALS, code);

/** The answer of a refusal; `about` is the column or attribute that is meant. */
export const scimRefusal = (code: ScimCode, about?: string): MachineResponse => {
  const { status, detail, scimType, retryAfter }: ScimRefusal = SCIM_REFUSALS[code];
  const named = about === undefined ? undefined : (ATTRIBUTE[about] ?? about);
  return {
    status,
    headers: {
      'content-type': 'application/scim+json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      ...(status === 401 && {
        // RFC 6750, section 3: no error code when no key was given at all.
        'www-authenticate':
          code === 'key_missing'
            ? 'Bearer realm="forthright"'
            : 'Bearer realm="forthright", error="invalid_token"',
      }),
    },
    body: scimErrorDocument(status, named === undefined ? detail : `${named}: ${detail}`, scimType),
  };
};
