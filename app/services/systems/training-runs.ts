import { setImmediate } from 'node:timers/promises';
import type { Database } from '#db/open';
import { datasetsNamed, noteTraining, runNamed, storeRun, usedSince } from '#db/own/training';
import { concatBytes, utf8 } from '#domain/log/bytes';
import { canonicalJson } from '#domain/log/canonical';
import type { Activity } from '#domain/monitoring/activity';
import { ok, type Result, refuse } from '#domain/result';
import { DAY, type Instant } from '#domain/time';
import { isInTime, type RunHead, runFits } from '#domain/training/lineage';
import { knownBefore } from '#domain/training/used';
import { allInTurn } from './in-turn';
import { createUsedCheck } from './judge-used';
import type { CommonParts, Told, TrainingRefusal } from './training-parts';
import { createUnlearning } from './unlearning';

export type RunRefusal = TrainingRefusal | 'dataset_unknown';

/** People that are judged while others wait, and rows that are looked over. */
const AT_ONCE = 20;
const READ_AT_ONCE = 500;

/**
 * Takes runs. Of everybody in their datasets those are judged anew who acted, left or were to be deleted since, and everybody where something turned for all: the
 * others were when the dataset was told.
 */
export const createRuns = (
  { db, now }: { db: Database; now: () => Instant },
  { executor, mayReport, write, sealed, rememberIn, conflicts, servedBy, openFinding }: CommonParts,
) => {
  const unlearning = createUnlearning(executor);
  return async (report: Told & { head: RunHead }): Promise<Result<undefined, { code: RunRefusal }>> => {
    const { system, head, keyId } = report;
    if (!mayReport(keyId, 0)) return refuse('too_many_reports');
    if (conflicts(report, 'runs')) return refuse('idempotency_conflict');
    const names = [...new Set(head.datasets)].sort();
    const datasets = datasetsNamed(db, system.id, names);
    if (datasets.length < names.length) return refuse('dataset_unknown');
    const activities = new Map(datasets.map((row) => [row.activity, servedBy(system, row.activity)]));
    if ([...activities.values()].includes(undefined)) return refuse('activity_out_of_scope');
    if (!runFits(head, now()) || datasets.some(({ builtAt }) => builtAt > head.startedAt)) {
      return refuse('report_unfit');
    }
    if (!isInTime(head.endedAt, now())) return refuse('told_too_late');
    const body = canonicalJson({ ...head, datasets: names });
    const before = runNamed(db, system.id, head.name);
    if (before && before.body !== body) return refuse('told_otherwise');
    const { name, startedAt, endedAt, model } = head;
    const noted = write(() => {
      const at = now();
      for (const activity of activities.keys()) noteTraining(db, system.id, activity, at);
      if (before) return;
      const { salt, leaf } = sealed(runRecord({ system: system.id, at, body }));
      const bytes = { salt: Buffer.from(salt), leaf: Buffer.from(leaf) };
      const row = { system: system.id, name, at, startedAt, endedAt, model, body, ...bytes };
      storeRun(
        db,
        row,
        datasets.map(({ id }) => id),
      );
    });
    if (!noted) return refuse('not_ready');
    for (const dataset of datasets) {
      const activity = activities.get(dataset.activity) as Activity;
      const check = await createUsedCheck(db, activity, dataset.collectedFor);
      const { revision, builtAt } = dataset;
      // A run names no revision: it may have known any state of the last lease before it.
      const knew = [knownBefore(startedAt), startedAt].map((before) => ({ revision, before }));
      const since = knownBefore(builtAt);
      const everybody = check.turned({ revision, before: since }, startedAt);
      const retention = Math.max(...knew.map((known) => check.retentionDays(known)));
      for (let after = 0; ; ) {
        const { rows, last } = usedSince(db, {
          dataset: dataset.id,
          after,
          limit: READ_AT_ONCE,
          since,
          everybody: everybody ? 1 : 0,
          outOfTime: startedAt - retention * DAY,
        });
        if (last === undefined) break;
        for (let from = 0; from < rows.length; from += AT_ONCE) {
          const part = rows.slice(from, from + AT_ONCE);
          const wrongly = part.filter((row) => !check.allowed(row.person, row, { usedAt: startedAt, knew }));
          const finding = {
            system: system.id,
            category: activity.category,
            since: startedAt,
            dataset: dataset.name,
            run: name,
          };
          const done =
            (await allInTurn(wrongly, ({ person }) => openFinding({ ...finding, person }))) &&
            (await allInTurn(part, ({ person }) => unlearning.ask(person)));
          if (!done) return refuse('not_ready');
          await setImmediate();
        }
        after = last;
        await setImmediate();
      }
    }
    return write(() => rememberIn(system, report, 'runs')) ? ok(undefined) : refuse('not_ready');
  };
};

/** The bytes the leaf of a run commits to. */
const runRecord = ({ system, at, body }: { system: string; at: Instant; body: string }): Uint8Array =>
  concatBytes(
    utf8('forthright/report/runs/v1\n'),
    utf8(canonicalJson({ at, run: JSON.parse(body), system })),
  );
