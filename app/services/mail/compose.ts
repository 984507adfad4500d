import { type Database, inTransaction } from '#db/open';
import {
  delayItems,
  dropItems,
  dueItems,
  lastRoutine,
  type MailItem,
  makeMail,
  peopleWithDue,
} from '#db/own/mail';
import { readWorld } from '#db/views/decision-world';
import { readPersonFacts } from '#db/views/person-facts';
import type { PersonFacts, World } from '#domain/decision/facts';
import { planMails } from '#domain/mail/budget';
import type { Instant } from '#domain/time';
import { isToRead } from '../queries/unread-notices';
import { addressOf } from './wishes';

/** So many people's mails are made in one transaction: whoever withdraws meanwhile waits for no more than that. */
const PEOPLE_AT_ONCE = 5;

/**
 * Makes mails of what is due, within the budget of each person. What somebody has read in the meantime is not told them, and nothing is kept for whoever
 * wishes no mail or has no address: the portal itself tells them. Answers whether there may be more.
 */
export const composeMails = (db: Database, now: Instant): boolean => {
  const people = peopleWithDue(db, now, PEOPLE_AT_ONCE);
  if (people.length === 0) return false;
  const world = readWorld(db);
  inTransaction(db, () => {
    for (const person of people) composeFor(db, world, person, now);
  });
  return people.length === PEOPLE_AT_ONCE;
};

const composeFor = (db: Database, world: World, person: string, now: Instant): void => {
  const items = dueItems(db, person, now);
  const facts = readPersonFacts(db)(person);
  const reached = facts !== undefined && addressOf(db, facts.person, now) !== undefined;
  const wanted = reached ? items.filter((item) => isWanted(db, world, facts, item, now)) : [];
  const dropped = items.filter((item) => !wanted.includes(item));
  if (dropped.length > 0) dropItems(db, idsOf(dropped));
  const { mails, later } = planMails(wanted, lastRoutine(db, person), now);
  for (const mail of mails) {
    makeMail(db, { id: mail.items[0]?.id ?? '', person, pace: mail.pace }, idsOf(mail.items), now);
  }
  if (later) delayItems(db, idsOf(later.items), later.until);
};

const idsOf = (items: readonly Pick<MailItem, 'id'>[]): readonly string[] => items.map(({ id }) => id);

/** A notice that was read asks for nothing more; whether somebody answered it is not looked at. */
const isWanted = (
  db: Database,
  world: World,
  facts: PersonFacts,
  { kind, about }: MailItem,
  now: Instant,
): boolean =>
  (kind !== 'notice' && kind !== 'reminder') || isToRead({ db, now: () => now }, world, facts, about);
