import type { LookedAt, Removal, ReviewerReason } from '../request/copy-review';
import type { FindingKind } from '../request/holding-check';
import type { Disposition, KeptReason, TaskCause, TaskOpening, TaskOutcome } from '../request/task';
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
    reason?: KeptReason;
    /** Of `unlearn` that is done. */
    disposition?: Disposition;
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
    /** Of what was used without permission: what the system calls the dataset, and the run that used it so. */
    dataset?: string;
    run?: string;
    /** What is asked of the system now. */
    tasks: readonly TaskOpening[];
  };
  /**
   * Somebody may look, for one request and until then, at what a system is to give the person, so that the rights of others in it are kept. Its
   * subject is who may look.
   */
  'copy.reviewer_named.v1': {
    grant: string;
    request: string;
    system: string;
    reason: ReviewerReason;
    until: Instant;
  };
  /**
   * A system says that its copy was looked at, under which grant, and what was left out of it; nobody tested it. Who looked stands in the grant, and with the look
   * itself, which is on record with this entry.
   */
  'copy.reviewed.v1': {
    request: string;
    task: string;
    grant: string;
    looked_at: Instant;
    seen: readonly LookedAt[];
    removed: readonly (Removal & { words?: DocumentRef })[];
  };
  /** Runs used records of the subject that are to be deleted now, or that nothing permitted using: the system is asked what becomes of what they learned. */
  'unlearning.asked.v1': { because: TaskCause; tasks: readonly TaskOpening[] };
}
