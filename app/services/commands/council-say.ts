import { readWorld } from '#db/views/decision-world';
import { LONGEST_WORD, type WordKind } from '#domain/council/word';
import { noticeFor } from '#domain/decision/ground';
import { basisFor } from '#domain/monitoring/activity';
import { versionInForce } from '#domain/notice/version';
import { placesOf } from '#domain/people/person';
import { ok, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command } from '../command';
import { placeSpokenFor } from './council-competence';

export interface CouncilWordInput {
  /** Id of what is said, made by the door. */
  word: string;
  kind: WordKind;
  programme: string;
  /** The notice that a statement stands with. */
  notice?: string;
  /** By when a question must be answered. */
  due?: Instant;
  words: string;
  language: string;
}

/** A council says something about a programme at its own place. Nobody else says it for them, and no employer takes it away. */
export const councilSay: Command<
  CouncilWordInput,
  {
    code:
      | 'not_allowed'
      | 'outside_your_competence'
      | 'unknown_programme'
      | 'unknown_notice'
      | 'notice_missing'
      | 'due_missing'
      | 'already_over'
      | 'words_too_long';
  }
> = (read, input, { actor, now, document }) => {
  if (!isAllowed(read, { actor, now }, 'council.say')) return refuse('not_allowed');
  const place = placeSpokenFor(read, { actor, now });
  if (!place) return refuse('outside_your_competence');
  const { word, kind, programme, language, due } = input;
  if (input.words.length > LONGEST_WORD) return refuse('words_too_long');
  const world = readWorld(read);
  const places = placesOf({ ...place, establishment: place.id });
  const here = (world.programmes.get(programme)?.activities ?? []).filter((one) => basisFor(one, places));
  if (here.length === 0) return refuse('unknown_programme', programme);
  if (kind === 'question' && due === undefined) return refuse('due_missing');
  if (kind === 'question' && due !== undefined && due <= now) return refuse('already_over');
  if (kind === 'statement' && input.notice === undefined) return refuse('notice_missing');
  const notice = kind === 'statement' ? input.notice : undefined;
  // Only a notice that tells people there: a statement on another would be read by nobody it speaks for.
  const tells = here.some((one) => noticeFor(world, one, places, now)?.key === notice);
  if (notice !== undefined && !tells) return refuse('unknown_notice', notice);
  const version =
    notice === undefined ? undefined : versionInForce(world.notices.get(notice) ?? [], now)?.version;
  return ok({
    type: 'council.said.v1',
    key: word,
    body: {
      word,
      kind,
      establishment: place.id,
      programme,
      ...(notice !== undefined && version !== undefined && { notice, version }),
      language,
      ...(kind === 'question' && due !== undefined && { due }),
      words: document('council_word', input.words),
    },
  });
};
