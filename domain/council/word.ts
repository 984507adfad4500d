import type { Instant } from '../time';

/**
 * What a works council puts on record beside its signature: a statement that stands with a notice, a dispute about the assessment, a
 * question with a day by which it must be answered. The employer answers, and can take none of it away.
 */
export const WORD_KINDS = ['question', 'dispute', 'statement'] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** Characters: some pages of text. */
export const LONGEST_WORD = 5_000;

/** Which of them the employer answers; a statement stands by itself. */
export const isAnswered = (kind: WordKind): boolean => kind !== 'statement';

/** Where one stands. `overdue`: its day is over and nothing was answered. */
export type WordState = 'stands' | 'open' | 'overdue' | 'answered' | 'taken_back';

export const wordState = (
  word: { kind: WordKind; due?: Instant; answeredAt?: Instant; takenBackAt?: Instant },
  now: Instant,
): WordState => {
  if (word.takenBackAt !== undefined) return 'taken_back';
  if (!isAnswered(word.kind)) return 'stands';
  if (word.answeredAt !== undefined) return 'answered';
  return word.due !== undefined && word.due <= now ? 'overdue' : 'open';
};
