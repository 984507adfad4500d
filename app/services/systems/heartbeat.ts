import { type Database, inTransaction } from '#db/open';
import {
  deleteHeartbeats,
  heartbeatLeaves,
  lastHeartbeats,
  type StoredHeartbeat,
  storeHeartbeat,
} from '#db/own/heartbeats';
import { forgetUndeclared, noteUndeclared } from '#db/own/undeclared-fields';
import { concatBytes, utf8 } from '#domain/log/bytes';
import { canonicalJson } from '#domain/log/canonical';
import { type Hash, leafHashOf } from '#domain/log/hash';
import { commitmentOf, SALT_LENGTH } from '#domain/log/leaf';
import { ok, type Result, refuse } from '#domain/result';
import { undeclared } from '#domain/systems/drift';
import type { System } from '#domain/systems/system';
import { type Instant, SECOND } from '#domain/time';
import type { Position } from '../decisions/decisions';

/** What a collector says of itself (machine API, reports). Instants are RFC 3339. */
export interface HeartbeatBody {
  /** The state it enforces. */
  revision: number;
  epoch: string;
  pause_epoch: number;
  /** Since when it denies everything. */
  stopped_at?: string | undefined;
  last_event_at?: string | undefined;
  /** Records it lost because its buffer was full. */
  buffer_dropped?: number | undefined;
  /** Answers since the last report that was accepted. */
  counts: readonly { activity: string; allowed: number; denied: number }[];
  /** Fields it saw, by category; one that the manifest does not declare is drift. */
  fields_seen?: Readonly<Record<string, readonly string[]>> | undefined;
}

export type HeartbeatRefusal =
  | 'activity_out_of_scope'
  | 'epoch_unknown'
  | 'revision_in_future'
  | 'pause_epoch_in_future';

/** The last thing a system said. */
export type LastHeartbeat = Omit<StoredHeartbeat, 'body'> & { body: HeartbeatBody };

export interface Heartbeats {
  /** Stores one report and answers where the portal stands. */
  record(report: {
    system: System;
    body: HeartbeatBody;
    /** Under a test key a report is judged and answered and then forgotten: one person may mint such a key, and what the live system does is told to everybody. */
    mode: 'live' | 'test';
  }): Result<Position, { code: HeartbeatRefusal }>;
  /** By system; a system that never reported is absent. */
  latest(): ReadonlyMap<string, LastHeartbeat>;
  /** Rows not yet digested, oldest first: their ids and salted leaves. */
  rowsAfter(id: number, limit: number): readonly { id: number; leaf: Uint8Array }[];
  /** Deletes reports older than `before` that a digest up to row `digestedTo` covers; answers how many. */
  prune(before: Instant, digestedTo: number): number;
}

interface HeartbeatParts {
  db: Database;
  now: () => Instant;
  position: () => Position;
  /** That many random bytes. */
  random: (length: number) => Uint8Array;
  sha256: Hash;
}

/** A collector that said nothing for longer is silent: nobody knows what it does (machine API). */
const SILENT_AFTER = 60 * SECOND;

/** Whether a system spoke within the last 60 seconds. */
export const isAlive = (last: Pick<LastHeartbeat, 'at'> | undefined, now: Instant): boolean =>
  last !== undefined && now - last.at <= SILENT_AFTER;

/** The bytes a digest commits to: a version line and the canonical row, without its number in this database. */
const reportRecord = ({
  system,
  at,
  body,
}: {
  system: string;
  at: Instant;
  body: HeartbeatBody;
}): Uint8Array =>
  concatBytes(utf8('forthright/report/heartbeat/v1\n'), utf8(canonicalJson({ at, body, system })));

/**
 * Takes heartbeats. Each row has a salt and a leaf, SHA-256(0x00 || SHA-256(salt || record)), so that a later digest of
 * many rows proves each of them and a pruned row tells nothing.
 */
export const createHeartbeats = ({ db, now, position, random, sha256 }: HeartbeatParts): Heartbeats => {
  const latest = new Map<string, LastHeartbeat>(
    lastHeartbeats(db).map((row) => [row.system, { ...row, body: JSON.parse(row.body) as HeartbeatBody }]),
  );

  const refusal = (system: System, body: HeartbeatBody, at: Position): HeartbeatRefusal | undefined => {
    const scope = new Set(system.activities);
    if (!body.counts.every(({ activity }) => scope.has(activity))) return 'activity_out_of_scope';
    if (body.epoch !== at.epoch) return 'epoch_unknown';
    if (body.revision > at.revision) return 'revision_in_future';
    return body.pause_epoch > at.pauseEpoch ? 'pause_epoch_in_future' : undefined;
  };

  return {
    record: ({ system, body: reported, mode }) => {
      const stands = position();
      const code = refusal(system, reported, stands);
      if (code) return refuse(code);
      if (mode === 'test') return ok(stands);
      // What JSON left out stays out: the canonical text knows no undefined.
      const text = canonicalJson(JSON.parse(JSON.stringify(reported)));
      const body = JSON.parse(text) as HeartbeatBody;
      const row = {
        system: system.id,
        at: now(),
        revision: body.revision,
        epoch: body.epoch,
        pauseEpoch: body.pause_epoch,
      };
      const salt = random(SALT_LENGTH);
      const commitment = commitmentOf(sha256, salt, reportRecord({ ...row, body }));
      const drift = undeclared(system.manifest, body.fields_seen ?? {});
      inTransaction(db, () => {
        storeHeartbeat(db, { ...row, body: text, salt, leaf: leafHashOf(sha256, commitment) });
        if (drift.length > 0) noteUndeclared(db, system.id, drift, row.at);
      });
      latest.set(system.id, { ...row, body });
      return ok(stands);
    },
    latest: () => latest,
    rowsAfter: (id, limit) => heartbeatLeaves(db, id, limit),
    prune: (before, digestedTo) =>
      inTransaction(db, () => {
        forgetUndeclared(db, before);
        return deleteHeartbeats(db, before, digestedTo);
      }),
  };
};
