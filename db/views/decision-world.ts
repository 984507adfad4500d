import { asc, eq } from 'drizzle-orm';
import type { World } from '#domain/decision/facts';
import type { Activity, Programme } from '#domain/monitoring/activity';
import type { Gate, GateRecord } from '#domain/monitoring/gates';
import type { ProtectedContext, ProtectionReason } from '#domain/monitoring/protected-contexts';
import type { NoticeVersion } from '#domain/notice/version';
import type { Database } from '../open';
import { activity, gate, programme, protectedContext } from '../schema/monitoring';
import { noticeVersion } from '../schema/notices';
import { establishment } from '../schema/people';

/**
 * Everything a decision knows that is the same for everybody, read from the projected tables. With `only`, no more than
 * what one programme's activities need.
 */
export const readWorld = (db: Database, only?: string): World => {
  const declared = db.orm
    .select()
    .from(activity)
    .where(only === undefined ? undefined : eq(activity.programme, only))
    .orderBy(asc(activity.programme), asc(activity.position))
    .all();
  const activities = new Map<string, Activity>(declared.map((row) => [row.id, row.definition]));
  const programmes = new Map<string, Programme>(
    db.orm
      .select()
      .from(programme)
      .where(only === undefined ? undefined : eq(programme.key, only))
      .orderBy(asc(programme.key))
      .all()
      .map((row) => [
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
    db.orm
      .select()
      .from(establishment)
      .all()
      .map((row) => [
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
    gates: readGates(db, only),
    notices: readNotices(db, only),
    paused: new Set(),
  };
};

const readGates = (db: Database, only?: string): ReadonlyMap<string, readonly GateRecord[]> => {
  const byProgramme = new Map<string, GateRecord[]>();
  const rows = db.orm
    .select()
    .from(gate)
    .where(only === undefined ? undefined : eq(gate.programme, only))
    .all();
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

const readNotices = (db: Database, only?: string): ReadonlyMap<string, readonly NoticeVersion[]> => {
  const byKey = new Map<string, NoticeVersion[]>();
  const rows = db.orm
    .select()
    .from(noticeVersion)
    .where(only === undefined ? undefined : eq(noticeVersion.programme, only))
    .orderBy(asc(noticeVersion.notice), asc(noticeVersion.version))
    .all();
  for (const row of rows) {
    const versions = byKey.get(row.notice) ?? [];
    const {
      notice,
      version,
      programme: key,
      activities,
      places,
      publishedAt,
      effectiveFrom,
      reacknowledge,
    } = row;
    versions.push({
      notice,
      version,
      programme: key,
      activities,
      places,
      languages: Object.keys(row.texts),
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
