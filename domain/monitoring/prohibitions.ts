import type { Person } from '../people/person';
import { placesOf } from '../people/person';
import type { Activity, Basis } from './activity';
import { categoryOf } from './category';

/** What no notice, choice or gate can open by default. A counsel's named decision is a change of this table, on record. */
interface Prohibition {
  id: string;
  places?: readonly string[];
  categories?: readonly string[];
  purposes?: readonly string[];
  minors?: true;
  content?: true;
  basis?: Basis;
  source: string;
}

/** The source of a rule that is this house's own and no text of a law. */
export const OWN_RULE = 'model, section 0';

const PROHIBITIONS = [
  {
    id: 'GER-06',
    places: ['DE'],
    categories: ['keystroke_content', 'screen_content'],
    source: 'BAG 2 AZR 681/16 (27 Jul 2017)',
  },
  {
    id: 'private-conversations-training',
    categories: ['chat_message'],
    purposes: ['train_ai_agents', 'ai_evaluation'],
    source: 'GDPR Art. 6, 7; EDPB Guidelines 05/2020',
  },
  { id: 'minors-content', minors: true, content: true, source: OWN_RULE },
  { id: 'minors-consent', minors: true, basis: 'consent', source: OWN_RULE },
  {
    id: 'EU-38',
    categories: ['biometrics', 'webcam'],
    purposes: ['performance_evaluation', 'train_ai_agents'],
    source: 'AI Act Art. 5(1)(f)',
  },
] as const satisfies readonly Prohibition[];

/** The name of a rule of the table. */
export type ProhibitionId = (typeof PROHIBITIONS)[number]['id'];

/** The first rule that forbids this outright, or undefined. */
export const prohibitionOf = (
  activity: Pick<Activity, 'category' | 'purpose'>,
  person: Pick<Person, 'country' | 'region' | 'establishment' | 'minor'>,
  basis: Basis | undefined,
): (Prohibition & { id: ProhibitionId }) | undefined => {
  const places = placesOf(person);
  const content = categoryOf(activity.category)?.content === true;
  return (PROHIBITIONS as readonly (Prohibition & { id: ProhibitionId })[]).find(
    (rule) =>
      (rule.places === undefined || rule.places.some((place) => places.includes(place))) &&
      (rule.categories === undefined || rule.categories.includes(activity.category)) &&
      (rule.purposes === undefined || rule.purposes.includes(activity.purpose)) &&
      (rule.minors === undefined || person.minor) &&
      (rule.content === undefined || content) &&
      (rule.basis === undefined || rule.basis === basis),
  );
};
