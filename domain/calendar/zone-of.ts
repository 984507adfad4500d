/**
 * IANA time zones of places: of a country with a single one (or with one in which nearly everybody works), or of a part of a country
 * with several. Parts with two zones have the one of most of their people (tz database, zone1970.tab).
 */
const ZONES: Readonly<Record<string, string>> = {
  AT: 'Europe/Vienna',
  AU: 'Australia/Sydney',
  BE: 'Europe/Brussels',
  BG: 'Europe/Sofia',
  CH: 'Europe/Zurich',
  CY: 'Asia/Nicosia',
  CZ: 'Europe/Prague',
  DE: 'Europe/Berlin',
  DK: 'Europe/Copenhagen',
  EE: 'Europe/Tallinn',
  ES: 'Europe/Madrid',
  'ES-CN': 'Atlantic/Canary',
  FI: 'Europe/Helsinki',
  FR: 'Europe/Paris',
  GB: 'Europe/London',
  GR: 'Europe/Athens',
  HR: 'Europe/Zagreb',
  HU: 'Europe/Budapest',
  IE: 'Europe/Dublin',
  IN: 'Asia/Kolkata',
  IS: 'Atlantic/Reykjavik',
  IT: 'Europe/Rome',
  JP: 'Asia/Tokyo',
  LI: 'Europe/Vaduz',
  LT: 'Europe/Vilnius',
  LU: 'Europe/Luxembourg',
  LV: 'Europe/Riga',
  MT: 'Europe/Malta',
  NL: 'Europe/Amsterdam',
  NO: 'Europe/Oslo',
  PL: 'Europe/Warsaw',
  PT: 'Europe/Lisbon',
  'PT-20': 'Atlantic/Azores',
  RO: 'Europe/Bucharest',
  SE: 'Europe/Stockholm',
  SG: 'Asia/Singapore',
  SI: 'Europe/Ljubljana',
  SK: 'Europe/Bratislava',
  TR: 'Europe/Istanbul',
  'CA-AB': 'America/Edmonton',
  'CA-BC': 'America/Vancouver',
  'CA-MB': 'America/Winnipeg',
  'CA-NS': 'America/Halifax',
  'CA-ON': 'America/Toronto',
  'CA-QC': 'America/Toronto',
  'US-AK': 'America/Anchorage',
  'US-AZ': 'America/Phoenix',
  'US-HI': 'Pacific/Honolulu',
  'US-IN': 'America/Indiana/Indianapolis',
};

/** Parts of the United States by the zone of most of their people. */
const UNITED_STATES: Readonly<Record<string, string>> = {
  'America/New_York': 'CT DC DE FL GA KY MA MD ME MI NC NH NJ NY OH PA RI SC TN VA VT WV',
  'America/Chicago': 'AL AR IA IL KS LA MN MO MS ND NE OK SD TX WI',
  'America/Denver': 'CO ID MT NM UT WY',
  'America/Los_Angeles': 'CA NV OR WA',
};

const STATES: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITED_STATES).flatMap(([zone, states]) =>
    states.split(' ').map((state) => [`US-${state}`, zone] as const),
  ),
);

/** The zone of a place; UTC where none is known, or where the country has several and the part is not on record. */
export const zoneOf = ({ country, region }: { country: string; region?: string }): string => {
  const part = `${country}-${region ?? ''}`;
  return STATES.get(part) ?? ZONES[part] ?? ZONES[country] ?? 'UTC';
};
