import type { MachineRequest, MachineResponse } from '#app/http/machine-exchange';
import { json, type MachineParts } from './endpoint';
import { refuseWithProblem } from './refusal';

/**
 * `GET /log/checkpoint` (C2SP signed note), `/log/consistency` (what a C2SP witness is asked with), `/log/key` (C2SP vkey)
 * and `/log/epochs` (signed notes about each lineage that followed another).
 * Anybody may read them: no account, no key.
 */
export const createLog = ({ services }: MachineParts) => ({
  checkpoint: () => vouched(() => text(services.log.checkpoint())),
  consistency: ({ query }: MachineRequest) => {
    const unknown = [...query.keys()].find((name) => name !== 'old' && name !== 'new');
    const [oldSize, newSize] = [sizeOf(query.get('old')), sizeOf(query.get('new'))];
    if (unknown !== undefined || oldSize === undefined || oldSize === null || newSize === null) {
      return refuseWithProblem('malformed_query', CONSISTENCY_QUERY);
    }
    return vouched(() => {
      const proof = services.log.consistency(oldSize, newSize);
      return proof.ok ? text(proof.value) : refuseWithProblem(proof.error.code);
    });
  },
  epochs: () => vouched(() => json({ notes: services.log.successions() })),
  key: () => text(`${services.log.vkey()}\n`),
});

const CONSISTENCY_QUERY =
  'Ask with old=N, the size of the tree you hold, and new=M when you want a checkpoint other than the newest.';

/** A size as this house writes it; undefined when it is absent, null when it is none. */
const sizeOf = (value: string | undefined): number | null | undefined => {
  if (value === undefined) return undefined;
  const size = /^(0|[1-9][0-9]*)$/.test(value) ? Number(value) : Number.NaN;
  return Number.isSafeInteger(size) ? size : null;
};

/** A log that contradicts what was signed is vouched for no longer: that is no bug, and it is no answer. */
const vouched = (answer: () => MachineResponse): MachineResponse => {
  try {
    return answer();
  } catch (cause) {
    if ((cause as { code?: unknown }).code === 'inconsistent_log') return refuseWithProblem('not_ready');
    throw cause;
  }
};

const text = (body: string): MachineResponse => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  body,
});
