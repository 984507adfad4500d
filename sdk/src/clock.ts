/** Where the client reads time. Both in milliseconds. */
export interface Clock {
  /** Never goes back; leases are counted on it. */
  monotonicMs(): number;
  /** Since 1970-01-01T00:00:00Z; may jump. */
  wallMs(): number;
}

const JUMP_MS = 2_000;

/**
 * The clock of the machine. Monotonic clocks stand still while a laptop sleeps, so a lease would outlive the night: a jump
 * of the wall clock ahead of the monotonic one is counted as time passed. That can only end a lease early.
 */
export const systemClock = (): Clock => {
  let drift = Date.now() - performance.now();
  let slept = 0;
  return {
    monotonicMs: () => {
      const running = performance.now();
      const now = Date.now() - running;
      if (now > drift + JUMP_MS) {
        slept += now - drift;
        drift = now;
      } else if (now < drift - JUMP_MS) {
        drift = now;
      }
      return running + slept;
    },
    wallMs: () => Date.now(),
  };
};

/** A wall clock that never goes back: it moves at least as fast as the monotonic one, so nothing that ended revives. */
export const forwardWall = (): ((monotonicMs: number, wallMs: number) => number) => {
  let forward = Number.NEGATIVE_INFINITY;
  let at = 0;
  return (monotonicMs, wallMs) => {
    forward = Math.max(wallMs, forward + (monotonicMs - at));
    at = monotonicMs;
    return forward;
  };
};
