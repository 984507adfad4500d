import type { Database } from '#db/open';
import { readContexts } from '#db/views/decision-world';
import type { EntryBodies } from '#domain/entry/bodies';
import { standardContexts } from '#domain/monitoring/protected-contexts';
import type { Instant } from '#domain/time';
import { declareContexts } from './commands/declare-contexts';
import { openLog } from './commands/open-log';
import { passTime } from './commands/pass-time';
import type { Executor } from './execute';

const PORTAL = { kind: 'portal', id: 'start' } as const;

/** What every start puts into the log before anybody is served. */
export interface Start {
  /** Opens a new log and declares the portal itself a protected context. Answers false when it could not be written. */
  begin(opening: EntryBodies['log.opened.v2'], isNew: boolean): Promise<boolean>;
  /** True until collectors can hear of this start: what changed while it was closed has no revision of its own yet. */
  owed(): boolean;
  /** Records that it was closed for a while; answers whether it is recorded since this moment. */
  note(): Promise<boolean>;
}

export const createStart = (parts: {
  db: Database;
  executor: Executor;
  publicUrl: string;
  now: () => Instant;
}): Start => {
  const { db, executor, publicUrl, now } = parts;
  let owed = false;
  return {
    begin: async (opening, isNew) => {
      const opened = !isNew || (await executor.execute(openLog, opening, { actor: PORTAL })).ok;
      // The portal protects itself first, under whatever address it is reached now; what was declared beside it stays.
      const [itself, ...standard] = standardContexts(publicUrl);
      const declared = readContexts(db);
      if (itself && declared[0]?.match !== itself.match) {
        const others = declared.length > 0 ? declared.slice(1) : standard;
        await executor.execute(declareContexts, { contexts: [itself, ...others] }, { actor: PORTAL });
      }
      owed = !isNew;
      return opened;
    },
    owed: () => owed,
    note: async () => {
      if (!owed) return false;
      owed = !(await executor.execute(passTime, { moment: now() }, { actor: PORTAL })).ok;
      return !owed;
    },
  };
};
