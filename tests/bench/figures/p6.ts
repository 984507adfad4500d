import { startPortal } from '../../process/portal-process';
import { type Figure, rounded } from '../figure';
import { ACTIVITY, evaluationRequest } from '../questions';
import { sample } from '../sample';
import { FORTY, hundredThousand } from '../world';

const GOAL_SECONDS = 1;
const STARTS = 3;

/** From the start of the process to the first right answer, with 100,000 people and forty activities. */
export const p6: Figure = {
  id: 'P6',
  run: async () => {
    const world = await hundredThousand();
    // Written in bulk, nobody signed the log since. A portal signs every few seconds: so it was started before, and left in order.
    await (await startPortal({ dataDir: world.dataDir, mode: 'production' })).end();
    const seconds: number[] = [];
    for (let start = 0; start < STARTS; start++) {
      const began = performance.now();
      const portal = await startPortal({ dataDir: world.dataDir, mode: 'production' });
      const port = Number(new URL(portal.url).port);
      const person = world.people[start * 7_919] ?? '';
      const { body } = await sample(port, evaluationRequest(world, port, person));
      seconds.push((performance.now() - began) / 1_000);
      await portal.end();
      const { decision, context } = JSON.parse(body.toString('utf8'));
      if (decision !== true || context.activity !== ACTIVITY) throw new Error(`a wrong answer: ${body}`);
    }
    const value = rounded(Math.max(...seconds));
    return {
      id: 'P6',
      value,
      unit: 's',
      goal: `first right answer <= ${GOAL_SECONDS} s after the start of the process, the worst of ${STARTS}`,
      met: value <= GOAL_SECONDS,
      details: {
        people: world.people.length,
        activities: FORTY.length,
        entries: world.entries,
        starts_s: seconds.map(rounded).join(' '),
      },
    };
  },
};
