import { logIdentityOf } from '#db/log/read';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** The first entry: the log's name and lineage. */
export const openLog: Command<{ origin: string; epoch: string }, { code: 'already_done' }> = (read, input) =>
  logIdentityOf(read) ? refuse('already_done') : ok({ type: 'log.opened.v1', body: input });
