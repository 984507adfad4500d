import { timingSafeEqual } from 'node:crypto';
import { type Database, inTransaction } from '#db/open';
import { lastEnded } from '#db/own/mail';
import { type MailWish, putWish, wishOf } from '#db/own/mail-wishes';
import { readPersonFacts } from '#db/views/person-facts';
import { profileOf } from '#db/views/texts';
import { addressFor, isOneAddress, type MailRoute } from '#domain/mail/address';
import type { Person } from '#domain/people/person';
import { ok, type Result, refuse } from '#domain/result';
import { DAY, type Instant, MINUTE } from '#domain/time';
import { newHalf, type Random, readTypedHalf, sha256Hex } from '../identity/secrets';

/** A code works for so long and so many tries, and so many are sent a day: nobody's post is filled with them. */
const CODE_LIVES = 30 * MINUTE;
const TRIES = 5;
const CODES_A_DAY = 5;

/** How somebody is written to, for their own page. */
export interface OwnMail {
  route: MailRoute;
  /** The address at work, if they have one. */
  work?: string;
  /** Their own address, once it is shown to be theirs. */
  own?: string;
  /** An address that waits for its code. */
  waiting?: string;
  /** They work here no more: only an address of their own is written to. */
  left: boolean;
  /** When the last mail to them could not be delivered, if that was the last one. */
  undeliveredAt?: Instant;
}

export type WishRefusal = {
  code: 'mail_no_own_address' | 'mail_address_spoiled' | 'mail_code_wrong' | 'mail_codes_spent';
};

/** Where to write to somebody now; undefined: nowhere. */
export const addressOf = (
  db: Database,
  { id, leftAt }: Pick<Person, 'id' | 'leftAt'>,
  now: Instant,
): string | undefined => {
  const wish = wishOf(db, id);
  return addressFor({
    route: wish?.route ?? 'work',
    work: profileOf(db, id)?.email,
    own: wish?.address ?? undefined,
    left: leftAt !== undefined && leftAt <= now,
  });
};

/** What people wish, and their own addresses. Each is seen and changed by its person alone. */
export const createWishes = ({ db, now, random }: { db: Database; now: () => Instant; random: Random }) => {
  const wishNow = (person: string): MailWish => wishOf(db, person) ?? { ...NOTHING, person };
  const put = (wish: MailWish): void => inTransaction(db, () => putWish(db, wish));
  return {
    of: (person: string): OwnMail => {
      const wish = wishNow(person);
      const leftAt = readPersonFacts(db)(person)?.person.leftAt;
      const work = profileOf(db, person)?.email;
      const last = lastEnded(db, person);
      const waits = wish.waiting !== null && (wish.codeUntil ?? 0) > now();
      return {
        route: wish.route,
        left: leftAt !== undefined && leftAt <= now(),
        ...(work !== undefined && { work }),
        ...(wish.address !== null && { own: wish.address }),
        ...(waits && { waiting: wish.waiting ?? '' }),
        ...(last?.state === 'undelivered' && { undeliveredAt: last.endedAt ?? last.madeAt }),
      };
    },

    /** At work, to their own address, or not at all. */
    choose: (person: string, route: MailRoute): Result<undefined, WishRefusal> => {
      const wish = wishNow(person);
      if (route === 'private' && wish.address === null) return refuse('mail_no_own_address');
      put({ ...wish, route });
      return ok(undefined);
    },

    /** Makes a code for an address that somebody says is theirs. It is sent there and kept nowhere but as a hash. */
    newCode: (person: string, address: string): Result<{ code: string }, WishRefusal> => {
      if (!isOneAddress(address)) return refuse('mail_address_spoiled');
      const wish = wishNow(person);
      const sameDay = now() - wish.codesSince < DAY;
      if (sameDay && wish.codes >= CODES_A_DAY) return refuse('mail_codes_spent');
      const code = newHalf(random);
      put({
        ...wish,
        waiting: address,
        codeSha256: sha256Hex(readTypedHalf(code)),
        codeUntil: now() + CODE_LIVES,
        tries: 0,
        codes: sameDay ? wish.codes + 1 : 1,
        codesSince: sameDay ? wish.codesSince : now(),
      });
      return ok({ code });
    },

    /** The code that came to the address: from now on mails go there. */
    confirm: (person: string, typed: string): Result<undefined, WishRefusal> => {
      const wish = wishNow(person);
      const live = wish.waiting !== null && (wish.codeUntil ?? 0) > now() && wish.tries < TRIES;
      if (!live) return refuse('mail_code_wrong');
      const kept = Buffer.from(wish.codeSha256 ?? '');
      const given = Buffer.from(sha256Hex(readTypedHalf(typed)));
      if (kept.length !== given.length || !timingSafeEqual(kept, given)) {
        put({ ...wish, tries: wish.tries + 1 });
        return refuse('mail_code_wrong');
      }
      put({ ...wish, ...NO_CODE, route: 'private', address: wish.waiting });
      return ok(undefined);
    },

    /** Forgets the address of their own, and one that waits. */
    forgetOwn: (person: string): Result<undefined, WishRefusal> => {
      const wish = wishNow(person);
      put({ ...wish, ...NO_CODE, address: null, route: wish.route === 'private' ? 'work' : wish.route });
      return ok(undefined);
    },
  };
};

const NO_CODE = { waiting: null, codeSha256: null, codeUntil: null, tries: 0 };
const NOTHING = { ...NO_CODE, route: 'work', address: null, codes: 0, codesSince: 0 } as const;
