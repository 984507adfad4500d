import { signInByForm } from '../../process/people';
import { startPortal } from '../../process/portal-process';
import { type Contender, interleaved, type Measured, pairwise } from '../compare';
import { type Figure, median, rounded } from '../figure';
import { acts, evaluations, pages } from '../questions';
import { type BenchServer, idle, startServer } from '../server-process';
import { type BenchWorld, makeWorld, peopleFor } from '../world';

const ROUNDS = 9;
const GOAL = 1.3;
const SIZES = [1_000, 100_000] as const;

/** What growth of the log costs: an act, an evaluation and a person's page, against themselves in a small log. */
export const p11: Figure = {
  id: 'P11',
  run: async () => {
    const worlds = [await makeWorld(peopleFor(SIZES[1])), await makeWorld(peopleFor(SIZES[0]))] as const;
    const doors = { evaluation: await answering(worlds), act: await acting(worlds) };
    const ratios = {
      act: pairwise(...doors.act),
      evaluation: pairwise(...doors.evaluation.evaluation),
      page: pairwise(...doors.evaluation.page),
    };
    const ratio = Math.max(...Object.values(ratios));
    const micros = ([large, small]: readonly [Measured, Measured]) =>
      `${rounded(median(small.cpu))} -> ${rounded(median(large.cpu))}`;
    return {
      id: 'P11',
      ratio,
      goal: `<= ${GOAL} at ${SIZES[1]} entries against ${SIZES[0]}, CPU per request, the worst of the three`,
      met: ratio <= GOAL,
      details: {
        ...ratios,
        act_us: micros(doors.act),
        evaluation_us: micros(doors.evaluation.evaluation),
        page_us: micros(doors.evaluation.page),
      },
    };
  },
};

type Worlds = readonly [BenchWorld, BenchWorld];

/** Evaluations and pages of the built server, for a large world and a small one. */
const answering = async (worlds: Worlds) => {
  const portals = await Promise.all(
    worlds.map(async (world) => {
      const portal = await startPortal({ dataDir: world.dataDir, mode: 'production' });
      const cookie = await signInByForm(portal.url, world.account);
      await idle(portal.pid);
      return { world, portal, cookie, port: Number(new URL(portal.url).port) };
    }),
  );
  const pair = (load: (each: (typeof portals)[number]) => Contender['load']) =>
    portals.map((each) => ({ pid: each.portal.pid, load: load(each) })) as unknown as readonly [
      Contender,
      Contender,
    ];
  const evaluation = await interleaved(
    pair(({ world, port }) => ({ port, clients: 8, status: 200, next: evaluations(world, port) })),
    ROUNDS,
    2_000,
  );
  const page = await interleaved(
    pair(({ port, cookie }) => pages(port, cookie, '/')),
    ROUNDS,
    60,
  );
  await Promise.all(portals.map(({ portal }) => portal.end('SIGKILL')));
  return { evaluation, page };
};

const acting = async (worlds: Worlds) => {
  const servers: BenchServer[] = [];
  for (const world of worlds) servers.push(await startServer('acts', { DATA_DIR: world.dataDir }));
  const [large, small] = servers as [BenchServer, BenchServer];
  await idle(large.pid);
  const measured = await interleaved(
    [
      { pid: large.pid, load: acts(worlds[0], large.port, 8) },
      { pid: small.pid, load: acts(worlds[1], small.port, 8) },
    ],
    ROUNDS,
    600,
  );
  await Promise.all(servers.map((server) => server.stop()));
  return measured;
};
