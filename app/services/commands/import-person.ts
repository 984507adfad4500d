import { readOnRecord } from '#db/views/on-record';
import { judgeRow, type ListedPerson, type RowFault } from '#domain/people/listed';
import { type Refused, refuse } from '#domain/result';
import type { Command } from '../command';
import { addPerson } from './add-person';
import { changePerson } from './change-person';
import { leave } from './leave';

/**
 * Takes one row of a list of people: whoever is new is added, whoever differs is changed, whose last day has come has left. Judged in the
 * transaction that writes it, so a list that is read twice, or by two, adds nobody twice. `about` of a refusal is the column it is about.
 * `person` is whom the row means where it was not found by its id elsewhere.
 */
export const importPerson: Command<
  { row: ListedPerson; person?: string },
  Refused<RowFault | 'already_done' | 'not_allowed' | 'unknown_person' | AddRefusal>
> = (read, { row, person }, context) => {
  const verdict = judgeRow(row, readOnRecord(read, row, person), context.actor.kind, context.now);
  switch (verdict.is) {
    case 'stay':
      return refuse('already_done');
    case 'past':
      return refuse('already_done', 'past');
    case 'not_taken': {
      const [problem] = verdict.problems;
      return refuse(problem?.code ?? 'missing_for_new', problem?.column);
    }
    case 'leave':
      return leave(read, { person: verdict.person, leftAt: verdict.leftAt }, context);
    case 'change': {
      const { external_id, languages, left_at, ...given } = row;
      return changePerson(read, { ...given, person: verdict.person }, context);
    }
    case 'add':
      return addPerson(read, joining(row, context.newId('per')), context);
  }
};

type AddRefusal = Extract<ReturnType<typeof addPerson>, { ok: false }>['error']['code'];

/** Somebody new; the judge has seen that nothing is missing. */
const joining = (row: ListedPerson, id: string): Parameters<typeof addPerson>[1] => ({
  id,
  kind: row.kind ?? 'employee',
  entity: row.entity ?? 'main',
  establishment: row.establishment ?? '',
  languages: row.languages ?? [],
  minor: row.minor ?? false,
  synthetic: false,
  hiredAt: row.hired_at ?? 0,
  profile: {
    name: row.name ?? '',
    ...(row.email !== undefined && { email: row.email }),
    external_id: row.external_id,
  },
});
