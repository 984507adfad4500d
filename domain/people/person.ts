/** Kinds of person (model, section 0). A visitor or customer has no sign-in and is told at the public door. */
export const PERSON_KINDS = [
  'employee',
  'contractor',
  'agency_worker',
  'apprentice',
  'applicant',
  'visitor',
  'leaver',
] as const;
export type PersonKind = (typeof PERSON_KINDS)[number];

/** What the domain needs to know of a person; never a name. */
export interface Person {
  id: string;
  kind: PersonKind;
  /** Legal entity, the controller's side of the contract. */
  entity: string;
  /** Drives holidays, authority, council and law. */
  establishment: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2 subdivision without the country, e.g. NY. */
  region?: string;
  /** Languages the person chose, best first (BCP 47). */
  languages: readonly string[];
  /** When a chosen language was last given up; being told without a break is not known from before. */
  languagesNarrowedAt?: number;
  /** When kind, place, age or first day was last changed; a permission without a break is not known from before. */
  movedAt?: number;
  minor: boolean;
  /** A test person: answers to systems carry the full reasons. */
  synthetic: boolean;
  hiredAt: number;
  leftAt?: number;
}

/** A place with its own rules; the most specific one comes first. */
export const placesOf = (person: Pick<Person, 'country' | 'region' | 'establishment'>): readonly string[] => [
  `establishment:${person.establishment}`,
  ...(person.region ? [`${person.country}-${person.region}`] : []),
  person.country,
];

export interface Establishment {
  id: string;
  country: string;
  region?: string;
  /** A works council or union whose signature opens the collective gate (BetrVG s. 87(1) no. 6). */
  council: boolean;
}
