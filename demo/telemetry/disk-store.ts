import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CopyRecord, makeCopy } from '../../sdk/src/copy';
import type { CopyReview, Holding, Task, TaskAnswer } from '../../sdk/src/tasks';

/** One record as it lies on the disk: a line of JSON in the file of its person and category. */
interface Kept {
  at: string;
  participants: readonly string[];
  body: unknown;
  /** It tells about somebody else: not even a person of whom it is has a right to that. */
  private?: true;
}

/** Records of the demo on the disk, and what people can ask of them. */
export interface DiskStore {
  keep(person: string, category: string, record: Kept): Promise<void>;
  /** What is held, cell by cell; cells that were emptied since the last call are told with a count of 0. */
  holdings(): readonly Holding[];
  /** Does what the portal asks: deletes the lines for good, says how many are there, or packs them for the person. */
  work(task: Task): TaskAnswer;
}

/** Ids and categories are plain words; anything else is no name of a file. */
const NAME = /^[\w-]{1,64}$/;

export const openDiskStore = (folder: string, keepDays: number): DiskStore => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const emptied = new Map<string, { employee: string; category: string }>();

  const fileOf = (person: string, category: string): string => {
    if (!NAME.test(person) || !NAME.test(category)) throw new Error('not a name of a file');
    return join(folder, `${person}.${category}.jsonl`);
  };
  const read = (path: string): Kept[] =>
    existsSync(path)
      ? readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line) as Kept)
      : [];
  const cells = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => {
        const [employee = '', category = ''] = name.split('.');
        return { employee, category, records: read(join(folder, name)) };
      });
  const asked = ({ employee, categories }: Task) =>
    cells().filter(
      (cell) => cell.employee === employee && (!categories || categories.includes(cell.category)),
    );
  const inWindow =
    ({ from, to }: Task) =>
    ({ at }: Kept): boolean =>
      (from === undefined || Date.parse(at) >= Date.parse(from)) &&
      (to === undefined || Date.parse(at) <= Date.parse(to));

  return {
    keep: (person, category, record) =>
      appendFile(fileOf(person, category), `${JSON.stringify(record)}\n`, { mode: 0o600 }),
    holdings: () => {
      const all = cells();
      const held = all.map(({ employee, category, records }): Holding => {
        const times = records.map(({ at }) => at).sort();
        const [first, last] = [times[0] ?? '', times.at(-1) ?? ''];
        emptied.delete(`${employee}.${category}`);
        return {
          employee,
          category,
          count: records.length,
          bytes: Buffer.byteLength(JSON.stringify(records)),
          first,
          last,
          location: 'a folder on this machine',
          deleteBy: new Date(Date.parse(last) + keepDays * 86_400_000).toISOString(),
          participantCount: all
            .filter((other) => other.employee !== employee && other.category === category)
            .reduce(
              (sum, other) => sum + other.records.filter((one) => one.participants.includes(employee)).length,
              0,
            ),
        };
      });
      const gone = [...emptied.values()].map((cell) => ({
        ...cell,
        count: 0,
        bytes: 0,
        location: 'a folder on this machine',
      }));
      return [...held, ...gone];
    },
    work: (task) => {
      const found = asked(task);
      const count = found.reduce((sum, { records }) => sum + records.filter(inWindow(task)).length, 0);
      if (task.action === 'absence') return { outcome: 'done', found: count };
      if (task.action === 'access') {
        const within = found.flatMap(({ category, records }) =>
          records.filter(inWindow(task)).map((record) => ({ category, ...record })),
        );
        return copyFor(task, within);
      }
      if (task.action !== 'erase')
        return { outcome: 'failed', evidence: 'This demo store deletes and hands out, and nothing else.' };
      for (const { employee, category, records } of found) {
        const left = records.filter((record) => !inWindow(task)(record));
        const path = fileOf(employee, category);
        if (left.length > 0) {
          writeFileSync(path, left.map((record) => `${JSON.stringify(record)}\n`).join(''), { mode: 0o600 });
        } else {
          rmSync(path, { force: true });
          emptied.set(`${employee}.${category}`, { employee, category });
        }
      }
      return { outcome: 'done', count, evidence: `${count} lines deleted from the folder` };
    },
  };
};

/**
 * A copy for the person. Other people in a record are counted, not named (Art. 15(4) GDPR), and where the portal asks for it somebody looks first: in this
 * demo whoever was named last, who leaves out what tells about somebody else. As long as nobody is named it waits.
 */
const copyFor = (task: Task, records: readonly (Kept & { category: string })[]): TaskAnswer => {
  const shared = task.review?.categories ?? [];
  const isShared = ({ category }: { category: string }) => shared.includes(category);
  const isLeftOut = (record: Kept & { category: string }) => isShared(record) && record.private === true;
  const reviewer = task.review?.reviewers.at(-1);
  if (task.review && !task.review.done && !reviewer) return { outcome: 'later' };
  const lookedAt = shared.map((category) => {
    const all = records.filter((record) => record.category === category);
    const people = new Set(all.flatMap(({ participants }) => participants));
    people.delete(task.employee);
    const participants = [...people].map((id) => ({ type: 'employee' as const, id }));
    return { category, count: all.length, participants };
  });
  const removed = shared.flatMap((category) => {
    const count = records.filter((record) => record.category === category && isLeftOut(record)).length;
    return count > 0 ? [{ category, count, reason: 'other_person' as const }] : [];
  });
  const review: CopyReview | undefined = reviewer && {
    reviewer: { type: 'employee', id: reviewer.id, role: 'Records', unit: 'IT' },
    at: new Date().toISOString(),
    lookedAt,
    removed,
  };
  const stay = records.filter((record) => !isLeftOut(record)).map(copied);
  const content = makeCopy({
    records: () => stay,
    lookedAt: lookedAt.map(({ category, count }) => ({ category, count })),
    removed,
  });
  return { outcome: 'copy', content, ...(review && { review }) };
};

const copied = ({ category, at, participants, body }: Kept & { category: string }): CopyRecord => ({
  category,
  at,
  others: participants.length,
  fields:
    typeof body === 'object' && body !== null && !Array.isArray(body)
      ? (body as Record<string, unknown>)
      : { record: body },
});
