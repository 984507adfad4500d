import { councilWordOf } from '#db/views/council-words';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { placeSpokenFor } from './council-competence';

/** A council takes back what it said. It stays on record that it was said, and when it was taken back. */
export const councilTakeBack: Command<
  { word: string },
  { code: 'not_allowed' | 'outside_your_competence' | 'unknown_word' | 'changes_nothing' }
> = (read, { word }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'council.take_back')) return refuse('not_allowed');
  const place = placeSpokenFor(read, { actor, now });
  if (!place) return refuse('outside_your_competence');
  const said = councilWordOf(read, word);
  if (said?.establishment !== place.id) return refuse('unknown_word');
  if (said.takenBackAt !== null) return refuse('changes_nothing');
  return ok({ type: 'council.took_back.v1', key: word, body: { word, programme: said.programme } });
};
