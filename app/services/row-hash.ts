import { rowText } from '#domain/duties/review';
import { type RuleId, ruleOf } from '#domain/duties/rules';
import { toBase64 } from '#domain/log/base64';
import { utf8 } from '#domain/log/bytes';
import type { Hash } from '#domain/log/hash';

/** The words in which a row is shown, in every language that is reviewed, as one text. Doors hand it in: services say nothing. */
export type WordsOfRule = (rule: RuleId) => string;

/** What a review names: a row as it is in code, with its words, hashed. Throws for a rule that is not there. */
export const rowHash = (hash: Hash, rule: RuleId, words: string): string => {
  const row = ruleOf(rule);
  if (!row) throw new Error(`no rule ${rule}`);
  return toBase64(hash(utf8(rowText(row, words))));
};
