import { asc, eq, sql } from 'drizzle-orm';
import type { World } from '#domain/decision/facts';
import type { Activity, Programme } from '#domain/monitoring/activity';
import type { Gate, GateRecord } from '#domain/monitoring/gates';
import type { ProtectedContext, ProtectionReason } from '#domain/monitoring/protected-contexts';
import type { NoticeVersion } from '#domain/notice/version';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { prepareRows } from '../rows';
import { activity, gate, programme, protectedContext } from '../schema/monitoring';
import { noticeVersion } from '../schema/notices';
import { establishment } from '../schema/people';

/** How much of the world is read: all of it, one programme, or one activity with what decides about it. */
export type WorldPart = { programme?: string; activity?: string };

/**
 * Everything a decision knows that is the same for everybody, read from the projected tables. With a part, no more than what is
 * decided about it needs: an act about one activity reads one definition, not those of a whole programme.
 */
export const readWorld = (db: Database, part: WorldPart = {}): World => {
  const rows = statements(db);
  const only = { programme: part.activity?.split('.', 1)[0] ?? part.programme ?? null };
  const declared =
    part.activity === undefined ? rows.activities(only) : rows.activity({ activity: part.activity });
  const activities = new Map<string, Activity>(declared.map((row) => [row.id, row.definition]));
  const programmes = new Map<string, Programme>(
    rows.programmes(only).map((row) => [
      row.key,
      {
        key: row.key,
        ...(row.owner !== null && { owner: row.owner }),
        controller: row.controllerDocument,
        startsAt: row.startsAt,
        activities: declared.filter((one) => one.programme === row.key).map((one) => one.definition),
      },
    ]),
  );
  const establishments = new Map(
    rows.establishments().map((row) => [
      row.id,
      {
        id: row.id,
        country: row.country,
        ...(row.region !== null && { region: row.region }),
        council: row.council,
      },
    ]),
  );
  return {
    programmes,
    activities,
    establishments,
    gates: gatesOf(rows.gates(only)),
    notices: noticesOf(rows.notices(only)),
    paused: new Set(),
  };
};

/** The statements of one connection. Where no programme is named, everything matches. */
const statements = oncePerConnection((db) => {
  const matches = (column: OfProgramme) =>
    sql`(${sql.placeholder('programme')} IS NULL OR ${column} = ${sql.placeholder('programme')})`;
  return {
    activities: prepareRows(
      db,
      activity,
      db.orm
        .select()
        .from(activity)
        .where(matches(activity.programme))
        .orderBy(asc(activity.programme), asc(activity.position)),
    ),
    activity: prepareRows(
      db,
      activity,
      db.orm
        .select()
        .from(activity)
        .where(eq(activity.id, sql.placeholder('activity'))),
    ),
    programmes: prepareRows(
      db,
      programme,
      db.orm.select().from(programme).where(matches(programme.key)).orderBy(asc(programme.key)),
    ),
    establishments: prepareRows(db, establishment, db.orm.select().from(establishment)),
    gates: prepareRows(db, gate, db.orm.select().from(gate).where(matches(gate.programme))),
    notices: prepareRows(
      db,
      noticeVersion,
      db.orm
        .select()
        .from(noticeVersion)
        .where(matches(noticeVersion.programme))
        .orderBy(asc(noticeVersion.notice), asc(noticeVersion.version)),
    ),
  };
});

type OfProgramme =
  | typeof activity.programme
  | typeof programme.key
  | typeof gate.programme
  | typeof noticeVersion.programme;

const gatesOf = (rows: readonly (typeof gate.$inferSelect)[]): ReadonlyMap<string, readonly GateRecord[]> => {
  const byProgramme = new Map<string, GateRecord[]>();
  for (const row of rows) {
    const records = byProgramme.get(row.programme) ?? [];
    records.push({
      gate: row.gate as Gate,
      programme: row.programme,
      ...(row.activity !== '' && { activity: row.activity }),
      ...(row.place !== '' && { place: row.place }),
      state: row.state,
      at: row.at,
      ...(row.until !== null && { until: row.until }),
    });
    byProgramme.set(row.programme, records);
  }
  return byProgramme;
};

const noticesOf = (
  rows: readonly (typeof noticeVersion.$inferSelect)[],
): ReadonlyMap<string, readonly NoticeVersion[]> => {
  const byKey = new Map<string, NoticeVersion[]>();
  for (const row of rows) {
    const { notice, version, programme: key, activities, places } = row;
    const { texts, publishedAt, effectiveFrom, reacknowledge } = row;
    const versions = byKey.get(notice) ?? [];
    versions.push({
      notice,
      version,
      programme: key,
      activities,
      places,
      languages: Object.keys(texts),
      publishedAt,
      effectiveFrom,
      reacknowledge,
    });
    byKey.set(notice, versions);
  }
  return byKey;
};

/** Where nothing is captured, in the order declared. */
export const readContexts = (db: Database): readonly ProtectedContext[] =>
  db.orm
    .select()
    .from(protectedContext)
    .orderBy(asc(protectedContext.position))
    .all()
    .map((row) => ({
      kind: row.kind as ProtectedContext['kind'],
      match: row.match,
      why: row.why as ProtectionReason,
    }));
