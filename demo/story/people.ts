import { CAST } from './cast';
import { emailOf, NAMES } from './names';
import type { Chance } from './random';
import type { Handle, StoryPerson } from './steps';

/** One company in one legal person, with offices; so no record passes from one controller to another. */
const ENTITY = 'marlow-finch';

/** The offices, and how many people each has in the end. */
export const OFFICES = [
  { establishment: 'leeds', country: 'GB', council: false, people: 26 },
  { establishment: 'london', country: 'GB', council: false, people: 20 },
  { establishment: 'berlin', country: 'DE', region: 'BE', council: true, people: 20 },
  { establishment: 'hamburg', country: 'DE', region: 'HH', council: true, people: 14 },
  { establishment: 'new-york', country: 'US', region: 'NY', council: false, people: 22 },
  { establishment: 'dublin', country: 'IE', council: false, people: 18 },
] as const;

export type Country = (typeof OFFICES)[number]['country'];

/** Whoever joins during the story, and on which day. */
export const JOINERS: Readonly<Record<Handle, number>> = {
  'joiner-leeds': 35,
  'joiner-new-york': 36,
  'joiner-berlin': 37,
};

/** The other people with a part of their own. Nobody signs in as them. */
const EXTRAS = {
  'joiner-leeds': { establishment: 'leeds' },
  'joiner-new-york': { establishment: 'new-york' },
  'joiner-berlin': { establishment: 'berlin' },
  'council-hamburg': { establishment: 'hamburg' },
  'minor-apprentice': { establishment: 'berlin', kind: 'apprentice', minor: true },
} as const satisfies Record<Handle, Partial<StoryPerson>>;

/** Since 7 May 2022 people hired in New York acknowledge a notice of monitoring; nobody is hired on the edge. */
export const NEW_YORK_SINCE = '2022-05-07';

export interface Citizen extends StoryPerson {
  country: Country;
}

/** Everybody who is in the story at any time: the cast, the extras, then the rest office by office. */
export const everybody = (chance: Chance): readonly Citizen[] => {
  const taken = new Set<string>();
  const people: Citizen[] = CAST.map(({ handle, name, establishment, languages, hiredOn }) => {
    taken.add(emailOf(name));
    return {
      person: handle,
      name,
      email: emailOf(name),
      kind: 'employee',
      entity: ENTITY,
      establishment,
      country: countryOf(establishment),
      languages,
      minor: false,
      synthetic: true,
      hiredOn,
    };
  });
  const invent = (person: Handle, establishment: string, more: Partial<StoryPerson> = {}): Citizen => {
    const country = countryOf(establishment);
    const name = freshName(country, taken, chance);
    return {
      person,
      name,
      email: emailOf(name),
      kind: kindOf(chance),
      entity: ENTITY,
      establishment,
      country,
      languages: languagesOf(country, chance),
      minor: false,
      synthetic: true,
      ...(Object.hasOwn(JOINERS, person) ? {} : { hiredOn: hiredOn(chance) }),
      ...more,
    };
  };
  for (const [person, { establishment, ...more }] of Object.entries(EXTRAS)) {
    const hired = 'minor' in more ? { ...more, hiredOn: '2025-08-01' } : more;
    people.push(invent(person, establishment, { kind: 'employee', ...hired }));
  }
  for (const office of OFFICES) {
    while (
      people.filter(({ establishment }) => establishment === office.establishment).length < office.people
    ) {
      const number = people.length - CAST.length - Object.keys(EXTRAS).length + 1;
      people.push(invent(`p${String(number).padStart(3, '0')}`, office.establishment));
    }
  }
  return people;
};

const countryOf = (establishment: string): Country => {
  const office = OFFICES.find((candidate) => candidate.establishment === establishment);
  if (!office) throw new Error(`no office ${establishment}`);
  return office.country;
};

const freshName = (country: Country, taken: Set<string>, chance: Chance): string => {
  for (;;) {
    const name = `${chance.pick(NAMES[country].first)} ${chance.pick(NAMES[country].family)}`;
    if (taken.has(emailOf(name))) continue;
    taken.add(emailOf(name));
    return name;
  }
};

const kindOf = (chance: Chance): StoryPerson['kind'] => {
  const lot = chance.next();
  return lot < 0.86 ? 'employee' : lot < 0.95 ? 'contractor' : 'apprentice';
};

/** Most read the language of the place; a few in each country read the other one. */
const languagesOf = (country: Country, chance: Chance): readonly string[] => {
  const lot = chance.next();
  if (country === 'DE') return lot < 0.75 ? ['de'] : lot < 0.9 ? ['de', 'en'] : ['en'];
  return lot < 0.92 ? ['en'] : lot < 0.97 ? ['en', 'de'] : ['de', 'en'];
};

const hiredOn = (chance: Chance): string => {
  const month = String(chance.between(1, 12)).padStart(2, '0');
  return `${chance.between(2012, 2024)}-${month}-03`;
};
