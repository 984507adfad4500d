/**
 * Time that never runs backwards and never stands still: at least the wall clock, and at least the latest instant known plus what
 * has passed since on a clock that nobody can set. A clock set back revives no sign-in, and does not stop one from ending.
 */
export const createSteadyClock = (
  now: () => number,
  latestKnown: number,
  monotonic: () => number,
): (() => number) => {
  let latest = latestKnown;
  let readAt = monotonic();
  return () => {
    const reading = monotonic();
    latest = Math.max(now(), latest + Math.floor(reading - readAt));
    readAt = reading;
    return latest;
  };
};
