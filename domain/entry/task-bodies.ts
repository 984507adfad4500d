import type { HeldReason, TaskOutcome } from '../request/task';
import type { DocumentRef } from './document-ref';

/** What entries say of the work that systems owe people (domain/request/task.ts). */
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
  };
}
