import type { HolidayTable } from './holiday-rule';

/**
 * Ireland. The Act gives people a day or pay for a holiday on a weekend, and moves none of them: nothing stands in for it here, and
 * the earlier day is the safe one.
 */
export const IRELAND: HolidayTable = {
  language: 'en-IE',
  source: 'Organisation of Working Time Act 1997, Second Schedule',
  rules: [
    { name: 'New Year’s Day', month: 1, day: 1 },
    // The first Monday of February, or the 1st where it is a Friday.
    { name: 'St Brigid’s Day', month: 2, weekday: 1, nth: 1, unlessFirst: 5, since: 2023 },
    { name: 'St Patrick’s Day', month: 3, day: 17 },
    { name: 'Day of Remembrance', month: 3, day: 18, since: 2022, until: 2022 },
    { name: 'Easter Monday', easter: 1 },
    { name: 'May bank holiday', month: 5, weekday: 1, nth: 1, since: 1994 },
    { name: 'June bank holiday', month: 6, weekday: 1, nth: 1 },
    { name: 'August bank holiday', month: 8, weekday: 1, nth: 1 },
    { name: 'October bank holiday', month: 10, weekday: 1, nth: -1 },
    { name: 'Christmas Day', month: 12, day: 25 },
    { name: 'St Stephen’s Day', month: 12, day: 26 },
  ],
};

/** Moselle, Lower Rhine, Upper Rhine, and Alsace as a whole. */
const ALSACE_MOSELLE = ['57', '67', '68', '6AE'];

/** France, without its overseas days. */
export const FRANCE: HolidayTable = {
  language: 'fr',
  source: 'Code du travail, art. L. 3133-1, L. 3134-13',
  rules: [
    { name: 'Jour de l’an', month: 1, day: 1 },
    { name: 'Vendredi saint', easter: -2, regions: ALSACE_MOSELLE },
    { name: 'Lundi de Pâques', easter: 1 },
    { name: 'Fête du Travail', month: 5, day: 1 },
    { name: 'Victoire de 1945', month: 5, day: 8, since: 1982 },
    { name: 'Ascension', easter: 39 },
    { name: 'Lundi de Pentecôte', easter: 50 },
    { name: 'Fête nationale', month: 7, day: 14 },
    { name: 'Assomption', month: 8, day: 15 },
    { name: 'Toussaint', month: 11, day: 1 },
    { name: 'Victoire de 1918', month: 11, day: 11 },
    { name: 'Noël', month: 12, day: 25 },
    { name: 'Saint-Étienne', month: 12, day: 26, regions: ALSACE_MOSELLE },
  ],
};

/** Poland. */
export const POLAND: HolidayTable = {
  language: 'pl',
  source: 'Ustawa o dniach wolnych od pracy, art. 1',
  rules: [
    { name: 'Nowy Rok', month: 1, day: 1 },
    { name: 'Święto Trzech Króli', month: 1, day: 6, since: 2011 },
    { name: 'Wielkanoc', easter: 0 },
    { name: 'Poniedziałek Wielkanocny', easter: 1 },
    { name: 'Święto Państwowe', month: 5, day: 1 },
    { name: 'Święto Narodowe Trzeciego Maja', month: 5, day: 3, since: 1990 },
    { name: 'Zielone Świątki', easter: 49 },
    { name: 'Boże Ciało', easter: 60 },
    { name: 'Wniebowzięcie Najświętszej Maryi Panny', month: 8, day: 15 },
    { name: 'Wszystkich Świętych', month: 11, day: 1 },
    { name: 'Narodowe Święto Niepodległości', month: 11, day: 11, since: 1989 },
    { name: 'Wigilia Bożego Narodzenia', month: 12, day: 24, since: 2025 },
    { name: 'Boże Narodzenie', month: 12, day: 25 },
    { name: 'Drugi dzień Bożego Narodzenia', month: 12, day: 26 },
  ],
};

/** Any other country of the European Economic Area: the two days that are public holidays in all of them. */
export const EUROPE: HolidayTable = {
  source: 'Regulation (EEC, Euratom) 1182/71, Art. 2(1): lists of the Member States',
  rules: [
    { month: 1, day: 1 },
    { month: 12, day: 25 },
  ],
};
