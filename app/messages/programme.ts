import type { ProgrammeLine } from '../services/queries/desk/programmes';

/** A programme in one word; `partly`: some of its activities are open somewhere, not all. */
export type ProgrammeState = 'open' | 'partly' | 'shut' | 'not_started';

export const programmeState = ({
  started,
  open,
  activities,
}: Pick<ProgrammeLine, 'started' | 'open' | 'activities'>): ProgrammeState => {
  if (!started) return 'not_started';
  if (open === 0) return 'shut';
  return open === activities ? 'open' : 'partly';
};
