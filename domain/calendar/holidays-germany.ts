import type { HolidayTable } from './holiday-rule';

/**
 * Germany: German unity by the Federation, all others by the laws of the Länder. Days that only some communities of a Land have
 * (Assumption in Bavaria, Corpus Christi in Saxony and Thuringia, the Augsburg feast) are left out: the earlier day is the safe one.
 */
export const GERMANY: HolidayTable = {
  language: 'de',
  source: 'Einigungsvertrag Art. 2 Abs. 2; Feiertagsgesetze der Länder',
  rules: [
    { name: 'Neujahr', month: 1, day: 1 },
    { name: 'Heilige Drei Könige', month: 1, day: 6, regions: ['BW', 'BY', 'ST'] },
    { name: 'Internationaler Frauentag', month: 3, day: 8, regions: ['BE'], since: 2019 },
    { name: 'Internationaler Frauentag', month: 3, day: 8, regions: ['MV'], since: 2023 },
    { name: 'Karfreitag', easter: -2 },
    { name: 'Ostersonntag', easter: 0, regions: ['BB'] },
    { name: 'Ostermontag', easter: 1 },
    { name: 'Tag der Arbeit', month: 5, day: 1 },
    { name: 'Tag der Befreiung', month: 5, day: 8, regions: ['BE'], since: 2020, until: 2020 },
    { name: 'Tag der Befreiung', month: 5, day: 8, regions: ['BE'], since: 2025, until: 2025 },
    { name: 'Christi Himmelfahrt', easter: 39 },
    { name: 'Pfingstsonntag', easter: 49, regions: ['BB'] },
    { name: 'Pfingstmontag', easter: 50 },
    { name: 'Fronleichnam', easter: 60, regions: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
    { name: 'Mariä Himmelfahrt', month: 8, day: 15, regions: ['SL'] },
    { name: 'Weltkindertag', month: 9, day: 20, regions: ['TH'], since: 2019 },
    { name: 'Tag der Deutschen Einheit', month: 10, day: 3, since: 1990 },
    { name: 'Reformationstag', month: 10, day: 31, regions: ['BB', 'MV', 'SN', 'ST', 'TH'], except: [2017] },
    { name: 'Reformationstag', month: 10, day: 31, since: 2017, until: 2017 },
    { name: 'Reformationstag', month: 10, day: 31, regions: ['HB', 'HH', 'NI', 'SH'], since: 2018 },
    { name: 'Allerheiligen', month: 11, day: 1, regions: ['BW', 'BY', 'NW', 'RP', 'SL'] },
    // The Wednesday before 23 November.
    { name: 'Buß- und Bettag', month: 11, from: 16, weekday: 3, regions: ['SN'] },
    { name: 'Erster Weihnachtstag', month: 12, day: 25 },
    { name: 'Zweiter Weihnachtstag', month: 12, day: 26 },
  ],
};
