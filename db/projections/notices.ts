import { eq } from 'drizzle-orm';
import type { Entry } from '#domain/entry/bodies';
import { termsOf } from '#domain/notice/material';
import type { Database } from '../open';
import { activity, programme } from '../schema/monitoring';
import { type DeclaredThen, noticeProposal, noticeVersion, posting } from '../schema/notices';
import type { Projection } from './projection';

/** Versions of notices, and those that wait for a second person. */
export const projectNotices: Projection<
  | 'notice.published.v1'
  | 'notice.published.v2'
  | 'notice.proposed.v1'
  | 'notice.approved.v1'
  | 'notice.declined.v1'
  | 'posting.recorded.v1'
> = (db) => ({
  'notice.published.v1': (entry) => addVersion(db, entry, []),
  'notice.published.v2': (entry) => addVersion(db, entry, entry.body.reask),
  'notice.approved.v1': (entry) => {
    addVersion(db, entry, entry.body.reask);
    decide(db, entry, entry.body.proposal, 'approved');
  },
  'notice.proposed.v1': ({ body, actor, at, seq }) => {
    db.orm
      .insert(noticeProposal)
      .values({
        id: body.proposal,
        notice: body.notice,
        version: body.version,
        programme: body.programme,
        activities: body.activities,
        places: body.places,
        texts: body.texts,
        effectiveFrom: body.effective_from,
        reacknowledge: body.reacknowledge,
        reask: body.reask,
        owed: body.owed,
        proposerKind: actor.kind === 'operator' ? 'operator' : 'person',
        proposer: actor.id,
        proposedAt: at,
        expiresAt: body.open_until,
        state: 'open',
        seq,
      })
      .run();
  },
  'posting.recorded.v1': ({ body, at, seq }) => {
    const row = {
      establishment: body.establishment,
      notice: body.notice,
      version: body.version,
      postedOn: body.posted_on,
      placeDocument: body.place.document,
      photoSha256: body.photo_sha256 ?? null,
      at,
      seq,
    };
    db.orm
      .insert(posting)
      .values(row)
      .onConflictDoUpdate({ target: [posting.establishment, posting.notice, posting.version], set: row })
      .run();
  },
  'notice.declined.v1': (entry) => decide(db, entry, entry.body.proposal, 'declined'),
});

type Published = Extract<
  Entry,
  { type: 'notice.published.v1' | 'notice.published.v2' | 'notice.approved.v1' }
>;

const addVersion = (db: Database, { body, at }: Published, reask: readonly string[]): void => {
  db.orm
    .insert(noticeVersion)
    .values({
      notice: body.notice,
      version: body.version,
      programme: body.programme,
      activities: body.activities,
      places: body.places,
      texts: body.texts,
      publishedAt: at,
      effectiveFrom: body.effective_from,
      reacknowledge: body.reacknowledge,
      reask,
      declared: declaredNow(db, body.programme, body.activities),
    })
    .run();
};

/** What the programme declares at this moment of the activities a version is about: from its own tables, so a rebuild finds the same. */
const declaredNow = (db: Database, key: string, activities: readonly string[]): DeclaredThen => {
  const row = db.orm.select().from(programme).where(eq(programme.key, key)).get();
  const declared = db.orm.select().from(activity).where(eq(activity.programme, key)).all();
  return {
    controllerDocument: row?.controllerDocument ?? '',
    ...(row && row.owner !== null && { owner: row.owner }),
    activities: declared
      .filter(({ id }) => activities.includes(id))
      .sort((a, b) => a.position - b.position)
      .map(({ definition }) => termsOf(definition)),
  };
};

const decide = (
  db: Database,
  { actor, at }: Pick<Entry, 'actor' | 'at'>,
  id: string,
  state: 'approved' | 'declined',
): void => {
  db.orm
    .update(noticeProposal)
    .set({ state, decidedBy: actor.id, decidedAt: at })
    .where(eq(noticeProposal.id, id))
    .run();
};
