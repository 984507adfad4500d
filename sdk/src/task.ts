export type TaskAction = 'erase' | 'access' | 'restrict' | 'unrestrict' | 'correct' | 'absence' | 'unlearn';

/** What the portal asks of this system about a person. */
export interface Task {
  id: string;
  action: TaskAction;
  employee: string;
  /** Absent: all that you hold of the person. */
  categories?: readonly string[];
  /** Of what was captured between these moments (RFC 3339). */
  from?: string;
  to?: string;
  openedAt: string;
  /** Of `unlearn`: the run that used the person's records, as you called it. */
  run?: string;
  /** Of `access`: the key to which the copy is sealed; absent as long as the person has no passphrase. */
  sealTo?: string;
}

export interface HoldingsTaken {
  accepted: number;
  /** Cells that were not taken, by their place in the report. */
  refused: readonly { index: number; code: string; detail?: string }[];
}
