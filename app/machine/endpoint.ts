import type { MachineRequest, MachineResponse } from '#app/http/machine-exchange';
import type { Services } from '../services/services';
import type { Authenticate, Caller } from '../services/systems/authenticate';
import type { Heartbeats } from '../services/systems/heartbeat';
import type { Holdings } from '../services/systems/holdings';
import type { Lists } from '../services/systems/lists';
import type { Looks } from '../services/systems/looks';
import type { MayReport } from '../services/systems/report-rate';
import type { Tasks } from '../services/systems/tasks';
import type { Training } from '../services/systems/training';
import type { Refuse } from './refusal';

/** What this door is handed. */
export interface MachineParts {
  services: Pick<Services, 'decisions' | 'log' | 'health' | 'clock' | 'directory' | 'copies'>;
  authenticate: Authenticate;
  recordHeartbeat: Heartbeats['record'];
  mayReport: MayReport;
  holdings: Pick<Holdings, 'record'>;
  tasks: Pick<Tasks, 'fetch' | 'nextDue' | 'answer'>;
  looks: Pick<Looks, 'record'>;
  lists: Pick<Lists, 'handedOut'>;
  training: Pick<Training, 'recordDataset' | 'recordRun'>;
  /** The address systems know the portal by, exactly as configured. */
  publicUrl: string;
  /** Aborted when the server begins to stop: whoever waits is answered at once. */
  stopping: AbortSignal;
}

/** What an endpoint is asked. */
export interface Asked {
  exchange: MachineRequest;
  caller: Caller;
  refuse: Refuse;
  /** Whether the key still holds and the portal is still ready: asked again after every wait. */
  recheck: () => { ok: true; caller: Caller } | { ok: false; answer: MachineResponse };
}

/** An endpoint behind a key. */
export type Endpoint = (asked: Asked) => MachineResponse | Promise<MachineResponse>;

/** A JSON answer that nobody may keep: the gate says so of all that is no file. */
const JSON_HEADERS = { 'content-type': 'application/json' };

/** A JSON answer from its text. */
export const jsonText = (body: string): MachineResponse => ({ status: 200, headers: JSON_HEADERS, body });

/** A JSON answer. */
export const json = (body: unknown, headers: Record<string, string> = {}): MachineResponse => ({
  status: 200,
  headers: { ...JSON_HEADERS, ...headers },
  body: JSON.stringify(body),
});
