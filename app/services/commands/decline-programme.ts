import { SECOND_PERSON } from '#domain/authority/second-person';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { type ProgrammeUndecided, waitingProgramme } from './approve-programme';

/** Says no to a proposed programme, or takes one's own back. It takes one person and no reason; the draft stays to be written on. */
export const declineProgramme: Command<{ proposal: string }, { code: 'not_allowed' | ProgrammeUndecided }> = (
  read,
  { proposal: id },
  { actor, now },
) => {
  if (!isAllowed(read, { actor, now }, SECOND_PERSON.programme.decline)) return refuse('not_allowed');
  const found = waitingProgramme(read, id, now);
  if (!found.ok) return found;
  const { programme, version } = found.value;
  return ok({ type: 'programme.declined.v1', key: programme, body: { proposal: id, programme, version } });
};
