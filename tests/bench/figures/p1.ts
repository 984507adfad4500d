import { startPortal } from '../../process/portal-process';
import { interleaved, pairwise } from '../compare';
import { type Figure, median, quantile, rounded } from '../figure';
import { evaluationRequest, evaluations } from '../questions';
import { sample } from '../sample';
import { startServer } from '../server-process';
import { makeWorld } from '../world';

const PAIRS = 15;
const REQUESTS = 3_000;
const CLIENTS = 8;
const GOAL = 0.55;

/** Evaluation with the whole gate on, against node:http alone with the same bytes. */
export const p1: Figure = {
  id: 'P1',
  run: async () => {
    const world = await makeWorld(1_000);
    const portal = await startPortal({ dataDir: world.dataDir, mode: 'production' });
    const port = Number(new URL(portal.url).port);
    const answer = await sample(port, evaluationRequest(world, port, world.people[0] ?? ''));
    const bare = await startServer('bare', {
      HEADERS: JSON.stringify(answer.headers),
      BODY: answer.body.toString('base64'),
    });
    const against = (server: { pid: number; port: number }) => ({
      pid: server.pid,
      load: { port: server.port, clients: CLIENTS, status: 200, next: evaluations(world, port) },
    });
    const [ours, reference] = await interleaved(
      [against({ pid: portal.pid, port }), against(bare)],
      PAIRS,
      REQUESTS,
    );
    await Promise.all([portal.end('SIGKILL'), bare.stop()]);
    const ratio = pairwise(reference, ours);
    return {
      id: 'P1',
      ratio,
      goal: `>= ${GOAL} of bare node:http, CPU per request`,
      met: ratio >= GOAL,
      details: {
        pairs: PAIRS,
        requests: REQUESTS,
        cpu_us: rounded(median(ours.cpu)),
        bare_cpu_us: rounded(median(reference.cpu)),
        p99_ms: rounded(quantile(ours.latencies, 0.99)),
        bare_p99_ms: rounded(quantile(reference.latencies, 0.99)),
        answer_bytes: answer.body.length,
      },
    };
  },
};
