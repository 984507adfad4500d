import { DAY, type Instant, SECOND } from '#domain/time';

/** How many days the story takes. Nothing happens on or after this day. */
export const STORY_DAYS = 90;
const WEEK = 7 * DAY;
const HOUR = 3_600 * SECOND;
/** 5 January 1970, the first Monday after the epoch. */
const A_MONDAY = 4 * DAY;

/**
 * Day 0 of a story that has just ended at `firstStart`: the last Monday, 00:00 UTC, at least 90 days before. On a Monday,
 * so that the story knows its weekends.
 */
export const dayZeroOf = (firstStart: Instant): Instant => {
  const latest = firstStart - STORY_DAYS * DAY;
  return latest - ((((latest - A_MONDAY) % WEEK) + WEEK) % WEEK);
};

/** When offices open, in hours UTC; they close seven and a half hours later. Between summer and winter time. */
const OPENS = { GB: 8.5, IE: 8.5, DE: 7.5, US: 13.5 } as const satisfies Record<string, number>;
const OPEN_MINUTES = 450;

/** A moment in working hours, in milliseconds from day 0. `minute` counts from opening; weekends move to Monday. */
export const atWork = (country: keyof typeof OPENS, day: number, minute: number): number => {
  const weekday = day % 7;
  const workday = weekday < 5 ? day : day + 7 - weekday;
  return workday * DAY + OPENS[country] * HOUR + (minute % OPEN_MINUTES) * 60 * SECOND;
};
