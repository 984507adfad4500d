import type Sqlite from 'better-sqlite3';
import { asc } from 'drizzle-orm';
import type { World } from '#domain/decision/facts';
import type { Activity, Programme } from '#domain/monitoring/activity';
import type { Gate, GateRecord } from '#domain/monitoring/gates';
import type { ProtectedContext, ProtectionReason } from '#domain/monitoring/protected-contexts';
import { pauseStops } from '#domain/monitoring/review';
import type { NoticeVersion } from '#domain/notice/version';
import type { Instant } from '#domain/time';
import { oncePerConnection } from '../once';
import type { Database } from '../open';
import { activity, gate, programme, protectedContext } from '../schema/monitoring';
import { noticeVersion } from '../schema/notices';
import { establishment } from '../schema/people';
import { readClassifications } from './classification';
import { readInventories } from './inventory';
import { readPauses } from './reviews';

/**
 * Everything a decision knows that is the same for everybody, read from the projected tables. As long as no entry changed it, it is the
 * same object: what was worked out from it (decision/ground.ts) holds as well.
 */
export const readWorld = (db: Database): World => {
  const memory = remembered(db);
  const leaf = memory.leaf.get() as Buffer | undefined;
  // The leaf, not the number: after a rollback another entry may get the same number.
  if (leaf && memory.world && memory.of?.equals(leaf)) return memory.world;
  memory.world = readTables(db);
  memory.of = leaf;
  return memory.world;
};

/** What one connection read last, and the leaf of the entry that made it so; none where the tables do not say. */
const remembered = oncePerConnection(
  (db): { leaf: Sqlite.Statement; world?: World; of?: Buffer | undefined } => ({
    leaf: db.sqlite
      .prepare('SELECT leaf FROM latest_world JOIN log_entry ON log_entry.seq = latest_world.seq')
      .pluck(),
  }),
);

const readTables = (db: Database): World => {
  const declared = db.orm
    .select()
    .from(activity)
    .orderBy(asc(activity.programme), asc(activity.position))
    .all();
  const byProgramme = new Map<string, Activity[]>();
  for (const row of declared) {
    const theirs = byProgramme.get(row.programme) ?? [];
    theirs.push(row.definition);
    byProgramme.set(row.programme, theirs);
  }
  const programmes = db.orm.select().from(programme).orderBy(asc(programme.key)).all();
  const places = db.orm.select().from(establishment).all();
  const { paused, pausedAt, resumed } = readPauses(db);
  return {
    programmes: new Map<string, Programme>(
      programmes.map((row) => [
        row.key,
        {
          key: row.key,
          ...(row.owner !== null && { owner: row.owner }),
          controller: row.controllerDocument,
          startsAt: row.startsAt,
          activities: byProgramme.get(row.key) ?? [],
        },
      ]),
    ),
    activities: new Map(declared.map((row) => [row.id, row.definition])),
    establishments: new Map(
      places.map((row) => [
        row.id,
        {
          id: row.id,
          country: row.country,
          ...(row.region !== null && { region: row.region }),
          council: row.council,
        },
      ]),
    ),
    gates: gatesOf(db.orm.select().from(gate).all(), pausedAt),
    notices: noticesOf(
      db.orm
        .select()
        .from(noticeVersion)
        .orderBy(asc(noticeVersion.notice), asc(noticeVersion.version))
        .all(),
    ),
    classified: readClassifications(db),
    inventories: readInventories(db),
    paused: new Set(
      declared.filter((row) => paused.has(row.programme) && pauseStops(row.definition)).map(({ id }) => id),
    ),
    resumed,
  };
};

const gatesOf = (
  rows: readonly (typeof gate.$inferSelect)[],
  pausedAt: ReadonlyMap<string, Instant>,
): ReadonlyMap<string, readonly GateRecord[]> => {
  const byProgramme = new Map<string, GateRecord[]>();
  for (const row of rows) {
    const records = byProgramme.get(row.programme) ?? [];
    const paused = pausedAt.get(row.programme);
    records.push({
      gate: row.gate as Gate,
      programme: row.programme,
      ...(row.activity !== '' && { activity: row.activity }),
      ...(row.place !== '' && { place: row.place }),
      state: row.state,
      at: row.at,
      ...(row.until !== null && { until: row.until }),
      clauses: row.clauses,
      ...(paused !== undefined && { pausedAt: paused }),
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
    const { texts, publishedAt, effectiveFrom, reacknowledge, reask } = row;
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
      ...(reask.length > 0 && { reask }),
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
