import { eq } from 'drizzle-orm';
import type { Entry } from '#domain/entry/bodies';
import type { Database } from '../open';
import { programmeIntroduction, programmeProposal } from '../schema/programmes';
import type { Projection } from './projection';

/** Programmes that wait for a second person. What an introduction declares is written by projectMonitoring, like a file's. */
export const projectProgrammeProposals: Projection<'programme.proposed.v1' | 'programme.declined.v1'> = (
  db,
) => ({
  'programme.proposed.v1': ({ body, actor, at, seq }) => {
    db.orm
      .insert(programmeProposal)
      .values({
        id: body.proposal,
        programme: body.programme,
        version: body.version,
        proposed: body,
        proposerKind: actor.kind === 'operator' ? 'operator' : 'person',
        proposer: actor.id,
        proposedAt: at,
        expiresAt: body.open_until,
        state: 'open',
        seq,
      })
      .run();
  },
  'programme.declined.v1': (entry) => decideProgramme(db, entry, entry.body.proposal, 'declined'),
});

/** Keeps how a programme was introduced, and that its proposal is decided. */
export const keepIntroduction = (
  db: Database,
  entry: Extract<Entry, { type: 'programme.approved.v1' }>,
): void => {
  const { programme, version, introduction, tests, proposal } = entry.body;
  const row = { programme, version, document: introduction.document, tests, at: entry.at };
  db.orm
    .insert(programmeIntroduction)
    .values(row)
    .onConflictDoUpdate({ target: programmeIntroduction.programme, set: row })
    .run();
  decideProgramme(db, entry, proposal, 'approved');
};

const decideProgramme = (
  db: Database,
  { actor, at }: Pick<Entry, 'actor' | 'at'>,
  id: string,
  state: 'approved' | 'declined',
): void => {
  db.orm
    .update(programmeProposal)
    .set({ state, decidedBy: actor.id, decidedAt: at })
    .where(eq(programmeProposal.id, id))
    .run();
};
