import type { Database } from '#db/open';
import { documentText } from '#db/own/documents';
import { publishedVersion } from '#db/views/notice-contact';
import type { WordingsOf } from '#domain/duties/standing';
import { type WordingKey, wordingsIn } from '#domain/duties/wordings';

/** Which prescribed texts a version of a notice has, in whichever of its languages; each version is read once. */
export const createWordingsOf = (db: Database): WordingsOf => {
  const known = new Map<string, ReadonlySet<WordingKey>>();
  return ({ key, version }) => {
    const name = `${key} ${version}`;
    const found = known.get(name) ?? wordingsIn(sentencesOf(db, key, version));
    known.set(name, found);
    return found;
  };
};

const sentencesOf = (db: Database, notice: string, version: number): readonly string[] =>
  Object.values(publishedVersion(db, notice, version)?.texts ?? {}).flatMap(({ document }) => {
    const stored = documentText(db, document);
    return stored === undefined ? [] : textsIn(JSON.parse(stored));
  });

/** Every text inside a notice, wherever in its layers it stands. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
