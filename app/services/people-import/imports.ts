import { renameSync } from 'node:fs';
import type { Database } from '#db/open';
import {
  addImport,
  forgetImports,
  type ImportRow,
  importOf,
  importsIn,
  importsOf,
  noteImport,
} from '#db/own/imports';
import type { ImportCounts } from '#db/schema/imports';
import { storageFailure } from '#db/storage-failure';
import { peopleHere } from '#db/views/leavers';
import type { Actor } from '#domain/entry/bodies';
import { mostLeaving } from '#domain/people/leavers';
import { ok, type Result, refuse } from '#domain/result';
import { DAY, type Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Executor } from '../execute';
import type { ListProblem } from './cells';
import { judgeList, NO_COUNTS } from './judge-list';
import { type HandedIn, hashOfFile, openListFiles } from './list-files';
import { runList } from './run-list';

/** A list as its page shows it. */
export interface ImportView {
  id: string;
  at: Instant;
  sha256: string;
  state: ImportRow['state'];
  /** Why it cannot be used or ended early, and the columns or rows it is about. */
  code?: string;
  about: readonly string[];
  counts: ImportCounts;
  rows: number;
  position: number;
  endedAt?: Instant;
  problems: readonly ListProblem[];
  /** How many people are here, where the list would let go more of them than go without a word. */
  manyOf?: number;
}

/** Lists of people: read through and shown first, taken in only when whoever handed them in says so. */
export interface Imports {
  /** Where files arrive, before they are handed in. */
  folder: string;
  /** Copies a file of this machine to where files arrive. */
  copyIn(path: string): Promise<Result<HandedIn>>;
  /** Takes a file over and reads it through. Answers once that is done, or after a moment. */
  handIn(actor: Actor, file: HandedIn): Promise<Result<{ import: string }>>;
  /** A list of one's own, as far as it is; undefined for nobody's and for somebody else's. */
  view(actor: Actor, id: string): ImportView | undefined;
  /** The newest lists of one's own. */
  mine(actor: Actor): readonly ImportView[];
  /**
   * Takes in a list that was read through. Asked again, it goes on as it is. One that would let go more people than go without a word takes
   * their number from whoever starts it, or is `many_would_leave` (security, F33).
   */
  start(actor: Actor, id: string, leaving?: number): Result<void>;
  /** Throws a list away that is not at work. */
  drop(actor: Actor, id: string): Result<void>;
  /** Resolves when the list is read through, or taken in. */
  settled(): Promise<void>;
  /** Goes on with what was at work when the portal ended. */
  resume(): void;
  /** Files go after a day, what is known of them after 30. */
  prune(): void;
  stop(): Promise<void>;
}

/** How long a page waits for a list to be read through. */
const WAIT_MS = 2_000;
const KEPT_DAYS = 30;
const SHOWN = 5;

export const createImports = (parts: {
  db: Database;
  executor: Executor;
  dataDir: string;
  now: () => Instant;
  newId: (prefix: string) => string;
  report: (what: string, cause: unknown) => void;
}): Imports => {
  const { db, executor, now, newId, report } = parts;
  const files = openListFiles(parts.dataDir);
  let stopped = false;
  /** One after another: two at once would only be in each other's way. */
  let turn: Promise<void> = Promise.resolve();

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    turn = turn
      .then(() => (stopped ? undefined : work()))
      .catch((cause: unknown) => {
        report('a list of people could not be worked on', cause);
      });
    return turn;
  };

  /** Whether it could be noted. On a full disk the rows count, and each is known by itself: the next start goes on from what was noted last. */
  const note = (id: string, set: Parameters<typeof noteImport>[2]): boolean => {
    try {
      noteImport(db, id, set);
      return true;
    } catch (cause) {
      if (!storageFailure(cause)) throw cause;
      return false;
    }
  };
  const end = (
    id: string,
    state: 'unusable' | 'done' | 'ended',
    code?: string,
    about: readonly string[] = [],
  ) => {
    const noted = note(id, { state, about, endedAt: now(), ...(code !== undefined && { code }) });
    // Only then: a list that is still to be worked on at the next start must be there.
    if (noted) files.forgetList(id);
  };

  const read = (id: string, by: ImportRow['actorKind']) =>
    inTurn(async () => {
      const judged = await judgeList(db, files.list(id), by, now);
      if (!judged.ok) return end(id, 'unusable', judged.error.code, judged.error.about);
      const { counts, rows, problems, twice } = judged.value;
      files.keepProblems(id, problems);
      files.keepTwice(id, twice);
      note(id, { state: 'ready', counts, rows });
    });

  const run = ({ id, actorKind, actor, sha256, mayLeave }: ImportRow) =>
    inTurn(async () => {
      // What was shown is what is taken in, whoever can write into the folder.
      if ((await hashOfFile(files.list(id))) !== sha256) return end(id, 'ended', 'file_changed');
      const begun = importOf(db, id);
      const isBegun = begun !== undefined && begun.position > 0;
      const ended = await runList({
        executor,
        path: files.list(id),
        twice: files.twice(id),
        actor: { kind: actorKind, id: actor },
        from: {
          position: begun?.position ?? 0,
          counts: isBegun ? { ...NO_COUNTS, ...begun.counts } : NO_COUNTS,
          problems: isBegun ? files.problems(id) : [],
        },
        now,
        ...(mayLeave !== null && { mayLeave }),
        note: ({ position, counts, problems }) => {
          files.keepProblems(id, problems);
          note(id, { position, counts });
        },
        isStopped: () => stopped,
      });
      if (ended === 'done') end(id, 'done');
      else if (ended !== 'stopped') end(id, 'ended', ended);
    });

  const own = (actor: Actor, id: string): ImportRow | undefined => {
    const row = importOf(db, id);
    return row?.actorKind === actor.kind && row.actor === actor.id ? row : undefined;
  };

  return {
    folder: files.folder,
    copyIn: files.copyIn,
    handIn: async (actor, { path, sha256, bytes }) => {
      if (actor.kind !== 'person' && actor.kind !== 'operator') return refuse('not_allowed');
      if (!isAllowed(db, { actor, now: now() }, 'person.add')) return refuse('not_allowed');
      for (const before of importsIn(db, ['ready'])) {
        if (own(actor, before.id)) end(before.id, 'ended', 'newer_file');
      }
      const id = newId('imp');
      renameSync(path, files.list(id));
      addImport(db, { id, actorKind: actor.kind, actor: actor.id, at: now(), sha256, bytes });
      await Promise.race([
        read(id, actor.kind),
        new Promise((resolve) => setTimeout(resolve, WAIT_MS).unref()),
      ]);
      return ok({ import: id });
    },
    view: (actor, id) => {
      const row = own(actor, id);
      if (!row) return undefined;
      const seen = { ...toView(row), problems: files.problems(id) };
      const people = peopleHere(db);
      const isMany = row.state === 'ready' && seen.counts.left > mostLeaving(people);
      return { ...seen, ...(isMany && { manyOf: people }) };
    },
    mine: (actor) =>
      importsOf(db, actor.id, SHOWN)
        .filter(({ actorKind }) => actorKind === actor.kind)
        .map(toView),
    start: (actor, id, leaving) => {
      const row = own(actor, id);
      if (!row) return refuse('unknown_import');
      if (row.state === 'running' || row.state === 'done') return ok(undefined);
      if (row.state !== 'ready') return refuse('import_over');
      if (!isAllowed(db, { actor, now: now() }, 'person.add')) return refuse('not_allowed');
      const { left } = { ...NO_COUNTS, ...row.counts };
      const usual = mostLeaving(peopleHere(db));
      if (left > usual && leaving !== left) return refuse('many_would_leave', String(left));
      // What was agreed to is what happens: days that come meanwhile let nobody else go.
      const mayLeave = Math.max(usual, left);
      noteImport(db, id, { state: 'running', counts: {}, mayLeave });
      void run({ ...row, mayLeave });
      return ok(undefined);
    },
    drop: (actor, id) => {
      const row = own(actor, id);
      if (!row) return refuse('unknown_import');
      if (row.state !== 'ready') return refuse('import_over');
      end(id, 'ended', 'thrown_away');
      return ok(undefined);
    },
    settled: async () => {
      let last: Promise<void> | undefined;
      while (last !== turn) {
        last = turn;
        await last;
      }
    },
    resume: () => {
      const known = importsIn(db, ['reading', 'ready', 'running', 'unusable', 'done', 'ended']);
      files.tidy(new Set(known.map(({ id }) => id)));
      for (const row of importsIn(db, ['reading', 'ready', 'running'])) {
        // A backup that was put back has no lists.
        if (!files.has(row.id)) end(row.id, 'ended', 'file_gone');
        else if (row.state === 'reading') void read(row.id, row.actorKind);
        else if (row.state === 'running') void run(row);
      }
    },
    prune: () => {
      const at = now();
      for (const row of importsIn(db, ['ready'])) if (row.at < at - DAY) end(row.id, 'ended', 'too_old');
      for (const row of importsIn(db, ['unusable', 'done', 'ended'])) {
        if (row.at < at - DAY) files.forget(row.id);
      }
      forgetImports(db, at - KEPT_DAYS * DAY);
    },
    stop: async () => {
      stopped = true;
      await turn;
    },
  };
};

const toView = (row: ImportRow): ImportView => ({
  id: row.id,
  at: row.at,
  sha256: row.sha256,
  state: row.state,
  ...(row.code !== null && { code: row.code }),
  about: row.about,
  counts: { ...NO_COUNTS, ...row.counts },
  rows: row.rows,
  position: row.position,
  ...(row.endedAt !== null && { endedAt: row.endedAt }),
  problems: [],
});
