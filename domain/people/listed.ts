import type { Actor } from '../entry/bodies';
import type { Instant } from '../time';
import type { PersonKind } from './person';

/** Kinds that a list of people can name: who has left is told by a date, and a visitor has no account. */
export const LISTED_KINDS = [
  'employee',
  'contractor',
  'agency_worker',
  'apprentice',
  'applicant',
] as const satisfies readonly PersonKind[];

/** The columns of a list of people (docs/files.md). There is none for a role or for a choice: neither ever comes by a list. */
export const LIST_COLUMNS = [
  'external_id',
  'name',
  'email',
  'kind',
  'entity',
  'establishment',
  'country',
  'region',
  'languages',
  'hired_at',
  'minor',
  'left_at',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** Without these nobody new can be added. */
export const NEEDED_COLUMNS: readonly ListColumn[] = [
  'external_id',
  'name',
  'establishment',
  'languages',
  'hired_at',
];

/** One person as a list says them. What it does not say is absent, and stays as it is on record. */
export interface ListedPerson {
  /** The id by which HR or the identity provider knows them; whoever is meant is found by it alone. */
  external_id: string;
  name?: string;
  email?: string;
  kind?: (typeof LISTED_KINDS)[number];
  entity?: string;
  establishment?: string;
  /** Only compared with the place of work: country and region follow from it. */
  country?: string;
  region?: string;
  /** Only of somebody new: afterwards the languages are the person's own choice. */
  languages?: readonly string[];
  hired_at?: Instant;
  minor?: boolean;
  left_at?: Instant;
}

/** What is on record about whom a row may mean. */
export interface OnRecord {
  /** Everybody with this external id; of two nobody can say who is meant. */
  found: readonly {
    id: string;
    name: string;
    email?: string;
    kind: PersonKind;
    entity: string;
    establishment: string;
    hiredAt: Instant;
    minor: boolean;
    leftAt?: Instant;
    hasRole: boolean;
  }[];
  /** The place of work that the row names or, where it names none, that is on record. */
  place?: { country: string; region?: string };
  /** Whoever else has the address of the row, by profile or account. */
  addressOf?: string;
}

/** Why a row is not taken, beside what its cells say wrong by themselves. */
export type RowFault =
  | 'id_of_two'
  | 'unknown_establishment'
  | 'country_differs'
  | 'region_differs'
  | 'left_before_hired'
  | 'has_left'
  | 'missing_for_new'
  | 'email_taken'
  | 'address_of_a_role';

export interface RowProblem<Code extends string = RowFault> {
  column: ListColumn;
  code: Code;
}

/** What a person is known by that a list can change. */
export type Changeable = 'name' | 'email' | 'kind' | 'entity' | 'establishment' | 'hired_at' | 'minor';

/** What becomes of a row. `past`: somebody who left before they were ever on record is not added. */
export type RowVerdict =
  | { is: 'add' | 'stay' | 'past' }
  | { is: 'change'; person: string; changes: readonly Changeable[] }
  | { is: 'leave'; person: string; leftAt: Instant }
  | { is: 'not_taken'; problems: readonly RowProblem[] };

/**
 * Judges one row of a list against what is on record at this moment. A person is a leaver only where the list says so by a day that
 * has come; an absent row says nothing. Whoever has left stays so: nobody comes in under the record of somebody who left. The address with
 * which somebody with a role signs in is not another admin's to change.
 */
export const judgeRow = (row: ListedPerson, on: OnRecord, by: Actor['kind'], now: Instant): RowVerdict => {
  const [person] = on.found;
  if (on.found.length > 1) return no('external_id', 'id_of_two');
  const placed = placeFault(row, on, person !== undefined);
  if (placed) return { is: 'not_taken', problems: [placed] };
  const hiredAt = row.hired_at ?? person?.hiredAt;
  if (row.left_at !== undefined && hiredAt !== undefined && row.left_at < hiredAt) {
    return no('left_at', 'left_before_hired');
  }
  if (row.left_at !== undefined && row.left_at <= now) {
    if (!person) return { is: 'past' };
    return person.leftAt === undefined
      ? { is: 'leave', person: person.id, leftAt: row.left_at }
      : { is: 'stay' };
  }
  if (person?.leftAt !== undefined) return no('external_id', 'has_left');
  if (!person) {
    const missing = NEEDED_COLUMNS.filter((column) => row[column] === undefined);
    if (missing.length > 0) {
      return { is: 'not_taken', problems: missing.map((column) => ({ column, code: 'missing_for_new' })) };
    }
    return on.addressOf === undefined ? { is: 'add' } : no('email', 'email_taken');
  }
  const changes = changesOf(row, person);
  if (changes.includes('email')) {
    if (person.hasRole && by !== 'operator') return no('email', 'address_of_a_role');
    if (on.addressOf !== undefined && on.addressOf !== person.id) return no('email', 'email_taken');
  }
  return changes.length > 0 ? { is: 'change', person: person.id, changes } : { is: 'stay' };
};

const no = (column: ListColumn, code: RowFault): RowVerdict => ({
  is: 'not_taken',
  problems: [{ column, code }],
});

const placeFault = (row: ListedPerson, { place }: OnRecord, isKnown: boolean): RowProblem | undefined => {
  if (!place) {
    const named = row.establishment !== undefined || isKnown;
    return named ? { column: 'establishment', code: 'unknown_establishment' } : undefined;
  }
  if (row.country !== undefined && row.country !== place.country) {
    return { column: 'country', code: 'country_differs' };
  }
  return row.region !== undefined && row.region !== place.region
    ? { column: 'region', code: 'region_differs' }
    : undefined;
};

const changesOf = (row: ListedPerson, person: OnRecord['found'][number]): readonly Changeable[] => {
  const differs = {
    name: row.name !== undefined && row.name !== person.name,
    email: row.email !== undefined && row.email.toLowerCase() !== person.email?.toLowerCase(),
    kind: row.kind !== undefined && row.kind !== person.kind,
    entity: row.entity !== undefined && row.entity !== person.entity,
    establishment: row.establishment !== undefined && row.establishment !== person.establishment,
    hired_at: row.hired_at !== undefined && row.hired_at !== person.hiredAt,
    minor: row.minor !== undefined && row.minor !== person.minor,
  } satisfies Record<Changeable, boolean>;
  return (Object.keys(differs) as Changeable[]).filter((what) => differs[what]);
};

/** Whether a word names a column of a list. */
export const isListColumn = (name: string): name is ListColumn =>
  (LIST_COLUMNS as readonly string[]).includes(name);
