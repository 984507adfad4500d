/** Why a portal does not open, with what to do about it: one table, so that a new code has a sentence. */
const REFUSALS = {
  log_behind_signer:
    'The log on disk is shorter than what was signed. An older copy of the database was put back. Put back the newest one; where there is no newer one, put it back with `npx forthright restore`, so that two people can declare what is lost.',
  inconsistent_log:
    'The log on disk is not the one that was signed. Somebody or something changed it. Keep this copy and restore a good one. `npx forthright sweep` names what is wrong.',
  log_does_not_verify:
    'The log on disk does not verify, so no table is made from it. Keep this copy and restore a good one. `npx forthright sweep` names what is wrong.',
  database_missing:
    'There is no forthright.db here, but there are files of a log that was signed. Restore the database from the newest copy of this folder, or choose an empty folder.',
  stale_journal:
    'There is no forthright.db here, but a -wal or -shm file of one that was. A new database would be mixed with the old one. Restore the database beside them, or move them away.',
  log_key_missing:
    'The log has entries, but its key (log.key) is gone. A new key would sign a log it did not write. Restore log.key from the newest copy of this folder.',
  signer_missing:
    'The log has entries, but signer.json is gone, so nobody knows what was signed last. Restore it from the newest copy of this folder.',
  another_key:
    'log.key is not the key this log was opened with. The database or the key is from another installation. Put back the two that belong together.',
  cannot_write:
    'It cannot write its first entry: the disk of the data folder is full or takes no writes. Make room, and start it again.',
} as const;

export type PortalRefusal = keyof typeof REFUSALS;

/** A portal that must not open; the message says what to do. */
export class PortalRefuses extends Error {
  readonly code: PortalRefusal;
  constructor(code: PortalRefusal, detail = '') {
    super([REFUSALS[code], detail].filter(Boolean).join('\n'));
    this.code = code;
  }
}
