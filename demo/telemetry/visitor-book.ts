import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReferenceAnswer, ReferenceTask } from '../../sdk/src/tasks';

/** One line of the book: who came, by what they are known here, and when. All of it is made up. */
interface Visit {
  kind: string;
  value: string;
  at: string;
  body: string;
}

const VISITS: readonly (readonly [kind: string, value: string, body: string])[] = [
  ['visitor_badge', 'V-1001', 'came in at the front door'],
  ['visitor_badge', 'V-1001', 'went into the large room'],
  ['visitor_badge', 'V-1002', 'came in at the front door'],
  ['email', 'guest@visitors.example', 'asked for the wireless network'],
];
const DAY_MS = 86_400_000;

/** The visitors' book of the demo: people whom the portal does not know. It does what is asked of it by a badge or an address. */
export const openVisitorBook = (
  folder: string,
  now: number,
): { work(task: ReferenceTask): ReferenceAnswer } => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'visitors.book');
  const write = (visits: readonly Visit[]): void => {
    writeFileSync(path, visits.map((visit) => `${JSON.stringify(visit)}\n`).join(''), { mode: 0o600 });
  };
  const read = (): Visit[] =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Visit);
  if (!existsSync(path)) {
    write(
      VISITS.map(([kind, value, body], index) => {
        const at = new Date(now - (VISITS.length - index) * DAY_MS).toISOString();
        return { kind, value, at, body };
      }),
    );
  }
  return {
    work: ({ action, reference, from, to }) => {
      const all = read();
      const isTheirs = ({ kind, value, at }: Visit): boolean =>
        kind === reference.kind &&
        value.toLowerCase() === reference.value.toLowerCase() &&
        (from === undefined || Date.parse(at) >= Date.parse(from)) &&
        (to === undefined || Date.parse(at) <= Date.parse(to));
      const count = all.filter(isTheirs).length;
      if (action === 'absence') return { outcome: 'done', found: count };
      if (count === 0 && (action === 'access' || action === 'erase')) return { outcome: 'not_applicable' };
      if (action === 'access') {
        const evidence = 'Printed from the visitors’ book. It is handed out at the front door.';
        return { outcome: 'done', count, evidence };
      }
      if (action !== 'erase')
        return { outcome: 'failed', evidence: 'This demo store deletes and hands out, and nothing else.' };
      write(all.filter((visit) => !isTheirs(visit)));
      return { outcome: 'done', count, evidence: `${count} lines deleted from the visitors’ book` };
    },
  };
};
