import type { Actor } from '#domain/entry/bodies';
import type { Refused } from '#domain/result';
import type { Instant } from '#domain/time';
import { en } from '../messages/en';
import { actAt } from '../messages/gate-act';
import type { OperatorParts } from '../services/operator-parts';
import { ARGUMENTS, type Arguments, type Operation } from './arguments';
import { malformed } from './file-errors';
import {
  dayStart,
  gateInputs,
  inventoryInput,
  noticeInput,
  placeInProgramme,
  programmeInput,
  roleTerms,
  systemInput,
} from './file-inputs';
import { parseEstablishmentFile, parseNoticeFile, parseProgrammeFile, parseSystemFile } from './files';
import { importLooks } from './looks-import';
import { definedOnly, printed, printedCode } from './printed';
import { printedList } from './printed-list';
import { sentenceOf } from './sentences';

/** What an operation answers: facts to print, or a refusal with the place in the file where there is one. */
export type OperatorAnswer =
  | { ok: true; value: object }
  | { ok: false; error: Refused & { path?: string; message?: string } };

type Handlers = {
  [Name in Operation]: (
    services: OperatorParts,
    actor: Actor,
    input: Arguments<Name>,
  ) => Promise<OperatorAnswer>;
};

const APPROVAL = 'a second person, at /approvals';
const APPROVAL_AT_DIRECTORY = 'an administrator, at /admin/directory';
const WOKEN_BY = 'the person has set a password with the code of: forthright person token';

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
  'person.import': async ({ imports }, actor, { path, check, leaving }) => {
    const file = await imports.copyIn(path);
    if (!file.ok) return file;
    const handed = await imports.handIn(actor, file.value);
    if (!handed.ok) return handed;
    const { import: id } = handed.value;
    await imports.settled();
    if (imports.view(actor, id)?.state === 'ready' && !check) {
      const started = imports.start(actor, id, leaving);
      if (!started.ok) return started;
      await imports.settled();
    }
    const answer = printedList(imports.view(actor, id));
    if (check) imports.drop(actor, id);
    return answer;
  },
  'person.token': async (services, actor, input) => {
    const person = whoIs(services, input);
    return person === undefined
      ? failed('unknown_person')
      : printedCode(await services.accounts.issueCode(actor, person));
  },
  'person.let_in': async (services, actor, input) => {
    const person = whoIs(services, input);
    return person === undefined
      ? failed('unknown_person')
      : printedCode(await services.accounts.letLeaverIn(actor, person, input.proof));
  },
  'person.leave': async (services, actor, input) => {
    const person = whoIs(services, input);
    if (person === undefined) return failed('unknown_person');
    const left = await services.accounts.leave(actor, { person, leftAt: services.clock() });
    return left.ok ? { ok: true, value: { ...left.value, ...leftBehind(services, person) } } : left;
  },
  'person.erase': async (services, actor, input) => {
    const person = whoIs(services, input);
    if (person === undefined) return failed('unknown_person');
    const erased = await services.erasure.person(actor, { person, because: input.because });
    if (!erased.ok) return erased;
    const { revision, rest, journalEmptied, keysShredded } = erased.value;
    const value = { person, revision, finished: rest === 0, rest, journalEmptied, keysShredded };
    return { ok: true, value: { ...value, ...leftBehind(services, person) } };
  },
  'role.grant': async (services, actor, input) => {
    const { administration, identity } = services;
    const { role } = input;
    const person = services.personByEmail(input.email);
    const holder =
      input.stands_in_for === undefined ? undefined : services.personByEmail(input.stands_in_for);
    if (person === undefined || (input.stands_in_for !== undefined && holder === undefined)) {
      return failed('unknown_person');
    }
    const asked = { person, role, ...roleTerms(input, holder) };
    const granted = await administration.grantRole(actor, asked);
    const asleep = identity.needsOperatorsCode(person, role) && { asleepUntil: WOKEN_BY };
    if (granted.ok) return { ok: true, value: { ...granted.value, ...asleep } };
    if (granted.error.code !== 'second_person_needed') return granted;
    const proposed = await administration.proposeRole(actor, asked);
    return proposed.ok ? { ok: true, value: { ...proposed.value, waitsFor: APPROVAL, ...asleep } } : proposed;
  },
  'role.revoke': async ({ administration, personByEmail }, actor, { email, role }) => {
    const person = personByEmail(email);
    return person === undefined
      ? failed('unknown_person')
      : administration.revokeRole(actor, { person, role });
  },
  'programme.apply': async (services, actor, { file }) => {
    const { administration, personByEmail, clock } = services;
    const parsed = parseProgrammeFile(file);
    if (!parsed.ok) return parsed;
    const applied = await administration.applyProgramme(
      actor,
      programmeInput(parsed.value, clock(), personByEmail),
    );
    if (!applied.ok) return refusedAt(placeInProgramme(parsed.value, applied.error), applied.error);
    for (const [position, gate] of gateInputs(parsed.value).entries()) {
      const recorded = await administration.recordGate(actor, gate);
      if (!recorded.ok) return refusedAt(`gates.${position}`, recorded.error);
    }
    const { programme } = parsed.value;
    return { ok: true, value: { ...applied.value, gatesStillShut: stillShut(services, programme) } };
  },
  'gate.record': ({ administration }, actor, { until, ...gate }) =>
    administration.recordGate(actor, { ...gate, ...(until !== undefined && { until: dayStart(until) }) }),
  'notice.publish': async ({ administration, activitiesOf, clock }, actor, { file }) => {
    const parsed = parseNoticeFile(file);
    if (!parsed.ok) return parsed;
    const { activities } = parsed.value;
    const asked = noticeInput(parsed.value, clock(), activitiesOf);
    const done = await administration.publishNotice(actor, asked);
    if (done.ok) return done;
    if (done.error.code !== 'second_person_needed') {
      return refusedAt(placeInList(activities, done.error), done.error);
    }
    const proposed = await administration.proposeNotice(actor, { ...asked, stricter: false });
    if (!proposed.ok) return refusedAt(placeInList(activities, proposed.error), proposed.error);
    return { ok: true, value: { ...proposed.value, waitsFor: APPROVAL } };
  },
  'system.register': async ({ administration, inventory, personByEmail }, actor, { file }) => {
    const parsed = parseSystemFile(file);
    if (!parsed.ok) return parsed;
    const done = await administration.registerSystem(actor, systemInput(parsed.value, personByEmail));
    if (!done.ok) return refusedAt(placeInList(parsed.value.activities, done.error), done.error);
    const { system } = parsed.value;
    const asked = inventoryInput(parsed.value, inventory.said(system));
    const stated = asked && (await administration.stateInventory(actor, asked));
    if (stated?.ok === false) return refusedAt(`held_before.kinds.${stated.error.about}`, stated.error);
    const owed = inventory.owing().find((each) => each.system === system)?.categories ?? [];
    return {
      ok: true,
      value: { ...(stated ?? done).value, ...(owed.length > 0 && { noUseBeforeStated: owed }) },
    };
  },
  'looks.import': (services, _actor, input) => importLooks(services, input),
  'key.list': async ({ keys, clock }, _actor, { system }) => ({
    ok: true,
    value: { keys: keys(system), at: clock() },
  }),
  'key.mint': async ({ administration }, actor, input) => {
    const minted = await administration.mintKey(actor, input);
    if (!minted.ok || minted.value.proposal === undefined) return minted;
    return { ok: true, value: { ...minted.value, waitsFor: APPROVAL } };
  },
  explain: async ({ decisions, personByEmail }, _actor, { email, ...question }) => {
    const employee = personByEmail(email);
    if (employee === undefined) return failed('unknown_person');
    // Reasons, and even a bare no, tell who refused (model, section 0): the person sees theirs on their own page.
    if (!decisions.isSynthetic(employee)) return failed('only_synthetic');
    const { allow, reasons, activity, until } = decisions.evaluate({ ...definedOnly(question), employee });
    return { ok: true, value: definedOnly({ decision: allow, reasons, activity, until }) };
  },
  'scim.list': async ({ directory }) => ({ ok: true, value: directory.connection() }),
  'scim.propose': async ({ directory }, actor, input) => {
    const made = await directory.propose(actor, input);
    return made.ok ? { ok: true, value: { ...made.value, waitsFor: APPROVAL_AT_DIRECTORY } } : made;
  },
  'scim.revoke': ({ directory }, actor, { key_id }) => directory.revoke(actor, { keyId: key_id }),
  'key.revoke': ({ administration }, actor, { key_id }) => administration.revokeKey(actor, { keyId: key_id }),
};

const personInput = (input: Arguments<'person.add'>, now: Instant) => ({
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

const whoIs = (
  { personByEmail }: OperatorParts,
  { email, person }: { email?: string | undefined; person?: string | undefined },
): string | undefined => (email === undefined ? person : personByEmail(email));

/** What nobody answers for any more; it is said, and keeps nobody from going: an erasure is not the employer's to delay. */
const leftBehind = ({ ownedBy }: OperatorParts, person: string): { needsAnotherOwner?: object } => {
  const owned = ownedBy(person);
  return owned.programmes.length + owned.systems.length > 0 ? { needsAnotherOwner: owned } : {};
};

/** A refusal with the place in the file where it has one. */
const refusedAt = (path: string | undefined, error: Refused): OperatorAnswer => ({
  ok: false,
  error: { ...error, ...(path !== undefined && { path }) },
});

/** Where in a file that lists activities stands the one that is meant. */
const placeInList = (activities: readonly string[] | '*', { code, about = '' }: Refused) => {
  if (code === 'unknown_owner') return 'owner';
  if (code === 'unknown_programme') return 'programme';
  const position = activities === '*' ? -1 : activities.indexOf(about);
  return position < 0 ? undefined : `activities.${position}`;
};

/** What is still shut in a programme, and who must act: publishing and minting come to nothing before. */
const stillShut = ({ shutGates }: OperatorParts, programme: string) =>
  shutGates(programme).map(({ gate, establishments, activities }) => ({
    gate,
    establishments,
    activities,
    whoMustAct: en[`gate.${gate}.who`],
    where: actAt(gate, programme).where,
  }));

/** Runs one operation of the command line: checks its arguments, then the same commands as everybody's. */
export const operate = async (
  services: OperatorParts,
  actor: Actor,
  operation: string,
  input: unknown,
): Promise<OperatorAnswer> => {
  if (!Object.hasOwn(ARGUMENTS, operation)) return told(failed('unknown_operation'));
  const name = operation as Operation;
  const parsed = ARGUMENTS[name].safeParse(input, { reportInput: true });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, error: malformed(issue ?? { code: 'custom', path: [], message: '' }) };
  }
  const run = HANDLERS[name] as (s: OperatorParts, a: Actor, i: unknown) => Promise<OperatorAnswer>;
  return told(await run(services, actor, parsed.data));
};

/** An answer as it is printed: one way to write names and times, and a sentence to every refusal. */
const told = (answer: OperatorAnswer): OperatorAnswer => {
  if (answer.ok) return { ok: true, value: printed(answer.value) as object };
  const { code, message = sentenceOf(code), path, about } = answer.error;
  return {
    ok: false,
    error: {
      code,
      message,
      ...(path !== undefined && { path }),
      ...(about !== undefined && { about }),
    },
  };
};
