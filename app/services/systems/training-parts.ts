import type { Database } from '#db/open';
import { remember, remembered } from '#db/own/idempotency';
import { type Hash, leafHashOf } from '#domain/log/hash';
import { commitmentOf, SALT_LENGTH } from '#domain/log/leaf';
import type { Activity } from '#domain/monitoring/activity';
import type { System } from '#domain/systems/system';
import type { Instant } from '#domain/time';
import { trains } from '#domain/training/lineage';
import { openUsedFinding } from '../commands/open-used-finding';
import type { LiveDecisions } from '../decisions/create-decisions';
import type { Executor } from '../execute';
import type { Storage } from '../storage/storage';
import { writeTo } from '../storage/write-to';
import { createMayReport, REPORTS_OF_PEOPLE } from './report-rate';
import { TRAINING } from './unlearning';

/** Who tells of something, and under which key. */
export interface Told {
  system: System;
  keyId: string;
  idempotency?: { key: string; fingerprint: string };
}

export type TrainingRefusal =
  | 'idempotency_conflict'
  | 'not_ready'
  | 'too_many_reports'
  | 'activity_out_of_scope'
  | 'report_unfit'
  | 'told_too_late'
  | 'told_otherwise';

export interface TrainingParts {
  db: Database;
  executor: Pick<Executor, 'execute'>;
  decisions: Pick<LiveDecisions, 'activity' | 'position'>;
  storage: Pick<Storage, 'takesAll'>;
  now: () => Instant;
  /** That many random bytes. */
  random: (length: number) => Uint8Array;
  sha256: Hash;
}

/** What both reports of training are made of: rights, repetition, writing. */
export const trainingParts = (parts: TrainingParts) => {
  const { db, executor, decisions, storage, now, random, sha256 } = parts;
  const mayReport = createMayReport(now, REPORTS_OF_PEOPLE);
  const write = writeTo(db, storage);
  const sealed = (record: Uint8Array): { salt: Uint8Array; leaf: Uint8Array } => {
    const salt = random(SALT_LENGTH);
    return { salt, leaf: leafHashOf(sha256, commitmentOf(sha256, salt, record)) };
  };
  const rememberIn = (system: System, { idempotency }: Told, kind: string): void => {
    if (!idempotency) return;
    const { key, fingerprint } = idempotency;
    const principal = `system:${system.id}`;
    if (remembered(db, principal, `${kind}:${key}`)) return;
    remember(db, principal, `${kind}:${key}`, { fingerprint, code: 'ok', revision: 0, at: now() });
  };
  const conflicts = ({ system, idempotency }: Told, kind: string): boolean => {
    const before = idempotency && remembered(db, `system:${system.id}`, `${kind}:${idempotency.key}`);
    return before !== undefined && before.fingerprint !== idempotency?.fingerprint;
  };
  /** The activity of a use for training that this system serves; undefined for any other. */
  const servedBy = (system: System, id: string): Activity | undefined => {
    const activity = system.activities.includes(id) ? decisions.activity(id) : undefined;
    return activity && trains(activity) ? activity : undefined;
  };
  const openFinding = async (finding: Parameters<typeof openUsedFinding>[1]): Promise<boolean> => {
    const done = await executor.execute(openUsedFinding, finding, { actor: TRAINING });
    return done.ok || done.error.code !== 'unavailable';
  };
  return { executor, mayReport, write, sealed, rememberIn, conflicts, servedBy, openFinding };
};

export type CommonParts = ReturnType<typeof trainingParts>;
