import type { RestrictedReason } from '../access/restricted';
import type { RoleKey } from '../authority/roles';
import type { TaskCause, TaskOpening } from '../request/task';
import type { Instant } from '../time';
import type { DocumentRef } from './document-ref';

/** How a later entry names its case: by id, and by the number that people read, which is that of the first entry. */
interface OfACase {
  case: string;
  number: number;
}

/**
 * What entries say of a case that is shown late (docs/decisions/0063). The subject is the person; nothing of it is shown to them before it ends, and all
 * of it afterwards. No decision reads any of it.
 */
export interface RestrictedBodies {
  /** Somebody wants one. It does nothing before a second person agrees. */
  'restricted.proposed.v1': {
    case: string;
    reason: RestrictedReason;
    /** The law it rests on, and why; both are the person's to read. */
    words: DocumentRef;
    /** Who may tell of looks in it, hold something back or leave it out: these systems, of these kinds of data. */
    systems: readonly string[];
    categories: readonly string[];
    /** Who sees it beside the two who decide. */
    named: readonly string[];
    until: Instant;
    role: RoleKey;
    open_until: Instant;
  };
  /** Somebody wants it to go on. */
  'restricted.renewal_proposed.v1': OfACase & {
    words: DocumentRef;
    until: Instant;
    role: RoleKey;
    open_until: Instant;
  };
  /**
   * The second person: from here on it is in force, or goes on. `renewal` is 0 for the beginning. The number that the case had already: after a restore it was
   * said that it still stands, up to the end that it had.
   */
  'restricted.approved.v1': OfACase & { renewal: number; until: Instant; role: RoleKey };
  /** It does not begin, or does not go on. */
  'restricted.declined.v1': OfACase & { renewal: number; role: RoleKey };
  /** A system says how many records of a deletion or a copy it kept back for the case. */
  'restricted.kept.v1': OfACase & {
    task: string;
    kept: number;
    /** Of which kinds, where the task asked for more than the case names; the rest was done. */
    categories?: readonly string[];
  };
  /** It is over, and shown from here on: what was kept back of deletions is asked to be deleted. */
  'restricted.ended.v1': OfACase & {
    because: 'closed' | 'time';
    role?: RoleKey;
    tasks: readonly (TaskOpening & { because: TaskCause; activity?: string })[];
  };
}
