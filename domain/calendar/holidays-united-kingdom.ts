import type { HolidayTable } from './holiday-rule';

const ENGLAND_AND_WALES = ['ENG', 'WLS', 'EAW'];
const NORTHERN_IRELAND = ['NIR'];
const SCOTLAND = ['SCT'];
const NOT_SCOTLAND = [...ENGLAND_AND_WALES, ...NORTHERN_IRELAND];

/**
 * The United Kingdom: bank holidays of each nation. A day that was given by proclamation is a row of its own. An establishment
 * without its nation has the days that all three tables share.
 */
export const UNITED_KINGDOM: HolidayTable = {
  language: 'en-GB',
  source: 'Banking and Financial Dealings Act 1971, Sch. 1; St Andrew’s Day Bank Holiday (Scotland) Act 2007',
  substitute: 'next',
  rules: [
    { name: 'New Year’s Day', month: 1, day: 1 },
    { name: '2 January', month: 1, day: 2, regions: SCOTLAND },
    { name: 'St Patrick’s Day', month: 3, day: 17, regions: NORTHERN_IRELAND },
    { name: 'Good Friday', easter: -2 },
    { name: 'Easter Monday', easter: 1, regions: NOT_SCOTLAND },
    { name: 'Early May bank holiday', month: 5, weekday: 1, nth: 1, since: 1978, except: [1995, 2020] },
    { name: 'Early May bank holiday (VE day)', month: 5, day: 8, since: 1995, until: 1995 },
    { name: 'Early May bank holiday (VE day)', month: 5, day: 8, since: 2020, until: 2020 },
    { name: 'Coronation of King Charles III', month: 5, day: 8, since: 2023, until: 2023 },
    { name: 'Spring bank holiday', month: 5, weekday: 1, nth: -1, except: [2002, 2012, 2022] },
    { name: 'Golden Jubilee', month: 6, day: 3, since: 2002, until: 2002 },
    { name: 'Spring bank holiday', month: 6, day: 4, since: 2002, until: 2002 },
    { name: 'Spring bank holiday', month: 6, day: 4, since: 2012, until: 2012 },
    { name: 'Diamond Jubilee', month: 6, day: 5, since: 2012, until: 2012 },
    { name: 'Spring bank holiday', month: 6, day: 2, since: 2022, until: 2022 },
    { name: 'Platinum Jubilee', month: 6, day: 3, since: 2022, until: 2022 },
    { name: 'Royal wedding', month: 4, day: 29, since: 2011, until: 2011 },
    { name: 'Battle of the Boyne', month: 7, day: 12, regions: NORTHERN_IRELAND },
    { name: 'Summer bank holiday', month: 8, weekday: 1, nth: 1, regions: SCOTLAND },
    { name: 'Summer bank holiday', month: 8, weekday: 1, nth: -1, regions: NOT_SCOTLAND },
    { name: 'State Funeral of Queen Elizabeth II', month: 9, day: 19, since: 2022, until: 2022 },
    { name: 'St Andrew’s Day', month: 11, day: 30, regions: SCOTLAND, since: 2007 },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'Boxing Day', month: 12, day: 26 },
  ],
};
