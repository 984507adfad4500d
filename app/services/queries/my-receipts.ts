import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { entryOf, storedEntry } from '#db/log/read';
import { documentText } from '#db/own/documents';
import { choice as choiceTable } from '#db/schema/choices';
import { activity as activityTable } from '#db/schema/monitoring';
import { noticeVersion } from '#db/schema/notices';
import { ownAct } from '#db/schema/people';
import { publishedVersion } from '#db/views/notice-contact';
import { textIn } from '#db/views/texts';
import type { ChoiceAct } from '#domain/choice/machine';
import type { Entry } from '#domain/entry/bodies';
import type { Instant } from '#domain/time';
import type { LogKeeper } from '../log/keeper';
import type { QueryContext } from './context';
import { touchesAt, touchesOf } from './objection-touches';
import type { ObjectionTouch } from './own-stops';
import { isOfNotice, paperDetails, type SignedPaper } from './paper-receipt';
import { programmeText } from './programme-text';
import { type ReceiptTask, receiptTasks } from './receipt-tasks';
import { strikeDetails, voidedDetails } from './strike-receipt';
import { type Obeys, whoObeys } from './who-obeys';

/** One line of a person's own history. */
export interface HistoryLine {
  /** Number of the entry: the receipt's number. */
  receipt: number;
  at: Instant;
  type:
    | 'choice'
    | 'objection'
    | 'pause'
    | 'strike'
    | 'voided'
    | 'request'
    | 'request_withdrawn'
    | 'request_tied'
    | 'delivery'
    | 'acknowledgement'
    | 'paper'
    | 'paper_disowned'
    | 'languages'
    | 'informed'
    | 'added'
    | 'changed'
    | 'left'
    | 'code_issued'
    | 'let_in'
    | 'sign_ins_ended'
    | 'way_added'
    | 'way_removed'
    | 'passkey_added'
    | 'passkey_removed'
    | 'recovery_proposed'
    | 'recovery_approved';
  /** Activity id, notice key or number of another entry, by type. */
  about: string;
  /** Title of the activity or notice in the reader's language. */
  title: string;
  /** The act (`give`, `refuse`, `withdraw`, `defer`, `record_no`) or outcome (`acknowledged`, `declined`) or language. */
  outcome: string;
  /** What an objection does, until it is decided, to each activity that it reaches. */
  touches?: readonly ObjectionTouch[];
}

/** A receipt: the same page for a yes and a no. */
export interface ReceiptPage {
  receipt: number;
  at: Instant;
  type: HistoryLine['type'];
  about: string;
  title: string;
  outcome: string;
  touches?: readonly ObjectionTouch[];
  act?: ChoiceAct;
  /** Who acted: 'self', or the role that recorded a no for the person. */
  by: 'self' | 'recorded_for_you';
  /** The exact words of the question that was answered. */
  words?: { text: string; language: string };
  /** What they wrote of their own accord; gone once it is erased. */
  reason?: string;
  paper?: SignedPaper;
  notice?: { key: string; version: number; title: string; language: string; hash: string };
  programme?: { key: string; title: string };
  category?: string;
  purpose?: string;
  verb?: string;
  recipients?: string;
  retentionDays?: number;
  until?: Instant;
  /** What was struck: between which moments, and of which kinds of data. */
  window?: { from: Instant; to: Instant };
  kinds?: readonly string[];
  /** A later act about the same thing, if any: the receipt says what was recorded then, not what holds now. */
  supersededBy?: { receipt: number; at: Instant };
  /** Per system that must follow: whether it enforces this revision or a later one, and whether it is only to stop using. */
  propagation: readonly Obeys[];
  /** Deletion tasks opened by this act. */
  erase: readonly ReceiptTask[];
  /** The proof as one JSON document (machine-api.md), for download. */
  proof: { checkpointSize: number; leafIndex: number };
}

/** Everything this person did or was told here, newest first. Only they see it. */
export const myHistory = (context: QueryContext, person: string, language: string): readonly HistoryLine[] =>
  context.db.orm
    .select()
    .from(ownAct)
    .where(eq(ownAct.person, person))
    .orderBy(desc(ownAct.seq))
    .all()
    .map((row) => {
      const line = toLine(context, row, [language]);
      const raised = row.type === 'objection' && row.outcome === 'raised';
      return raised ? { ...line, touches: touchesAt(context, row.seq, language) } : line;
    });

/** One receipt of this person's, or undefined: somebody else's number answers like a number that does not exist. */
export const myReceipt = (
  context: QueryContext,
  log: Pick<LogKeeper, 'place'>,
  person: string,
  receipt: number,
  language: string,
): ReceiptPage | undefined => {
  const { db } = context;
  const row = ownActOf(context, person, receipt);
  const stored = row && storedEntry(db, receipt);
  if (!row || !stored) return undefined;
  const entry = entryOf(stored.record);
  const line = toLine(context, row, [language]);
  const later = db.orm
    .select({ seq: ownAct.seq, at: ownAct.at })
    .from(ownAct)
    .where(
      and(
        eq(ownAct.person, person),
        eq(ownAct.type, row.type),
        eq(ownAct.about, row.about),
        gt(ownAct.seq, receipt),
      ),
    )
    .orderBy(asc(ownAct.seq))
    .get();
  return {
    ...line,
    by: entry.actor.kind === 'person' && entry.actor.id === person ? 'self' : 'recorded_for_you',
    ...(later && { supersededBy: { receipt: later.seq, at: later.at } }),
    propagation: [],
    erase: [],
    proof: log.place(receipt),
    ...(entry.type === 'choice.made.v1' && choiceDetails(context, entry, language)),
    ...stopDetails(context, entry, language),
    ...(isOfNotice(entry) && { ...noticeDetails(context, entry.body), ...paperDetails(context, entry) }),
  };
};

/** Whether this entry is this person's to have a receipt of. */
export const ownActOf = ({ db }: Pick<QueryContext, 'db'>, person: string, seq: number) =>
  db.orm
    .select()
    .from(ownAct)
    .where(and(eq(ownAct.seq, seq), eq(ownAct.person, person)))
    .get();

const choiceDetails = (
  context: QueryContext,
  entry: Extract<Entry, { type: 'choice.made.v1' }>,
  language: string,
): Partial<ReceiptPage> => {
  const { db } = context;
  const { body } = entry;
  const words = body.words && documentText(db, body.words.document);
  return {
    act: body.act,
    ...(words !== undefined && { words: { text: words, language: body.notice?.language ?? language } }),
    ...(body.notice && noticeDetails(context, body.notice)),
    ...activityDetails(context, body.activity, language),
    ...(body.until !== undefined && { until: body.until }),
    propagation: whoObeys(context, entry.seq, (activity) => activity === body.activity),
    erase: receiptTasks(db, entry.seq, context.now()),
  };
};

/** What an objection or a pause of their own was about, and which systems have heard of it. */
const stopDetails = (context: QueryContext, entry: Entry, language: string): Partial<ReceiptPage> => {
  const { db } = context;
  switch (entry.type) {
    case 'objection.raised.v1': {
      const { activity, words, reason } = entry.body;
      const said = documentText(db, words.document);
      const wrote = reason && documentText(db, reason.document);
      const touches = touchesOf(context, entry, language);
      const stopped = new Set(touches.filter(({ does }) => does === 'stops').map((touch) => touch.activity));
      return {
        touches,
        ...activityDetails(context, activity, language),
        ...(said !== undefined && { words: { text: said, language } }),
        ...(wrote !== undefined && { reason: wrote }),
        propagation: whoObeys(context, entry.seq, (id) => stopped.has(id)),
      };
    }
    case 'objection.taken_back.v1':
      return activityDetails(context, entry.body.activity, language);
    case 'person.paused.v1': {
      const answered = new Set(
        db.orm
          .select({ activity: choiceTable.activity })
          .from(choiceTable)
          .where(eq(choiceTable.person, entry.subject ?? ''))
          .all()
          .map(({ activity }) => activity),
      );
      return {
        ...(entry.body.until !== undefined && { until: entry.body.until }),
        propagation: whoObeys(context, entry.seq, (id) => answered.has(id)),
      };
    }
    case 'consent.voided.v1':
      return voidedDetails(context, entry);
    case 'strike.made.v1':
      return strikeDetails(context, entry);
    default:
      return {};
  }
};

const activityDetails = (context: QueryContext, activity: string, language: string): Partial<ReceiptPage> => {
  const declared = context.db.orm.select().from(activityTable).where(eq(activityTable.id, activity)).get();
  const programme = programmeText(context, activity, [language]);
  return {
    ...(programme && { programme: { key: programme.key, title: programme.title } }),
    ...(declared && {
      category: declared.definition.category,
      purpose: declared.definition.purpose,
      verb: declared.definition.verb,
      retentionDays: declared.definition.retentionDays,
    }),
    ...(programme?.activity && { recipients: programme.activity.recipients }),
  };
};

const noticeDetails = (
  { db }: QueryContext,
  told: { notice: string; version: number; language: string },
): Pick<ReceiptPage, 'notice'> => {
  const row = publishedVersion(db, told.notice, told.version);
  const text = row && textIn<{ title: string }>(db, row.texts, [told.language]);
  return {
    notice: {
      key: told.notice,
      version: told.version,
      title: text?.text.title ?? told.notice,
      language: told.language,
      hash: row?.texts[told.language]?.hash ?? '',
    },
  };
};

const toLine = (
  context: QueryContext,
  row: typeof ownAct.$inferSelect,
  languages: readonly string[],
): HistoryLine => ({
  receipt: row.seq,
  at: row.at,
  type: row.type as HistoryLine['type'],
  about: row.about,
  title: titleOf(context, row, languages),
  outcome: row.outcome,
});

const OF_NOTICE = new Set(['delivery', 'acknowledgement', 'paper', 'paper_disowned']);

const titleOf = (
  context: QueryContext,
  row: typeof ownAct.$inferSelect,
  languages: readonly string[],
): string => {
  if (row.type === 'choice' || row.type === 'objection') {
    return programmeText(context, row.about, languages)?.activity?.title ?? row.about;
  }
  if (!OF_NOTICE.has(row.type)) return '';
  const newest = context.db.orm
    .select({ texts: noticeVersion.texts })
    .from(noticeVersion)
    .where(eq(noticeVersion.notice, row.about))
    .orderBy(desc(noticeVersion.version))
    .get();
  return (newest && textIn<{ title: string }>(context.db, newest.texts, languages))?.text.title ?? row.about;
};
