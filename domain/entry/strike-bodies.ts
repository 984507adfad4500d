import type { TaskOpening } from '../request/task';
import type { Instant } from '../time';

/** What entries say of strikes. */
export interface StrikeBodies {
  /**
   * The person strikes a stretch of their past: what was recorded about them between these moments for one of these activities, which all rested on
   * their yes, is used for nothing from now on, and each system is asked to delete it. It is never taken back.
   */
  'strike.made.v1': {
    strike: string;
    from: Instant;
    to: Instant;
    /** Ids, in order. */
    activities: readonly string[];
    tasks: readonly TaskOpening[];
  };
}
