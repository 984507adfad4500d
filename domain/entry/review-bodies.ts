import type { PauseReason, ReviewMatter, ReviewOutcome } from '../monitoring/review';
import type { Instant } from '../time';
import type { DocumentRef } from './document-ref';

/** What entries say of reviews of programmes, of pauses that follow from them, and of reminders to read. */
export interface ReviewBodies {
  /** One person looked at a programme again. With `ends` it is paused in this act. */
  'review.recorded.v1': {
    review: string;
    programme: string;
    outcome: ReviewOutcome;
    looked_at: readonly ReviewMatter[];
    language: string;
    words: DocumentRef;
  };
  /** The portal pauses a programme by policy, for everybody. It never ends by itself. */
  'programme.paused.v1': { programme: string; because: PauseReason; due: Instant };
  /** Somebody else than who reviewed it lets it go on; `review` is the one that says so. */
  'programme.resumed.v1': { programme: string; review: string };
  /** People who have not read a notice are asked to read it; no establishment: wherever it tells people. Whom it reaches stands nowhere. */
  'notice.reminded.v1': { notice: string; version: number; establishment?: string };
}
