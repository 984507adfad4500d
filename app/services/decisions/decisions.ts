import type { StruckWindow } from '#domain/choice/strike';
import type { Decision, Question } from '#domain/decision/decide';
import type { CellChange } from '#domain/decision/decision-index';
import type { Activity } from '#domain/monitoring/activity';
import type { Risk } from '#domain/monitoring/category';
import type { ProtectedContext } from '#domain/monitoring/protected-contexts';
import type { System } from '#domain/systems/system';
import type { Instant } from '#domain/time';

/** Nothing may be answered from memory until it has been read anew: a 503 at every door. */
export class DecisionsBehind extends Error {
  readonly code = 'decisions_behind';
  constructor() {
    super('the decisions are being read anew');
  }
}

/** Where the state that answers stands. */
export interface Position {
  revision: number;
  epoch: string;
  pauseEpoch: number;
  now: Instant;
}

/** One change as the feed keeps it; `resync` and `activities` say: fetch everything again. */
export type FeedItem =
  | ({ kind: 'cell'; revision: number } & CellChange)
  /** Somebody struck something of their past that these uses could have taken. */
  | { kind: 'struck'; revision: number; person: string; uses: readonly string[] }
  | { kind: 'resync' | 'activities'; revision: number };

/** The decisions of everybody, kept in memory beside the log. */
export interface Decisions {
  position(): Position;
  /** Answers now; cells that were due to change by themselves are brought up to date first. Throws DecisionsBehind. */
  evaluate(question: Question, system?: System): Decision;
  /** The employee a protocol's subject names, or undefined. `email` and `external_id` are looked up. */
  findEmployee(type: string, id: string): string | undefined;
  isSynthetic(person: string): boolean;
  activity(id: string): Activity | undefined;
  /** The risk of a category at a moment, as the organisation classified it; undefined where nothing is known of it. */
  risk(category: string, at: Instant): Risk | undefined;
  /** What a snapshot for this system holds: its activities in order, and per employee the effective answers. Throws DecisionsBehind. */
  state(system: System): {
    position: Position;
    /**
     * `unstated`: a use that nobody is allowed for, since this system or another has not said what it held. `barred`: records of a use from this moment
     * or earlier may not be used.
     */
    activities: readonly { activity: Activity; paused: boolean; unstated: boolean; barred?: Instant }[];
    people: Iterable<{ person: string; changes: readonly CellChange[] }>;
    /** What somebody struck of their past, as far as it decides about a use of this system that is allowed. */
    struckOf(person: string): readonly StruckWindow[];
  };
  /**
   * Where this system captures nothing. What councils added is served to collectors with a live key alone: nobody else captures anything, and a
   * test key is made by one person.
   */
  contexts(system: System, mode: 'live' | 'test'): readonly ProtectedContext[];
  /** The last revision that changed what this system may know: the ETag's number. */
  scopeRevision(system: System): number;
  /** Items after a revision, oldest first; 'gap' when they are no longer held. */
  feedAfter(revision: number, system: System): readonly FeedItem[] | 'gap';
  /** Called after each commit that changed something; returns the way to stop listening. */
  onChange(listener: () => void): () => void;
  /** Resolves true once `revision` is reached, false after `timeoutMs`. */
  waitFor(revision: number, timeoutMs: number): Promise<boolean>;
  /**
   * Resolves true once everybody's answers are computed, so that a list of them costs no more than writing it; false after
   * `timeoutMs`. Questions about one person never wait for it.
   */
  whole(timeoutMs: number): Promise<boolean>;
  /** False while the index could not follow a commit: every answer must be 503 then. */
  healthy(): boolean;
  /** The lease header for a payload: base64url(payload) '.' base64url(signature of the log key over "forthright/lease/v1\n" + payload). */
  signLease(payload: object): string;
}
