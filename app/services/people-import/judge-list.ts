import type { Database } from '#db/open';
import type { ImportCounts } from '#db/schema/imports';
import { readOnRecord } from '#db/views/on-record';
import type { Actor } from '#domain/entry/bodies';
import { judgeRow, type ListedPerson } from '#domain/people/listed';
import { ok, type Result } from '#domain/result';
import type { Instant } from '#domain/time';
import type { ListProblem } from './cells';
import { type ListFault, type ListLine, readList } from './read-list';

/** A row that can be taken in, or what is wrong with it. */
export type JudgedLine = Exclude<ListLine, { fault: ListFault }>;

/** Problems kept of one list: whoever mends so many reads the file again. */
export const MOST_PROBLEMS = 10_000;

export const NO_COUNTS: ImportCounts = {
  added: 0,
  changed: 0,
  left: 0,
  stayed: 0,
  past: 0,
  not_taken: 0,
  later: 0,
};

/** What would become of a list, and what is wrong with it. */
export interface JudgedList {
  counts: ImportCounts;
  rows: number;
  problems: readonly ListProblem[];
  twice: Twice;
}

/** Ids and addresses that a list names more than once; of two rows about one person nobody can say which holds. */
export interface Twice {
  ids: ReadonlySet<string>;
  emails: ReadonlySet<string>;
}

/** Reads a list through for what stands in it twice, and whether it is one at all. */
const findTwice = async (path: string): Promise<Result<Twice & { rows: number }, ListFault>> => {
  const ids = counting();
  const emails = counting();
  let rows = 0;
  for await (const line of readList(path)) {
    if ('fault' in line) return { ok: false, error: line.fault };
    rows += 1;
    if (!('row' in line)) continue;
    ids.add(line.row.external_id);
    const email = addressIn(line.row);
    if (email !== undefined) emails.add(email);
  }
  return ok({ ids: ids.twice, emails: emails.twice, rows });
};

/** What a row says again that another row of the same list says. */
export const problemOfTwice = (
  twice: Twice,
  line: { number: number; row: ListedPerson },
): ListProblem | undefined => {
  const { number, row } = line;
  if (twice.ids.has(row.external_id)) return { row: number, column: 'external_id', code: 'twice' };
  const email = addressIn(row);
  return email !== undefined && twice.emails.has(email)
    ? { row: number, column: 'email', code: 'twice' }
    : undefined;
};

/** What would become of every row as things stand. Nothing is written. */
export const judgeList = async (
  db: Database,
  path: string,
  by: Actor['kind'],
  now: () => Instant,
): Promise<Result<JudgedList, ListFault>> => {
  const twice = await findTwice(path);
  if (!twice.ok) return twice;
  const counts = { ...NO_COUNTS };
  const problems: ListProblem[] = [];
  for await (const line of readList(path)) {
    if ('fault' in line) return { ok: false, error: line.fault };
    const judged = judge(db, line, twice.value, by, now());
    if ('problems' in judged) {
      counts.not_taken += 1;
      problems.push(...judged.problems.slice(0, MOST_PROBLEMS - problems.length));
    } else {
      counts[judged.becomes] += 1;
      if (isLater(judged.row, now())) counts.later += 1;
    }
  }
  return ok({ counts, rows: twice.value.rows, problems, twice: twice.value });
};

const BECOMES = { add: 'added', change: 'changed', leave: 'left', stay: 'stayed', past: 'past' } as const;

type Judged =
  | { becomes: (typeof BECOMES)[keyof typeof BECOMES]; row: ListedPerson }
  | { problems: readonly ListProblem[] };

const judge = (db: Database, line: JudgedLine, twice: Twice, by: Actor['kind'], now: Instant): Judged => {
  if (!('row' in line)) return line;
  const { row, number } = line;
  const again = problemOfTwice(twice, line);
  if (again) return { problems: [again] };
  const verdict = judgeRow(row, readOnRecord(db, row), by, now);
  return verdict.is === 'not_taken'
    ? { problems: verdict.problems.map((problem) => ({ row: number, ...problem })) }
    : { becomes: BECOMES[verdict.is], row };
};

/** Whether a row names a last day that is still to come: nothing is written down of it before. */
export const isLater = ({ left_at }: ListedPerson, now: Instant): boolean =>
  left_at !== undefined && left_at > now;

const addressIn = ({ email, left_at }: ListedPerson): string | undefined =>
  // Whoever left may have had the address that another has now.
  left_at === undefined ? email?.toLowerCase() : undefined;

const counting = () => {
  const once = new Set<string>();
  const twice = new Set<string>();
  return {
    twice,
    add: (value: string): void => {
      if (once.has(value)) twice.add(value);
      else once.add(value);
    },
  };
};
