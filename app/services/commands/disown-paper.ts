import { papersOf } from '#db/views/notice-contact';
import { ok, refuse } from '#domain/result';
import type { Command } from '../command';

/** A person says that a paper which others recorded is none of theirs: it counts for nothing from now on. No reason is asked, and nobody else is told. */
export const disownPaper: Command<
  { person: string; paper: number },
  { code: 'not_yours' | 'unknown_paper' | 'already_done' }
> = (read, { person, paper }, { actor }) => {
  if (actor.kind !== 'person' || actor.id !== person) return refuse('not_yours');
  const theirs = papersOf(read, person).find(({ seq }) => seq === paper);
  if (!theirs) return refuse('unknown_paper');
  if (theirs.disownedAt !== null) return refuse('already_done');
  const { notice, version, language } = theirs;
  return ok({
    type: 'paper.disowned.v1',
    subject: person,
    key: `${notice}:${version}`,
    body: { paper, notice, version, language },
  });
};
