import { DAY, type Instant } from '../time';
import type { RequestKind } from './kinds';

/** Where the tie of a request to a person stands. `tied`: two people agreed, and its person has not said anything yet. */
export const TIE_STATES = ['proposed', 'tied', 'confirmed', 'disowned'] as const;
export type TieState = (typeof TIE_STATES)[number];

/**
 * How long systems are asked nothing after a request was tied to somebody, unless they say before that it is theirs: long enough to read a mail. The clock of the
 * law runs on. A limit takes nothing away from anybody, and can be ended: it waits for nobody.
 */
const WAITS = 3 * DAY;
const WAITS_FOR_NOBODY = new Set<RequestKind>(['restriction']);

/** From when systems may be asked. */
export const tieStartsAt = (kind: RequestKind, tiedAt: Instant): Instant =>
  WAITS_FOR_NOBODY.has(kind) ? tiedAt : tiedAt + WAITS;

/** Whether it still waits for its person. */
export const waitsForPerson = (
  tie: { state: TieState; startsAt: Instant | null } | undefined,
  now: Instant,
): boolean => tie?.state === 'tied' && now < (tie.startsAt ?? 0);
