import { eq } from 'drizzle-orm';
import { leaverHold, scimKey } from '../schema/scim';
import type { Projection } from './projection';

/** Keys of the company's directory, and whether it may let people go. */
export const projectScim: Projection<
  'scim.proposed.v1' | 'scim.approved.v1' | 'scim.revoked.v1' | 'leavers.held.v1' | 'leavers.released.v1'
> = (db) => {
  const put = (row: Omit<typeof leaverHold.$inferInsert, 'only'>): void => {
    const whole = { only: 1, heldAt: null, releasedAt: null, releasedUntil: null, most: null, ...row };
    db.orm.insert(leaverHold).values(whole).onConflictDoUpdate({ target: leaverHold.only, set: whole }).run();
  };
  return {
    'scim.proposed.v1': ({ body, actor, at }) => {
      db.orm
        .insert(scimKey)
        .values({
          keyId: body.key_id,
          secretSha256: body.secret_sha256,
          proposerKind: actor.kind === 'operator' ? 'operator' : 'person',
          proposer: actor.id,
          proposedAt: at,
          openUntil: body.open_until,
          expiresAt: body.expires_at,
        })
        .run();
    },
    'scim.approved.v1': ({ body, actor, at }) => {
      db.orm
        .update(scimKey)
        .set({ approvedAt: at, decidedBy: actor.id })
        .where(eq(scimKey.keyId, body.key_id))
        .run();
    },
    'scim.revoked.v1': ({ body, at }) => {
      db.orm.update(scimKey).set({ revokedAt: at }).where(eq(scimKey.keyId, body.key_id)).run();
    },
    'leavers.held.v1': ({ at }) => put({ heldAt: at }),
    'leavers.released.v1': ({ body, at }) =>
      put({ releasedAt: at, releasedUntil: body.until, most: body.most }),
  };
};
