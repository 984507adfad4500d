import { type Database, inTransaction } from '#db/open';
import {
  addProgrammeDraft,
  dropProgrammeDraft,
  noteProgrammeProposal,
  programmeDraft,
  saveProgrammeDraft,
} from '#db/own/programme-drafts';
import { storageFailure } from '#db/storage-failure';
import { readWorld } from '#db/views/decision-world';
import { introducedProgramme } from '#db/views/introduced-programme';
import { mayDo } from '#domain/authority/roles';
import { SECOND_PERSON } from '#domain/authority/second-person';
import { answersOnWay } from '#domain/basis/guided-test';
import { standingOfPlace } from '#domain/basis/places';
import { prohibitionOf } from '#domain/monitoring/prohibitions';
import {
  type ActivityDraft,
  type ActivityWords,
  emptyDraft,
  idOfDraft,
  isWholeProgramme,
  type PlaceTest,
  type ProgrammeDraft,
  type ProgrammeWords,
  tellsGrounds,
} from '#domain/programme/draft';
import { testsOf, toDeclared } from '#domain/programme/introduction';
import { nextDraftOf } from '#domain/programme/next-draft';
import { ok, type Result, refuse } from '#domain/result';
import { fromIso, type Instant } from '#domain/time';
import type { Administration, Waiting } from './administration';
import type { ProgrammeProposal } from './commands/propose-programme';
import type { Done } from './execute';
import type { Identity } from './identity/identity';
import type { Edited, Writer } from './notice-drafts';
import type { Storage } from './storage/storage';

/** What is typed of an activity in one go; its words and its tests are parts of their own. */
export type ActivityTerms = Omit<ActivityDraft, 'id' | 'words' | 'tests'>;

/** One edit of a draft. `activity` names one of the draft; without it a new one is added. */
export type ProgrammeEdit =
  | { what: 'about'; about: Pick<ProgrammeDraft, 'about' | 'controller' | 'owner' | 'startsOn'> }
  | { what: 'activity'; activity?: string; terms: ActivityTerms }
  | { what: 'no_activity'; activity: string }
  | { what: 'programme_words'; language: string; words: ProgrammeWords }
  | { what: 'activity_words'; activity: string; language: string; words: ActivityWords }
  | { what: 'no_language'; language: string }
  | { what: 'test'; activity: string; place: string; test: PlaceTest };

/** Programmes that officers write; what is no fact of the log until it is proposed. */
export interface ProgrammeDrafts {
  /** A new programme under a key that nobody has, or the next version of one that two people introduced. */
  begin(
    by: Writer,
    from: { key: string; title: string; language: string } | { programme: string },
  ): Result<{ draft: string }>;
  /**
   * `draft_changed` when somebody wrote since: nothing is overwritten. `prohibited_use` names the rule: what is forbidden cannot even be
   * written down as a plan.
   */
  save(by: Writer, edited: Edited, edit: ProgrammeEdit): Result<undefined>;
  drop(by: Writer, edited: Edited): Result<undefined>;
  /** Hands it on to a second person, whole and as it is now. */
  propose(by: Writer, edited: Edited): Promise<Result<Done & Waiting>>;
}

/** More activities than an operator's file may have would be a programme that nobody reads. */
const MOST_ACTIVITIES = 40;

export const createProgrammeDrafts = (parts: {
  db: Database;
  storage: Pick<Storage, 'takesAll'>;
  administration: Pick<Administration, 'proposeProgramme'>;
  identity: Pick<Identity, 'personByEmail'>;
  now: () => Instant;
  newId: (prefix: string) => string;
}): ProgrammeDrafts => {
  const { db, storage, administration, identity, now, newId } = parts;

  const write = <Value>(by: Writer, work: () => Result<Value>): Result<Value> => {
    if (!mayDo(by.roles, SECOND_PERSON.programme.propose)) return refuse('not_allowed');
    if (!storage.takesAll()) return refuse('unavailable');
    try {
      return inTransaction(db, work);
    } catch (cause) {
      if (storageFailure(cause)) return refuse('unavailable');
      throw cause;
    }
  };

  const current = ({ draft: id, revision }: Edited) => {
    const draft = programmeDraft(db, id);
    if (!draft) return refuse('unknown_draft');
    return draft.revision === revision ? ok(draft) : refuse('draft_changed');
  };

  return {
    begin: (by, from) =>
      write(by, () => {
        const programme = 'key' in from ? from.key : from.programme;
        const isKnown = readWorld(db).programmes.has(programme);
        if ('key' in from && isKnown) return refuse('programme_exists');
        if (!('key' in from) && !isKnown) return refuse('unknown_programme');
        const introduced = introducedProgramme(db, programme);
        if (!('key' in from) && !introduced) return refuse('programme_of_a_file');
        const content =
          'key' in from
            ? emptyDraft(programme, from.language, from.title)
            : introduced && nextDraftOf(introduced);
        if (!content) return refuse('unknown_programme');
        const draft = newId('draft');
        const added = addProgrammeDraft(db, { id: draft, programme, content, actor: by.person }, now());
        return added ? ok({ draft }) : refuse('too_many_drafts');
      }),
    save: (by, edited, edit) =>
      write(by, () => {
        const draft = programmeDraft(db, edited.draft);
        if (!draft) return refuse('unknown_draft');
        const content = editedProgramme(draft.content, edit, newId);
        if (!content.ok) return content;
        const { draft: id, revision } = edited;
        const row = { id, revision, content: content.value, actor: by.person };
        return saveProgrammeDraft(db, row, now()) ? ok(undefined) : refuse('draft_changed');
      }),
    drop: (by, edited) =>
      write(by, () => {
        const found = current(edited);
        if (!found.ok) return found;
        dropProgrammeDraft(db, edited.draft);
        return ok(undefined);
      }),
    propose: async (by, edited) => {
      const found = current(edited);
      if (!found.ok) return found;
      const { content } = found.value;
      if (!isWholeProgramme(content)) return refuse('not_whole');
      const owner = content.owner === '' ? undefined : identity.personByEmail(content.owner);
      if (content.owner !== '' && owner === undefined) return refuse('unknown_owner');
      const actor = { kind: 'person', id: by.person } as const;
      const startsAt = startOf(db, content, now());
      const proposed = await administration.proposeProgramme(actor, inputOf(content, startsAt, owner));
      if (proposed.ok) {
        inTransaction(db, () => noteProgrammeProposal(db, edited.draft, proposed.value.proposal));
      }
      return proposed;
    },
  };
};

/** A programme that is on record goes on; a new one starts on its day, or at once. */
const startOf = (db: Database, { programme, startsOn }: ProgrammeDraft, now: Instant): Instant =>
  readWorld(db).programmes.get(programme)?.startsAt ??
  (startsOn === '' ? now : fromIso(`${startsOn}T00:00:00Z`));

const inputOf = (
  draft: ProgrammeDraft,
  startsAt: Instant,
  owner: string | undefined,
): Omit<ProgrammeProposal, 'proposal'> => ({
  programme: draft.programme,
  ...(owner !== undefined && { owner }),
  startsAt,
  controller: draft.controller,
  texts: Object.fromEntries(
    Object.entries(draft.words).map(([language, words]) => [
      language,
      {
        ...words,
        activities: Object.fromEntries(
          draft.activities.map((activity) => [idOfDraft(draft, activity), wordsIn(activity, language)]),
        ),
      },
    ]),
  ),
  activities: draft.activities.map(toDeclared),
  introduction: draft.about,
  tests: testsOf(draft),
});

/** Grounds are told only where something goes on in spite of an objection, as in a file. */
const wordsIn = (activity: ActivityDraft, language: string): Partial<ActivityWords> => {
  const { grounds, ...words } = activity.words[language] as ActivityWords;
  return { ...words, ...(tellsGrounds(activity) && { grounds }) };
};

const editedProgramme = (
  content: ProgrammeDraft,
  edit: ProgrammeEdit,
  newId: (prefix: string) => string,
): Result<ProgrammeDraft> => {
  switch (edit.what) {
    case 'about':
      return ok({ ...content, ...edit.about });
    case 'programme_words':
      return ok({ ...content, words: { ...content.words, [edit.language]: edit.words } });
    case 'no_language': {
      const { [edit.language]: _gone, ...words } = content.words;
      return ok({ ...content, words });
    }
    case 'no_activity':
      return ok({ ...content, activities: content.activities.filter(({ id }) => id !== edit.activity) });
    case 'activity': {
      const forbidden = forbiddenIn(edit.terms);
      if (forbidden) return refuse('prohibited_use', forbidden);
      if (edit.activity === undefined) {
        if (content.activities.length >= MOST_ACTIVITIES) return refuse('too_many_activities');
        const added = { ...edit.terms, id: newId('act'), words: {}, tests: {} };
        return isTwice(content, added)
          ? refuse('activity_twice')
          : ok({ ...content, activities: [...content.activities, added] });
      }
      return changed(content, edit.activity, (activity) => ({ ...activity, ...edit.terms }));
    }
    case 'activity_words':
      return changed(content, edit.activity, (activity) => ({
        ...activity,
        words: { ...activity.words, [edit.language]: edit.words },
      }));
    case 'test':
      return changed(content, edit.activity, (activity) => {
        const answers = answersOnWay({ ...activity, place: edit.place }, edit.test.answers);
        return { ...activity, tests: { ...activity.tests, [edit.place]: { ...edit.test, answers } } };
      });
  }
};

const changed = (
  content: ProgrammeDraft,
  id: string,
  work: (activity: ActivityDraft) => ActivityDraft,
): Result<ProgrammeDraft> => {
  const before = content.activities.find((activity) => activity.id === id);
  if (!before) return refuse('unknown_activity');
  const after = work(before);
  if (isTwice(content, after)) return refuse('activity_twice');
  return ok({
    ...content,
    activities: content.activities.map((activity) => (activity === before ? after : activity)),
  });
};

const isTwice = (content: ProgrammeDraft, activity: ActivityDraft): boolean =>
  content.activities.some(
    (other) => other.id !== activity.id && idOfDraft(content, other) === idOfDraft(content, activity),
  );

/** The rule that forbids an activity at one of its places, or everywhere. */
const forbiddenIn = (terms: ActivityTerms): string | undefined => {
  const places = terms.places.length === 0 ? [''] : terms.places;
  for (const place of places) {
    const rule = prohibitionOf(terms, standingOfPlace(place), undefined);
    if (rule) return rule.id;
  }
  return undefined;
};
