import { eq } from 'drizzle-orm';
import { system, systemKey } from '../schema/systems';
import type { Projection } from './projection';

/** Registered systems and their keys. */
export const projectSystems: Projection<'system.registered.v1' | 'key.minted.v1' | 'key.revoked.v1'> = (
  db,
) => ({
  'system.registered.v1': ({ body, seq }) => {
    const row = {
      id: body.system,
      kind: body.kind,
      owner: body.owner,
      sponsor: body.sponsor ?? null,
      activities: body.activities,
      manifest: body.manifest,
      lists: body.lists,
      expiresAt: body.expires_at ?? null,
      seq,
    };
    db.orm.insert(system).values(row).onConflictDoUpdate({ target: system.id, set: row }).run();
  },
  'key.minted.v1': ({ body, at }) => {
    db.orm
      .insert(systemKey)
      .values({
        keyId: body.key_id,
        system: body.system,
        mode: body.mode,
        secretSha256: body.secret_sha256,
        mintedAt: at,
        expiresAt: body.expires_at,
        revokedAt: null,
      })
      .run();
  },
  'key.revoked.v1': ({ body, at }) => {
    db.orm.update(systemKey).set({ revokedAt: at }).where(eq(systemKey.keyId, body.key_id)).run();
  },
});
