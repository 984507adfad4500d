import { DAY, type Instant, MINUTE } from '../time';
import type { LookReason } from './look';

/** Why somebody at the desk may open a person: those of all reasons that the portal itself can have. */
export const OPENING_REASONS = [
  'employee_requested',
  'abuse_review',
  'legal_process',
  'incident_response',
] as const satisfies readonly LookReason[];
export type OpeningReason = (typeof OPENING_REASONS)[number];

/** What is shown of a person once they are opened. */
export const OPENING_FIELDS = ['notices', 'activities', 'looks'] as const;
export type OpeningField = (typeof OPENING_FIELDS)[number];

/** How far one person at the desk gets (security, insider officer): so long an opening lasts, so many people a day, and so much has to be said. */
export const OPENING = {
  lasts: 15 * MINUTE,
  peopleADay: 20,
  day: DAY,
  leastWords: 3,
  leastLetters: 15,
  mostLetters: 500,
} as const;

/** Whether a reason says something: a few words, and not the same letter again and again. */
export const saysWhy = (words: string): boolean => {
  const said = words.match(/\p{L}{2,}/gu) ?? [];
  const letters = said.join('');
  return (
    said.length >= OPENING.leastWords &&
    letters.length >= OPENING.leastLetters &&
    new Set(letters.toLowerCase()).size >= 5
  );
};

/** A person who was opened. */
export interface Opened {
  person: string;
  at: Instant;
}

/** Whether whoever opened these people before has opened as many as one may in a day. Somebody who is opened again counts once. */
export const hasOpenedEnough = (person: string, own: readonly Opened[], now: Instant): boolean => {
  const today = own.filter((one) => one.at > now - OPENING.day && one.person !== person);
  return new Set(today.map((one) => one.person)).size >= OPENING.peopleADay;
};
