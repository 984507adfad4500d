import type { HolidayTable } from './holiday-rule';

/** The United States: the holidays of the Federation, which move to the nearest working day, and those that New York adds. */
export const UNITED_STATES: HolidayTable = {
  language: 'en-US',
  source: '5 U.S.C. § 6103; E.O. 11582; New York General Construction Law § 24',
  substitute: 'nearest',
  rules: [
    { name: 'New Year’s Day', month: 1, day: 1 },
    { name: 'Martin Luther King, Jr. Day', month: 1, weekday: 1, nth: 3, since: 1986 },
    { name: 'Lincoln’s Birthday', month: 2, day: 12, regions: ['NY'] },
    { name: 'Washington’s Birthday', month: 2, weekday: 1, nth: 3, since: 1971 },
    { name: 'Memorial Day', month: 5, weekday: 1, nth: -1, since: 1971 },
    { name: 'Juneteenth', month: 6, day: 19, since: 2021 },
    { name: 'Independence Day', month: 7, day: 4 },
    { name: 'Labor Day', month: 9, weekday: 1, nth: 1 },
    { name: 'Columbus Day', month: 10, weekday: 1, nth: 2, since: 1971 },
    { name: 'Election Day', month: 11, from: 2, weekday: 2, regions: ['NY'] },
    { name: 'Veterans Day', month: 11, day: 11, since: 1978 },
    { name: 'Thanksgiving Day', month: 11, weekday: 4, nth: 4 },
    { name: 'Christmas Day', month: 12, day: 25 },
  ],
};
