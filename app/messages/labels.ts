import type { Basis } from '#domain/monitoring/activity';
import { CATEGORIES, type CategoryKey, categoryOf } from '#domain/monitoring/category';
import { PURPOSES, type PurposeKey } from '#domain/monitoring/purpose';
import type { MessageId } from './en';
import { type Language, PSEUDO, spokenOf } from './languages';
import { type Sentence, say, sayList } from './speak';

const isCategory = (key: string): key is CategoryKey => categoryOf(key) !== undefined;
const isPurpose = (key: string): key is PurposeKey => Object.hasOwn(PURPOSES, key);

/** The name of a kind of data; a key this portal has no rules for is shown as it is. */
export const kindName = (key: string): Sentence =>
  isCategory(key) ? { id: `kind.${key}.name` } : { id: 'kind.unknown.name', values: { key } };

/** What a kind of data sees and does not see, with its example; absent for a key without rules. */
export const kindFacts = (
  key: string,
): { sees: MessageId; not: MessageId; example: MessageId } | undefined =>
  isCategory(key)
    ? { sees: `kind.${key}.sees`, not: `kind.${key}.not`, example: `kind.${key}.example` }
    : undefined;

/** The place of a kind in lists: the order of the table, so that nothing moves when somebody answers. */
export const kindOrder = (key: string): number => {
  const position = Object.keys(CATEGORIES).indexOf(key);
  return position < 0 ? Number.MAX_SAFE_INTEGER : position;
};

export const purposeName = (key: string): Sentence =>
  isPurpose(key) ? { id: `purpose.${key}` } : { id: 'purpose.unknown', values: { key } };

/** The ground in plain words, and one sentence more. */
export const groundOf = (basis: Basis | undefined): { short: MessageId; more: MessageId } => ({
  short: `ground.${basis ?? 'none'}`,
  more: `ground.${basis ?? 'none'}.more`,
});

/** "mouse movements and clicks" from keys, as it stands inside a sentence. */
export const sayKinds = (language: Language, keys: readonly string[]): string =>
  sayList(
    language,
    keys.map((key) => INSIDE[language](say(language, kindName(key)))),
  );

/** How a name that begins with a capital is written inside a sentence. */
const INSIDE = {
  en: (name) => name.charAt(0).toLowerCase() + name.slice(1),
  de: (name) => (/^(Was|Wo|Genutzte) /.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name),
  fr: (name) => name.charAt(0).toLowerCase() + name.slice(1),
  pl: (name) => name.charAt(0).toLowerCase() + name.slice(1),
  tr: (name) => name.charAt(0).toLocaleLowerCase('tr') + name.slice(1),
  ar: (name) => name,
  [PSEUDO]: (name) => name,
} as const satisfies Record<Language, (name: string) => string>;

/** A system's id as a person reads it: `endpoint-agent` is "Endpoint agent". */
export const systemName = (id: string): string => {
  const words = id.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** An establishment's id as a person reads it: `new-york` is "New York". */
export const placeName = (id: string): string =>
  id
    .split(/[-_]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/** A place key as a person reads it: `establishment:leeds` is "Leeds", `DE` "Germany", `US-NY` "United States (NY)". */
export const placeLabel = (key: string, language: Language): string => {
  if (key.startsWith('establishment:')) return placeName(key.slice('establishment:'.length));
  const [country = '', region] = key.split('-', 2);
  const name = countryName(country, language);
  return region === undefined ? name : `${name} (${region})`;
};

const countries = new Map<Language, Intl.DisplayNames>();

/** A country in words; a code that names none stays as it is. */
const countryName = (code: string, language: Language): string => {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const names =
    countries.get(language) ?? new Intl.DisplayNames(spokenOf(language).locale, { type: 'region' });
  countries.set(language, names);
  return names.of(code) ?? code;
};

/** The language in which the rules of a programme are written (docs/files.md); there is no other wording of them. */
export const LAW_LANGUAGE = 'en';

/** Rules that were written one after another, each by itself. */
export const lawLines = (law: string): readonly string[] =>
  law
    .split(/;\s*/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
