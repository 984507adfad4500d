import { type Database, inTransaction } from '#db/open';
import { addItems, type MailItem } from '#db/own/mail';
import { type Addressee, addresseesAfter } from '#db/views/mail-audience';
import type { Entry, EntryBodies, EntryType } from '#domain/entry/bodies';
import { GATHER } from '#domain/mail/budget';
import type { MailKind } from '#domain/mail/kinds';
import { GIVE_UP_AFTER } from '#domain/mail/retry';
import { placesOf } from '#domain/people/person';
import type { Instant } from '#domain/time';
import type { Reaction } from '../reactions';

/** What an entry tells people by mail: of which kind, whom, and from when. */
interface Rule {
  kind: MailKind;
  /** What it is about, as its kind reads it. */
  about: string;
  /** Whom: one person, or everybody of whom this is true. Nobody's choice is asked for here. */
  whom: string | ((person: Addressee) => boolean);
  dueAt: Instant;
}

type RuleOf<Type extends EntryType> = (entry: Extract<Entry, { type: Type }>) => Rule | undefined;

const published = ({ at, body }: { at: Instant; body: EntryBodies['notice.published.v1'] }): Rule => ({
  kind: 'notice',
  about: body.notice,
  whom: (person) => body.places.length === 0 || placesOf(person).some((place) => body.places.includes(place)),
  dueAt: Math.max(at, body.effective_from) + GATHER,
});

/** A step of those who decide about a request, to whoever made it; what people write themselves is no news to them. */
const stepOf = (entry: {
  at: Instant;
  subject?: string;
  actor: Entry['actor'];
  body: { request: string };
}): Rule | undefined =>
  entry.subject === undefined || entry.actor.id === entry.subject
    ? undefined
    : { kind: 'request', about: entry.body.request, whom: entry.subject, dueAt: entry.at };

/** THE TABLE of entries that somebody is written to about. A new one is a row here and a kind in domain/mail/kinds.ts. */
const RULES: { readonly [Type in EntryType]?: RuleOf<Type> } = {
  // A no or a signed paper that somebody else recorded: one kind and one text, so that a mail tells neither.
  'person.informed.v1': ({ at, subject, body }) =>
    subject === undefined
      ? undefined
      : { kind: 'recorded', about: String(body.about), whom: subject, dueAt: at },
  'request.tied.v1': stepOf,
  'request.identity_asked.v1': stepOf,
  'request.clarification_asked.v1': stepOf,
  'request.extended.v1': stepOf,
  'request.hold_stated.v1': stepOf,
  'request.message.v1': stepOf,
  'request.refused.v1': stepOf,
  'request.answered.v1': stepOf,
  'request.reopened.v1': stepOf,
  'restriction.end_told.v1': stepOf,
  'objection.decided.v1': stepOf,
  'finding.opened.v1': ({ at, subject, body }) =>
    subject === undefined ? undefined : { kind: 'finding', about: body.finding, whom: subject, dueAt: at },
  // Nothing before the case is over.
  'restricted.ended.v1': ({ at, subject, body }) =>
    subject === undefined ? undefined : { kind: 'shown_late', about: body.case, whom: subject, dueAt: at },
  'notice.published.v1': published,
  'notice.published.v2': published,
  'notice.approved.v1': published,
  'notice.reminded.v1': ({ at, body: { notice, establishment } }) => ({
    kind: 'reminder',
    about: notice,
    whom: (person) => establishment === undefined || person.establishment === establishment,
    dueAt: at + GATHER,
  }),
};

const ruleOf = (entry: Entry): Rule | undefined =>
  (RULES[entry.type] as ((entry: Entry) => Rule | undefined) | undefined)?.(entry);

/** So many in one transaction: whoever withdraws meanwhile waits for no more than that. */
const PEOPLE_AT_ONCE = 200;

const put = async (db: Database, now: () => Instant, entries: readonly Entry[]): Promise<void> => {
  const items: Omit<MailItem, 'mail'>[] = [];
  const write = (): void => {
    if (items.length > 0) inTransaction(db, () => addItems(db, items.splice(0)));
  };
  for (const entry of entries) {
    const rule = ruleOf(entry);
    if (!rule) continue;
    const { kind, about, whom, dueAt } = rule;
    const add = (person: string): void => {
      items.push({ id: `${entry.seq}:${kind}:${person}`, person, kind, about, detail: null, dueAt });
    };
    if (typeof whom === 'string') {
      add(whom);
      continue;
    }
    await eachPage(db, { hiredBefore: Number.MAX_SAFE_INTEGER, stayedUntil: now() }, (people) => {
      for (const person of people) if (whom(person)) add(person.id);
      write();
    });
  }
  // Of many entries about one person each there is one wait for the disk.
  write();
};

/**
 * Puts what entries tell into the queue, under `seq:kind:person`: run again, it puts the same. What is older than a mail would be tried for is not
 * written about any more: after an upgrade or a long stop nobody gets the mail of months.
 */
export const mailReaction = (db: Database, now: () => Instant): Reaction => ({
  name: 'mail',
  concerns: (entry) => RULES[entry.type] !== undefined && now() - entry.at < GIVE_UP_AFTER,
  react: (entry) => put(db, now, [entry]),
  reactToAll: (entries) => put(db, now, entries),
});

/** Goes through people page by page, and lets others run in between. */
export const eachPage = async (
  db: Database,
  span: Parameters<typeof addresseesAfter>[3],
  work: (people: readonly Addressee[]) => void,
): Promise<void> => {
  for (let after = ''; ; ) {
    const people = addresseesAfter(db, after, PEOPLE_AT_ONCE, span);
    const last = people.at(-1);
    if (!last) return;
    work(people);
    after = last.id;
    await new Promise((resolve) => setImmediate(resolve));
  }
};
