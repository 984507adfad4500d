import type { Figure } from '#domain/aggregate/figures';
import { SUPPRESSION } from '#domain/aggregate/suppression';
import type { Basis } from '#domain/monitoring/activity';
import type { Gate } from '#domain/monitoring/gates';
import type { PlaceReadiness } from '#domain/monitoring/readiness';
import { toIso } from '#domain/time';
import type { GateLine } from '../services/queries/desk/programme-page';
import type { ProgrammeLine } from '../services/queries/desk/programmes';
import { placeName } from './labels';
import type { Language } from './languages';
import { type Sentence, say, sayList } from './speak';

/** A programme in one word; `partly`: some of its activities are open somewhere, not all. */
export type ProgrammeState = 'open' | 'partly' | 'shut' | 'not_started' | 'paused';

export const programmeState = ({
  started,
  open,
  activities,
  review,
}: Pick<ProgrammeLine, 'started' | 'open' | 'activities' | 'review'>): ProgrammeState => {
  if (review.pause) return 'paused';
  if (!started) return 'not_started';
  if (open === 0) return 'shut';
  return open === activities ? 'open' : 'partly';
};

/** Establishments at which the same holds of an activity, so that it is said once. */
export interface AlikePlaces {
  readiness: PlaceReadiness['readiness'];
  basis?: Basis;
  laws: readonly string[];
  shut: readonly Gate[];
  establishments: readonly string[];
}

/** Places grouped by what holds there, in the order in which each first comes. */
export const alikePlaces = (places: readonly PlaceReadiness[]): readonly AlikePlaces[] => {
  const groups = new Map<string, AlikePlaces>();
  for (const { readiness, basis, law, gates, establishment } of places) {
    const shut = readiness === 'gated' ? gates.filter(({ open }) => !open).map(({ gate }) => gate) : [];
    const key = [readiness, basis, ...shut].join();
    const known = groups.get(key) ?? {
      readiness,
      ...(basis && { basis }),
      laws: [],
      shut,
      establishments: [],
    };
    groups.set(key, {
      ...known,
      laws: law === undefined || known.laws.includes(law) ? known.laws : [...known.laws, law],
      establishments: [...known.establishments, establishment],
    });
  }
  return [...groups.values()];
};

/** "Dublin and Hamburg together": the people a figure is about. */
export const figurePlaces = ({ establishments }: Figure, language: Language): string => {
  const places = sayList(language, establishments.map(placeName));
  return establishments.length > 1 ? say(language, { id: 'figure.together', values: { places } }) : places;
};

/** The number in words: "About 25 of about 60". */
export const figureWords = ({ people, count }: Figure): Sentence =>
  count.is === 'about'
    ? { id: 'figure.about', values: { people, value: count.value } }
    : { id: `figure.${count.is}`, values: { people, fewest: SUPPRESSION.fewest } };

/** The same for those who were not counted. */
export const figureRest = ({ people, count }: Figure): Sentence => {
  if (count.is === 'few') return { id: 'figure.rest.nearly_all', values: { people } };
  if (count.is === 'nearly_all') return { id: 'figure.rest.few', values: { fewest: SUPPRESSION.fewest } };
  return { id: 'figure.rest.about', values: { value: people - count.value } };
};

/** How long a bar is, in percent of the group; there is none for a number that is not told. */
export const figureBar = ({ people, count }: Figure): number | undefined =>
  count.is === 'about' ? Math.round((100 * count.value) / people) : undefined;

/** Records about gates that say the same, with everything they are about. */
export interface AlikeGates extends Omit<GateLine, 'activity' | 'place'> {
  /** Titles; empty: every activity. */
  activities: readonly string[];
  /** Place keys; empty: everywhere. */
  places: readonly string[];
}

/** One statement is often put on record for each activity and place: it is read once. */
export const alikeGates = (gates: readonly GateLine[]): readonly AlikeGates[] => {
  const groups = new Map<string, AlikeGates>();
  for (const { activity, place, at, ...said } of gates) {
    const key = JSON.stringify([said, toIso(at).slice(0, 10), activity === undefined, place === undefined]);
    const known = groups.get(key) ?? { ...said, at, activities: [], places: [] };
    groups.set(key, {
      ...known,
      activities: withOne(known.activities, activity),
      places: withOne(known.places, place),
    });
  }
  return [...groups.values()];
};

const withOne = (list: readonly string[], one: string | undefined): readonly string[] =>
  one === undefined || list.includes(one) ? list : [...list, one];
