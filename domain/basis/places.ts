import type { Basis, BasisRule } from '../monitoring/activity';
import { fromIso } from '../time';

/** Member states of the EU and of the EEA, where the GDPR applies as it stands (Decision 154/2018 of the EEA Joint Committee). */
const EEA = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(
  ' ',
);

/** The article of Art. 6(1) GDPR, the same in the UK GDPR. */
const ARTICLES = {
  consent: '(a)',
  contract: '(b)',
  legal_obligation: '(c)',
  public_task: '(e)',
  legitimate_interest: '(f)',
} as const satisfies Record<Basis, string>;

const countryOf = (place: string): string => place.slice(0, 2);

/** Whether the GDPR or its British twin applies there. */
export const isInEurope = (place: string): boolean => {
  const country = countryOf(place);
  return EEA.includes(country) || country === 'GB';
};

/** The rule that the portal cites by itself for a basis at a place; undefined where a person must name it. */
export const citedFor = (basis: Basis, place: string): string | undefined => {
  if (!isInEurope(place)) return undefined;
  const law = countryOf(place) === 'GB' ? 'UK GDPR' : 'GDPR';
  const german = countryOf(place) === 'DE' && basis === 'consent' ? '; BDSG § 26(2)' : '';
  return `${law} Art. 6(1)${ARTICLES[basis]}${german}`;
};

/** Whether somebody must name a law: the one that requires it or gives the task (GDPR Art. 6(3)), or any where no GDPR is. */
export const mustNameLaw = (basis: Basis, place: string): boolean =>
  basis === 'legal_obligation' || basis === 'public_task' || citedFor(basis, place) === undefined;

/** Somebody grown up who works at a place, as far as prohibitions look at them. */
export const standingOfPlace = (place: string) => {
  const [country = '', region] = place.split('-');
  return { country, ...(region !== undefined && { region }), establishment: '', minor: false };
};

/** People hired from this day on acknowledge the notice (N.Y. Civ. Rights Law § 52-c*2: in force since 7 May 2022). */
const HIRED_SINCE = { 'US-NY': fromIso('2022-05-07T00:00:00Z') } as const;

/** Who must acknowledge the notice there: whoever the law names, or everybody where the organisation wants it. */
export const acknowledgementAt = (place: string, wanted: boolean): BasisRule['acknowledgement'] =>
  wanted
    ? 'required'
    : Object.hasOwn(HIRED_SINCE, place)
      ? { hiredSince: HIRED_SINCE[place as keyof typeof HIRED_SINCE] }
      : 'not_required';
