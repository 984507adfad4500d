import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { type ProgrammeInput, type ProgrammeUnfit, programmeBody, programmeUnfit } from './programme-fit';

/**
 * Puts a programme on record, or a new version of it, as the operator's file says. People introduce one by two, with the same checks
 * (approve-programme.ts).
 */
export const applyProgramme: Command<ProgrammeInput, { code: 'not_allowed' | ProgrammeUnfit }> = (
  read,
  input,
  { actor, now, document },
) => {
  if (!isAllowed(read, { actor, now }, 'programme.apply')) return refuse('not_allowed');
  const fit = programmeUnfit(read, input);
  if (!fit.ok) return fit;
  return ok({
    type: 'programme.applied.v1',
    key: input.programme,
    body: programmeBody(read, input, document),
  });
};
