/** What the portal says it records about people is all it records: no table with a person in it is left out of the page. */
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ENTRY_KEPT, KEPT } from '#app/kept';
import { de } from '#app/messages/de';
import { en } from '#app/messages/en';
import { SAMPLES } from '../domain/entry/samples';
import { houseFiles, textOf } from './tree';

/** Columns that hold the id of somebody. */
const SOMEBODY = new Set([
  'person',
  'principal',
  'owner',
  'sponsor',
  'actor',
  'looker',
  'proposer',
  'decided_by',
  'reviewer',
  'profile_document',
]);

/**
 * Tables that tell of somebody under a hash, by a key alone, or in a document that they name: a line of a council's list may be a person, and a reference is somebody's whom the portal does not know.
 */
const HIDDEN = ['own_sign_in_failure', 'council_context', 'request_reference'];

/** Tables that tell of nobody, and why. What the log itself tells is ENTRY_KEPT's. */
const NOBODY: Readonly<Record<string, string>> = {
  activity: 'what is declared',
  activity_beginning: 'since when something is declared',
  council_word: 'a council as a body; its texts are documents',
  duty_review: 'which wording of a rule was reviewed; the name of the reviewer is a document',
  employer_answer: 'the organisation',
  establishment: 'a place',
  leaver_hold: 'whether many may leave, and how many',
  own_directory_use: 'counts of questions of the directory',
  latest_world: 'the number of an entry',
  pressure_lock: 'places and activities',
  log_checkpoint: 'the log as a whole',
  log_entry: 'the kinds of entries are named one by one',
  log_identity: 'the log as a whole',
  log_node: 'hashes under a salt',
  notice_reminder: 'notices and places; whom it reached stands nowhere',
  notice_version: 'texts for everybody',
  own_cursor: 'the house',
  own_figure: 'published counts of ten people or more',
  own_figure_week: 'the house',
  own_look_coverage: 'systems',
  own_log_tail: 'the log as a whole',
  own_opening_unread: 'numbers of openings; whose they are says opening',
  own_projection: 'the house',
  own_restore: 'the copy that was put back',
  own_sign_in_clock: 'the house',
  own_undeclared_field: 'systems, and names of fields',
  programme_beginning: 'since when a programme runs',
  programme_pause: 'programmes',
  programme_introduction: 'why a programme is needed and how its grounds were found; texts are documents',
  posting: 'walls, and texts of places',
  protected_context: 'places',
  report_heartbeat: 'systems',
  report_list: 'counts for each system and day',
  own_holdings_heard: 'systems',
  report_dataset: 'systems',
  report_run: 'systems',
  report_run_dataset: 'systems',
  own_training_heard: 'systems',
  own_reference_asker: 'systems',
  own_task_sent: 'numbers of tasks',
  restricted_kept: 'numbers of tasks',
  restricted_step: 'roles that decided in a case; whose it is says restricted_case',
  retained_entry: 'numbers of entries whose person is erased',
  risk_raised: 'categories',
  setup_end: 'that the setting up is over',
  system_key: 'systems',
  unfinished_erasure: 'the number of an entry whose person is erased',
};

describe('what the portal records about people', () => {
  const db = new Database(':memory:');
  for (const path of houseFiles()
    .filter((each) => /^migrations\/[^/]+\.sql$/.test(each))
    .sort()) {
    db.exec(textOf(path));
  }
  const tables = db
    .prepare("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main'")
    .all() as { name: string }[];
  const named = tables
    .filter(({ name }) =>
      (db.prepare('SELECT name FROM pragma_table_info(?)').all(name) as { name: string }[]).some((column) =>
        SOMEBODY.has(column.name),
      ),
    )
    .map(({ name }) => name);

  it('names every table with a person in it, once', () => {
    const told = Object.values(KEPT).flatMap(({ tables: of }) => of);
    expect([...told].sort()).toEqual([...named, ...HIDDEN].sort());
  });

  it('names every other table as one that tells of nobody, so that a new one must be looked at', () => {
    const told: string[] = Object.values(KEPT).flatMap(({ tables: of }) => [...of]);
    const others = tables
      .map(({ name }) => name)
      .filter((name) => !told.includes(name) && !/^sqlite_/.test(name));
    expect(others.sort()).toEqual(Object.keys(NOBODY).sort());
  });

  it('names every entry type that is written', () => {
    expect(Object.keys(ENTRY_KEPT).sort()).toEqual(Object.keys(SAMPLES).sort());
  });

  it.each(Object.keys(KEPT))('says of %s what, why, how long and who sees it, in both languages', (kind) => {
    for (const part of ['what', 'why', 'how_long', 'who']) {
      const id = `kept.${kind}.${part}` as keyof typeof en;
      expect(en[id], id).toBeTruthy();
      expect(de[id], id).toBeTruthy();
    }
  });
});
