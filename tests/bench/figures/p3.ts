import { startPortal } from '../../process/portal-process';
import { interleaved, pairwise } from '../compare';
import { type Figure, median, rounded } from '../figure';
import { evaluations } from '../questions';
import { startServer } from '../server-process';
import { makeWorld } from '../world';

const PAIRS = 9;
const REQUESTS = 3_000;
const CLIENTS = 8;
const GOAL = 6;

/** Evaluation with the whole gate on, against the same decision as a Remix resource route without it. */
export const p3: Figure = {
  id: 'P3',
  run: async () => {
    const world = await makeWorld(1_000);
    const other = await makeWorld(1_000);
    const portal = await startPortal({ dataDir: world.dataDir, mode: 'production' });
    const port = Number(new URL(portal.url).port);
    const remix = await startServer('remix', { DATA_DIR: other.dataDir });
    const [ours, reference] = await interleaved(
      [
        { pid: portal.pid, load: { port, clients: CLIENTS, status: 200, next: evaluations(world, port) } },
        {
          pid: remix.pid,
          load: {
            port: remix.port,
            clients: CLIENTS,
            status: 200,
            next: evaluations(other, remix.port),
          },
        },
      ],
      PAIRS,
      REQUESTS,
    );
    await Promise.all([portal.end('SIGKILL'), remix.stop()]);
    const ratio = pairwise(reference, ours);
    return {
      id: 'P3',
      ratio,
      goal: `>= ${GOAL} times a Remix resource route, CPU per request`,
      met: ratio >= GOAL,
      details: {
        pairs: PAIRS,
        cpu_us: rounded(median(ours.cpu)),
        remix_cpu_us: rounded(median(reference.cpu)),
      },
    };
  },
};
