/** What can be wrong with a log, its proofs and what was made from it. */
export type FindingCode =
  | 'schema_changed'
  | 'entry_missing'
  | 'entry_inserted'
  | 'entry_changed'
  | 'entry_unreadable'
  | 'erased_unrecorded'
  | 'node_missing'
  | 'node_inserted'
  | 'node_changed'
  | 'log_rewritten'
  | 'checkpoint_forged'
  | 'tail_forged'
  | 'document_missing'
  | 'document_changed'
  | 'row_missing'
  | 'row_inserted'
  | 'row_changed';

/** One thing that is not as it was written. It holds names of rows and numbers of entries, never what a row says. */
export interface Finding {
  code: FindingCode;
  /** Table and key of the row, as in `log_entry 17`, `choice per_… training.…` or `trigger log_entry_no_delete`. */
  row: string;
  /** First entry it is about, and the last when it cannot be told closer. */
  seq?: number;
  to?: number;
}

/** A finding in one line, for whoever runs the portal. */
export const describeFinding = ({ code, row, to }: Finding): string =>
  `${code}: ${row}${to === undefined ? '' : ` to ${to}`}`;
