import { z } from 'zod';
import { isWellFormed } from '#domain/log/bytes';
import { fromIso, type Instant } from '#domain/time';

/** What all bodies of this door are made of. Nothing is coerced: a number in quotes is not a number. */

const CONTROL = /\p{Cc}/u;

/** An id or a word of our vocabulary: 1 to 256 characters, no control characters, no half of a surrogate pair. */
export const word = z
  .string()
  .min(1)
  .max(256)
  .refine((text) => isWellFormed(text) && !CONTROL.test(text));

/** A whole number from 0. */
export const count = z.int().min(0);

/** RFC 3339 with a zone, as text. */
export const instantText = z
  .string()
  .max(64)
  .refine((text) => !Number.isNaN(instantOf(text)));

/** The instant of an RFC 3339 text; NaN for anything else, also for 30 February. */
export const instantOf = (text: string): Instant => {
  const day = text.slice(0, 10);
  const midnight = fromIso(`${day}T00:00:00Z`);
  // Engines roll a day that a month does not have over into the next month.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return Number.NaN;
  return fromIso(text);
};

/** Where the first mistake is, in our words: `subject.id is missing or malformed`. Never the parser's own text. */
export const firstMistake = (error: z.ZodError): string => {
  const path = error.issues[0]?.path ?? [];
  return path.length === 0
    ? 'The body must be a JSON object as documented.'
    : `${path.map(String).join('.')} is missing or malformed.`;
};
