import { type Database, inTransaction } from '#db/open';
import { emptyQueue, forgetMails, mailCounts, type OutboxMail, outbox, putInOutbox } from '#db/own/mail';
import { utf8 } from '#domain/log/bytes';
import type { Hash } from '#domain/log/hash';
import { ok, type Result, refuse } from '#domain/result';
import { DAY, type Instant, MINUTE, SECOND } from '#domain/time';
import type { LogKeeper } from '../log/keeper';
import type { PortalOptions } from '../portal-options';
import type { Storage } from '../storage/storage';
import type { Carrier } from './carrier';
import { composeMails } from './compose';
import type { MailOptions } from './letter';
import { weeklyCheckpoint, yearlyStatement } from './recurring';
import { createSend, type Round } from './send';
import { createSmtp } from './smtp';
import { createWishes, type WishRefusal } from './wishes';

/** How long it is kept that a mail was sent, and the mails of the demo with their text. */
const MAILS_KEPT = 62 * DAY;
const OUTBOX_KEPT = 30 * DAY;
const OUTBOX_SHOWN = 100;
const SHORTEST_PAUSE = 30 * SECOND;
const LONGEST_PAUSE = 10 * MINUTE;

/** How mail stands, for those who look after the portal: numbers, and no person. */
export interface MailStanding {
  /** `smtp`: handed to a mail server. `outbox`: shown in the demo, sent nowhere. `off`: none is written. */
  way: 'smtp' | 'outbox' | 'off';
  waiting: number;
  undelivered: number;
  sentAt: Instant | undefined;
  /** Since when the mail server takes nothing, and what it answered. */
  trouble?: { since: Instant; status?: number };
}

/** Mail as the pages know it. */
export interface Mail extends Omit<ReturnType<typeof createWishes>, 'newCode'> {
  standing(): MailStanding;
  /** The mails of the demo; undefined wherever mail may reach anybody. */
  outbox(): readonly OutboxMail[] | undefined;
  /** Sends a code to an address that somebody says is theirs; its mail is not kept, so it is tried once. */
  sendCode(
    person: string,
    address: string,
    language: string,
  ): Promise<Result<undefined, WishRefusal | { code: 'mail_off' | 'mail_not_sent' }>>;
}

/** What time asks of mail. */
export interface MailWork {
  /** Makes mails of what is due and hands them over. One run at a time; the next one goes on where this one ended. */
  run(): Promise<void>;
  prune(): void;
  stop(): Promise<void>;
}

/** Everything about mail that has state, built once. Without `mail` nothing is written, and nothing waits to be. */
export const createMail = (
  {
    mail: options,
    publicUrl,
    random,
    report,
  }: Pick<PortalOptions, 'mail' | 'publicUrl' | 'random' | 'report'>,
  parts: {
    db: Database;
    storage: Pick<Storage, 'takesAll'>;
    log: Pick<LogKeeper, 'checkpoint' | 'vkey'>;
    /** False where nothing may be told to anybody, as in a copy that was put back and that nobody has declared. */
    isReady: () => boolean;
    /** The origin of the log: a mail is named by it and by its id, and the name tells nothing. */
    origin: string;
    hash: Hash;
    now: () => Instant;
  },
): { mail: Mail; work: MailWork } => {
  const { db, storage, log, isReady, origin, hash, now } = parts;
  const { hostname } = new URL(publicUrl);
  const messageId = (id: string): string =>
    `<${Buffer.from(hash(utf8(`${origin}\n${id}`)))
      .toString('hex')
      .slice(0, 40)}@${hostname}>`;
  const carrier = options && carrierOf(db, options, messageId);
  const { newCode, ...wishes } = createWishes({ db, now, random });
  let stopping = false;
  let trouble: MailStanding['trouble'];
  let running: Promise<void> | undefined;

  let pause = 0;
  let againAt: Instant = 0;
  /** A server that takes nothing is left in peace for longer and longer: a wrong password that is tried every few seconds locks an account. */
  const note = ({ trouble: failure, answered }: Round): void => {
    if (failure) {
      const { status } = failure;
      if (!trouble) report('the mail server takes no mail', new Error(`its answer: ${status ?? 'none'}`));
      trouble = { since: trouble?.since ?? now(), ...(status !== undefined && { status }) };
      pause = Math.min(Math.max(2 * pause, SHORTEST_PAUSE), LONGEST_PAUSE);
      againAt = now() + pause;
    } else if (answered) {
      trouble = undefined;
      pause = 0;
    }
  };
  const goesOn = (): boolean => !stopping && storage.takesAll() && isReady();
  const send = options && carrier && createSend({ db, now, random, carrier, write: options.write, goesOn });

  const work = async (): Promise<void> => {
    if (!send || !goesOn()) return;
    weeklyCheckpoint(db, log, now());
    await yearlyStatement(db, now());
    while (goesOn() && composeMails(db, now())) await new Promise((resolve) => setImmediate(resolve));
    for (let more = now() >= againAt; more && goesOn(); ) {
      const round = await send();
      note(round);
      more = round.more;
    }
  };

  return {
    mail: {
      ...wishes,
      standing: () => ({
        way: options === undefined ? 'off' : options.smtp ? 'smtp' : 'outbox',
        ...mailCounts(db),
        ...(trouble && { trouble }),
      }),
      outbox: () => (options && !options.smtp ? outbox(db, OUTBOX_SHOWN) : undefined),
      sendCode: async (person, address, language) => {
        if (!options || !carrier) return refuse('mail_off');
        const made = newCode(person, address);
        if (!made.ok) return made;
        const letter = options.write({ is: 'code', code: made.value.code }, [language]);
        const id = `code:${Buffer.from(random(12)).toString('hex')}`;
        const failure = await carrier.carry({ id, person, to: address, at: now(), ...letter });
        return failure ? refuse('mail_not_sent') : ok(undefined);
      },
    },
    work: {
      run: () => {
        running ??= work().finally(() => {
          running = undefined;
        });
        return running;
      },
      prune: () => {
        if (!storage.takesAll()) return;
        inTransaction(db, () => {
          if (!carrier) emptyQueue(db);
          forgetMails(db, now() - MAILS_KEPT, now() - OUTBOX_KEPT);
        });
      },
      stop: async () => {
        stopping = true;
        carrier?.close();
        await running?.catch(() => {});
      },
    },
  };
};

const carrierOf = (db: Database, options: MailOptions, messageId: (id: string) => string): Carrier =>
  options.smtp
    ? createSmtp(options.smtp, messageId)
    : {
        carry: async ({ id, person, to: address, subject, text, at }) => {
          inTransaction(db, () => putInOutbox(db, { id, person, address, subject, text, at }));
          return undefined;
        },
        close: () => {},
      };
