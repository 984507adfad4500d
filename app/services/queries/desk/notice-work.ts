import { noticeDraft, noticeDrafts } from '#db/own/notice-drafts';
import { programme as programmeTable } from '#db/schema/monitoring';
import { readWorld } from '#db/views/decision-world';
import { nextVersionOf, textsOf } from '#db/views/notice-change';
import { publishedVersion } from '#db/views/notice-contact';
import { type NoticeProposalRow, noticeProposalOf, openNotices } from '#db/views/notice-proposals';
import { nameOf, textIn } from '#db/views/texts';
import { mayDo, type RoleKey } from '#domain/authority/roles';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { type DraftContent, type MissingField, missingIn, toNoticeText } from '#domain/notice/draft';
import { type NoticeVersion, versionInForce } from '#domain/notice/version';
import type { Instant } from '#domain/time';
import { isWhole } from '../../notice-drafts';
import type { QueryContext } from '../context';
import { programmeTexts } from '../programme-text';
import { activitiesOf, describePublication, type Publication, type TitledActivity } from './publication';
import type { Simulation, Unpublished } from './simulation';

/** A title, and the language it is in. */
interface Titled {
  title: string;
  titleLanguage: string;
}

export interface DraftLine extends Titled {
  id: string;
  notice: string;
  version: number;
  editedAt: Instant;
  editor: string;
}

/** A draft with all that can be chosen in it, and what is still missing. */
export interface DraftPage extends DraftLine {
  revision: number;
  content: DraftContent;
  programme: Titled & { key: string };
  activities: readonly TitledActivity[];
  /** Places it can be written for: countries, regions and establishments on record. */
  places: readonly string[];
  missing: Readonly<Record<string, readonly MissingField[]>>;
  /** Languages of the version in force that the draft does not have yet. */
  missingLanguages: readonly string[];
  whole: boolean;
  /** The proposal of this notice that waits for a second person. */
  waiting?: { proposal: string; until: Instant };
}

/** A proposed version before whoever decides it. */
export interface ProposalPage extends Titled {
  id: string;
  notice: string;
  version: number;
  proposer?: string;
  proposedAt: Instant;
  openUntil: Instant;
  state: NoticeProposalRow['state'] | 'over';
  decided?: { name: string; at: Instant };
  /** What was proposed is recorded; what follows from it is told as it is now. */
  reask: readonly string[];
  reacknowledge: boolean;
  publication: Publication;
  mayApprove: boolean;
  mayDecline: boolean;
}

export interface NoticeWork {
  drafts(language: string): readonly DraftLine[];
  /** What a draft can begin with: notices to go on with, and programmes to tell about. */
  beginnings(language: string): readonly (Titled & { is: 'notice' | 'programme'; key: string })[];
  draft(id: string, language: string): DraftPage | undefined;
  /** The draft as it would be published; undefined while something is missing. */
  publication(id: string, language: string): Promise<Publication | undefined>;
  /** Versions that wait for a second person, oldest first. */
  waiting(
    language: string,
  ): readonly (Titled & Pick<ProposalPage, 'id' | 'version' | 'proposer' | 'openUntil'>)[];
  proposal(
    id: string,
    reader: { person: string; roles: readonly RoleKey[] },
    language: string,
  ): Promise<ProposalPage | undefined>;
}

/** What officers write and a second person reads before it is published. */
export const createNoticeWork = (
  context: QueryContext,
  simulate: (next: Unpublished) => Promise<Simulation>,
): NoticeWork => {
  const { db, now } = context;

  const lineOf = (draft: NonNullable<ReturnType<typeof noticeDraft>>, language: string): DraftLine => ({
    id: draft.id,
    notice: draft.notice,
    version: nextVersionOf(db, draft.notice),
    editedAt: draft.editedAt,
    editor: nameOf(db, draft.actor),
    ...titleOf(draft.content, draft.notice, language),
  });

  const draft = (id: string, language: string): DraftPage | undefined => {
    const row = noticeDraft(db, id);
    if (!row) return undefined;
    const { content, notice, revision } = row;
    const told = programmeTexts(db, content.programme, language);
    const open = openNotices(db, now()).find((one) => one.notice === notice);
    const inForce = languagesInForce(context, notice);
    return {
      ...lineOf(row, language),
      revision,
      content,
      programme: {
        key: content.programme,
        title: told?.text.title ?? content.programme,
        titleLanguage: told?.language ?? '',
      },
      activities: activitiesOf(context, content.programme, language),
      places: placesOnRecord(context),
      missing: Object.fromEntries(Object.entries(content.texts).map(([tag, text]) => [tag, missingIn(text)])),
      missingLanguages: inForce.filter((tag) => content.texts[tag] === undefined),
      whole: isWhole(content) && inForce.every((tag) => content.texts[tag] !== undefined),
      ...(open && { waiting: { proposal: open.id, until: open.expiresAt } }),
    };
  };

  return {
    drafts: (language) => noticeDrafts(db).map((row) => lineOf(row, language)),
    beginnings: (language) => [
      ...[...readWorld(db).notices].map(([key, versions]) => ({
        is: 'notice' as const,
        key,
        ...publishedTitle(context, key, versions, language),
      })),
      ...db.orm
        .select({ key: programmeTable.key, texts: programmeTable.texts })
        .from(programmeTable)
        .all()
        .map(({ key, texts }) => {
          const told = textIn<{ title: string }>(db, texts, [language]);
          const title = { title: told?.text.title ?? key, titleLanguage: told?.language ?? '' };
          return { is: 'programme' as const, key, ...title };
        }),
    ],
    draft,
    publication: async (id, language) => {
      const row = noticeDraft(db, id);
      if (!row || !isWhole(row.content)) return undefined;
      const { texts, effective, ...content } = row.content;
      const whole = Object.entries(texts).map(([tag, text]) => [tag, toNoticeText(text)] as const);
      const next = { ...content, notice: row.notice, texts: Object.fromEntries(whole) };
      const effectiveFrom = effective?.from ?? 0;
      return describePublication(context, simulate, { ...next, effectiveFrom }, language);
    },
    waiting: (language) =>
      openNotices(db, now()).map((row) => ({
        id: row.id,
        version: row.version,
        openUntil: row.expiresAt,
        ...proposer(context, row),
        ...titleIn(context, row, language),
      })),
    proposal: async (id, { person, roles }, language) => {
      const row = noticeProposalOf(db, id);
      if (!row) return undefined;
      const { notice, version, proposedAt, reask, reacknowledge } = row;
      const state = row.state === 'open' && row.expiresAt <= now() ? 'over' : row.state;
      const next = { ...row, texts: textsOf(db, row.texts), stricter: false };
      return {
        id,
        notice,
        version,
        ...proposer(context, row),
        proposedAt,
        openUntil: row.expiresAt,
        state,
        ...(row.decidedBy !== null &&
          row.decidedAt !== null && { decided: { name: nameOf(db, row.decidedBy), at: row.decidedAt } }),
        reask,
        reacknowledge,
        ...titleIn(context, row, language),
        publication: await describePublication(context, simulate, next, language),
        mayApprove: state === 'open' && mayDo(roles, SECOND_PERSON.notice.approve) && row.proposer !== person,
        mayDecline: state === 'open' && mayDo(roles, SECOND_PERSON.notice.decline),
      };
    },
  };
};

const proposer = ({ db }: QueryContext, row: NoticeProposalRow): Pick<ProposalPage, 'proposer'> =>
  row.proposerKind === 'person' ? { proposer: nameOf(db, row.proposer) } : {};

const titleIn = ({ db }: QueryContext, row: NoticeProposalRow, language: string): Titled => {
  const told = textIn<{ title: string }>(db, row.texts, [language]);
  return { title: told?.text.title ?? row.notice, titleLanguage: told?.language ?? '' };
};

const publishedTitle = (
  { db }: QueryContext,
  key: string,
  versions: readonly NoticeVersion[],
  language: string,
): Titled => {
  const row = publishedVersion(db, key, versions.at(-1)?.version ?? 0);
  const told = row && textIn<{ title: string }>(db, row.texts, [language]);
  return { title: told?.text.title ?? key, titleLanguage: told?.language ?? '' };
};

const titleOf = ({ texts }: DraftContent, notice: string, language: string): Titled => {
  const written = [language, 'en', ...Object.keys(texts)].find((tag) => (texts[tag]?.title ?? '') !== '');
  return written === undefined
    ? { title: notice, titleLanguage: '' }
    : { title: texts[written]?.title ?? notice, titleLanguage: written };
};

const languagesInForce = ({ db, now }: QueryContext, notice: string): readonly string[] =>
  versionInForce(readWorld(db).notices.get(notice) ?? [], now())?.languages ?? [];

const placesOnRecord = ({ db }: QueryContext): readonly string[] => {
  const places = [...readWorld(db).establishments.values()];
  const wide = places.flatMap(({ country, region }) => [
    country,
    ...(region === undefined ? [] : [`${country}-${region}`]),
  ]);
  return [...[...new Set(wide)].sort(), ...places.map(({ id }) => `establishment:${id}`).sort()];
};
