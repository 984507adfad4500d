import { type Establishment, placesOf } from '../people/person';

/** A place where the law asks for a notice on the wall, beside what each person is told. */
interface PostingRule {
  place: string;
  source: string;
}

const POSTING_RULES: readonly PostingRule[] = [
  { place: 'US-NY', source: 'New York Civil Rights Law § 52-c*2' },
  { place: 'US-CT', source: 'Conn. Gen. Stat. § 31-48d' },
];

/** The rule that asks for a posting at this place of work, or undefined. */
export const postingRuleAt = (establishment: Establishment): PostingRule | undefined => {
  const places = placesOf({ ...establishment, establishment: establishment.id });
  return POSTING_RULES.find(({ place }) => places.includes(place));
};
