import { eq, sql } from 'drizzle-orm';
import type { ByLanguage } from '#domain/entry/document-ref';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { documentText } from '../own/documents';
import { person } from '../schema/people';
import { publishedVersion } from './notice-contact';

/** A text in the best language there is, and which one that is; never a silent mixture. */
export interface Told<Text> {
  text: Text;
  language: string;
  hash: string;
}

/** The document in the first of these languages that exists, else in English, else in any; undefined when erased. */
export const textIn = <Text>(
  db: Database,
  texts: ByLanguage,
  languages: readonly string[],
): Told<Text> | undefined => {
  const language =
    [...languages, 'en'].find((wanted) => Object.hasOwn(texts, wanted)) ?? Object.keys(texts)[0];
  const ref = language === undefined ? undefined : texts[language];
  const stored = ref && documentText(db, ref.document);
  return language === undefined || ref === undefined || stored === undefined
    ? undefined
    : { text: JSON.parse(stored) as Text, language, hash: ref.hash };
};

/** What another may need to know to reach somebody. */
export interface Profile {
  name: string;
  /** Not everybody has one at work, and a private one is theirs to give. */
  email?: string;
  external_id?: string;
}

/** A person's profile; undefined for nobody, and once it is erased. */
export const profileOf = (db: Database, id: string): Profile | undefined => {
  const row = findProfile(db).get({ id });
  const stored = row && documentText(db, row.document);
  return stored === undefined ? undefined : (JSON.parse(stored) as Profile);
};

const findProfile = oncePerConnection((db) =>
  db.orm
    .select({ document: person.profileDocument })
    .from(person)
    .where(eq(person.id, sql.placeholder('id')))
    .prepare(),
);

/** A person's name as their profile says; the id once the profile is erased. */
export const nameOf = (db: Database, id: string): string => profileOf(db, id)?.name ?? id;

/** How the publication of a notice names its text in a language. */
export const publishedHash = (
  db: Database,
  notice: string,
  version: number,
  language: string,
): string | undefined => publishedVersion(db, notice, version)?.texts[language]?.hash;
