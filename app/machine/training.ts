import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { ok, type Result } from '#domain/result';
import { LABEL, MOST_DATASETS, MOST_USED, type UsedRow } from '#domain/training/lineage';
import { type Asked, type Endpoint, json, type MachineParts } from './endpoint';
import { count, firstMistake, instantOf, instantText, word } from './shapes';

/** Hashes of files that a manifest may name. */
const MOST_FILES = 1_000;
/** Rows read while others wait. */
const READ_AT_ONCE = 500;

const label = z.string().regex(LABEL);

const datasetBody = z.strictObject({
  dataset: z.strictObject({
    id: label,
    activity: word,
    collected_for: word.optional(),
    built_at: instantText,
    revision: count,
    epoch: word,
    captured: z.strictObject({ from: instantText, to: instantText }),
    files: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(MOST_FILES)
      .optional(),
  }),
  rows: z.array(z.unknown()).max(MOST_USED),
});

const usedRow = z.strictObject({ employee: word, count, first: instantText, last: instantText });

const runBody = z.strictObject({
  run: z.strictObject({
    id: label,
    datasets: z.array(label).min(1).max(MOST_DATASETS),
    started_at: instantText,
    ended_at: instantText,
    model: label,
  }),
});

const readRow = (value: unknown): Result<UsedRow, { code: 'malformed_row'; detail: string }> => {
  const parsed = usedRow.safeParse(value);
  if (!parsed.success)
    return { ok: false, error: { code: 'malformed_row', detail: firstMistake(parsed.error) } };
  const { employee: person, first, last, ...rest } = parsed.data;
  return ok({ person, ...rest, first: instantOf(first), last: instantOf(last) });
};

const readRows = async (rows: readonly unknown[]): Promise<ReturnType<typeof readRow>[]> => {
  const read: ReturnType<typeof readRow>[] = [];
  for (const value of rows) {
    read.push(readRow(value));
    if (read.length % READ_AT_ONCE === 0) await setImmediate();
  }
  return read;
};

/** By which key and under which Idempotency-Key a report came; undefined where that header is malformed. */
const toldBy = ({ exchange, caller: { system, keyId } }: Asked) => {
  const key = word.optional().safeParse(exchange.headers['idempotency-key']);
  if (!key.success) return undefined;
  if (key.data === undefined) return { system, keyId };
  const fingerprint = createHash('sha256').update(exchange.rawBody).digest('hex');
  return { system, keyId, idempotency: { key: key.data, fingerprint } };
};

/** `POST /api/v1/datasets`: what was put together for training, and whose records are in it. The answer counts them, and names what was refused. */
export const createDatasetsEndpoint =
  ({ training }: Pick<MachineParts, 'training'>): Endpoint =>
  async (asked) => {
    const { exchange, caller, refuse } = asked;
    if (caller.mode !== 'live') return refuse('live_key_needed');
    const parsed = datasetBody.safeParse(exchange.body);
    if (!parsed.success) return refuse('malformed_report', firstMistake(parsed.error));
    const told = toldBy(asked);
    if (!told) return refuse('malformed_report', 'Idempotency-Key is malformed.');
    const { id, activity, collected_for, built_at, revision, epoch, captured, files } = parsed.data.dataset;
    const taken = await training.recordDataset({
      ...told,
      head: {
        name: id,
        activity,
        ...(collected_for !== undefined && { collectedFor: collected_for }),
        builtAt: instantOf(built_at),
        revision,
        epoch,
        captured: { from: instantOf(captured.from), to: instantOf(captured.to) },
        ...(files && { files }),
      },
      rows: await readRows(parsed.data.rows),
    });
    return taken.ok ? json(taken.value) : refuse(taken.error.code);
  };

/** `POST /api/v1/runs`: a training run that is over, and the datasets it used. */
export const createRunsEndpoint =
  ({ training }: Pick<MachineParts, 'training'>): Endpoint =>
  async (asked) => {
    const { exchange, caller, refuse } = asked;
    if (caller.mode !== 'live') return refuse('live_key_needed');
    const parsed = runBody.safeParse(exchange.body);
    if (!parsed.success) return refuse('malformed_report', firstMistake(parsed.error));
    const told = toldBy(asked);
    if (!told) return refuse('malformed_report', 'Idempotency-Key is malformed.');
    const { id, datasets, started_at, ended_at, model } = parsed.data.run;
    const times = { startedAt: instantOf(started_at), endedAt: instantOf(ended_at) };
    const taken = await training.recordRun({ ...told, head: { name: id, datasets, ...times, model } });
    return taken.ok ? json({ run: id }) : refuse(taken.error.code);
  };
