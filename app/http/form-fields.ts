import { KB } from './route-rows';

/** A list of people: a hundred thousand of them are some 15 MB. */
export const LIST_BYTES = 64 * KB * KB;

/** What the forms of one answer bring. */
export const ANSWER = ['act', 'key', 'language', 'shown', 'noticeVersion'];

/** One language of a draft. */
export const DRAFT_TEXT =
  'intent revision title sentence who what why how_long who_else choices full legal grade translator reviewer'.split(
    ' ',
  );

/** What is said of a notice on a wall. */
export const POSTING = ['which', 'where', 'posted_on', 'photo'];

/** What is recorded of a notice that somebody signed on paper. */
export const SIGNED_PAPER = ['who', 'which', 'language', 'signed_on', 'scan'];

/** What is written down of a no that somebody gave elsewhere. */
export const RECORDED_NO = ['who', 'activity', 'channel', 'said_on'];

/** What is said of what a system held before. */
export const INVENTORY =
  'intent category language since until what amount where plan ground by statement done_on'.split(' ');
