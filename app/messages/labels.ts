import type { Basis } from '#domain/monitoring/activity';
import { CATEGORIES, type CategoryKey, categoryOf } from '#domain/monitoring/category';
import { PURPOSES, type PurposeKey } from '#domain/monitoring/purpose';
import type { MessageId } from './en';
import type { Language } from './languages';
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

/** A place key as a person reads it: `establishment:leeds` is "Leeds"; countries and regions keep their codes. */
export const placeLabel = (key: string): string =>
  key.startsWith('establishment:') ? placeName(key.slice('establishment:'.length)) : key;
