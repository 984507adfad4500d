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

/**
 * How far one person at the desk gets (security, insider officer): so long an opening lasts, so many people a day, so many people in one case,
 * and so much has to be said.
 */
export const OPENING = {
  lasts: 15 * MINUTE,
  peopleADay: 20,
  day: DAY,
  peopleACase: 5,
  leastWords: 3,
  leastLetters: 15,
  mostLetters: 500,
} as const;

/** The number of a case, as the desk writes it: a code, never a name. */
export const CASE = /^[A-Z0-9][A-Z0-9-]{2,39}$/;

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

/** A person who was opened, by whom, and in which case. */
export interface Opened {
  person: string;
  at: Instant;
  case?: string;
}

/**
 * Why one more person may not be opened; undefined where they may. Of `own` are the openings of whoever asks, of `inCase` all of the case.
 * Somebody who is opened again counts once.
 */
export const openingLimit = (
  person: string,
  { own, inCase }: { own: readonly Opened[]; inCase: readonly Opened[] },
  now: Instant,
): 'too_many_openings' | 'too_many_in_case' | undefined => {
  const others = (opened: readonly Opened[]) =>
    new Set(opened.map((one) => one.person).filter((one) => one !== person)).size;
  if (others(own.filter(({ at }) => at > now - OPENING.day)) >= OPENING.peopleADay)
    return 'too_many_openings';
  return others(inCase) >= OPENING.peopleACase ? 'too_many_in_case' : undefined;
};
