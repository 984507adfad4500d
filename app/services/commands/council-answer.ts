import { councilWordOf } from '#db/views/council-words';
import { isAnswered, LONGEST_WORD } from '#domain/council/word';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

export interface CouncilAnswerInput {
  word: string;
  words: string;
  language: string;
}

/** The employer answers what a council asked or disputes, once; whoever is not content asks again. A late answer is still taken. */
export const councilAnswer: Command<
  CouncilAnswerInput,
  { code: 'not_allowed' | 'unknown_word' | 'needs_no_answer' | 'already_answered' | 'words_too_long' }
> = (read, { word, words, language }, { actor, now, document }) => {
  if (!isAllowed(read, { actor, now }, 'council.answer')) return refuse('not_allowed');
  if (words.length > LONGEST_WORD) return refuse('words_too_long');
  const said = councilWordOf(read, word);
  if (!said) return refuse('unknown_word');
  if (!isAnswered(said.kind) || said.takenBackAt !== null) return refuse('needs_no_answer');
  if (said.answeredAt !== null) return refuse('already_answered');
  return ok({
    type: 'council.answered.v1',
    key: word,
    body: { word, programme: said.programme, language, words: document('council_answer', words) },
  });
};
