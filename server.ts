/**
 * Composition root: settings -> portal -> doors -> jobs -> graceful stop. Holds no rules, and nothing imports it.
 */
import type { RequestListener, Server } from 'node:http';
import { join } from 'node:path';
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import pino from 'pino';
import { type Config, readProcessConfig } from '#app/config';
import type { DemoPerson } from '#app/context';
import { loadAssets, loadTakenHome, openerSha256 } from '#app/http/assets';
import { cookiesFor } from '#app/http/cookies';
import { createGate } from '#app/http/gate';
import { portMessage } from '#app/http/port-message';
import { createLimitedServer } from '#app/http/server-limits';
import { isUse } from '#app/http/use';
import { startJobs } from '#app/jobs/clock';
import { createMachineDoor } from '#app/machine/router';
import { createLetters } from '#app/mail/letters';
import { metricsListener } from '#app/metrics/listener';
import { createMetrics } from '#app/metrics/metrics';
import { operate } from '#app/operator/operator';
import { listenForOperator, socketPathFault } from '#app/operator/socket';
import { sweepOnThread } from '#app/services/log/sweep-thread';
import { openPortal } from '#app/services/open-portal';
import { plainCause } from '#app/services/plain-cause';
import { rollOnThread } from '#app/services/queries/desk/roll-thread';
import { createRandom } from '#app/services/random';
import type { Services } from '#app/services/services';
import { createMayReport } from '#app/services/systems/report-rate';
import { isUnavailable } from '#app/services/unavailable';
import { storageFailure } from '#db/storage-failure';
import { isFresh } from '#domain/authority/ways-in';
import { forgetVisitor, isDemoData, makeDemo, readDemo } from './demo/demo-data';

/** Room kept for withdrawals on a full disk (security.md, R11). */
const RESERVE_BYTES = 16 * 1024 * 1024;
const STOP_WITHIN_MS = 25_000;
/** How long answers on their way may take before their connections are cut. */
const DRAIN_MS = 3_000;
const LOOK_FOR_IDLE_MS = 50;
const ROOT = join(import.meta.dirname, '..');

const DEMO_DATA =
  'DATA_DIR holds the demo, whose passwords anybody may know. Production needs a folder of its own: set DATA_DIR.';

/** Says in a sentence what went wrong, and ends. */
const giveUp = (message: string): never => {
  console.error(`\n${message}`);
  process.exit(1);
};

const refuseToStart = (message: string): never => giveUp(`Forthright does not start.\n${message}`);

const loadPages = async (config: Config) => {
  const build = (await import(new URL('./server/index.js', import.meta.url).href)) as ServerBuild;
  const handle = createRequestHandler(build, 'production');
  return async (
    request: Request,
    context: Pick<
      AppLoadContext,
      | 'services'
      | 'nonce'
      | 'asking'
      | 'address'
      | 'upload'
      | 'refused'
      | 'unsent'
      | 'opener'
      | 'demoPeople'
      | 'reportError'
    >,
  ): Promise<Response> => {
    const set: string[] = [];
    const response = await handle(request, {
      ...context,
      mode: config.mode,
      pseudo: config.pseudoLanguage,
      cookies: cookiesFor(new URL(request.url).origin),
      setCookie: (value) => {
        set.push(value);
      },
    });
    const answer = new Response(response.body, response);
    for (const cookie of set) answer.headers.append('set-cookie', cookie);
    return answer;
  };
};

/** Listens where people look: `localhost` means both of its addresses. */
const listen = async (
  config: Pick<Config, 'host'> & { port: number; setting: 'PORT' | 'METRICS_PORT' },
  make: () => Server,
): Promise<readonly Server[]> => {
  const hosts = config.host === 'localhost' ? ['127.0.0.1', '::1'] : [config.host];
  const servers: Server[] = [];
  for (const host of hosts) {
    const server = make();
    const failure = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
      server.once('error', resolve);
      server.listen({ port: config.port, host, backlog: 4_096 }, () => resolve(undefined));
    });
    if (!failure) servers.push(server);
    // A machine without IPv6 has no ::1; everything else is a reason to stop.
    else if (host !== '::1' || failure.code === 'EADDRINUSE')
      return refuseToStart(portMessage({ ...config, code: failure.code }));
  }
  return servers;
};

const main = async (): Promise<void> => {
  const read = readProcessConfig();
  if (!read.ok) {
    return refuseToStart(
      `These settings must be changed:\n${read.faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
  const { config } = read;
  const socket = join(config.dataDir, 'operator.sock');
  const fault = socketPathFault(socket);
  if (fault) return refuseToStart(fault);
  const lines = pino.destination({ fd: 1, sync: true });
  // A line that cannot be written is lost: where the log goes to the disk that is full, it must not take the portal along.
  lines.on('error', () => {});
  const logger = pino({ level: config.mode === 'demo' ? 'warn' : config.logLevel }, lines);
  const report = (what: string, cause: unknown) => logger.error({ err: cause }, what);
  const random = createRandom();

  const options = {
    dataDir: config.dataDir,
    migrations: join(ROOT, 'migrations'),
    publicUrl: config.publicUrl,
    random,
    report,
  };
  if (config.mode === 'demo') await makeDemo(options);
  else if (isDemoData(config.dataDir)) return refuseToStart(DEMO_DATA);
  let visitors = config.mode === 'demo' ? readDemo(config.dataDir, config.publicUrl) : undefined;
  const forgotten = (person: string) => {
    forgetVisitor(config.dataDir, person);
    visitors &&= readDemo(config.dataDir, config.publicUrl);
  };
  const sweep = sweepOnThread(new URL('./sweep.worker.mjs', import.meta.url));
  const portal = await openPortal({
    ...options,
    clock: Date.now,
    sweep,
    roll: rollOnThread(new URL('./roll.worker.mjs', import.meta.url)),
    forgotten,
    company: config.company,
    mail: config.smtp || visitors ? { write: createLetters(config.publicUrl), smtp: config.smtp } : undefined,
    reserveBytes: RESERVE_BYTES,
  });

  const stopping = new AbortController();
  const { services } = portal;
  const health = () =>
    stopping.signal.aborted ? ({ ready: false, code: 'stopping' } as const) : services.health();
  const machine = createMachineDoor({
    // While it stops nothing is vouched for any more: a collector that asks again gets no fresh lease.
    services: { ...services, health },
    authenticate: portal.authenticate,
    recordHeartbeat: portal.heartbeats.record,
    mayReport: createMayReport(services.clock),
    holdings: portal.holdings,
    tasks: portal.tasks,
    looks: portal.looks,
    lists: portal.lists,
    training: portal.training,
    publicUrl: config.publicUrl,
    stopping: stopping.signal,
  });
  const pages = await loadPages(config);
  const metrics = config.metricsPort === undefined ? undefined : createMetrics(portal.vitals);
  /** One look at the sign-in for the gate and for the page behind it. */
  const asking = new WeakMap<Request, ReturnType<Services['identity']['viewer']>>();
  const takenHome = loadTakenHome(import.meta.dirname);
  const opener = openerSha256(takenHome);
  const gate = createGate({
    origins: config.origins,
    doors: {
      machine,
      pages: async (request, { nonce, address, upload, refused, unsent }) => {
        let full: unknown;
        const drawn = await pages(request, {
          services,
          nonce,
          asking: asking.get(request),
          address,
          upload,
          ...(refused && { refused }),
          ...(unsent && { unsent }),
          ...(visitors && { demoPeople: visitors }),
          ...(opener && { opener }),
          reportError: (error: unknown) => {
            if (storageFailure(error)) full = error;
            else report('a page failed', error);
          },
        });
        // Remix draws one page for all that breaks. That the disk takes nothing is told by the gate, with its status.
        if (full !== undefined && drawn.status >= 500) throw full;
        return drawn;
      },
    },
    trustedProxies: config.trustedProxies,
    uploads: portal.uploads,
    copies: portal.services.copies.folder,
    askerOf: async (request) => {
      const { origin, pathname } = new URL(request.url);
      const { session } = cookiesFor(origin);
      const token = session.read(request.headers.get('cookie'));
      if (token === undefined) return undefined;
      const found = services.identity.viewer(token, isUse(pathname));
      asking.set(request, found);
      const viewer = (await found)?.viewer;
      if (!viewer) return undefined;
      const { roles, left, provedAt, person } = viewer;
      const missed = () => services.identity.missed(person);
      return { roles, left, person, missed, isFresh: isFresh(provedAt, services.clock()) };
    },
    assets: new Map([...loadAssets(join(import.meta.dirname, 'client')), ...takenHome]),
    health,
    isUnavailable,
    logger,
    ...(metrics && { answered: metrics.answered }),
  });
  const servers = await listen({ ...config, setting: 'PORT' }, () =>
    createLimitedServer(untilStopped(gate, stopping.signal), (refused) =>
      logger.warn(refused, 'the parser refused a request'),
    ),
  );
  const counting = metrics && metricsListener(metrics, (cause) => report('the metrics failed', cause));
  const metricsServers =
    counting && config.metricsPort !== undefined
      ? await listen({ host: config.host, port: config.metricsPort, setting: 'METRICS_PORT' }, () =>
          createLimitedServer(untilStopped(counting, stopping.signal)),
        )
      : [];
  const jobs = startJobs({ upkeep: portal.upkeep, now: services.clock, report });
  const operator = listenForOperator(socket, ({ operation, input }) =>
    operate(portal.operator, { kind: 'operator', id: 'command-line' }, operation, input),
  );

  const end = async (): Promise<void> => {
    if (stopping.signal.aborted) return;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    stopping.abort();
    operator.close();
    await Promise.all([...servers, ...metricsServers].map(drain));
    await jobs.stop();
    await portal.close();
    process.exit(0);
  };
  const stop = () =>
    end().catch((cause: unknown) =>
      giveUp(
        `Forthright ended, and nothing that was answered is lost. But it could not tidy up: ${plainCause(cause)}`,
      ),
    );
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Whoever reads that it is ready may stop it at once.
  announce(config, visitors);
};

/** Tells every client of a server that stops not to come back on the same connection. */
const untilStopped =
  (gate: RequestListener, stopping: AbortSignal): RequestListener =>
  (request, response) => {
    if (stopping.aborted) response.setHeader('connection', 'close');
    gate(request, response);
  };

/** Lets answers on their way finish, then cuts what is left: a client that polls must not hold the portal open. */
const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), LOOK_FOR_IDLE_MS);
    const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });

const announce = (config: Config, people: readonly DemoPerson[] | undefined): void => {
  const lines = [`\nForthright is ready: ${config.publicUrl}`];
  if (people) {
    lines.push(
      '\nThis is a demo with made-up people. Sign in as one of them, on the page or with:',
      ...people.map(({ role, name, email, password }) =>
        [`  ${role.padEnd(15)}`, name.padEnd(20), email.padEnd(42), password].join(' '),
      ),
      `\nSign-ins and keys are in ${join(config.dataDir, 'demo.json')}. See telemetry obey: npm run demo:telemetry`,
    );
  }
  console.log(lines.join('\n'));
};

main().catch((cause: unknown) => refuseToStart(plainCause(cause)));
