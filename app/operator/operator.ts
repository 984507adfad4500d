import { z } from 'zod';
import { ROLES } from '#domain/authority/roles';
import type { Actor } from '#domain/entry/bodies';
import { GATES } from '#domain/monitoring/gates';
import { PERSON_KINDS } from '#domain/people/person';
import type { Result } from '#domain/result';
import { type Instant, toIso } from '#domain/time';
import type { SignInCode } from '../services/accounts';
import type { PersonInput } from '../services/commands/add-person';
import type { OperatorParts } from '../services/open-portal';
import { dayStart, gateInputs, noticeInput, programmeInput, systemInput } from './file-inputs';
import { parseEstablishmentFile, parseNoticeFile, parseProgrammeFile, parseSystemFile } from './files';

/** What an operation answers: facts to print, or a refusal with the place in the file where there is one. */
export type OperatorAnswer =
  | { ok: true; value: object }
  | { ok: false; error: { code: string; path?: string; message?: string } };

const text = z.string().min(1).max(200);
const date = z.iso.date();
const establishmentFields = {
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z
    .string()
    .regex(/^[A-Z0-9]{1,3}$/)
    .optional(),
  council: z.boolean().default(false),
};

/** The operations with the shapes of their arguments. Files arrive as parsed JSON under `file`. */
const ARGUMENTS = {
  init: z.strictObject({
    name: text,
    email: z.email(),
    establishment: text.default('main'),
    language: z.string().default('en'),
    ...establishmentFields,
  }),
  'establishment.record': z.strictObject({ file: z.unknown() }),
  'person.add': z.strictObject({
    name: text,
    email: z.email(),
    establishment: text,
    kind: z.enum(PERSON_KINDS).default('employee'),
    entity: text.default('main'),
    languages: z.array(z.string()).min(1).default(['en']),
    hired_on: date.optional(),
    minor: z.boolean().default(false),
    synthetic: z.boolean().default(false),
    external_id: text.optional(),
  }),
  'person.token': z.strictObject({ email: z.email() }),
  'person.leave': z.strictObject({ email: z.email() }),
  'role.grant': z.strictObject({ email: z.email(), role: z.enum(ROLES), establishment: text.optional() }),
  'role.revoke': z.strictObject({ email: z.email(), role: z.enum(ROLES) }),
  'programme.apply': z.strictObject({ file: z.unknown() }),
  'gate.record': z.strictObject({
    gate: z.enum(GATES),
    programme: text,
    activity: text.optional(),
    place: text.optional(),
    state: z.enum(['open', 'shut']),
    until: date.optional(),
    evidence: z.string().min(1).max(20_000),
  }),
  'notice.publish': z.strictObject({ file: z.unknown() }),
  'system.register': z.strictObject({ file: z.unknown() }),
  'key.mint': z.strictObject({
    system: text,
    mode: z.enum(['live', 'test']).default('live'),
    days: z.int().min(1).max(90).default(90),
  }),
  'key.revoke': z.strictObject({ key_id: text }),
} as const;

export type Operation = keyof typeof ARGUMENTS;
type Arguments<Name extends Operation> = z.output<(typeof ARGUMENTS)[Name]>;
type Handlers = {
  [Name in Operation]: (
    services: OperatorParts,
    actor: Actor,
    input: Arguments<Name>,
  ) => Promise<OperatorAnswer>;
};

const failed = (code: string): OperatorAnswer => ({ ok: false, error: { code } });

const HANDLERS: Handlers = {
  init: async (services, actor, input) => {
    if (services.hasPeople()) return failed('already_initialised');
    const { establishment, country, region, council } = input;
    const place = await services.administration.recordEstablishment(actor, {
      establishment,
      country,
      council,
      ...(region !== undefined && { region }),
    });
    if (!place.ok) return place;
    const first = ARGUMENTS['person.add'].parse({ name: input.name, email: input.email, establishment });
    const joining = personInput({ ...first, languages: [input.language] }, services.clock());
    const added = await services.accounts.admit(actor, joining, 'first_admin');
    if (!added.ok) return added;
    const { person } = added.value;
    for (const role of ['admin', 'officer', 'engineer'] as const) {
      const granted = await services.administration.grantRole(actor, { person, role });
      if (!granted.ok) return granted;
    }
    return printedCode(added);
  },
  'establishment.record': async ({ administration }, actor, { file }) => {
    const parsed = parseEstablishmentFile(file);
    return parsed.ok ? administration.recordEstablishment(actor, parsed.value) : parsed;
  },
  'person.add': async ({ accounts, clock }, actor, input) =>
    printedCode(await accounts.admit(actor, personInput(input, clock()))),
  'person.token': async ({ accounts, identity }, actor, { email }) => {
    const person = identity.personByEmail(email);
    return person === undefined
      ? failed('unknown_person')
      : printedCode(await accounts.issueCode(actor, person));
  },
  'person.leave': async ({ accounts, identity, clock }, actor, { email }) => {
    const person = identity.personByEmail(email);
    return person === undefined
      ? failed('unknown_person')
      : accounts.leave(actor, { person, leftAt: clock() });
  },
  'role.grant': async ({ administration, identity }, actor, { email, role, establishment }) => {
    const person = identity.personByEmail(email);
    if (person === undefined) return failed('unknown_person');
    const asked = { person, role, ...(establishment !== undefined && { establishment }) };
    const granted = await administration.grantRole(actor, asked);
    if (granted.ok || granted.error.code !== 'second_person_needed') return granted;
    const proposed = await administration.proposeRole(actor, asked);
    return proposed.ok
      ? { ok: true, value: { ...proposed.value, waits_for: 'approval by an admin, at /approvals' } }
      : proposed;
  },
  'role.revoke': async ({ administration, identity }, actor, { email, role }) => {
    const person = identity.personByEmail(email);
    return person === undefined
      ? failed('unknown_person')
      : administration.revokeRole(actor, { person, role });
  },
  'programme.apply': async ({ administration, identity, clock }, actor, { file }) => {
    const parsed = parseProgrammeFile(file);
    if (!parsed.ok) return parsed;
    const applied = await administration.applyProgramme(
      actor,
      programmeInput(parsed.value, clock(), identity.personByEmail),
    );
    if (!applied.ok) return applied;
    for (const gate of gateInputs(parsed.value)) {
      const recorded = await administration.recordGate(actor, gate);
      if (!recorded.ok) return recorded;
    }
    return applied;
  },
  'gate.record': ({ administration }, actor, { until, ...gate }) =>
    administration.recordGate(actor, { ...gate, ...(until !== undefined && { until: dayStart(until) }) }),
  'notice.publish': async ({ administration, activitiesOf, clock }, actor, { file }) => {
    const parsed = parseNoticeFile(file);
    return parsed.ok
      ? administration.publishNotice(actor, noticeInput(parsed.value, clock(), activitiesOf))
      : parsed;
  },
  'system.register': async ({ administration, identity }, actor, { file }) => {
    const parsed = parseSystemFile(file);
    return parsed.ok
      ? administration.registerSystem(actor, systemInput(parsed.value, identity.personByEmail))
      : parsed;
  },
  'key.mint': ({ administration }, actor, input) => administration.mintKey(actor, input),
  'key.revoke': ({ administration }, actor, { key_id }) => administration.revokeKey(actor, { keyId: key_id }),
};

const personInput = (input: Arguments<'person.add'>, now: Instant): Omit<PersonInput, 'id'> => ({
  kind: input.kind,
  entity: input.entity,
  establishment: input.establishment,
  languages: input.languages,
  minor: input.minor,
  synthetic: input.synthetic,
  hiredAt: input.hired_on === undefined ? now : dayStart(input.hired_on),
  profile: {
    name: input.name,
    email: input.email,
    ...(input.external_id !== undefined && { external_id: input.external_id }),
  },
});

/** The code as it is printed. */
const printedCode = (done: Result<SignInCode & { revision: number }>): OperatorAnswer =>
  done.ok
    ? {
        ok: true,
        value: {
          revision: done.value.revision,
          person: done.value.person,
          first_sign_in_token: done.value.code,
          token_expires_at: toIso(done.value.expiresAt),
        },
      }
    : done;

/** Runs one operation of the command line: checks its arguments, then the same commands as everybody's. */
export const operate = async (
  services: OperatorParts,
  actor: Actor,
  operation: string,
  input: unknown,
): Promise<OperatorAnswer> => {
  if (!Object.hasOwn(ARGUMENTS, operation)) return failed('unknown_operation');
  const name = operation as Operation;
  const parsed = ARGUMENTS[name].safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      ok: false,
      error: { code: 'malformed', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' },
    };
  }
  return (HANDLERS[name] as (s: OperatorParts, a: Actor, i: unknown) => Promise<OperatorAnswer>)(
    services,
    actor,
    parsed.data,
  );
};
