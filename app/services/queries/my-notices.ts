import { and, eq } from 'drizzle-orm';
import { documentText } from '#db/own/documents';
import { programme as programmeTable } from '#db/schema/monitoring';
import { acknowledgement, type noticeVersion } from '#db/schema/notices';
import { readWorld } from '#db/views/decision-world';
import { papersOf, publishedVersion } from '#db/views/notice-contact';
import { readPersonFacts } from '#db/views/person-facts';
import { type Told, textIn } from '#db/views/texts';
import { noticeFor } from '#domain/decision/ground';
import { type Activity, basisFor } from '#domain/monitoring/activity';
import { type ComparedPart, compareTexts } from '#domain/notice/diff';
import type { NoticeText } from '#domain/notice/text';
import { acknowledgementDue, toldOf } from '#domain/notice/told';
import { type NoticeVersion, versionInForce } from '#domain/notice/version';
import { placesOf } from '#domain/people/person';
import type { Instant } from '#domain/time';
import { concerns } from './concerns';
import type { QueryContext } from './context';
import { type Controller, controllerAt } from './controller';
import { statementsBeside, type WordLine } from './council-words';

export interface NoticeSummary {
  key: string;
  version: number;
  title: string;
  titleLanguage: string;
  effectiveFrom: Instant;
  deliveredAt?: Instant;
  acknowledgement?: { outcome: 'acknowledged' | 'declined'; at: Instant; receipt: number };
  /** A paper that others recorded as signed by them, and that counts: they did nothing here that counts before it. */
  paper?: { signedOn: string; receipt: number };
  acknowledgementDue: boolean;
}

export interface NoticePage extends NoticeSummary {
  programme: { key: string; title: string; titleLanguage: string };
  /** The language shown, and the others it can be read in. */
  language: string;
  languages: readonly string[];
  text: NoticeText;
  /** Hash of the text document as published; goes into the delivery entry. */
  hash: string;
  publishedAt: Instant;
  /** Versions in force before and announced after, newest first, with their dates. */
  versions: readonly { version: number; effectiveFrom: Instant; inForce: boolean }[];
  /** Activities it tells about that apply to this person. */
  activities: readonly { id: string; title: string; titleLanguage: string }[];
  controller: Controller;
  /** What the council of the person's own place says beside it. */
  statements: readonly WordLine[];
  /** "What changed", sentence by sentence, against the version the person read before, if any. */
  changes?: { against: number; parts: readonly ComparedPart[] };
}

interface ProgrammeTitle {
  title: string;
}

/** The notices that tell this person about something, newest first. */
export const myNotices = (
  context: QueryContext,
  person: string,
  language: string,
): readonly NoticeSummary[] => {
  const known = knowledge(context, person, language);
  if (!known) return [];
  return known.notices
    .map(({ key }) => summary(context, known, key))
    .filter((one) => one !== undefined)
    .map(({ row, told, ...rest }) => rest)
    .sort((a, b) => b.effectiveFrom - a.effectiveFrom);
};

/** One notice as this person reads it, or undefined where none of theirs has this key. */
export const myNotice = (
  context: QueryContext,
  person: string,
  notice: string,
  language: string,
): NoticePage | undefined => {
  const known = knowledge(context, person, language);
  const found = known && summary(context, known, notice);
  if (!known || !found) return undefined;
  const { row, told, ...rest } = found;
  const programme = context.db.orm
    .select()
    .from(programmeTable)
    .where(eq(programmeTable.key, row.programme))
    .get();
  const programmeText = programme && textIn<ProgrammeTitle>(context.db, programme.texts, known.languages);
  const controller = programme && documentText(context.db, programme.controllerDocument);
  const versions = known.world.notices.get(notice) ?? [];
  return {
    ...rest,
    programme: {
      key: row.programme,
      title: programmeText?.text.title ?? row.programme,
      titleLanguage: programmeText?.language ?? '',
    },
    language: told.language,
    languages: Object.keys(row.texts),
    text: told.text,
    hash: told.hash,
    publishedAt: row.publishedAt,
    versions: [...versions]
      .sort((a, b) => b.version - a.version)
      .map(({ version, effectiveFrom }) => ({ version, effectiveFrom, inForce: version === row.version })),
    activities: known.activities
      .filter((activity) => row.activities.includes(activity.id))
      .map((activity) => ({ id: activity.id, ...titleOf(context, activity, known.languages) })),
    controller: controllerAt(controller, placesOf(known.facts.person)),
    statements: statementsBeside(
      context,
      { key: notice, programme: row.programme },
      known.facts.person.establishment,
    ),
    ...changesSince(context, known, row, told),
  };
};

const knowledge = ({ db, now }: QueryContext, person: string, language: string) => {
  const facts = readPersonFacts(db)(person);
  if (!facts) return undefined;
  const world = readWorld(db);
  const at = now();
  const places = placesOf(facts.person);
  const activities = [...world.activities.values()].filter((activity) => concerns(activity, facts));
  const notices = new Map<string, { key: string; activity: Activity; versions: readonly NoticeVersion[] }>();
  for (const activity of activities) {
    const found = noticeFor(world, activity, places, at);
    if (found && !notices.has(found.key)) notices.set(found.key, { ...found, activity });
  }
  return {
    facts,
    world,
    at,
    activities,
    languages: [language, ...facts.person.languages],
    notices: [...notices.values()],
  };
};
type Knowledge = NonNullable<ReturnType<typeof knowledge>>;

const summary = ({ db }: QueryContext, known: Knowledge, notice: string) => {
  const theirs = known.notices.find((one) => one.key === notice);
  const inForce = theirs && versionInForce(known.world.notices.get(notice) ?? [], known.at);
  const row = inForce && publishedVersion(db, notice, inForce.version);
  const shown = row && textIn<NoticeText>(db, row.texts, known.languages);
  if (!theirs || !inForce || !row || !shown) return undefined;
  const contact = known.facts.notices.get(notice)?.get(inForce.version);
  const rule = basisFor(theirs.activity, placesOf(known.facts.person));
  const told = toldOf(
    theirs.versions,
    known.facts.notices.get(notice),
    known.facts.person,
    rule,
    theirs.activity.duty,
    known.at,
  );
  const delivered = contact ? Object.values(contact.delivered) : [];
  const confirmed = db.orm
    .select()
    .from(acknowledgement)
    .where(
      and(
        eq(acknowledgement.person, known.facts.person.id),
        eq(acknowledgement.notice, notice),
        eq(acknowledgement.version, inForce.version),
      ),
    )
    .get();
  const paper = papersOf(db, known.facts.person.id).find(
    (one) => one.notice === notice && one.version === inForce.version && one.disownedAt === null,
  );
  return {
    key: notice,
    version: inForce.version,
    title: shown.text.title,
    titleLanguage: shown.language,
    effectiveFrom: inForce.effectiveFrom,
    ...(delivered.length > 0 && { deliveredAt: Math.min(...delivered) }),
    ...(confirmed && {
      acknowledgement: { outcome: confirmed.outcome, at: confirmed.at, receipt: confirmed.seq },
    }),
    ...(paper && !confirmed && { paper: { signedOn: paper.signedOn, receipt: paper.seq } }),
    // Confirming an older version carries over, until a version asks for it again.
    acknowledgementDue: acknowledgementDue(rule, known.facts.person) && !told.told,
    row,
    told: shown,
  };
};

const titleOf = (
  { db }: QueryContext,
  activity: Activity,
  languages: readonly string[],
): { title: string; titleLanguage: string } => {
  const row = db.orm
    .select({ texts: programmeTable.texts })
    .from(programmeTable)
    .where(eq(programmeTable.key, activity.programme))
    .get();
  const told = row && textIn<{ activities: Record<string, ProgrammeTitle> }>(db, row.texts, languages);
  const title = told?.text.activities[activity.id]?.title ?? activity.id;
  return { title, titleLanguage: told?.language ?? '' };
};

/** Sentence by sentence against the newest older version this person was shown, in the same language. */
const changesSince = (
  { db }: QueryContext,
  known: Knowledge,
  row: typeof noticeVersion.$inferSelect,
  told: Told<NoticeText>,
): Pick<NoticePage, 'changes'> => {
  const read = [...(known.facts.notices.get(row.notice)?.keys() ?? [])].filter(
    (version) => version < row.version,
  );
  if (read.length === 0) return {};
  const against = Math.max(...read);
  const older = publishedVersion(db, row.notice, against);
  const before = older && textIn<NoticeText>(db, older.texts, [told.language]);
  if (!before || before.language !== told.language) return {};
  return { changes: { against, parts: compareTexts(before.text, told.text, told.language) } };
};
