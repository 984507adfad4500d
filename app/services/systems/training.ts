import { setImmediate } from 'node:timers/promises';
import { entriesAfter } from '#db/log/read';
import {
  type DatasetRow,
  datasetsNamed,
  noteTraining,
  runLeaves,
  storeDataset,
  storeUsed,
  usedBefore,
  usedLeaves,
} from '#db/own/training';
import { toBase64 } from '#domain/log/base64';
import { concatBytes, utf8 } from '#domain/log/bytes';
import { canonicalJson } from '#domain/log/canonical';
import type { Activity } from '#domain/monitoring/activity';
import { ok, type Result, refuse } from '#domain/result';
import type { Instant } from '#domain/time';
import {
  capturedForOf,
  type DatasetHead,
  datasetFits,
  isInTime,
  rowFits,
  type UsedRow,
} from '#domain/training/lineage';
import { knownBefore } from '#domain/training/used';
import type { ReportRows } from '../digests';
import { allInTurn } from './in-turn';
import { createUsedCheck, type UsedCheck } from './judge-used';
import { type Told, type TrainingParts, type TrainingRefusal, trainingParts } from './training-parts';
import { createRuns } from './training-runs';

/** A row that is not taken, by its place in the batch. */
export interface RefusedUsed {
  index: number;
  code: 'malformed_row' | 'employee_unknown' | 'row_unfit' | 'row_twice' | 'row_reused';
  detail?: string;
}

export interface DatasetReport extends Told {
  head: DatasetHead;
  rows: readonly Result<UsedRow, { code: 'malformed_row'; detail: string }>[];
}

export type DatasetRefusal = TrainingRefusal | 'epoch_unknown' | 'revision_in_future';

export interface Training {
  /** Stores the manifest and what can be taken of its rows, and judges each. More rows may follow under the same manifest; sent again nothing changes. */
  recordDataset(
    report: DatasetReport,
  ): Promise<Result<{ accepted: number; refused: readonly RefusedUsed[] }, { code: DatasetRefusal }>>;
  /** Stores a run, judges what it used, and asks what becomes of what people stopped meanwhile. Sent again nothing changes. */
  recordRun: ReturnType<typeof createRuns>;
  /** Rows of datasets, and runs, that are not yet digested, oldest first. */
  usedAfter: ReportRows;
  runsAfter: ReportRows;
}

/** People that are stored and judged while others wait. */
const AT_ONCE = 20;

/** Takes what systems trained on, and opens a finding where nothing permitted it. */
export const createTraining = (parts: TrainingParts): Training => {
  const { db, decisions, now, sha256 } = parts;
  const isKnown = db.sqlite.prepare('SELECT 1 FROM person WHERE id = ?').pluck();

  const common = trainingParts(parts);
  const { mayReport, write, sealed, rememberIn, conflicts, servedBy, openFinding } = common;

  /** Whether the revision is older than what a system that renews its lease knew when it built: the next entry came more than a lease before. */
  const isOutdated = ({ revision, builtAt }: DatasetHead): boolean => {
    for (const { at } of entriesAfter(db, revision, revision + 1)) return at < knownBefore(builtAt);
    return false;
  };

  const cannotBuild = ({ head, system }: DatasetReport): DatasetRefusal | undefined => {
    const activity = servedBy(system, head.activity);
    if (!activity) return 'activity_out_of_scope';
    const { revision, epoch } = decisions.position();
    if (head.epoch !== epoch) return 'epoch_unknown';
    if (head.revision > revision) return 'revision_in_future';
    const collected = decisions.activity(capturedForOf(head, activity));
    if (!collected || !datasetFits(head, now()) || isOutdated(head)) return 'report_unfit';
    return isInTime(head.builtAt, now()) ? undefined : 'told_too_late';
  };

  /** The manifest as it is on record, written first where it is not; undefined where it was told otherwise, `false` where it cannot be written. */
  const manifestOf = (report: DatasetReport, activity: Activity): DatasetRow | undefined | false => {
    const { head, system } = report;
    const body = canonicalJson(JSON.parse(JSON.stringify(head)));
    const find = () => datasetsNamed(db, system.id, [head.name])[0];
    const before = find();
    if (before) return before.body === body ? before : undefined;
    const { name, builtAt, revision } = head;
    const stored = write(() => {
      storeDataset(db, {
        system: system.id,
        name,
        at: now(),
        activity: activity.id,
        collectedFor: capturedForOf(head, activity),
        builtAt,
        revision,
        body,
        hash: Buffer.from(sha256(utf8(body))),
      });
    });
    return stored && (find() ?? false);
  };

  const storeRow = (dataset: DatasetRow, { person, count, first, last }: UsedRow): void => {
    if (usedBefore(db, { dataset: dataset.id, person })) return;
    const at = now();
    const used = { count, first, last };
    const record = usedRecord({ dataset, person, at, ...used });
    storeUsed(db, { dataset: dataset.id, at, person, ...used, ...sealed(record) });
  };

  /** What can be taken: people who are known, each once, within the stretch of the dataset, and not told otherwise before. */
  const judgedRows = async ({ rows, head }: DatasetReport, dataset: DatasetRow, check: UsedCheck) => {
    const taken: { row: UsedRow; within: boolean }[] = [];
    const refused: RefusedUsed[] = [];
    const said = new Set<string>();
    for (const [index, read] of rows.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
      if (!read.ok) {
        refused.push({ index, ...read.error });
        continue;
      }
      const row = read.value;
      const { person, count, first, last } = row;
      const before = usedBefore(db, { dataset: dataset.id, person });
      const changed = before && (before.count !== count || before.first !== first || before.last !== last);
      const code = !rowFits(row, head)
        ? 'row_unfit'
        : said.has(person)
          ? 'row_twice'
          : changed
            ? 'row_reused'
            : undefined;
      said.add(person);
      // Beyond the scope of its key a system learns of nobody. What it says of them counts all the same.
      const within = isKnown.get(person) !== undefined && check.concerns(person);
      if (code || !within) refused.push({ index, code: within && code ? code : 'employee_unknown' });
      if (!code && isKnown.get(person)) taken.push({ row, within });
    }
    return { taken, refused };
  };

  return {
    recordDataset: async (report) => {
      const { system, head, rows, keyId } = report;
      if (!mayReport(keyId, rows.length)) return refuse('too_many_reports');
      if (conflicts(report, 'datasets')) return refuse('idempotency_conflict');
      const cannot = cannotBuild(report);
      if (cannot) return refuse(cannot);
      const activity = servedBy(system, head.activity) as Activity;
      const dataset = manifestOf(report, activity);
      if (!dataset) return refuse(dataset === false ? 'not_ready' : 'told_otherwise');
      const check = await createUsedCheck(db, activity, dataset.collectedFor);
      const knew = [{ revision: head.revision, before: knownBefore(head.builtAt) }];
      const { taken, refused } = await judgedRows(report, dataset, check);
      for (let from = 0; from < taken.length; from += AT_ONCE) {
        const part = taken.slice(from, from + AT_ONCE).map(({ row }) => row);
        const stored = write(() => {
          // Whoever was erased while others were written is not written down again.
          for (const row of part) if (isKnown.get(row.person)) storeRow(dataset, row);
        });
        if (!stored) return refuse('not_ready');
        const wrongly = part.filter((row) => !check.allowed(row.person, row, { usedAt: head.builtAt, knew }));
        const finding = {
          system: system.id,
          category: activity.category,
          since: head.builtAt,
          dataset: dataset.name,
        };
        if (!(await allInTurn(wrongly, ({ person }) => openFinding({ ...finding, person })))) {
          return refuse('not_ready');
        }
        await setImmediate();
      }
      const noted = write(() => {
        noteTraining(db, system.id, activity.id, now());
        rememberIn(system, report, 'datasets');
      });
      if (!noted) return refuse('not_ready');
      return ok({ accepted: taken.filter(({ within }) => within).length, refused });
    },

    recordRun: createRuns({ db, now }, common),
    usedAfter: (id, limit) => usedLeaves(db, id, limit),
    runsAfter: (id, limit) => runLeaves(db, id, limit),
  };
};

/** The bytes the leaf of a row commits to: a version line and the canonical row with the hash of its manifest. */
export const usedRecord = (
  row: UsedRow & { dataset: Pick<DatasetRow, 'system' | 'hash'>; at: Instant },
): Uint8Array => {
  const { dataset, at, person, count, first, last } = row;
  const { system, hash } = dataset;
  const record = { at, dataset: toBase64(hash), person, system, used: { count, first, last } };
  return concatBytes(utf8('forthright/report/used/v1\n'), utf8(canonicalJson(record)));
};
