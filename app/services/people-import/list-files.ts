import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListProblem } from './cells';

/**
 * Where handed-in lists lie: a folder in the data folder that only its owner can enter, made by the first file that arrives. Backups do not
 * copy it.
 */
export interface ListFiles {
  folder: string;
  list(id: string): string;
  /** What is wrong with the rows, without what stands in them. */
  keepProblems(id: string, problems: readonly ListProblem[]): void;
  problems(id: string): readonly ListProblem[];
  /** The list goes; what was wrong with it stays for whoever mends it. */
  forgetList(id: string): void;
  forget(id: string): void;
  /** Removes what belongs to no list that is known: an upload that broke off, a list whose row is gone. */
  tidy(known: ReadonlySet<string>): void;
}

export const openListFiles = (dataDir: string): ListFiles => {
  const folder = join(dataDir, 'imports');
  const list = (id: string) => join(folder, `${id}.csv`);
  const problems = (id: string) => join(folder, `${id}.problems.json`);
  const forgetList = (id: string) => rmSync(list(id), { force: true });
  return {
    folder,
    list,
    keepProblems: (id, found) => writeFileSync(problems(id), JSON.stringify(found), { mode: 0o600 }),
    problems: (id) =>
      existsSync(problems(id)) ? (JSON.parse(readFileSync(problems(id), 'utf8')) as ListProblem[]) : [],
    forgetList,
    forget: (id) => {
      forgetList(id);
      rmSync(problems(id), { force: true });
    },
    tidy: (known) => {
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        if (!known.has(name.split('.', 1)[0] ?? '')) rmSync(join(folder, name), { force: true });
      }
    },
  };
};

/** SHA-256 of a file in hex, read piece by piece. */
export const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};
