import { and, asc, desc, eq, gt } from 'drizzle-orm';
import { entryOf, storedEntry } from '#db/log/read';
import { documentText } from '#db/own/documents';
import { task as taskTable } from '#db/schema/choices';
import { activity as activityTable, programme as programmeTable } from '#db/schema/monitoring';
import { noticeVersion } from '#db/schema/notices';
import { ownAct } from '#db/schema/people';
import { system as systemTable } from '#db/schema/systems';
import { publishedVersion } from '#db/views/notice-contact';
import { textIn } from '#db/views/texts';
import type { ChoiceAct } from '#domain/choice/machine';
import type { Entry } from '#domain/entry/bodies';
import type { Instant } from '#domain/time';
import type { LogKeeper } from '../log/keeper';
import type { QueryContext } from './context';
import type { ActivityText } from './my-monitoring';
import { type SystemState, systemState } from './system-state';

/** One line of a person's own history. */
export interface HistoryLine {
  /** Number of the entry: the receipt's number. */
  receipt: number;
  at: Instant;
  type:
    | 'choice'
    | 'delivery'
    | 'acknowledgement'
    | 'languages'
    | 'informed'
    | 'added'
    | 'left'
    | 'code_issued'
    | 'sign_ins_ended';
  /** Activity id, notice key or number of another entry, by type. */
  about: string;
  /** Title of the activity or notice in the reader's language. */
  title: string;
  /** The act (`give`, `refuse`, `withdraw`, `defer`, `record_no`) or outcome (`acknowledged`, `declined`) or language. */
  outcome: string;
}

/** A receipt: the same page for a yes and a no. */
export interface ReceiptPage {
  receipt: number;
  at: Instant;
  type: HistoryLine['type'];
  about: string;
  title: string;
  outcome: string;
  act?: ChoiceAct;
  /** Who acted: 'self', or the role that recorded a no for the person. */
  by: 'self' | 'recorded_for_you';
  /** The exact words of the question that was answered. */
  words?: { text: string; language: string };
  notice?: { key: string; version: number; title: string; language: string; hash: string };
  programme?: { key: string; title: string };
  category?: string;
  purpose?: string;
  verb?: string;
  recipients?: string;
  retentionDays?: number;
  until?: Instant;
  /** A later act about the same thing, if any: the receipt says what was recorded then, not what holds now. */
  supersededBy?: { receipt: number; at: Instant };
  /** Per system that serves the activity: whether it enforces this revision or a later one. */
  propagation: readonly (SystemState & { enforces: boolean })[];
  /** Deletion tasks opened by this act. */
  erase: readonly { task: string; system: string; state: 'queued' | 'done' }[];
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
    .map((row) => toLine(context, row, [language]));

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
    ...(entry.type === 'notice.acknowledged.v1' || entry.type === 'notice.delivered.v1'
      ? noticeDetails(context, entry.body)
      : {}),
  };
};

/** Whether this entry is this person's to have a receipt of. */
export const ownActOf = ({ db }: QueryContext, person: string, seq: number) =>
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
  const declared = db.orm.select().from(activityTable).where(eq(activityTable.id, body.activity)).get();
  const programme = programmeText(context, body.activity, [language]);
  const words = body.words && documentText(db, body.words.document);
  const systems = db.orm
    .select()
    .from(systemTable)
    .all()
    .filter((row) => row.activities.includes(body.activity))
    .map((row) => systemState(context, row));
  return {
    act: body.act,
    ...(words !== undefined && { words: { text: words, language: body.notice?.language ?? language } }),
    ...(body.notice && noticeDetails(context, body.notice)),
    ...(programme && { programme: { key: programme.key, title: programme.title } }),
    ...(declared && {
      category: declared.definition.category,
      purpose: declared.definition.purpose,
      verb: declared.definition.verb,
      retentionDays: declared.definition.retentionDays,
    }),
    ...(programme?.activity && { recipients: programme.activity.recipients }),
    ...(body.until !== undefined && { until: body.until }),
    propagation: systems.map((state) => ({ ...state, enforces: (state.revision ?? 0) >= entry.seq })),
    erase: db.orm
      .select({ task: taskTable.id, system: taskTable.system, state: taskTable.state })
      .from(taskTable)
      .where(eq(taskTable.seq, entry.seq))
      .all(),
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

const titleOf = (
  context: QueryContext,
  row: typeof ownAct.$inferSelect,
  languages: readonly string[],
): string => {
  if (row.type === 'choice') {
    return programmeText(context, row.about, languages)?.activity?.title ?? row.about;
  }
  if (row.type !== 'delivery' && row.type !== 'acknowledgement') return '';
  const newest = context.db.orm
    .select({ texts: noticeVersion.texts })
    .from(noticeVersion)
    .where(eq(noticeVersion.notice, row.about))
    .orderBy(desc(noticeVersion.version))
    .get();
  return (newest && textIn<{ title: string }>(context.db, newest.texts, languages))?.text.title ?? row.about;
};

const programmeText = (
  { db }: QueryContext,
  activity: string,
  languages: readonly string[],
): { key: string; title: string; activity?: ActivityText } | undefined => {
  const key = activity.split('.', 1)[0] ?? '';
  const row = db.orm.select().from(programmeTable).where(eq(programmeTable.key, key)).get();
  const told =
    row && textIn<{ title: string; activities: Record<string, ActivityText> }>(db, row.texts, languages);
  if (!told) return undefined;
  const text = told.text.activities[activity];
  return { key, title: told.text.title, ...(text && { activity: text }) };
};
