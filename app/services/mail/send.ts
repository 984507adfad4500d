import { type Database, inTransaction } from '#db/open';
import {
  delayMail,
  dropMail,
  endMail,
  itemsOfMail,
  type MailItem,
  type MailRow,
  mailsToTry,
} from '#db/own/mail';
import { readPersonFacts } from '#db/views/person-facts';
import { isForGood, nextTry, type SendFailure } from '#domain/mail/retry';
import type { Instant } from '#domain/time';
import type { Random } from '../identity/secrets';
import type { Carrier } from './carrier';
import type { Letter, WriteLetter } from './letter';
import { addressOf } from './wishes';

const AT_ONCE = 50;

/** How a round ended: whether there may be more now, whether the server answered for itself, and why it took nothing, if it did not. */
export interface Round {
  more: boolean;
  answered: boolean;
  trouble?: SendFailure;
}

/**
 * Hands over what is due, one mail after another. A mail is marked once the server has taken it: killed in between, it is handed over again, as the same
 * mail (at least once). Where the server itself is the trouble the round ends, and the others are not tried.
 */
export const createSend = (parts: {
  db: Database;
  now: () => Instant;
  random: Random;
  carrier: Carrier;
  write: WriteLetter;
  /** Whether to go on: not while the portal stops, or the disk takes no mark. */
  goesOn: () => boolean;
}): (() => Promise<Round>) => {
  const { db, now, random, carrier, write, goesOn } = parts;

  const fail = (mail: MailRow, failure: SendFailure): void => {
    const tries = mail.tries + 1;
    const { status } = failure;
    const chance = (random(1)[0] ?? 0) / 255;
    const nextAt = isForGood(failure) ? undefined : nextTry({ madeAt: mail.madeAt, tries }, now(), chance);
    inTransaction(db, () =>
      nextAt === undefined
        ? endMail(db, mail.id, { state: 'undelivered', status }, now())
        : delayMail(db, mail.id, { tries, nextAt, status }),
    );
  };

  const sendOne = async (mail: MailRow): Promise<SendFailure | undefined> => {
    const person = readPersonFacts(db)(mail.person)?.person;
    const to = person && addressOf(db, person, now());
    const letter = letterOf(itemsOfMail(db, mail.id));
    if (!person || to === undefined || !letter) {
      inTransaction(db, () => dropMail(db, mail.id));
      return undefined;
    }
    const failure = await carrier.carry({
      id: mail.id,
      person: person.id,
      to,
      at: mail.madeAt,
      ...write(letter, person.languages),
    });
    if (failure) fail(mail, failure);
    else inTransaction(db, () => endMail(db, mail.id, { state: 'sent' }, now()));
    return failure;
  };

  return async () => {
    const mails = mailsToTry(db, now(), AT_ONCE);
    for (const mail of mails) {
      if (!goesOn()) return { more: false, answered: false };
      const failure = await sendOne(mail);
      if (failure?.about === 'server') return { more: false, answered: false, trouble: failure };
    }
    return { more: mails.length === AT_ONCE, answered: mails.length > 0 };
  };
};

/** What a mail of these items says; undefined: nothing is left to say. */
const letterOf = (items: readonly MailItem[]): Letter | undefined => {
  const checkpoint = items.find(({ kind }) => kind === 'checkpoint');
  if (checkpoint)
    return { is: 'checkpoint', ...(JSON.parse(checkpoint.detail ?? '') as { note: string; vkey: string }) };
  const lines = items.flatMap(({ kind, about }) => (kind === 'checkpoint' ? [] : [{ kind, about }]));
  return lines.length === 0 ? undefined : { is: 'told', lines };
};
