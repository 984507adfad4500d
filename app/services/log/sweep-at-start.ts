import type { Watch } from './watch';

/** Entries up to which a start looks at all of them before it answers (docs/decisions/0022-a-start-and-its-sweep.md). */
const SWEPT_BEFORE_ANSWERS = 2_000;

/**
 * Looks at a log that has entries. Nobody is answered, and nothing is written, before one of moderate length was looked at whole; a longer
 * one is looked at while it answers, where the sweep runs on a thread of its own (`aside`).
 */
export const sweepAtStart = async (
  watch: Pick<Watch, 'sweep'>,
  log: { size: number; aside: boolean; report: (what: string, cause: unknown) => void },
): Promise<void> => {
  const swept = () =>
    watch.sweep().catch((cause: unknown) => log.report('the log could not be swept', cause));
  if (log.size <= SWEPT_BEFORE_ANSWERS) await swept();
  else if (log.aside) void swept();
};
