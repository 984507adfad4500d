import type { FindingKind } from '../request/holding-check';
import type { HeldReason, TaskOpening, TaskOutcome } from '../request/task';
import type { Instant } from '../time';
import type { DocumentRef } from './document-ref';

/** What entries say of the work that systems owe people (domain/request/task.ts), and of what showed that it was not done. */
export interface TaskBodies {
  /**
   * A system says what became of a task; nobody tested it. The subject is the person, unless they were erased meanwhile: then the number of the task
   * is all.
   */
  'task.answered.v1': {
    task: string;
    outcome: TaskOutcome;
    /** Of `done`: how many records it was. */
    count?: number;
    /** Of `held` alone. */
    reason?: HeldReason;
    /** Of a task that looks for absence: how many records were there all the same. */
    found?: number;
    evidence?: DocumentRef;
    /** Of a look that found nothing: the findings that end with it. */
    closes?: readonly string[];
  };
  /**
   * People were pressed where the subject works (entry number `of`), and their yes to these activities never was a basis (Art. 7(4), 17(1)(d) GDPR):
   * what was captured under it is deleted.
   */
  'consent.voided.v1': { of: number; activities: readonly string[]; tasks: readonly TaskOpening[] };
  /** What task `of` deleted is looked for again, three times; each look is a task with a day before which it is not handed out. */
  'erasure.check_due.v1': { of: string; tasks: readonly TaskOpening[] };
  /**
   * Something of the subject is where it must not be, by what a system reported. It ends with a look that was opened after it and finds nothing, never with a
   * statement. `task` is the deletion or the look that shows it; where the person was erased meanwhile it says whose it is.
   */
  'finding.opened.v1': {
    finding: string;
    kind: FindingKind;
    system: string;
    /** Absent: of whatever category. */
    category?: string;
    /** Since when it is so, as far as is known. */
    since: Instant;
    task?: string;
    /** The request whose end it undoes. */
    request?: string;
    /** What is asked of the system now. */
    tasks: readonly TaskOpening[];
  };
}
