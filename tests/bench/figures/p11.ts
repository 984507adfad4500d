import { signInByForm } from '../../process/people';
import { startPortal } from '../../process/portal-process';
import { type Contender, interleaved, pairwise } from '../compare';
import { type Figure, median, rounded } from '../figure';
import { acts, evaluations, pages } from '../questions';
import { type BenchServer, idle, startServer } from '../server-process';
import { type BenchWorld, makeWorld, peopleFor } from '../world';

const ROUNDS = 9;
const GOAL = 1.3;
const SMALL = 1_000;
const LARGE = [100_000, 1_000_000] as const;

/** What growth of the log costs: an act, an evaluation and a person's page, against themselves in a small log. */
export const p11: Figure = {
  id: 'P11',
  run: async () => {
    const small = await makeWorld(peopleFor(SMALL));
    const ratios: number[] = [];
    const details: Record<string, number | string> = {};
    for (const size of LARGE) {
      const worlds = [await makeWorld(peopleFor(size)), small] as const;
      const measured = { ...(await answering(worlds)), act: await acting(worlds) };
      for (const [name, [large, little]] of Object.entries(measured)) {
        const ratio = pairwise(large, little);
        ratios.push(ratio);
        details[`${name}_at_${size}`] = ratio;
        details[`${name}_at_${size}_us`] = `${rounded(median(little.cpu))} -> ${rounded(median(large.cpu))}`;
      }
    }
    const ratio = Math.max(...ratios);
    return {
      id: 'P11',
      ratio,
      goal: `<= ${GOAL} at ${LARGE.join(' and ')} entries against ${SMALL}, CPU per request, the worst of the three`,
      met: ratio <= GOAL,
      details,
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
