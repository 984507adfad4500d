import { logIdentityOf } from '#db/log/read';
import type { EntryBodies } from '#domain/entry/bodies';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** The first entry: the log's name, lineage and key. */
export const openLog: Command<EntryBodies['log.opened.v2'], { code: 'already_done' }> = (read, input) =>
  logIdentityOf(read) ? refuse('already_done') : ok({ type: 'log.opened.v2', body: input });
