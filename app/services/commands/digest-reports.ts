import type { EntryBodies } from '#domain/entry/bodies';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** Puts the Merkle root over a batch of reports into the log, so that each report is provable and none can be slipped in. */
export const digestReports: Command<EntryBodies['reports.digested.v1'], { code: 'not_allowed' }> = (
  _read,
  input,
  { actor },
) => (actor.kind === 'portal' ? ok({ type: 'reports.digested.v1', body: input }) : refuse('not_allowed'));
