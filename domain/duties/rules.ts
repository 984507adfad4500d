import { EUROPE_ORGANISATION } from './europe-organisation';
import { EUROPE_PEOPLE } from './europe-people';
import { GERMANY_ROWS } from './germany';
import { NEW_YORK_ROWS } from './new-york';
import { OTHER_PLACES } from './other-places';
import type { Rule } from './rule';
import { UNITED_KINGDOM } from './united-kingdom';

const ROWS = [
  ...EUROPE_PEOPLE,
  ...EUROPE_ORGANISATION,
  ...GERMANY_ROWS,
  ...UNITED_KINGDOM,
  ...NEW_YORK_ROWS,
  ...OTHER_PLACES,
] as const;

/** The id of a row of law that the engine covers. */
export type RuleId = (typeof ROWS)[number]['id'];

/** Every row, in the order of law. */
export const RULES: readonly (Rule & { id: RuleId })[] = ROWS;

/** What law names and the engine leaves out, and why. */
export const NOT_COVERED = {
  'CCPA § 7102': 'metrics are due from 10 million consumers on; no employer of a pilot comes near',
  'CA AB 1331': 'the bill died in January 2026',
} as const satisfies Record<string, string>;

/** The row of an id that came from outside, or undefined. */
export const ruleOf = (id: string): (Rule & { id: RuleId }) | undefined =>
  RULES.find((rule) => rule.id === id);

/** What the United Kingdom says instead of a mirrored row, where it has words of its own (law, section 3: "except as below"). */
export const UK_OWN_WORDS: Readonly<Partial<Record<RuleId, RuleId>>> = {
  'EU-03': 'UK-04',
  'EU-11': 'UK-01',
  'EU-16': 'UK-01',
  'EU-23': 'UK-03',
  'EU-34': 'UK-08',
  'EU-35': 'UK-08',
};
