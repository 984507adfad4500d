import { documentText } from '#db/own/documents';
import { programmeDraft, programmeDrafts } from '#db/own/programme-drafts';
import { askedAbout } from '#db/views/asked-about';
import { readWorld } from '#db/views/decision-world';
import {
  introductionOf,
  openProgrammes,
  type ProgrammeProposalRow,
  programmeProposalOf,
} from '#db/views/programme-proposals';
import { nameOf, textIn } from '#db/views/texts';
import { mayDo, type RoleKey } from '#domain/authority/roles';
import { SECOND_PERSON } from '#domain/authority/second-person';
import type { Activity } from '#domain/monitoring/activity';
import { activityId } from '#domain/monitoring/activity';
import {
  type ActivityWords,
  idOfDraft,
  isWholeProgramme,
  type ProgrammeDraft,
  type ProgrammeWords,
} from '#domain/programme/draft';
import { testsOf, toDeclared } from '#domain/programme/introduction';
import type { Instant } from '#domain/time';
import type { QueryContext } from '../context';
import { programmeTexts } from '../programme-text';
import { type BasisLine, testLines } from './basis-lines';

/** A title, and the language it is in. */
interface Titled {
  title: string;
  titleLanguage: string;
}

export interface ProgrammeDraftLine extends Titled {
  id: string;
  programme: string;
  editedAt: Instant;
  editor: string;
}

/** A draft with all that can be chosen in it. */
export interface ProgrammeDraftPage extends ProgrammeDraftLine {
  revision: number;
  content: ProgrammeDraft;
  /** Countries and regions of places on record. */
  places: readonly string[];
  whole: boolean;
  /** Ids of activities that people were asked about: their terms are fixed. */
  fixed: readonly string[];
  /** The proposal of this programme that waits for a second person. */
  waiting?: { proposal: string; until: Instant };
}

/** Everything that a second person reads before a programme is introduced. */
export interface IntroductionView {
  programme: string;
  version: number;
  owner?: string;
  startsAt?: Instant;
  about: Readonly<Record<string, string>>;
  controller: Readonly<Record<string, string>>;
  words: Readonly<
    Record<string, ProgrammeWords & { activities: Readonly<Record<string, Partial<ActivityWords>>> }>
  >;
  activities: readonly Activity[];
  tests: readonly BasisLine[];
}

/** A proposed programme before whoever decides it. */
export interface ProgrammeProposalPage extends Titled {
  id: string;
  version: number;
  proposer?: string;
  proposedAt: Instant;
  openUntil: Instant;
  state: ProgrammeProposalRow['state'] | 'over';
  decided?: { name: string; at: Instant };
  introduction: IntroductionView;
  mayApprove: boolean;
  mayDecline: boolean;
}

export interface ProgrammeWork {
  drafts(language: string): readonly ProgrammeDraftLine[];
  /** Programmes whose next version can be written at the desk. */
  goOnWith(language: string): readonly (Titled & { key: string })[];
  draft(id: string, language: string): ProgrammeDraftPage | undefined;
  /** A whole draft as it would be proposed; undefined while something is missing. */
  preview(id: string): IntroductionView | undefined;
  /** Programmes that wait for a second person, oldest first. */
  waiting(
    language: string,
  ): readonly (Titled & Pick<ProgrammeProposalPage, 'id' | 'version' | 'proposer' | 'openUntil'>)[];
  proposal(
    id: string,
    reader: { person: string; roles: readonly RoleKey[] },
    language: string,
  ): ProgrammeProposalPage | undefined;
}

/** What officers write and a second person reads before a programme is introduced. */
export const createProgrammeWork = ({ db, now }: QueryContext): ProgrammeWork => {
  const titleOf = ({ words, programme }: ProgrammeDraft, language: string): Titled => {
    const tag = [language, 'en', ...Object.keys(words)].find((one) => (words[one]?.title ?? '') !== '');
    return tag === undefined
      ? { title: programme, titleLanguage: '' }
      : { title: words[tag]?.title ?? programme, titleLanguage: tag };
  };
  const proposedTitle = ({ proposed, programme }: ProgrammeProposalRow, language: string): Titled => {
    const told = textIn<{ title: string }>(db, proposed.texts, [language]);
    return { title: told?.text.title ?? programme, titleLanguage: told?.language ?? '' };
  };
  const proposer = ({ proposerKind, proposer: id }: ProgrammeProposalRow) =>
    proposerKind === 'person' ? { proposer: nameOf(db, id) } : {};

  return {
    drafts: (language) =>
      programmeDrafts(db).map(({ id, programme, editedAt, actor, content }) => ({
        id,
        programme,
        editedAt,
        editor: nameOf(db, actor),
        ...titleOf(content, language),
      })),
    goOnWith: (language) =>
      [...readWorld(db).programmes.keys()].sort().flatMap((key) => {
        const told = programmeTexts(db, key, language);
        return introductionOf(db, key)
          ? [{ key, title: told?.text.title ?? key, titleLanguage: told?.language ?? '' }]
          : [];
      }),
    draft: (id, language) => {
      const row = programmeDraft(db, id);
      if (!row) return undefined;
      const { content, programme, revision, editedAt, actor } = row;
      const open = openProgrammes(db, now()).find((one) => one.programme === programme);
      const places = [...readWorld(db).establishments.values()].flatMap(({ country, region }) => [
        country,
        ...(region === undefined ? [] : [`${country}-${region}`]),
      ]);
      return {
        id,
        programme,
        editedAt,
        editor: nameOf(db, actor),
        ...titleOf(content, language),
        revision,
        content,
        places: [...new Set(places)].sort(),
        whole: isWholeProgramme(content),
        fixed: [...askedAbout(db, programme)],
        ...(open && { waiting: { proposal: open.id, until: open.expiresAt } }),
      };
    },
    preview: (id) => {
      const content = programmeDraft(db, id)?.content;
      return content && isWholeProgramme(content) ? previewOf(content) : undefined;
    },
    waiting: (language) =>
      openProgrammes(db, now()).map((row) => ({
        id: row.id,
        version: row.version,
        openUntil: row.expiresAt,
        ...proposer(row),
        ...proposedTitle(row, language),
      })),
    proposal: (id, { person, roles }, language) => {
      const row = programmeProposalOf(db, id);
      if (!row) return undefined;
      const state = row.state === 'open' && row.expiresAt <= now() ? 'over' : row.state;
      const isOpen = state === 'open';
      return {
        id,
        version: row.version,
        ...proposer(row),
        proposedAt: row.proposedAt,
        openUntil: row.expiresAt,
        state,
        ...(row.decidedBy !== null &&
          row.decidedAt !== null && { decided: { name: nameOf(db, row.decidedBy), at: row.decidedAt } }),
        ...proposedTitle(row, language),
        introduction: proposedView({ db }, row),
        mayApprove:
          isOpen &&
          mayDo(roles, SECOND_PERSON.programme.approve) &&
          row.proposer !== person &&
          row.proposed.owner !== person,
        mayDecline: isOpen && mayDo(roles, SECOND_PERSON.programme.decline),
      };
    },
  };
};

const previewOf = (draft: ProgrammeDraft): IntroductionView => ({
  programme: draft.programme,
  version: 0,
  ...(draft.owner !== '' && { owner: draft.owner }),
  about: draft.about,
  controller: draft.controller,
  words: Object.fromEntries(
    Object.entries(draft.words).map(([language, words]) => [
      language,
      {
        ...words,
        activities: Object.fromEntries(
          draft.activities.map((activity) => [idOfDraft(draft, activity), activity.words[language] ?? {}]),
        ),
      },
    ]),
  ),
  activities: draft.activities.map((activity) => ({
    ...toDeclared(activity),
    programme: draft.programme,
    id: idOfDraft(draft, activity),
  })),
  tests: testsOf(draft).map(({ test, balancing }) => ({
    ...test,
    ...(balancing && { weighing: balancing }),
  })),
});

const proposedView = ({ db }: Pick<QueryContext, 'db'>, row: ProgrammeProposalRow): IntroductionView => {
  const { programme, version, owner, starts_at, controller, introduction, texts, activities, tests } =
    row.proposed;
  const parsed = <Text>(id: string, none: Text): Text => {
    const text = documentText(db, id);
    return text === undefined ? none : (JSON.parse(text) as Text);
  };
  return {
    programme,
    version,
    ...(owner !== undefined && { owner: nameOf(db, owner) }),
    startsAt: starts_at,
    about: parsed(introduction.document, {}),
    controller: parsed(controller.document, {}),
    words: Object.fromEntries(
      Object.entries(texts).map(([language, { document }]) => [
        language,
        parsed(document, { title: '', summary: '', activities: {} }),
      ]),
    ),
    activities: activities.map((activity) => ({
      ...activity,
      programme,
      id: activityId({ ...activity, programme }),
    })),
    tests: testLines(db, tests),
  };
};
