import { setImmediate } from 'node:timers/promises';
import { entriesAfter } from '#db/log/read';
import { type Database, inTransaction } from '#db/open';
import { cursorOf, moveCursor } from '#db/own/cursors';
import { stillToVoid } from '#db/views/void-yes';
import type { Entry, EntryBodies } from '#domain/entry/bodies';
import { isSettled } from '#domain/request/task';
import { checkErasure } from './commands/check-erasure';
import { reopenRequest } from './commands/end-request';
import { informPerson } from './commands/inform-person';
import { openCameBack } from './commands/open-finding';
import { voidConsents } from './commands/void-consents';
import type { Executor } from './execute';
import type { Storage } from './storage/storage';
import { createUnlearning } from './systems/unlearning';

/** What follows from an entry: a further act, or something to be told. A rule must bear being run twice for the same entry. */
export interface Reaction {
  name: string;
  /** Whether anything follows from an entry at all. */
  concerns(entry: Entry): boolean;
  react(entry: Entry, executor: Executor, db: Database): Promise<void>;
  /** The same of a few entries, where that spares waits for the disk; it is then asked instead. */
  reactToAll?(entries: readonly Entry[]): Promise<void>;
}

/** So many entries at once, where a reaction takes several. */
const TOGETHER = 32;

/** After so many entries of which nothing followed the cursor is moved all the same, so that a start has little to read again. */
const MOVE_AFTER = 1_000;

/** Refusals after which there is nothing left to do, or nobody to do it for. */
const DONE_WITH = new Set(['already_done', 'unknown_person', 'unknown_task']);

/** Refusals after which a request stays as it is: it is open, was taken back, or went with its person. */
const STAYS = new Set(['unknown_request', 'request_over', 'request_not_there_yet', 'goes_with_another']);

const PORTAL = { kind: 'portal', id: 'reactions' } as const;

/** What somebody else recorded about a person is theirs to know, and to reverse (model, section 0). */
const informOf = (
  name: string,
  matter: EntryBodies['person.informed.v1']['matter'],
  concerns: Reaction['concerns'],
): Reaction => ({
  name,
  concerns,
  react: async (entry, executor) => {
    if (!entry.subject) return;
    const told = await executor.execute(
      informPerson,
      { person: entry.subject, about: entry.seq, matter },
      { actor: PORTAL, idempotency: { key: `${entry.seq}:${name}`, fingerprint: '' } },
    );
    if (!told.ok && !DONE_WITH.has(told.error.code)) throw new Error(`not informed: ${told.error.code}`);
  },
});

/** What a system says it deleted, or never had, is looked for again (docs/decisions/0056). */
const CHECKS_OF_ERASURE: Reaction = {
  name: 'checks_of_erasure',
  concerns: (entry) => entry.type === 'task.answered.v1' && isSettled(entry.body.outcome),
  react: async (entry, executor) => {
    if (entry.type !== 'task.answered.v1') return;
    const opened = await executor.execute(
      checkErasure,
      { task: entry.body.task },
      { actor: PORTAL, idempotency: { key: `${entry.seq}:checks_of_erasure`, fingerprint: '' } },
    );
    if (!opened.ok && !DONE_WITH.has(opened.error.code)) throw new Error(`not opened: ${opened.error.code}`);
  },
};

/** A look found what was deleted. */
const CAME_BACK: Reaction = {
  name: 'came_back',
  concerns: (entry) => entry.type === 'task.answered.v1' && (entry.body.found ?? 0) > 0,
  react: async (entry, executor) => {
    if (entry.type !== 'task.answered.v1') return;
    const opened = await executor.execute(
      openCameBack,
      { task: entry.body.task, at: entry.at },
      { actor: PORTAL, idempotency: { key: `${entry.seq}:came_back`, fingerprint: '' } },
    );
    if (!opened.ok && !DONE_WITH.has(opened.error.code)) throw new Error(`not opened: ${opened.error.code}`);
  },
};

/** What a request deleted is there again: the request is not over. */
const REOPENS: Reaction = {
  name: 'reopens_request',
  concerns: (entry) => entry.type === 'finding.opened.v1' && entry.body.request !== undefined,
  react: async (entry, executor) => {
    if (entry.type !== 'finding.opened.v1' || entry.body.request === undefined) return;
    const { request, finding } = entry.body;
    const reopened = await executor.execute(
      reopenRequest,
      { request, because: 'came_back', finding },
      { actor: PORTAL, idempotency: { key: `${entry.seq}:reopens_request`, fingerprint: '' } },
    );
    if (!reopened.ok && !STAYS.has(reopened.error.code)) {
      throw new Error(`not reopened: ${reopened.error.code}`);
    }
  },
};

/** Whether an entry asks systems to delete something of its subject, or says that something of theirs was used without permission. */
const reachesThePast = ({ type, body }: Entry): boolean =>
  (type === 'choice.made.v1' && (body.erase?.length ?? 0) > 0) ||
  ((type === 'strike.made.v1' ||
    type === 'request.accepted.v1' ||
    type === 'consent.voided.v1' ||
    type === 'restricted.ended.v1') &&
    body.tasks.some(({ action }) => action === 'erase')) ||
  (type === 'finding.opened.v1' && body.dataset !== undefined);

/** What runs learned from what is to be deleted is asked about too (docs/decisions/0066). Of what is asked already nothing is asked again. */
const ASKS_RUNS: Reaction = {
  name: 'asks_runs',
  concerns: reachesThePast,
  react: async ({ subject }, executor) => {
    if (subject === undefined) return;
    if (!(await createUnlearning(executor).ask(subject))) throw new Error('not asked: unavailable');
  },
};

/** So many people go into the queue at once: others get their turn between them. */
const VOIDED_AT_ONCE = 16;

/**
 * What was captured under a yes that pressure undid is deleted, person by person, so that the entry that says so names nobody. Who is done is known from the log: run
 * again it goes on with those who are left.
 */
const VOIDED: Reaction = {
  name: 'voided_consents',
  concerns: (entry) => entry.type === 'pressure.confirmed.v1',
  react: async (entry, executor, db) => {
    for (let before = ''; ; ) {
      const people = stillToVoid(db, entry.seq, VOIDED_AT_ONCE);
      if (people.length === 0) return;
      // Nobody was done since: going round would never end.
      if (before === people.join()) throw new Error('consents are not voided');
      before = people.join();
      const done = await Promise.all(
        people.map((person) => executor.execute(voidConsents, { person, of: entry.seq }, { actor: PORTAL })),
      );
      for (const one of done) {
        if (!one.ok && !DONE_WITH.has(one.error.code)) throw new Error(`not voided: ${one.error.code}`);
      }
    }
  },
};

const REACTIONS: readonly Reaction[] = [
  ASKS_RUNS,
  CHECKS_OF_ERASURE,
  CAME_BACK,
  REOPENS,
  VOIDED,
  informOf(
    'inform_of_recorded_no',
    'no_recorded',
    (entry) => entry.type === 'choice.made.v1' && entry.body.act === 'record_no',
  ),
  informOf('inform_of_recorded_paper', 'paper_recorded', (entry) => entry.type === 'paper.signed.v1'),
];

export interface Reactions {
  /**
   * Reads on from each cursor to `revision`; woken by each flush, with the entries it committed, and at start. One run at a time.
   */
  run(revision: number, committed?: readonly Entry[]): Promise<void>;
}

/** Reactions read the log from durable cursors: at least once, and never for an entry that did not commit. */
export const createReactions = (
  db: Database,
  executor: Executor,
  storage: Pick<Storage, 'takesAll'>,
  /** What follows beside further acts, last of all. */
  more: readonly Reaction[] = [],
): Reactions => {
  let running: Promise<void> = Promise.resolve();

  /** Where each stands: how far it was read in this process, and the cursor that is kept, which is never ahead of that. */
  const standing = new Map<string, { read: number; kept: number }>();

  const runOne = async (
    { name, concerns, react, reactToAll }: Reaction,
    revision: number,
    committed: readonly Entry[],
  ): Promise<void> => {
    const kept = standing.get(name)?.kept ?? cursorOf(db, name);
    const from = standing.get(name)?.read ?? kept;
    let followed = false;
    // What was just committed need not be read again, unless something before it was missed.
    const entries = committed[0]?.seq === from + 1 ? committed : entriesAfter(db, from, revision);
    const together: Entry[] = [];
    for (const entry of entries) {
      if (!concerns(entry)) continue;
      followed = true;
      if (reactToAll) {
        if (together.push(entry) < TOGETHER) continue;
        await reactToAll(together.splice(0));
      } else await react(entry, executor, db);
      // What follows may wait for the disk: others get their turn between one entry and the next.
      await setImmediate();
    }
    if (reactToAll && together.length > 0) await reactToAll(together);
    const read = Math.max(from, revision);
    standing.set(name, { read, kept });
    // To write how far was read costs a wait for the disk, as much as an act. Where nothing followed, reading again does no harm.
    if (!followed && revision - kept < MOVE_AFTER) return;
    // The room that is kept for stopping is not for cursors: read again later, from where it stands.
    if (!storage.takesAll()) return;
    // Moved once the batch is done; a crash in between repeats acts that know they were done.
    inTransaction(db, () => moveCursor(db, name, revision));
    standing.set(name, { read, kept: revision });
  };

  return {
    run: (revision, committed = []) => {
      const run = running.then(async () => {
        for (const reaction of [...REACTIONS, ...more]) await runOne(reaction, revision, committed);
      });
      // One that failed must not stand in the way of the next.
      running = run.catch(() => {});
      return run;
    },
  };
};
