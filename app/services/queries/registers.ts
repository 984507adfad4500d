import { type UndeclaredField, undeclaredFields } from '#db/own/undeclared-fields';
import { type AuditFilter, auditActs, strangers } from '#db/views/audit';
import { type Grant, grantsAhead, grantsInForce, grantsOf, rolesAhead } from '#db/views/grants';
import {
  establishments,
  type PersonRow,
  peopleAfter,
  peopleMatching,
  personRow,
} from '#db/views/people-list';
import { countToInvite, peopleToInvite, type ToInvite } from '#db/views/people-to-invite';
import { decidedProposals, openProposals, type ProposalRow } from '#db/views/proposals';
import { type KeyRow, keyRows, registeredSystems, type SystemRow } from '#db/views/registered-systems';
import { adminsInOffice, councilInOffice, hasOthers, isProven, isSetUp } from '#db/views/setup';
import { nameOf } from '#db/views/texts';
import { isAboutPerson, namesActor } from '#domain/authority/audit';
import { type Given, type Giver, mayApproveRole, mayStopRole } from '#domain/authority/givers';
import { mayDo, OPERATIONS, type Operation, type RoleKey } from '#domain/authority/roles';
import { mayApproveRecovery, mayDeclineRecovery, SECOND_PERSON } from '#domain/authority/second-person';
import { isInForce, isOver } from '#domain/authority/terms';
import { undeclared } from '#domain/systems/drift';
import type { Instant } from '#domain/time';
import { type AuditAbout, type AuditReader, createAuditAbout, gateRecorded } from './audit-about';
import type { QueryContext } from './context';
import { type SystemState, systemState } from './system-state';

const PEOPLE_A_PAGE = 50;
/** Each letter is an act and an entry, and somebody has to put them into envelopes. */
const LETTERS_AT_ONCE = 50;
const DECIDED_SHOWN = 20;
const ACTS_A_PAGE = 50;
/** So many lines a download has at most; older ones are reached by its dates. */
const ACTS_A_FILE = 10_000;

/** An act in a role as the audit list shows it. */
export interface AuditLine {
  seq: number;
  at: Instant;
  operation: Operation;
  /** The role it was done in; `operator` at the machine; `none` for somebody who gave up what they had. */
  actor: RoleKey | 'operator' | 'none';
  unit?: string;
  /** Only where two people must be told apart. */
  name?: string;
  object: string;
  /** The person it was about is erased: the id leads to nobody. */
  erased?: true;
  /** The same in names, where there are some that this reader may see. */
  about?: AuditAbout;
  /** Of a gate: what was recorded, and for which place; without a place it holds everywhere. */
  gate?: { state: 'open' | 'shut'; place?: string };
}

/** A proposal; `asleep` says that the role does not count before its person sets a password with a code of the operator. */
export type DecidedLine = ProposalRow & { asleep: boolean };

/** A proposal with what this reader may do about it. */
export type ProposalLine = DecidedLine & { mayApprove: boolean; mayDecline: boolean };

/** Somebody with a role, as the page of who may do what shows them. */
export interface Holder extends Grant {
  name: string;
  /** Name of the person whom a deputy stands in for. */
  holder?: string;
  /** Whether it counts already. */
  begun: boolean;
  /** It does not count before its person proves their way in. */
  asleep: boolean;
}

/** A system with what it last said of itself (evidence: reported by the system). */
export type SystemLine = SystemRow & {
  state: SystemState;
  /** By how many entries the state it enforces is older than the log. */
  behind?: number;
  keys: readonly KeyRow[];
  /** Fields it reported and its manifest, as it is now, does not declare. */
  undeclared: readonly UndeclaredField[];
};

/** What admins, engineers and auditors read: people and roles, systems and keys, proposals, acts. Never a choice. */
export interface Registers {
  /** `next` is the person after whom the next page begins. */
  people(after?: string): { people: readonly PersonRow[]; next?: string };
  /** `more`: there were more than are shown. */
  findPeople(words: string): { people: readonly PersonRow[]; more: boolean };
  person(id: string): PersonRow | undefined;
  establishments(): readonly { id: string; council: boolean }[];
  /** Places with people who cannot sign in yet, and how many. */
  placesToInvite(): readonly { id: string; waiting: number }[];
  /** The first of them at a place, as many as letters are made at once. */
  peopleToInvite(establishment: string): readonly ToInvite[];
  /** What waits for a second person, for somebody with these roles, and what was decided last. */
  proposals(reader: { person: string; roles: readonly RoleKey[] }): {
    open: readonly ProposalLine[];
    decided: readonly DecidedLine[];
  };
  /** Everybody who has a role or will have one, by role. */
  holders(): readonly Holder[];
  /** The roles that this person has or will have. */
  heldBy(person: string): readonly Holder[];
  /** Who could agree to a live key that this person proposes: somebody, for now only the operator alone, or nobody. */
  secondForKeys(person: string): 'somebody' | 'operator' | 'nobody';
  systems(): readonly SystemLine[];
  audit(
    filter: AuditFilter,
    as: 'page' | 'file',
    reader: AuditReader,
  ): { lines: readonly AuditLine[]; next?: number };
}

/** Whether this reader may agree to what waits, or stop it; the command asks again. */
const mayDecide = (
  { db, now }: Pick<QueryContext, 'db' | 'now'>,
  giver: Giver,
  { about, gives }: ProposalRow,
): { approve: boolean; decline: boolean } => {
  if ('recovers' in gives) {
    const theirs = rolesAhead(db, about.id, now());
    return {
      approve: mayApproveRecovery(giver.roles, theirs),
      decline: mayDeclineRecovery(giver.roles, theirs),
    };
  }
  if (!('role' in gives)) {
    const { approve, decline } = SECOND_PERSON.key;
    return { approve: mayDo(giver.roles, approve), decline: mayDo(giver.roles, decline) };
  }
  const { role, establishment } = gives;
  const given = (council: number): Given => ({
    role,
    ...(establishment !== undefined && { establishment }),
    council,
  });
  const speaking = (beside?: string): number =>
    establishment === undefined ? 0 : councilInOffice(db, establishment, now(), beside);
  return {
    approve: mayApproveRole(giver, given(speaking(about.id)), adminsInOffice(db, now())),
    decline: mayStopRole(giver, given(speaking())),
  };
};

const toHolder = ({ db, now }: Pick<QueryContext, 'db' | 'now'>, grant: Grant): Holder => ({
  ...grant,
  name: nameOf(db, grant.person),
  ...(grant.stands_in_for !== undefined && { holder: nameOf(db, grant.stands_in_for) }),
  begun: isInForce(grant, now()),
  asleep: !isProven(db, grant.person, grant.role),
});

/** Of a proposal that waits it is said as it would be; of one that was approved as long as the role is held. */
const isAsleep = (db: QueryContext['db'], { about, gives, state }: ProposalRow): boolean => {
  if (!('role' in gives) || state === 'declined' || isProven(db, about.id, gives.role)) return false;
  return (
    state === 'open' || (personRow(db, about.id)?.roles.some(({ role }) => role === gives.role) ?? false)
  );
};

export const createRegisters = (context: QueryContext): Registers => {
  const { db, now, decisions } = context;
  return {
    people: (after) => {
      const people = peopleAfter(db, after, PEOPLE_A_PAGE + 1);
      const shown = people.slice(0, PEOPLE_A_PAGE);
      const last = shown.at(-1);
      return { people: shown, ...(people.length > shown.length && last && { next: last.id }) };
    },
    findPeople: (words) => {
      const people = peopleMatching(db, words, PEOPLE_A_PAGE + 1);
      return { people: people.slice(0, PEOPLE_A_PAGE), more: people.length > PEOPLE_A_PAGE };
    },
    person: (id) => personRow(db, id),
    establishments: () => establishments(db),
    placesToInvite: () =>
      establishments(db)
        .map(({ id }) => ({ id, waiting: countToInvite(db, id, now()) }))
        .filter(({ waiting }) => waiting > 0),
    peopleToInvite: (establishment) => peopleToInvite(db, establishment, now(), LETTERS_AT_ONCE),
    proposals: ({ person, roles }) => {
      const speaksFor = grantsInForce(db, person, now()).find(({ role }) => role === 'representative');
      const giver = {
        roles,
        ...(speaksFor?.establishment !== undefined && { speaksFor: speaksFor.establishment }),
      };
      const own = ({ about, proposer }: ProposalRow) => proposer.id === person || about.id === person;
      return {
        open: openProposals(db, now())
          .map((row) => {
            const may = mayDecide(context, giver, row);
            const mayApprove = may.approve && !own(row);
            return { ...row, asleep: isAsleep(db, row), mayApprove, mayDecline: may.decline };
          })
          .filter(({ mayApprove, mayDecline }) => mayApprove || mayDecline),
        decided: decidedProposals(db, DECIDED_SHOWN)
          .filter((row) => mayDecide(context, giver, row).decline)
          .map((row) => ({ ...row, asleep: isAsleep(db, row) })),
      };
    },
    holders: () => grantsAhead(db, now()).map((grant) => toHolder(context, grant)),
    heldBy: (person) =>
      grantsOf(db, person)
        .filter((grant) => !isOver(grant, now()))
        .map((grant) => toHolder(context, grant)),
    secondForKeys: (person) => {
      if (hasOthers(db, OPERATIONS[SECOND_PERSON.key.approve], person, now())) return 'somebody';
      return isSetUp(db) ? 'nobody' : 'operator';
    },
    systems: () => {
      const keys = keyRows(db);
      const { revision } = decisions.position();
      return registeredSystems(db).map((row) => {
        const state = systemState(context, row);
        return {
          ...row,
          state,
          ...(state.revision !== undefined && { behind: revision - state.revision }),
          keys: keys.filter((key) => key.system === row.id),
          undeclared: undeclaredFields(db, row.id).filter(
            ({ category, field }) => undeclared(row.manifest, { [category]: [field] }).length > 0,
          ),
        };
      });
    },
    audit: (filter, as, reader) => {
      const aboutOf = createAuditAbout(db, reader);
      const limit = as === 'page' ? ACTS_A_PAGE : ACTS_A_FILE;
      const rows = auditActs(db, filter, limit + 1);
      const people = rows.filter(({ operation }) => isAboutPerson(operation)).map(({ object }) => object);
      const erased = strangers(db, people);
      const lines = rows.slice(0, limit).map((whole): AuditLine => {
        const { actorKind, actor, role, unit, ...row } = whole;
        const about = as === 'page' ? aboutOf(whole) : undefined;
        const gate = row.operation === 'gate.record' ? gateRecorded(db, row.seq) : undefined;
        return {
          ...row,
          actor: actorKind === 'operator' ? 'operator' : (role ?? 'none'),
          ...(unit !== null && { unit }),
          ...(isAboutPerson(row.operation) && erased.has(row.object) && { erased: true }),
          ...(actorKind === 'person' && namesActor(row.operation) && { name: nameOf(db, actor) }),
          ...(about && { about }),
          ...(gate && {
            gate: { state: gate.state, ...(gate.place !== undefined && { place: gate.place }) },
          }),
        };
      });
      const last = lines.at(-1);
      return { lines, ...(rows.length > limit && last && { next: last.seq }) };
    },
  };
};
