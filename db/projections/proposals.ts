import { eq } from 'drizzle-orm';
import type { Entry } from '#domain/entry/bodies';
import type { Database } from '../open';
import { ownAct, proposal } from '../schema/people';
import { systemKey } from '../schema/systems';
import { giveRole } from './give-role';
import type { Projection } from './projection';

/** What waits for a second person, and what follows once there is one. */
export const projectProposals: Projection<
  | 'role.proposed.v1'
  | 'role.proposed.v2'
  | 'role.approved.v1'
  | 'role.approved.v2'
  | 'role.declined.v1'
  | 'key.proposed.v1'
  | 'key.approved.v1'
  | 'key.declined.v1'
  | 'recovery.proposed.v1'
  | 'recovery.approved.v1'
  | 'recovery.declined.v1'
> = (db) => ({
  'role.proposed.v1': (entry) => openRole(db, entry),
  'role.proposed.v2': (entry) => openRole(db, entry),
  'role.approved.v1': (entry) => {
    decide(db, entry, 'approved');
    giveRole(db, entry);
  },
  'role.approved.v2': (entry) => {
    decide(db, entry, 'approved');
    giveRole(db, entry);
  },
  'role.declined.v1': (entry) => decide(db, entry, 'declined'),
  'key.proposed.v1': (entry) => {
    const { key_id, mode, secret_sha256, expires_at } = entry.body;
    open(db, entry, 'key', entry.body.system, { key_id, mode, secret_sha256, expires_at });
  },
  'key.approved.v1': (entry) => {
    const waiting = db.orm.select().from(proposal).where(eq(proposal.id, entry.body.proposal)).get();
    if (!waiting || !('key_id' in waiting.detail)) throw new Error('a key was approved that nobody proposed');
    const { key_id: keyId, mode, secret_sha256: secretSha256, expires_at: expiresAt } = waiting.detail;
    decide(db, entry, 'approved');
    db.orm
      .insert(systemKey)
      .values({
        keyId,
        system: waiting.about,
        mode,
        secretSha256,
        mintedAt: entry.at,
        expiresAt,
        revokedAt: null,
      })
      .run();
  },
  'key.declined.v1': (entry) => decide(db, entry, 'declined'),
  'recovery.proposed.v1': (entry) => {
    open(db, entry, 'recovery', entry.subject as string, { recovers: 'account' });
    tell(db, entry);
  },
  'recovery.approved.v1': (entry) => {
    decide(db, entry, 'approved');
    tell(db, entry);
  },
  'recovery.declined.v1': (entry) => decide(db, entry, 'declined'),
});

/** That others open somebody's account anew is theirs to see, from the first of the two on. */
const tell = (
  db: Database,
  { type, subject, seq, at }: Extract<Entry, { type: 'recovery.proposed.v1' | 'recovery.approved.v1' }>,
): void => {
  const person = subject as string;
  const done = type === 'recovery.proposed.v1' ? 'recovery_proposed' : 'recovery_approved';
  db.orm.insert(ownAct).values({ seq, person, at, type: done, about: person, outcome: done }).run();
};

type RoleOpening = Extract<Entry, { type: 'role.proposed.v1' | 'role.proposed.v2' }>;
type Opening = RoleOpening | Extract<Entry, { type: 'key.proposed.v1' | 'recovery.proposed.v1' }>;
type Ending = Extract<Entry, { body: { proposal: string } }>;

const openRole = (db: Database, entry: RoleOpening): void => {
  const { proposal: _id, open_until: _until, ...given } = entry.body;
  open(db, entry, 'role', entry.subject as string, given);
};

const open = (
  db: Database,
  { body, actor, at, seq }: Opening,
  matter: 'role' | 'key' | 'recovery',
  about: string,
  detail: typeof proposal.$inferInsert.detail,
): void => {
  db.orm
    .insert(proposal)
    .values({
      id: body.proposal,
      matter,
      about,
      detail,
      proposerKind: actor.kind === 'operator' ? 'operator' : 'person',
      proposer: actor.id,
      proposedAt: at,
      expiresAt: body.open_until,
      state: 'open',
      seq,
    })
    .run();
};

const decide = (db: Database, { body, actor, at }: Ending, state: 'approved' | 'declined'): void => {
  db.orm
    .update(proposal)
    .set({ state, decidedBy: actor.id, decidedAt: at })
    .where(eq(proposal.id, body.proposal))
    .run();
};
