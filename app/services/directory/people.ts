import { createHash } from 'node:crypto';
import { type Database, inTransaction } from '#db/open';
import { endSignIns } from '#db/own/accounts';
import { noteDirectoryPerson } from '#db/own/directory';
import { storageFailure } from '#db/storage-failure';
import {
  type DirectoryFilter,
  type DirectoryPerson,
  directoryPeople,
  directoryPerson,
} from '#db/views/directory';
import { createProfileFinder } from '#db/views/external-ids';
import { directoryActor } from '#domain/authority/directory';
import type { ListColumn, ListedPerson } from '#domain/people/listed';
import { ok, type Refused, type Result, refuse } from '#domain/result';
import { DAY, type Instant } from '#domain/time';
import {
  addFromDirectory,
  changeFromDirectory,
  type IsAsSeen,
  letGoFromDirectory,
} from '../commands/directory-person';
import { holdLeavers } from '../commands/hold-leavers';
import type { Executor } from '../execute';
import { readCells } from '../people-import/cells';

/** What the directory says of a person, as the cells of a list would: text by column. What is absent is not said. */
export type Said = Partial<Record<ListColumn, string>>;

/** A person with the version in which they were read. */
export type Versioned = DirectoryPerson & { version: string };

/** People as the company's directory reads and changes them, by one of its keys. */
export interface DirectoryPeople {
  find(id: string): Versioned | undefined;
  /** `start` counts from 0. */
  list(
    filter: DirectoryFilter,
    page: { start: number; count: number },
  ): { total: number; people: readonly Versioned[] };
  /** Whether a person is here, by their last day. */
  isActive(person: DirectoryPerson): boolean;
  add(keyId: string, said: Said): Promise<Result<{ person: string }>>;
  /** `version`: only if they are still as they were then. */
  change(keyId: string, person: string, said: Said, version?: string): Promise<Result<void>>;
  /** They left, this moment. Who left before stays so. */
  letGo(keyId: string, person: string, version?: string): Promise<Result<void>>;
  /** They left, and the directory does not see them any more. The record of them stays as it is. */
  remove(keyId: string, person: string, version?: string): Promise<Result<void>>;
}

export const createDirectoryPeople = (parts: {
  db: Database;
  executor: Executor;
  now: () => Instant;
}): DirectoryPeople => {
  const { db, executor, now } = parts;

  const letGo: DirectoryPeople['letGo'] = async (keyId, person, version) => {
    const actor = directoryActor(keyId);
    const done = await executor.execute(letGoFromDirectory, { person, ...asSeen(version) }, { actor });
    if (done.ok || done.error.code === 'already_done') return ok(undefined);
    if (done.error.code === 'leavers_held') {
      await executor.execute(holdLeavers, {}, { actor });
      // The one thing that cannot wait is taken back by signing in again (F33: sign-ins ended, records kept).
      const noted = asDiskAllows(() => {
        noteDirectoryPerson(db, person, 'waiting', now());
        inTransaction(db, () => endSignIns(db, person));
      });
      if (!noted.ok) return noted;
    }
    return done;
  };

  return {
    find: (id) => versioned(directoryPerson(db, id)),
    list: (filter, page) => {
      const { total, people } = directoryPeople(db, filter, { ...page, now: now() });
      return { total, people: people.map((person) => ({ ...person, version: versionOf(person) })) };
    },
    isActive: ({ leftAt }) => leftAt === undefined || leftAt > now(),
    add: async (keyId, said) => {
      const row = read({ hired_at: today(now()), ...said });
      if (!row.ok) return row;
      const done = await executor.execute(
        addFromDirectory,
        { row: row.value },
        { actor: directoryActor(keyId) },
      );
      if (!done.ok) return done;
      const [person] = createProfileFinder(db).byExternalId(row.value.external_id);
      if (person === undefined) throw new Error('a person was added and is not there');
      return ok({ person });
    },
    change: async (keyId, person, said, version) => {
      // Of what is not kept nothing is said, also of somebody who left.
      if (Object.keys(said).length === 0 && version === undefined) return ok(undefined);
      // A row needs an id to be one; the person is found by the portal's.
      const row = read({ external_id: person, ...said });
      if (!row.ok) return row;
      const { external_id, ...more } = row.value;
      const given = said.external_id === undefined ? more : { ...more, external_id };
      const done = await executor.execute(
        changeFromDirectory,
        { person, row: given, ...asSeen(version) },
        { actor: directoryActor(keyId) },
      );
      return done.ok || done.error.code === 'already_done' ? ok(undefined) : done;
    },
    letGo,
    remove: async (keyId, person, version) => {
      const left = await letGo(keyId, person, version);
      if (!left.ok) return left;
      return asDiskAllows(() => noteDirectoryPerson(db, person, 'gone', now()));
    },
  };
};

/** A write beside the log; without it the directory would be told that all is done, so it is asked to say it again. */
const asDiskAllows = (write: () => void): Result<void, { code: 'unavailable' }> => {
  try {
    write();
    return ok(undefined);
  } catch (cause) {
    if (storageFailure(cause)) return refuse('unavailable');
    throw cause;
  }
};

/** What was said, read as the row of a list is. The refusal names the column. */
const read = (said: Said): Result<ListedPerson, Refused> => {
  const columns = Object.keys(said) as ListColumn[];
  const cells = readCells(
    0,
    columns.map((column) => said[column] ?? ''),
    columns,
  );
  if ('row' in cells) return ok(cells.row);
  const [problem] = cells.problems;
  return refuse(problem?.code ?? 'cells', problem?.column);
};

const today = (now: Instant): string =>
  new Date(now - (now % DAY)).toISOString().slice(0, 'YYYY-MM-DD'.length);

const asSeen = (version: string | undefined): { isAsSeen?: IsAsSeen } =>
  version === undefined ? {} : { isAsSeen: (person) => versionOf(person) === version };

const versioned = (person: DirectoryPerson | undefined): Versioned | undefined =>
  person && { ...person, version: versionOf(person) };

/** Changes with everything that the directory can read of a person. */
const versionOf = (person: DirectoryPerson): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(person).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')
    .slice(0, 16);
