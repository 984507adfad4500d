import { readPersonFacts } from '#db/views/person-facts';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';
import { about, atDesk, type DeskRefusal, wrongWords } from './request-desk';

/**
 * Decides an objection: upheld, and it stops for good; or overridden, with the compelling grounds and the remedy in words (Art. 21(1) GDPR). Nobody
 * who answers for the programme decides it.
 */
export const decideObjection: Command<
  { request: string; outcome: 'upheld' | 'overridden'; words: string },
  { code: DeskRefusal | 'objection_decided' }
> = (read, { request, outcome, words }, context) => {
  const found = atDesk(read, request, context, 'objection.decide');
  if (!found.ok) return found;
  const row = found.value;
  const { activity, person } = row;
  if (row.kind !== 'objection' || activity === null || person === null) return refuse('unknown_request');
  const state = readPersonFacts(read)(person)?.objections.get(activity);
  if (row.endedAt !== null || state !== 'open') return refuse('objection_decided');
  const wrong = wrongWords(words);
  if (wrong) return refuse(wrong);
  return ok({
    type: 'objection.decided.v1',
    ...about(row),
    body: { request, activity, outcome, words: context.document('request_answer', words, person) },
  });
};
