import { createHash, randomBytes } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ok, type Result, refuse } from '#domain/result';
import type { ListProblem } from './cells';
import type { Twice } from './judge-list';

/** A file that was handed in, lying in the folder of lists. */
export interface HandedIn {
  path: string;
  sha256: string;
  bytes: number;
}

/** What says that a file is not there, is none, or is not the portal's to read. */
const UNREADABLE = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES', 'ELOOP', 'ENAMETOOLONG']);

/** The same limit as at the page: app/http/policy.ts. */
const LARGEST = 64 * 1_024 * 1_024;

/**
 * Where handed-in lists lie: a folder in the data folder that only its owner can enter, made by the first file that arrives. Backups do not
 * copy it.
 */
export interface ListFiles {
  folder: string;
  list(id: string): string;
  /** Whether a list is there. */
  has(id: string): boolean;
  copyIn(path: string): Promise<Result<HandedIn, { code: 'list_unreadable' | 'list_too_large' }>>;
  /** What is wrong with the rows, without what stands in them. */
  keepProblems(id: string, problems: readonly ListProblem[]): void;
  problems(id: string): readonly ListProblem[];
  /** What stands in the list more than once, so that it need not be read through for that again. */
  keepTwice(id: string, twice: Twice): void;
  twice(id: string): Twice;
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
  const twice = (id: string) => join(folder, `${id}.twice.json`);
  const forgetList = (id: string) => {
    rmSync(list(id), { force: true });
    rmSync(twice(id), { force: true });
  };
  return {
    folder,
    list,
    has: (id) => existsSync(list(id)),
    keepProblems: (id, found) => writeFileSync(problems(id), JSON.stringify(found), { mode: 0o600 }),
    problems: (id) =>
      existsSync(problems(id)) ? (JSON.parse(readFileSync(problems(id), 'utf8')) as ListProblem[]) : [],
    keepTwice: (id, { ids, emails }) =>
      writeFileSync(twice(id), JSON.stringify({ ids: [...ids], emails: [...emails] }), { mode: 0o600 }),
    twice: (id) => {
      const { ids, emails } = JSON.parse(readFileSync(twice(id), 'utf8')) as Record<keyof Twice, string[]>;
      return { ids: new Set(ids), emails: new Set(emails) };
    },
    copyIn: async (from) => {
      const path = join(folder, `arriving-${randomBytes(12).toString('hex')}.part`);
      try {
        const { size } = statSync(from);
        if (size > LARGEST) return refuse('list_too_large');
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        await pipeline(createReadStream(from), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      } catch (cause) {
        rmSync(path, { force: true });
        if (UNREADABLE.has((cause as NodeJS.ErrnoException).code ?? '')) return refuse('list_unreadable');
        throw cause;
      }
      return ok({ path, sha256: await hashOfFile(path), bytes: statSync(path).size });
    },
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
