import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Holding, Task, TaskAnswer } from '../../sdk/src/tasks';
import { copyOf } from './copy';

/** One record as it lies on the disk: a line of JSON in the file of its person and category. */
interface Kept {
  at: string;
  participants: readonly string[];
  body: unknown;
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
        const within = found.map(({ category, records }) => ({
          category,
          records: records.filter(inWindow(task)),
        }));
        return { outcome: 'copy', content: [copyOf(within)] };
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
