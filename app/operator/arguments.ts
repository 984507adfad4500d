import { z } from 'zod';
import { ROLES } from '#domain/authority/roles';
import { VERBS } from '#domain/monitoring/activity';
import { GATES } from '#domain/monitoring/gates';
import { LEAVER_PROOFS } from '#domain/people/leaver';
import { PERSON_KINDS } from '#domain/people/person';
import { typedDate, typedEmail, typedKey, typedLanguage, typedLine, typedText } from '../typed-text';
import { looksMapping } from './file-shapes';

const line = typedLine(200);
const country = z.string().regex(/^[A-Z]{2}$/, 'Use the two capital letters of the country, for example DE.');
const region = z
  .string()
  .regex(/^[A-Z0-9]{1,3}$/, 'Use the region without the country, for example NY.')
  .optional();
const place = z
  .string()
  .max(80)
  .regex(
    /^([A-Z]{2}(-[A-Z0-9]{1,3})?|establishment:[a-z0-9]+(-[a-z0-9]+)*)$/,
    'Use a country (DE), a region (US-NY) or establishment:key.',
  );
const keyId = z
  .string()
  .regex(/^[A-Za-z0-9]{12}$/, 'Use the 12 characters after fr_live_, fr_test_ or fr_scim_.');
const file = z.strictObject({ file: z.unknown() });
const role = z.enum(ROLES.filter((one) => one !== 'employee'));

const person = z
  .string()
  .regex(/^[a-z]+_[1-9A-HJ-NP-Za-km-z]{1,40}$/, 'Use the id of a person, for example per_….');
/** A person by address or, where none leads to them any more, by id. */
const WHO = { email: typedEmail.optional(), person: person.optional() };
const oneOfThem = ({ email, person: id }: { email?: string | undefined; person?: string | undefined }) =>
  (email === undefined) !== (id === undefined);
const ONE_OF_THEM = { path: ['email'], error: 'Say who it is by --email or by --person, with one of them.' };

/** The operations of the command line with the shapes of their arguments. Files arrive as parsed JSON under `file`. */
export const ARGUMENTS = {
  init: z.strictObject({
    name: line,
    email: typedEmail,
    establishment: typedKey.default('main'),
    language: typedLanguage.default('en'),
    country,
    region,
    council: z.boolean().default(false),
  }),
  'establishment.record': file,
  'person.add': z.strictObject({
    name: line,
    email: typedEmail,
    establishment: typedKey,
    kind: z.enum(PERSON_KINDS).default('employee'),
    entity: typedKey.default('main'),
    languages: z.array(typedLanguage).min(1).default(['en']),
    hired_on: typedDate.optional(),
    minor: z.boolean().default(false),
    synthetic: z.boolean().default(false),
    external_id: line.optional(),
  }),
  'person.import': z.strictObject({
    path: z.string().min(1).max(4_096),
    check: z.boolean().default(false),
    leaving: z.int().min(0).optional(),
  }),
  'looks.import': z.strictObject({
    path: z.string().min(1).max(4_096),
    mapping: looksMapping,
    system: z.string().min(1).max(256),
    check: z.boolean().default(false),
  }),
  'person.token': z.strictObject(WHO).refine(oneOfThem, ONE_OF_THEM),
  'person.let_in': z.strictObject({ ...WHO, proof: z.enum(LEAVER_PROOFS) }).refine(oneOfThem, ONE_OF_THEM),
  'person.leave': z.strictObject(WHO).refine(oneOfThem, ONE_OF_THEM),
  'person.erase': z
    .strictObject({ ...WHO, because: z.enum(['asked', 'no_longer_needed']) })
    .refine(oneOfThem, ONE_OF_THEM),
  'role.grant': z.strictObject({
    email: typedEmail,
    // Guests are a council's own.
    role: z.enum(ROLES.filter((one) => one !== 'employee' && one !== 'expert')),
    establishment: typedKey.optional(),
    from: typedDate.optional(),
    until: typedDate.optional(),
    stands_in_for: typedEmail.optional(),
  }),
  'role.revoke': z.strictObject({ email: typedEmail, role }),
  'programme.apply': file,
  'gate.record': z.strictObject({
    gate: z.enum(GATES),
    programme: typedKey,
    activity: line.optional(),
    place: place.optional(),
    state: z.enum(['open', 'shut']),
    until: typedDate.optional(),
    evidence: typedText(20_000),
  }),
  'notice.publish': file,
  'system.register': file,
  'key.list': z.strictObject({ system: typedKey.optional() }),
  'key.mint': z.strictObject({
    system: typedKey,
    mode: z.enum(['live', 'test']).default('live'),
    days: z.int().min(1).max(90).default(90),
  }),
  'key.revoke': z.strictObject({ key_id: keyId }),
  'scim.list': z.strictObject({}),
  'scim.propose': z.strictObject({ days: z.int().min(1).max(90).default(90) }),
  'scim.revoke': z.strictObject({ key_id: keyId }),
  explain: z.strictObject({
    email: typedEmail,
    category: line,
    purpose: line,
    verb: z.enum(VERBS).default('collect'),
    programme: typedKey.optional(),
  }),
} as const;

export type Operation = keyof typeof ARGUMENTS;
export type Arguments<Name extends Operation> = z.output<(typeof ARGUMENTS)[Name]>;
