/** The reference of P3: the same decision, asked of a Remix resource route on the same adapter, without the gate. */
import { createServer } from 'node:http';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { fromResponse, toRequest } from '#app/http/remix';
import { createMachineDoor } from '#app/machine/router';
import { createMayReport } from '#app/services/systems/report-rate';
import { openBenchPortal } from './open';

const portal = await openBenchPortal();
const machine = createMachineDoor({
  services: portal.services,
  authenticate: portal.authenticate,
  recordHeartbeat: portal.heartbeats.record,
  mayReport: createMayReport(Date.now),
  holdings: portal.holdings,
  tasks: portal.tasks,
  looks: portal.looks,
  lists: portal.lists,
  training: portal.training,
  publicUrl: 'http://localhost:3000',
  stopping: new AbortController().signal,
});

/** The door's own validation and decision; what differs is the way through Remix. */
const action = async ({ request }: { request: Request }): Promise<Response> => {
  const text = await request.text();
  const answer = await machine({
    method: 'POST',
    path: '/access/v1/evaluation',
    query: new Map(),
    headers: Object.fromEntries(request.headers),
    body: JSON.parse(text),
    rawBody: Buffer.from(text),
    signal: request.signal,
    requestId: 'bench',
  });
  return new Response(answer.body as string, {
    status: answer.status,
    headers: answer.headers as Record<string, string>,
  });
};

const build = {
  entry: { module: { default: () => new Response('no page', { status: 500 }) } },
  routes: {
    root: { id: 'root', path: '', module: { default: () => null } },
    evaluation: {
      id: 'evaluation',
      parentId: 'root',
      path: 'access/v1/evaluation',
      module: { action },
    },
  },
  assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  basename: '/',
  isSpaMode: false,
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: false,
    v3_routeConfig: true,
    unstable_optimizeDeps: false,
  },
} as unknown as ServerBuild;

const handle = createRequestHandler(build, 'production');

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const asked = toRequest(request, {
    origin: 'http://localhost:3000',
    target: request.url ?? '/',
    body: Buffer.concat(chunks),
    signal: new AbortController().signal,
  });
  const answer = await fromResponse(await handle(asked));
  response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
  response.end(answer.body);
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
