import type { MachineRequest, MachineResponse } from '#app/http/machine-exchange';
import { createChanges } from './changes';
import { createContentEndpoint } from './content';
import type { Asked, Endpoint, MachineParts } from './endpoint';
import { createEvaluation } from './evaluation';
import { createHeartbeat } from './heartbeat';
import { createHoldingsEndpoint } from './holdings';
import { hasKeyInAddress } from './key-in-address';
import { createLog } from './log';
import { createLooksEndpoint } from './looks';
import { createMetadata } from './metadata';
import { type Refuse, refuseWithProblem, refuseWithText } from './refusal';
import { createReviewEndpoint } from './review';
import { createScimDoor } from './scim/door';
import { createSnapshot } from './snapshot';
import { createTaskResultEndpoint, createTasksEndpoint } from './tasks';
import { createDatasetsEndpoint, createRunsEndpoint } from './training';

interface Route {
  refuse: Refuse;
  answer: { open: (exchange: MachineRequest) => MachineResponse } | { keyed: Endpoint };
}

/** Every address of this door. What the gate lets through to it is a row of the route policy table each. */
export const machineRoutes = (parts: MachineParts): ReadonlyMap<string, Route> => {
  const evaluation = createEvaluation(parts);
  const log = createLog(parts);
  return new Map<string, Route>([
    ['/access/v1/evaluation', authzen(evaluation.one)],
    ['/access/v1/evaluations', authzen(evaluation.many)],
    ['/.well-known/authzen-configuration', open(createMetadata(parts))],
    ['/api/v1/snapshot', keyed(createSnapshot(parts))],
    ['/api/v1/changes', keyed(createChanges(parts))],
    ['/api/v1/heartbeat', keyed(createHeartbeat(parts))],
    ['/api/v1/holdings', keyed(createHoldingsEndpoint(parts))],
    ['/api/v1/tasks', keyed(createTasksEndpoint(parts))],
    ['/api/v1/tasks/:id/result', keyed(createTaskResultEndpoint(parts))],
    ['/api/v1/looks', keyed(createLooksEndpoint(parts))],
    ['/api/v1/tasks/:id/review', keyed(createReviewEndpoint(parts))],
    ['/api/v1/datasets', keyed(createDatasetsEndpoint(parts))],
    ['/api/v1/runs', keyed(createRunsEndpoint(parts))],
    ['/api/v1/tasks/:id/content', keyed(createContentEndpoint(parts))],
    ['/log/checkpoint', open(log.checkpoint)],
    ['/log/consistency', open(log.consistency)],
    ['/log/epochs', open(log.epochs)],
    ['/log/key', open(log.key)],
  ]);
};

/**
 * Door 1, for systems. Methods, bodies, content types, host and limits are the gate's; who asks, and everything that
 * depends on it, is decided here. Throws only on a bug.
 */
export const createMachineDoor = (
  parts: MachineParts,
): ((exchange: MachineRequest) => MachineResponse | Promise<MachineResponse>) => {
  const { services, authenticate } = parts;
  const routes = machineRoutes(parts);
  const scim = createScimDoor({ directory: services.directory, publicUrl: parts.publicUrl });

  const check = (exchange: MachineRequest, refuse: Refuse): ReturnType<Asked['recheck']> => {
    if (hasKeyInAddress(exchange)) return { ok: false, answer: refuse('key_in_address') };
    const caller = authenticate(exchange.headers.authorization);
    if (!caller.ok) return { ok: false, answer: refuse(caller.error.code) };
    // Asked for every answer: what cannot be vouched for must never be a yes.
    const health = services.health();
    const vouches = (health.ready || health.vouches === true) && services.decisions.healthy();
    return vouches ? { ok: true, caller: caller.value } : { ok: false, answer: refuse('not_ready') };
  };

  return (exchange) => {
    if (exchange.path.startsWith('/scim/')) return scim(exchange);
    const route = routes.get(rowOf(exchange.path));
    if (!route) return refuseWithProblem('not_found');
    const { refuse, answer } = route;
    if ('open' in answer) return answer.open(exchange);
    const recheck = () => check(exchange, refuse);
    const checked = recheck();
    return checked.ok ? answer.keyed({ exchange, caller: checked.caller, refuse, recheck }) : checked.answer;
  };
};

/** The row of an address: of what is asked about one task, the one for all of them. */
const rowOf = (path: string): string => path.replace(/^\/api\/v1\/tasks\/[^/]+\//, '/api/v1/tasks/:id/');

const authzen = (endpoint: Endpoint): Route => ({ refuse: refuseWithText, answer: { keyed: endpoint } });
const keyed = (endpoint: Endpoint): Route => ({ refuse: refuseWithProblem, answer: { keyed: endpoint } });
const open = (answer: (exchange: MachineRequest) => MachineResponse): Route => ({
  refuse: refuseWithProblem,
  answer: { open: answer },
});
