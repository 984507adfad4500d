import { type Database, inTransaction } from '#db/open';
import { cursorOf, moveCursor } from '#db/own/cursors';
import { addItems } from '#db/own/mail';
import { grantsAhead } from '#db/views/grants';
import { weekEnd } from '#domain/aggregate/suppression';
import { isInForce } from '#domain/authority/terms';
import type { MailKind } from '#domain/mail/kinds';
import { type Instant, toIso } from '#domain/time';
import type { LogKeeper } from '../log/keeper';
import { eachPage } from './rules';

const WEEK_CURSOR = 'mail:checkpoint';
const YEAR_CURSOR = 'mail:statement';

const item = (
  id: string,
  person: string,
  kind: MailKind,
  about: string,
  detail: string | null,
  dueAt: Instant,
) => ({
  id: `${id}:${kind}:${person}`,
  person,
  kind,
  about,
  detail,
  dueAt,
});

/**
 * Once a week, to each representative in office, the newest signed checkpoint: what they keep in their own post is what a log that was changed later does not
 * fit to. A portal that was off over several Mondays writes one. All get the same note.
 */
export const weeklyCheckpoint = (
  db: Database,
  log: Pick<LogKeeper, 'checkpoint' | 'vkey'>,
  now: Instant,
): void => {
  const monday = weekEnd(now);
  if (cursorOf(db, WEEK_CURSOR) >= monday) return;
  const day = toIso(monday).slice(0, 10);
  const note = log.checkpoint();
  const detail = JSON.stringify({ note, vkey: log.vkey() });
  const people = grantsAhead(db, now)
    .filter((grant) => grant.role === 'representative' && isInForce(grant, now))
    .map(({ person }) => person);
  inTransaction(db, () => {
    addItems(
      db,
      [...new Set(people)].map((person) => item(day, person, 'checkpoint', day, detail, now)),
    );
    moveCursor(db, WEEK_CURSOR, monday);
  });
};

/**
 * Once a year, to everybody who worked here in it, that their statement of the year before can be read. Whenever in the next year the portal runs; a portal
 * that never did so before begins with the year it is in.
 */
export const yearlyStatement = async (db: Database, now: Instant): Promise<void> => {
  const year = new Date(now).getUTCFullYear() - 1;
  const done = cursorOf(db, YEAR_CURSOR);
  if (done >= year) return;
  if (done > 0) {
    const span = { hiredBefore: Date.UTC(year + 1, 0, 1), stayedUntil: Date.UTC(year, 0, 1) };
    await eachPage(db, span, (people) => {
      const items = people.map(({ id }) => item(String(year), id, 'statement', String(year), null, now));
      inTransaction(db, () => addItems(db, items));
    });
  }
  inTransaction(db, () => moveCursor(db, YEAR_CURSOR, year));
};
