/** Controls (line breaks aside), characters that turn the direction of text around, and ones that take no room. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;

/**
 * Whether a text is what it looks like (security, B14): well-formed Unicode in NFC, without controls, bidirectional controls and
 * characters that take no room. Line breaks are text only where `lines` says so.
 */
export const isPlainText = (value: string, lines: 'one_line' | 'lines'): boolean =>
  value.normalize('NFC') === value && !UNSEEN.test(lines === 'lines' ? value.replaceAll('\n', ' ') : value);

/** Whether this is a language tag in its one spelling (BCP 47), for example `en` or `de-AT`. */
export const isLanguageTag = (value: string): boolean =>
  /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/.test(value);
