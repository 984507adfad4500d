import { sentencesOf } from './sentences';
import { type NoticePart, type NoticeText, partsOf } from './text';

/** One sentence of two versions: in both, only in the newer, or only in the older. */
export interface ComparedSentence {
  is: 'kept' | 'added' | 'removed';
  sentence: string;
}

export interface ComparedPart {
  part: NoticePart;
  sentences: readonly ComparedSentence[];
}

/** What changed between two texts in one language, part by part; parts that are alike are left out. */
export const compareTexts = (
  before: NoticeText,
  after: NoticeText,
  language: string,
): readonly ComparedPart[] => {
  const then = new Map(partsOf(before).map(({ part, paragraphs }) => [part, paragraphs]));
  return partsOf(after).flatMap(({ part, paragraphs }): readonly ComparedPart[] => {
    const split = (list: readonly string[]) => list.flatMap((one) => sentencesOf(one, language));
    const sentences = compareSentences(split(then.get(part) ?? []), split(paragraphs));
    return sentences.some(({ is }) => is !== 'kept') ? [{ part, sentences }] : [];
  });
};

/**
 * Two lists of sentences as one, in reading order: what both have in the same order is kept (longest common subsequence), the rest is
 * gone or new. A sentence that only moved is told as gone and new: its place can be its meaning.
 */
export const compareSentences = (
  before: readonly string[],
  after: readonly string[],
): readonly ComparedSentence[] => {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--;
    endAfter--;
  }
  const kept = (list: readonly string[]) => list.map((sentence) => ({ is: 'kept' as const, sentence }));
  return [
    ...kept(after.slice(0, start)),
    ...middle(before.slice(start, endBefore), after.slice(start, endAfter)),
    ...kept(after.slice(endAfter)),
  ];
};

/** Pairs of sentences that are compared at most, of 4 bytes each. Beyond it stands no notice that anybody reads, and all of it is told as changed. */
const MOST_PAIRS = 4_000_000;

const middle = (before: readonly string[], after: readonly string[]): readonly ComparedSentence[] => {
  if (before.length * after.length > MOST_PAIRS) {
    return [
      ...before.map((sentence) => ({ is: 'removed' as const, sentence })),
      ...after.map((sentence) => ({ is: 'added' as const, sentence })),
    ];
  }
  const width = after.length + 1;
  // The length of the longest common rest from each pair of positions on.
  const common = new Uint32Array((before.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      common[i * width + j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const found: ComparedSentence[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]];
    if (old !== undefined && old === now) {
      found.push({ is: 'kept', sentence: old });
      i++;
      j++;
    } else if (old !== undefined && (now === undefined || at(i + 1, j) >= at(i, j + 1))) {
      found.push({ is: 'removed', sentence: old });
      i++;
    } else if (now !== undefined) {
      found.push({ is: 'added', sentence: now });
      j++;
    }
  }
  return found;
};
