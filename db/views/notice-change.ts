import { eq, max } from 'drizzle-orm';
import { type ComparedPart, compareTexts } from '#domain/notice/diff';
import {
  type Declared,
  FIRST,
  type MaterialChange,
  materialChanges,
  termsOf,
  type Verdict,
  verdictOf,
} from '#domain/notice/material';
import type { NoticeText } from '#domain/notice/text';
import { versionInForce } from '#domain/notice/version';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { noticeVersion } from '../schema/notices';
import { readWorld } from './decision-world';
import { publishedVersion } from './notice-contact';

/** A version that somebody wants published, as far as it is compared with the one in force. */
export interface NextVersion {
  notice: string;
  programme: string;
  activities: readonly string[];
  places: readonly string[];
  texts: Readonly<Record<string, NoticeText>>;
  /** Everybody who said yes is asked anew, even where the rule does not ask for it. */
  stricter: boolean;
}

/** What a next version changes against the one in force, and what follows from it by the rule. */
export interface NoticeChange {
  /** The version in force; absent: there is none. */
  against?: number;
  material: readonly MaterialChange[];
  /** By language, where both versions have it and something differs. */
  texts: Readonly<Record<string, readonly ComparedPart[]>>;
  addedLanguages: readonly string[];
  /** Languages of the version in force that this one does not have. */
  missingLanguages: readonly string[];
  verdict: Verdict;
}

/** Compares a next version with the one in force at `now`: its words, and what the programme declares and declared. */
export const noticeChange = (db: Database, next: NextVersion, now: Instant): NoticeChange => {
  const inForce = versionInForce(readWorld(db).notices.get(next.notice) ?? [], now);
  const row = inForce && publishedVersion(db, next.notice, inForce.version);
  if (!row) {
    return { material: [], texts: {}, addedLanguages: [], missingLanguages: [], verdict: FIRST };
  }
  const { controllerDocument, ...then } = row.declared;
  const declared = declaredNow(db, next);
  const material = materialChanges(
    { ...then, ...controllerName(db, controllerDocument), places: row.places },
    declared,
  );
  const before = Object.keys(row.texts);
  const texts = Object.fromEntries(
    before.flatMap((language): [string, readonly ComparedPart[]][] => {
      const text = next.texts[language];
      const old = textOf(db, row.texts[language]?.document);
      const parts = text && old ? compareTexts(old, text, language) : [];
      return parts.length > 0 ? [[language, parts]] : [];
    }),
  );
  const addedLanguages = Object.keys(next.texts).filter((language) => !before.includes(language));
  const verdict = verdictOf(material, Object.values(texts).flat(), declared, next.stricter);
  return {
    against: row.version,
    material,
    texts,
    addedLanguages,
    missingLanguages: before.filter((language) => next.texts[language] === undefined),
    // Another language says the same to more people.
    verdict:
      verdict.owed === 'nothing' && addedLanguages.length > 0 ? { ...verdict, owed: 'inform' } : verdict,
  };
};

const declaredNow = (db: Database, { programme: key, activities, places }: NextVersion): Declared => {
  const programme = readWorld(db).programmes.get(key);
  return {
    ...controllerName(db, programme?.controller ?? ''),
    ...(programme?.owner !== undefined && { owner: programme.owner }),
    activities: (programme?.activities ?? []).filter(({ id }) => activities.includes(id)).map(termsOf),
    places,
  };
};

const controllerName = (db: Database, document: string): Pick<Declared, 'controller'> => {
  const stored = documentText(db, document);
  return stored === undefined ? {} : { controller: (JSON.parse(stored) as { name: string }).name };
};

const textOf = (db: Database, document: string | undefined): NoticeText | undefined => {
  const stored = document === undefined ? undefined : documentText(db, document);
  return stored === undefined ? undefined : (JSON.parse(stored) as NoticeText);
};

/** The texts that a proposal or a version names, as far as they are not erased. */
export const textsOf = (
  db: Database,
  named: Readonly<Record<string, { document: string }>>,
): Readonly<Record<string, NoticeText>> =>
  Object.fromEntries(
    Object.entries(named).flatMap(([language, { document }]): [string, NoticeText][] => {
      const text = textOf(db, document);
      return text ? [[language, text]] : [];
    }),
  );

/** The number of the version that would be published next. */
export const nextVersionOf = (db: Database, notice: string): number =>
  (db.orm
    .select({ version: max(noticeVersion.version) })
    .from(noticeVersion)
    .where(eq(noticeVersion.notice, notice))
    .get()?.version ?? 0) + 1;
