import { rmSync } from 'node:fs';
import { refusalAnswer } from '../http/problem';
import { type Endpoint, json, type MachineParts } from './endpoint';
import type { RefusalCode } from './refusal';

const REFUSED = {
  unknown_task: 'not_found',
  answered_otherwise: 'answered_otherwise',
  no_sealing_key: 'no_sealing_key',
  sealed_to_other_key: 'sealed_to_other_key',
  review_missing: 'review_missing',
} as const satisfies Record<string, RefusalCode>;

/**
 * `PUT /api/v1/tasks/:id/content`: the sealed copy that an access task asks for. It goes to the disk once the key is good; it is the answer to the task, and
 * the same copy again is answered alike. `Sealed-To` names the key that it was sealed to.
 */
export const createContentEndpoint =
  ({ services }: Pick<MachineParts, 'services'>): Endpoint =>
  async ({ exchange, caller, refuse }) => {
    if (caller.mode !== 'live') return refuse('live_key_needed');
    const task = exchange.path.split('/')[4] ?? '';
    const arrived = await exchange.receive?.();
    if (!arrived) return refuse('not_found');
    if (!arrived.ok) return refusalAnswer(arrived.error, 'problem', undefined);
    const { path, sha256, bytes } = arrived.value;
    try {
      const sealedTo = exchange.headers['sealed-to'];
      const arrivedFor = { system: caller.system.id, task, sealedTo };
      const done = await services.copies.receive({ ...arrivedFor, path, sha256, bytes });
      if (done.ok || done.error.code === 'answered_already') return json({ id: task, state: 'done', sha256 });
      const { code } = done.error;
      return refuse(Object.hasOwn(REFUSED, code) ? REFUSED[code as keyof typeof REFUSED] : 'not_ready');
    } finally {
      rmSync(path, { force: true });
    }
  };
