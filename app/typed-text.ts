import { z } from 'zod';
import { isLanguageTag, isPlainText } from '#domain/text';

/** What people type, at whatever door, is one of these: nothing unseen in it, one spelling of each character, no blanks around. */
export const typedLine = (longest: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1, 'Write something.')
    .max(longest)
    .refine(
      (value) => isPlainText(value, 'one_line'),
      'Use plain text, without hidden or control characters.',
    );

/** The same over several lines, however the browser ends them. */
export const typedText = (longest: number) =>
  z
    .string()
    .transform((value) => value.replaceAll('\r\n', '\n'))
    .pipe(typedLines(longest));

const typedLines = (longest: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1, 'Write something.')
    .max(longest)
    .refine((value) => isPlainText(value, 'lines'), 'Use plain text, without hidden or control characters.');

/** The key of a place or of a legal entity. */
export const typedKey = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.');

export const typedEmail = z.email('Use an e-mail address.').max(254);

export const typedLanguage = z
  .string()
  .max(12)
  .refine(isLanguageTag, 'Use a language tag, for example en or de-AT.');

export const typedDate = z.iso.date('Use a date such as 2026-03-31.');
