import type { Entry } from '#domain/entry/bodies';
import { erasedBy, erasesPerson } from '#domain/entry/retention';
import type { Database } from './open';
import { ERASE_COPIES } from './own/copies';
import { ERASE_HOLDINGS } from './own/holdings';
import { ERASE_LOOKS } from './own/looks';
import { forgetGoneOpenings } from './own/openings-unread';
import { ERASE_TRAINING } from './own/training';

/**
 * Deletes what an entry says is erased, inside the caller's transaction: record and salt of the entries it names, and for a person
 * every text, account, sign-in and remembered answer. Rows are overwritten where they lay (secure_delete); what the journal still
 * holds goes with the next checkpoint of it. `failureKey` names the counter of failed sign-ins of a folded address.
 */
export const createErase = (
  db: Database,
  failureKey: (emailFolded: string) => string,
): ((entry: Entry) => void) => {
  const blank = db.sqlite.prepare('UPDATE log_entry SET record = NULL, salt = NULL WHERE seq = ?');
  const address = db.sqlite.prepare('SELECT email_folded FROM own_account WHERE person = ?').pluck();
  const ofPerson = [
    'DELETE FROM own_document WHERE person = ?',
    'DELETE FROM own_seen WHERE person = ?',
    'DELETE FROM own_directory_person WHERE person = ?',
    'DELETE FROM own_mail_item WHERE person = ?',
    'DELETE FROM own_mail WHERE person = ?',
    'DELETE FROM own_mail_wish WHERE person = ?',
    'DELETE FROM own_outbox WHERE person = ?',
    // Sign-ins, devices and codes go with the account.
    'DELETE FROM own_account WHERE person = ?',
    "DELETE FROM own_idempotency WHERE principal = 'person:' || ?",
    "DELETE FROM own_import WHERE actor_kind = 'person' AND actor = ?",
    ...ERASE_HOLDINGS,
    ...ERASE_LOOKS,
    ...ERASE_COPIES,
    ...ERASE_TRAINING,
  ].map((statement) => db.sqlite.prepare(statement));
  // Texts of a request that was nobody's go with it: the projection has taken its row away.
  const nobodys = db.sqlite.prepare(
    "DELETE FROM own_document WHERE person >= 'req_' AND person < 'req`' AND person NOT IN (SELECT id FROM request)",
  );
  const failures = db.sqlite.prepare('DELETE FROM own_sign_in_failure WHERE key = ?');
  return (entry) => {
    for (const seq of erasedBy(entry)) blank.run(seq);
    if (entry.type === 'entries.erased.v1') nobodys.run();
    if (!erasesPerson(entry)) return;
    const folded = address.get(entry.subject) as string | undefined;
    if (folded !== undefined) failures.run(failureKey(folded));
    for (const statement of ofPerson) statement.run(entry.subject);
    forgetGoneOpenings(db);
  };
};
