import type { ChoiceAct } from '#domain/choice/machine';
import type { Instant } from '#domain/time';
import type { SystemState } from './my-monitoring';

/** One line of a person's own history. */
export interface HistoryLine {
  /** Number of the entry: the receipt's number. */
  receipt: number;
  at: Instant;
  type: 'choice' | 'delivery' | 'acknowledgement' | 'languages' | 'added' | 'left';
  /** Activity id or notice key, by type. */
  about: string;
  /** Title of the activity or notice in the reader's language. */
  title: string;
  /** The act (`give`, `refuse`, `withdraw`, `defer`, `record_no`) or outcome (`acknowledged`, `declined`) or language. */
  outcome: string;
}

/** A receipt: the same page for a yes and a no. */
export interface ReceiptPage {
  receipt: number;
  at: Instant;
  type: HistoryLine['type'];
  about: string;
  title: string;
  outcome: string;
  act?: ChoiceAct;
  /** Who acted: 'self', or the role that recorded a no for the person. */
  by: 'self' | 'recorded_for_you';
  /** The exact words of the question that was answered. */
  words?: { text: string; language: string };
  notice?: { key: string; version: number; title: string; language: string; hash: string };
  programme?: { key: string; title: string };
  category?: string;
  purpose?: string;
  verb?: string;
  recipients?: string;
  retentionDays?: number;
  until?: Instant;
  /** A later act about the same thing, if any: the receipt says what was recorded then, not what holds now. */
  supersededBy?: { receipt: number; at: Instant };
  /** Per system that serves the activity: whether it enforces this revision or a later one. */
  propagation: readonly (SystemState & { enforces: boolean })[];
  /** Deletion tasks opened by this act. */
  erase: readonly { task: string; system: string; state: 'queued' | 'done' }[];
  /** The proof as one JSON document (machine-api.md), for download. */
  proof: { checkpointSize: number; leafIndex: number };
}
