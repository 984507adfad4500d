import { type Database, inTransaction } from '#db/open';
import {
  addNoticeDraft,
  dropNoticeDraft,
  noteDraftProposal,
  noticeDraft,
  saveNoticeDraft,
} from '#db/own/notice-drafts';
import { storageFailure } from '#db/storage-failure';
import { readWorld } from '#db/views/decision-world';
import { nextVersionOf, textsOf } from '#db/views/notice-change';
import { publishedVersion } from '#db/views/notice-contact';
import { mayDo, type RoleKey } from '#domain/authority/roles';
import { SECOND_PERSON } from '#domain/authority/second-person';
import {
  type DraftContent,
  type DraftText,
  missingIn,
  toDraftText,
  toNoticeText,
} from '#domain/notice/draft';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import type { Administration, Waiting } from './administration';
import type { Done } from './execute';
import type { Storage } from './storage/storage';

/** Who writes, with the roles of this moment. */
export interface Writer {
  person: string;
  roles: readonly RoleKey[];
}

/** One edit of a draft. */
export type DraftEdit =
  | { what: 'covers'; covers: Pick<DraftContent, 'activities' | 'places' | 'effective' | 'stricter'> }
  | { what: 'text'; language: string; text: DraftText }
  | { what: 'no_text'; language: string };

/** Which draft, and the edit of it that the page showed. */
export interface Edited {
  draft: string;
  revision: number;
}

/** Notices that officers write; what is no fact of the log until it is proposed. */
export interface NoticeDrafts {
  /** The next version of a notice, with the words of its newest one, or the first notice of a programme. */
  begin(by: Writer, from: { notice: string } | { programme: string }): Result<{ draft: string }>;
  /** `draft_changed` when somebody wrote since: nothing is overwritten. */
  save(by: Writer, edited: Edited, edit: DraftEdit): Result<undefined>;
  drop(by: Writer, edited: Edited): Result<undefined>;
  /** Hands it on to a second person, whole and as it is now. */
  propose(by: Writer, edited: Edited): Promise<Result<Done & Waiting>>;
}

export const createNoticeDrafts = (parts: {
  db: Database;
  storage: Pick<Storage, 'takesAll'>;
  administration: Pick<Administration, 'proposeNotice'>;
  now: () => Instant;
  newId: (prefix: string) => string;
}): NoticeDrafts => {
  const { db, storage, administration, now, newId } = parts;

  const write = <Value>(by: Writer, work: () => Result<Value>): Result<Value> => {
    if (!mayDo(by.roles, SECOND_PERSON.notice.propose)) return refuse('not_allowed');
    if (!storage.takesAll()) return refuse('unavailable');
    try {
      return inTransaction(db, work);
    } catch (cause) {
      if (storageFailure(cause)) return refuse('unavailable');
      throw cause;
    }
  };

  const change = (
    by: Writer,
    { draft: id, revision }: Edited,
    work: (content: DraftContent) => DraftContent,
  ) =>
    write(by, () => {
      const draft = noticeDraft(db, id);
      if (!draft) return refuse('unknown_draft');
      const content = work(draft.content);
      const saved = saveNoticeDraft(db, { id, revision, content, actor: by.person }, now());
      return saved ? ok(undefined) : refuse('draft_changed');
    });

  return {
    begin: (by, from) =>
      write(by, () => {
        const begun = 'notice' in from ? nextOf(db, from.notice) : firstOf(db, from.programme);
        if (!begun) return refuse('notice' in from ? 'unknown_notice' : 'unknown_programme');
        const draft = newId('draft');
        const added = addNoticeDraft(db, { id: draft, actor: by.person, ...begun }, now());
        return added ? ok({ draft }) : refuse('too_many_drafts');
      }),
    save: (by, edited, edit) => change(by, edited, (content) => editedContent(content, edit)),
    drop: (by, { draft: id, revision }) =>
      write(by, () => {
        const draft = noticeDraft(db, id);
        if (!draft) return refuse('unknown_draft');
        if (draft.revision !== revision) return refuse('draft_changed');
        dropNoticeDraft(db, id);
        return ok(undefined);
      }),
    propose: async (by, { draft: id, revision }) => {
      const draft = noticeDraft(db, id);
      if (!draft) return refuse('unknown_draft');
      if (draft.revision !== revision) return refuse('draft_changed');
      const { content, notice } = draft;
      if (!isWhole(content)) return refuse('not_whole');
      const actor = { kind: 'person', id: by.person } as const;
      const { programme, activities, places, stricter, effective } = content;
      const texts = Object.entries(content.texts).map(([language, text]) => [language, toNoticeText(text)]);
      const input = {
        notice,
        programme,
        activities,
        places,
        texts: Object.fromEntries(texts),
        stricter,
        reacknowledge: false,
        effectiveFrom: effective?.from ?? 0,
      };
      const proposed = await administration.proposeNotice(actor, input);
      if (proposed.ok) inTransaction(db, () => noteDraftProposal(db, id, proposed.value.proposal));
      return proposed;
    },
  };
};

/** Whether a draft says everything that a notice must say. */
export const isWhole = ({ activities, texts }: DraftContent): boolean =>
  activities.length > 0 &&
  Object.keys(texts).length > 0 &&
  Object.values(texts).every((text) => missingIn(text).length === 0);

const editedContent = (content: DraftContent, edit: DraftEdit): DraftContent => {
  if (edit.what === 'text') {
    return { ...content, texts: { ...content.texts, [edit.language]: edit.text } };
  }
  if (edit.what === 'no_text') {
    const { [edit.language]: _gone, ...texts } = content.texts;
    return { ...content, texts };
  }
  const { effective: _before, ...rest } = content;
  return { ...rest, ...edit.covers };
};

const nextOf = (db: Database, notice: string): { notice: string; content: DraftContent } | undefined => {
  const newest = publishedVersion(db, notice, nextVersionOf(db, notice) - 1);
  if (!newest) return undefined;
  const { programme, activities, places } = newest;
  const texts = Object.entries(textsOf(db, newest.texts)).map(([language, text]) => [
    language,
    toDraftText(text),
  ]);
  return {
    notice,
    content: { programme, activities, places, texts: Object.fromEntries(texts), stricter: false },
  };
};

/** The key of a first notice is that of its programme, with a number where that is taken. */
const firstOf = (db: Database, key: string): { notice: string; content: DraftContent } | undefined => {
  const world = readWorld(db);
  const programme = world.programmes.get(key);
  if (!programme) return undefined;
  let notice = key;
  for (let number = 2; world.notices.has(notice); number++) notice = `${key}-${number}`;
  const activities = programme.activities.map(({ id }) => id);
  return { notice, content: { programme: key, activities, places: [], texts: {}, stricter: false } };
};
