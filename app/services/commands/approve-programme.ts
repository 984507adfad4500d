import { documentText } from '#db/own/documents';
import { type ProgrammeProposalRow, programmeProposalOf } from '#db/views/programme-proposals';
import { SECOND_PERSON } from '#domain/authority/second-person';
import type { EntryBodies } from '#domain/entry/bodies';
import type { TestUnfit } from '#domain/programme/introduction';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import { isAllowed } from '../authority';
import type { Command, Reader } from '../command';
import {
  nextProgrammeVersion,
  type ProgrammeInput,
  type ProgrammeUnfit,
  programmeUnfit,
} from './programme-fit';
import { introductionUnfit } from './propose-programme';

export type ProgrammeUndecided = 'unknown_proposal' | 'already_decided' | 'proposal_over';

/** A proposed programme that can still be decided, or why not; of two who decide at once the second finds it decided. */
export const waitingProgramme = (
  read: Reader,
  id: string,
  now: Instant,
): Result<ProgrammeProposalRow, { code: ProgrammeUndecided }> => {
  const row = programmeProposalOf(read, id);
  if (!row) return refuse('unknown_proposal');
  if (row.state !== 'open') return refuse('already_decided');
  return row.expiresAt > now ? ok(row) : refuse('proposal_over');
};

/**
 * The second person introduces it (security, S7): a human whose role allows it at this moment, not the one who proposed, and not the one
 * who will answer for it (model, section 0: conflicts are data). What is put on record is what was proposed, checked once more; where the
 * programme has another version by now, or a text was erased, it is proposed anew.
 */
export const approveProgramme: Command<
  { proposal: string },
  {
    code:
      | 'not_allowed'
      | 'not_your_own_proposal'
      | 'not_your_own_programme'
      | 'programme_moved_on'
      | ProgrammeUndecided
      | ProgrammeUnfit
      | TestUnfit;
  }
> = (read, { proposal: id }, { actor, now }) => {
  if (actor.kind !== 'person' || !isAllowed(read, { actor, now }, SECOND_PERSON.programme.approve)) {
    return refuse('not_allowed');
  }
  const found = waitingProgramme(read, id, now);
  if (!found.ok) return found;
  const { proposerKind: kind, proposer, proposed } = found.value;
  if (kind === 'person' && proposer === actor.id) return refuse('not_your_own_proposal');
  if (proposed.owner === actor.id) return refuse('not_your_own_programme');
  if (!isAllowed(read, { actor: { kind, id: proposer }, now }, SECOND_PERSON.programme.propose))
    return refuse('proposal_over');
  const input = inputOf(read, proposed);
  if (!input || nextProgrammeVersion(read, proposed.programme) !== proposed.version) {
    return refuse('programme_moved_on');
  }
  const fit = programmeUnfit(read, input);
  if (!fit.ok) return fit;
  const tested = introductionUnfit(input, proposed.tests);
  if (!tested.ok) return tested;
  const { open_until: _over, ...body } = proposed;
  return ok({ type: 'programme.approved.v1', key: proposed.programme, body });
};

/** What was proposed, as a file would say it; undefined where a text was erased: what nobody can read nobody agrees to. */
const inputOf = (
  read: Reader,
  { programme, owner, starts_at, controller, texts, activities }: EntryBodies['programme.proposed.v1'],
): ProgrammeInput | undefined => {
  const parsed = (document: string): object | undefined => {
    const text = documentText(read, document);
    return text === undefined ? undefined : (JSON.parse(text) as object);
  };
  const words = Object.entries(texts).map(
    ([language, { document }]) => [language, parsed(document)] as const,
  );
  const named = parsed(controller.document);
  if (!named || words.some(([, text]) => text === undefined)) return undefined;
  return {
    programme,
    ...(owner !== undefined && { owner }),
    startsAt: starts_at,
    controller: named,
    texts: Object.fromEntries(words) as ProgrammeInput['texts'],
    activities,
  };
};
