import { and, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { RESTRICTED } from '#domain/access/restricted';
import type { Actor } from '#domain/entry/bodies';
import type { Instant } from '#domain/time';
import type { Database } from '../open';
import { choice } from '../schema/choices';
import { riskLowering } from '../schema/classification';
import { epoch, logIdentity } from '../schema/log';
import { gate } from '../schema/monitoring';
import { acknowledgement, delivery, noticeProposal, paperSignature } from '../schema/notices';
import { proposal } from '../schema/people';
import { programmeProposal } from '../schema/programmes';
import { restrictedCase } from '../schema/restricted';
import { leaverHold, scimKey } from '../schema/scim';
import { heldBefore, systemKey } from '../schema/systems';
import type { Projection } from './projection';

/**
 * Restores that were declared. What was recorded after the copy is lost, and among it may be a withdrawal, an objection, a council's shutting or a
 * revoked key. So whatever was said *for* recording ends with the declaration and has to be said again; whatever was said against it stays.
 */
export const projectEpochs: Projection<'epoch.proposed.v1' | 'epoch.opened.v1' | 'epoch.declined.v1'> = (
  db,
) => ({
  'epoch.proposed.v1': ({ body, actor, at, seq }) => {
    db.orm
      .insert(epoch)
      .values({
        proposal: body.proposal,
        state: 'open',
        size: body.size,
        root: body.root,
        takenAt: body.taken_at,
        restoredAt: body.restored_at,
        signedTo: body.signed_to ?? null,
        wordsDocument: body.words.document,
        proposer: actor.id,
        proposedAt: at,
        expiresAt: body.open_until,
        seq,
      })
      .run();
  },
  'epoch.opened.v1': ({ body, actor, at, seq }) => {
    db.orm
      .update(epoch)
      .set({
        state: 'approved',
        epoch: body.epoch,
        previous: body.previous,
        decidedBy: actor.id,
        decidedAt: at,
        opened: seq,
      })
      .where(eq(epoch.proposal, body.proposal))
      .run();
    db.orm.update(logIdentity).set({ epoch: body.epoch }).run();
    sayAgain(db, actor, at);
    askAboutCases(db, at);
  },
  'epoch.declined.v1': ({ body, actor, at }) => {
    db.orm
      .update(epoch)
      .set({ state: 'declined', decidedBy: actor.id, decidedAt: at })
      .where(eq(epoch.proposal, body.proposal))
      .run();
  },
});

/** Ends what permits: telling, every yes, every open gate, every key, and what waits for a second person. */
const sayAgain = (db: Database, actor: Actor, at: Instant): void => {
  db.orm.delete(delivery).run();
  db.orm.delete(acknowledgement).run();
  // Those that were disowned too: else recording the others anew would tell which they were. Of each the person is told anew.
  db.orm.delete(paperSignature).run();
  db.orm
    .update(choice)
    .set({ status: 'invalidated', since: null, until: null })
    .where(inArray(choice.status, ['given', 'renewed']))
    .run();
  db.orm
    .update(gate)
    .set({ state: 'shut', at, until: null, actorKind: actor.kind, actor: actor.id })
    .where(eq(gate.state, 'open'))
    .run();
  db.orm.update(systemKey).set({ revokedAt: at }).where(isNull(systemKey.revokedAt)).run();
  // A lowering permits what was asked for without it, and whoever ended it may be among what is lost.
  db.orm
    .update(riskLowering)
    .set({ endedAt: at })
    .where(and(eq(riskLowering.state, 'approved'), isNull(riskLowering.endedAt), gt(riskLowering.until, at)))
    .run();
  // That nothing was held before, and that a plan was done, permits use; what was said against it since may be lost.
  db.orm.delete(heldBefore).where(eq(heldBefore.held, false)).run();
  db.orm.update(heldBefore).set({ doneOn: null }).run();
  db.orm.update(scimKey).set({ revokedAt: at }).where(isNull(scimKey.revokedAt)).run();
  db.orm.delete(leaverHold).where(isNotNull(leaverHold.releasedAt)).run();
  const fallsAway = { state: 'declined', decidedBy: actor.id, decidedAt: at } as const;
  db.orm.update(proposal).set(fallsAway).where(eq(proposal.state, 'open')).run();
  db.orm.update(programmeProposal).set(fallsAway).where(eq(programmeProposal.state, 'open')).run();
  db.orm.update(noticeProposal).set(fallsAway).where(eq(noticeProposal.state, 'open')).run();
  db.orm.update(riskLowering).set(fallsAway).where(eq(riskLowering.state, 'open')).run();
  db.orm.update(epoch).set(fallsAway).where(eq(epoch.state, 'open')).run();
};

/**
 * Cases that are shown late (docs/decisions/0072). Whether one was ended since the copy, so that its person has read it, nobody knows: unless it is said soon that it still
 * stands, it is over. Its own end stays the last one. What waited for a second person falls away.
 */
const askAboutCases = (db: Database, at: Instant): void => {
  const { state, endsAt, renewalBy } = restrictedCase;
  const soon = at + RESTRICTED.confirmedWithin;
  db.orm.update(restrictedCase).set({ state: 'declined' }).where(eq(state, 'proposed')).run();
  db.orm
    .update(restrictedCase)
    .set({ renewalUntil: null, renewalBy: null, renewalOpenUntil: null })
    .where(isNotNull(renewalBy))
    .run();
  db.orm
    .update(restrictedCase)
    .set({ renewalUntil: sql`${endsAt}`, renewalOpenUntil: soon, endsAt: soon })
    .where(and(eq(state, 'in_force'), gt(endsAt, soon)))
    .run();
};
