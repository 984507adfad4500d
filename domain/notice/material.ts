import type { Activity, Basis, BasisRule } from '../monitoring/activity';
import type { ComparedPart } from './diff';
import type { FactKey, NoticePart } from './text';

/** What an activity declares that people must be told anew when it changes. */
export type DeclaredTerms = Pick<
  Activity,
  'id' | 'category' | 'purpose' | 'recipients' | 'processors' | 'transfers' | 'retentionDays'
> & { basisByPlace: Readonly<Record<string, Basis>> };

/** What a programme declared when a version was published, as far as a version is compared with the next one. */
export interface Declared {
  /** Name of who decides why and how; absent once its document is erased. */
  controller?: string;
  /** The person who answers for it. */
  owner?: string;
  /** The activities the version tells about. */
  activities: readonly DeclaredTerms[];
  /** Place keys it is written for; empty means everywhere. */
  places: readonly string[];
}

/** What can change between two versions beside the words. */
export type MaterialChange =
  | { what: 'controller' | 'owner' }
  | { what: 'new_place'; place: string }
  | { what: 'new_purpose' | 'new_activity'; activity: string }
  | { what: 'recipient' | 'processor' | 'country'; activity: string; added: readonly string[] }
  | { what: 'retention'; activity: string; from: number; to: number }
  | { what: 'basis'; activity: string; places: readonly string[] };

/** What people are owed: an answer to another question, or to be told. */
export type Owed = 're_ask' | 'inform';

/**
 * What each change asks for, as data. A yes is given to somebody, for something, seen by somebody (Art. 4(11), 7 GDPR; EDPB 05/2020,
 * 62 to 69): where one of these becomes another, the yes was to another question. A new activity is asked by itself and takes no
 * other yes away. Who runs a programme for the same employer is no party of the yes. Fewer recipients or shorter keeping are told.
 */
export const OWED: Readonly<Record<MaterialChange['what'], Owed>> = {
  controller: 're_ask',
  recipient: 're_ask',
  processor: 're_ask',
  country: 're_ask',
  retention: 're_ask',
  basis: 're_ask',
  new_purpose: 'inform',
  new_activity: 'inform',
  new_place: 'inform',
  owner: 'inform',
};

/** Facts whose words speak of something material: when they change, people confirm anew, and a second person looks whether it is more. */
const SPEAKS_OF_MATERIAL: ReadonlySet<NoticePart> = new Set<FactKey>(['who', 'why', 'how_long', 'who_else']);

/** What one version changes against the one in force. */
export const materialChanges = (before: Declared, after: Declared): readonly MaterialChange[] => {
  const known = new Map(before.activities.map((terms) => [terms.id, terms]));
  const purposes = new Set(before.activities.map(({ category }) => category));
  return [
    // Whose document is erased cannot be shown to be the same.
    ...(before.controller === undefined || before.controller !== after.controller
      ? [{ what: 'controller' as const }]
      : []),
    ...(before.owner === after.owner ? [] : [{ what: 'owner' as const }]),
    ...newPlaces(before.places, after.places).map((place) => ({ what: 'new_place' as const, place })),
    ...after.activities.flatMap((terms): readonly MaterialChange[] => {
      const then = known.get(terms.id);
      if (then) return changesOf(then, terms);
      const what = purposes.has(terms.category) ? 'new_purpose' : 'new_activity';
      return [{ what, activity: terms.id }];
    }),
  ];
};

const changesOf = (then: DeclaredTerms, now: DeclaredTerms): readonly MaterialChange[] => {
  const activity = now.id;
  const grown = (what: 'recipient' | 'processor' | 'country', key: keyof typeof LISTS) => {
    const added = now[LISTS[key]].filter((one) => !then[LISTS[key]].includes(one));
    return added.length > 0 ? [{ what, activity, added }] : [];
  };
  const places = Object.entries(now.basisByPlace)
    .filter(([place, basis]) => then.basisByPlace[place] !== undefined && then.basisByPlace[place] !== basis)
    .map(([place]) => place);
  return [
    ...grown('recipient', 'recipient'),
    ...grown('processor', 'processor'),
    ...grown('country', 'country'),
    ...(now.retentionDays > then.retentionDays
      ? [{ what: 'retention' as const, activity, from: then.retentionDays, to: now.retentionDays }]
      : []),
    ...(places.length > 0 ? [{ what: 'basis' as const, activity, places }] : []),
  ];
};

const LISTS = { recipient: 'recipients', processor: 'processors', country: 'transfers' } as const;

const newPlaces = (before: readonly string[], after: readonly string[]): readonly string[] => {
  if (before.length === 0) return [];
  return after.length === 0 ? ['*'] : after.filter((place) => !before.includes(place));
};

/** What a new version asks of the people it reaches. */
export interface Verdict {
  /** `first`: nothing was in force; `nothing`: it says the same of the same. */
  owed: 'first' | 'nothing' | Owed;
  /** Activities whose earlier yes no longer counts. */
  reask: readonly string[];
  /** Whether confirming an older version no longer counts. */
  reacknowledge: boolean;
}

/**
 * Re-ask or inform, by the rule alone. `stricter` is the officer's own choice: all consents anew. There is no choice the other way:
 * what the rule asks for is the least.
 */
export const verdictOf = (
  changes: readonly MaterialChange[],
  parts: readonly ComparedPart[],
  { activities }: Pick<Declared, 'activities'>,
  stricter: boolean,
): Exclude<Verdict, { owed: 'first' }> => {
  const asks = changes.filter(({ what }) => OWED[what] === 're_ask');
  const everybody = stricter || asks.some(({ what }) => what === 'controller');
  const named = new Set(asks.flatMap((change) => ('activity' in change ? [change.activity] : [])));
  const reask = activities
    .filter(({ id, basisByPlace }) => asksConsent(basisByPlace) && (everybody || named.has(id)))
    .map(({ id }) => id);
  const changed = changes.length > 0 || parts.length > 0;
  return {
    owed: reask.length > 0 ? 're_ask' : changed ? 'inform' : 'nothing',
    reask,
    reacknowledge: stricter || changes.length > 0 || parts.some(({ part }) => SPEAKS_OF_MATERIAL.has(part)),
  };
};

/** A version of which none is in force yet: everybody is told, and nobody said anything before. */
export const FIRST: Verdict = { owed: 'first', reask: [], reacknowledge: false };

const asksConsent = (basisByPlace: DeclaredTerms['basisByPlace']): boolean =>
  Object.values(basisByPlace).includes('consent');

/** What of an activity is compared. */
export const termsOf = (activity: Activity): DeclaredTerms => {
  const { id, category, purpose, recipients, processors, transfers, retentionDays } = activity;
  const basisByPlace = Object.fromEntries(
    Object.entries(activity.basisByPlace).map(([place, rule]: [string, BasisRule]) => [place, rule.basis]),
  );
  return { id, category, purpose, recipients, processors, transfers, retentionDays, basisByPlace };
};
