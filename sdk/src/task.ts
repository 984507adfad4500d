export type TaskAction = 'erase' | 'access' | 'restrict' | 'unrestrict' | 'correct' | 'absence' | 'unlearn';

/** What the portal asks of this system about a person. */
export interface Task {
  id: string;
  action: TaskAction;
  employee: string;
  /** Absent: all that you hold of the person. */
  categories?: readonly string[];
  /** Of what was captured for one of these activities, or nobody knows for which. Absent: whatever it was captured for. */
  activities?: readonly string[];
  /** Of what was captured between these moments (RFC 3339). */
  from?: string;
  to?: string;
  openedAt: string;
  /** Of `unlearn`: the run that used the person's records, as you called it. */
  run?: string;
  /** Of `access`: the key to which the copy is sealed; absent as long as the person has no passphrase. */
  sealTo?: string;
  /** Of `access` to records that hold several people: who may look at the copy before it leaves, and whether that was told. Absent where nobody has to. */
  review?: {
    categories: readonly string[];
    reviewers: readonly { id: string; until: string }[];
    done: boolean;
  };
}

/** By what this system knows somebody whom the portal does not know: a visitor, a customer, somebody who left. Two people at the portal saw that it is theirs. */
export interface Reference {
  /** `email`, `visitor_badge`, `customer_number` or `other_number`; later portals may have more. */
  kind: string;
  value: string;
}

/**
 * What the portal asks about somebody whom this system knows by a reference. There is no key for a copy: whoever keeps the data hands it to the one who asked, and
 * says so with the answer.
 */
export interface ReferenceTask extends Pick<Task, 'id' | 'categories' | 'from' | 'to' | 'openedAt'> {
  action: TaskAction;
  reference: Reference;
}

/** How many records of a kind somebody looked at. */
export interface LookedAt {
  category: string;
  count: number;
}

/** What is left out of a copy, of one kind and for one reason: the rights of another person, a trade secret, what a lawyer said, or security. */
export interface Removal {
  category: string;
  count: number;
  reason: 'other_person' | 'trade_secret' | 'legal_privilege' | 'security';
}

/** What came of looking at a copy before it leaves. */
export interface CopyReview {
  /** Whoever looked, one of those whom the task names, with their role or unit in words: that is what people read. */
  reviewer: { type: 'employee' | 'email' | 'external_id'; id: string; role?: string; unit?: string };
  /** When (RFC 3339). */
  at: string;
  /** Of each kind that the task names, with those whom its records name beside the person: they read of the look too. */
  lookedAt: readonly (LookedAt & {
    participants?: readonly { type: 'employee' | 'email' | 'external_id'; id: string }[];
  })[];
  /** The words are for the person, and nobody else's. */
  removed: readonly (Removal & { words?: string })[];
}

export interface HoldingsTaken {
  accepted: number;
  /** Cells that were not taken, by their place in the report. */
  refused: readonly { index: number; code: string; detail?: string }[];
}
