import type { MachineRequest } from '#app/http/machine-exchange';
import { createMachineDoor, machineRoutes } from '#app/machine/router';
import type { Portal } from '#app/services/open-portal';
import { createMayReport } from '#app/services/systems/report-rate';
import { type Activity, activityId } from '#domain/monitoring/activity';
import { DAY, type Instant } from '#domain/time';
import { addEmployee, declared, must, NO_FACTS, newPortal, OPERATOR, tell } from '../services/portal';

export const START = Date.parse('2026-03-02T09:00:00Z');
export const PUBLIC_URL = 'https://portal.example.org';

type Declared = Omit<Activity, 'id' | 'programme'>;
const under = (basis: 'legitimate_interest' | 'legal_obligation', more: Partial<Declared>): Declared =>
  declared({
    basisByPlace: { GB: { basis, law: 'UK GDPR 6(1)', acknowledgement: 'not_required' } },
    purpose: 'security',
    ...more,
  });

const PROGRAMMES = {
  training: [
    declared(),
    declared({ verb: 'use' }),
    declared({ category: 'chat_message', purpose: 'support_debug', consentDays: 3 }),
  ],
  security: [
    under('legitimate_interest', { category: 'app_usage' }),
    under('legitimate_interest', { category: 'app_usage', verb: 'use' }),
    under('legitimate_interest', { category: 'url' }),
    under('legitimate_interest', { category: 'navigation' }),
  ],
  // The same as one of `security`, so that a question without a programme means neither. Begins two days later.
  fraud: [under('legitimate_interest', { category: 'url' })],
  payroll: [
    under('legal_obligation', {
      category: 'working_time',
      purpose: 'payroll_time',
      duty: { ...declared().duty, onLostContactHours: 8 },
    }),
  ],
} satisfies Record<string, readonly Declared[]>;

export const MOUSE = 'training.mouse_pointer.train_ai_agents.collect';
export const MOUSE_USE = 'training.mouse_pointer.train_ai_agents.use';
export const CHAT = 'training.chat_message.support_debug.collect';
export const APPS = 'security.app_usage.security.collect';
export const APPS_USE = 'security.app_usage.security.use';
export const FRAUD = 'fraud.url.security.collect';
export const HOURS = 'payroll.working_time.payroll_time.collect';
export const ALL = Object.entries(PROGRAMMES).flatMap(([programme, activities]) =>
  activities.map((activity) => activityId({ ...activity, programme })),
);

const establish = async ({ administration }: Portal): Promise<void> => {
  must(
    await administration.recordEstablishment(OPERATOR, {
      establishment: 'leeds',
      country: 'GB',
      council: false,
    }),
  );
  for (const [programme, activities] of Object.entries(PROGRAMMES)) {
    const input = {
      programme,
      controller: {},
      texts: { en: { title: programme, activities: {} } },
      activities,
    };
    const startsAt = programme === 'fraud' ? START + 2 * DAY : START - DAY;
    must(await administration.applyProgramme(OPERATOR, { ...input, startsAt }));
    must(
      await administration.publishNotice(OPERATOR, {
        notice: programme,
        programme,
        activities: activities.map((activity) => activityId({ ...activity, programme })),
        places: [],
        texts: { en: { title: programme, sentence: '', facts: NO_FACTS, full: [], legal: [] } },
        effectiveFrom: 0,
        reacknowledge: false,
      }),
    );
  }
  const gates = [
    'assessment_missing',
    'no_detriment_unpromised',
    'store_not_ready',
    'special_category_condition_missing',
  ] as const;
  for (const gate of gates) await setGate(administration, gate, 'open');
};

type Gate = Parameters<Portal['administration']['recordGate']>[1]['gate'];
export const setGate = async (
  administration: Portal['administration'],
  gate: Gate,
  state: 'open' | 'shut',
): Promise<void> => {
  must(await administration.recordGate(OPERATOR, { gate, programme: 'training', state, evidence: gate }));
};

/** A system says of all that it declares that nothing was held before, or of one category what was. */
export const state = async (
  portal: Portal,
  system: string,
  activities: readonly string[],
  held: Parameters<Portal['administration']['stateInventory']>[1]['lines'] = [],
): Promise<void> => {
  const rest = [...new Set(activities.map((id) => id.split('.')[1] ?? ''))];
  const lines = [
    ...held,
    ...rest
      .filter((category) => !held.some((line) => line.category === category))
      .map((category) => ({ category })),
  ];
  must(await portal.administration.stateInventory(OPERATOR, { system, language: 'en', lines }));
};

/** A person says of what a system holds of a category, as it stands now, that its plan is done. */
export const reportDone = (portal: Portal, system: string, category: string, doneOn: string) => {
  const page = portal.services.inventory.page(system, { person: '', roles: ['officer'] });
  const statement = page?.rows.find((row) => row.category === category)?.statement ?? 0;
  return portal.administration.reportInventoryDone(OPERATOR, { system, category, statement, doneOn });
};

/** Registers a system that held nothing before, and mints a key for it. */
export const newSystem = async (
  portal: Portal,
  system: string,
  more: {
    activities?: readonly string[];
    lists?: boolean;
    days?: number;
    expiresAt?: Instant;
    /** It has not said what it held. */
    unstated?: boolean;
  } = {},
): Promise<{ key: string; keyId: string }> => {
  const { activities = ALL, lists = true, days, expiresAt, unstated = false } = more;
  const owner = await ownerOf(portal);
  must(
    await portal.administration.registerSystem(OPERATOR, {
      system,
      kind: 'collector',
      owner,
      activities,
      lists,
      ...(expiresAt !== undefined && { expiresAt }),
      manifest: {
        version: '1',
        fields_by_category: Object.fromEntries(activities.map((id) => [id.split('.')[1], ['field']])),
        destinations: [],
        retention_days: 30,
        off_switch: 'obeys_this_portal',
        protected_contexts: true,
        masks: [],
      },
    }),
  );
  if (!unstated) await state(portal, system, activities);
  return must(
    await portal.administration.mintKey(OPERATOR, {
      system,
      mode: 'live',
      ...(days !== undefined && { days }),
    }),
  );
};

const owners = new WeakMap<Portal, Promise<string>>();
const ownerOf = (portal: Portal): Promise<string> => {
  const owner = owners.get(portal) ?? addEmployee(portal, { name: 'Owner', synthetic: false });
  owners.set(portal, owner);
  return owner;
};

/** Somebody who was shown every notice; a yes is still theirs to give. */
export const newEmployee = async (portal: Portal, more: { synthetic?: boolean } = {}): Promise<string> => {
  const person = await addEmployee(portal, { synthetic: false, ...more });
  for (const notice of Object.keys(PROGRAMMES)) await tell(portal, person, notice);
  return person;
};

export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
  /** The body as JSON; throws when it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  json: () => any;
}

export interface Call {
  /** Absent: the door's first key; null: no key at all. */
  key?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
  query?: Record<string, string>;
  signal?: AbortSignal;
}

/** The machine door in front of a real portal with four programmes and one system that may ask about everything. */
export const newDoor = async () => {
  const { portal, clock, dataDir, reported } = await newPortal(START);
  await establish(portal);
  const { key, keyId } = await newSystem(portal, 'collector');
  const stopping = new AbortController();
  const state = { ready: true };
  const parts = {
    services: {
      ...portal.services,
      health: () => (state.ready ? portal.services.health() : { ready: false, code: 'storage' }),
    },
    authenticate: portal.authenticate,
    recordHeartbeat: portal.heartbeats.record,
    mayReport: createMayReport(portal.services.clock),
    holdings: portal.holdings,
    tasks: portal.tasks,
    looks: portal.looks,
    lists: portal.lists,
    training: portal.training,
    publicUrl: PUBLIC_URL,
    stopping: stopping.signal,
  };
  const door = createMachineDoor(parts);

  const call = async (method: string, path: string, more: Call = {}): Promise<Answer> => {
    const authorization = more.key === null ? {} : { authorization: `Bearer ${more.key ?? key}` };
    const request: MachineRequest = {
      method,
      path,
      query: new Map(Object.entries(more.query ?? {})),
      headers: { ...authorization, ...more.headers },
      body: more.body,
      rawBody: Buffer.from(more.body === undefined ? '' : JSON.stringify(more.body)),
      signal: more.signal ?? new AbortController().signal,
      requestId: 'test',
    };
    const { status, headers, body } = await door(request);
    let text = '';
    if (typeof body === 'string' || Buffer.isBuffer(body)) text = body.toString();
    else for await (const part of body) text += part;
    return { status, headers, text, json: () => JSON.parse(text) };
  };

  return {
    portal,
    clock,
    dataDir,
    reported,
    key,
    keyId,
    stopping,
    state,
    machine: door,
    addresses: [...machineRoutes(parts).keys()],
    call,
    get: (path: string, more?: Call) => call('GET', path, more),
    post: (path: string, body: unknown, more?: Call) => call('POST', path, { ...more, body }),
  };
};

export type Door = Awaited<ReturnType<typeof newDoor>>;

/** A system says by its key that it enforces the newest state. */
export const reportAlive = (portal: Portal, key: string): void => {
  const { system } = must(portal.authenticate(`Bearer ${key}`));
  const { revision, epoch } = portal.decisions.position();
  const body = { revision, epoch, pause_epoch: 0, counts: [] };
  must(portal.heartbeats.record({ system, body, mode: 'live' }));
};

/** A question as AuthZEN writes it; each part can be replaced. */
export const question = (
  employee: string,
  more: { category?: string; purpose?: string; verb?: string; context?: object } = {},
) => ({
  subject: { type: 'employee', id: employee },
  action: { name: more.verb ?? 'collect' },
  resource: { type: 'telemetry_category', id: more.category ?? 'mouse_pointer' },
  context: { purpose: more.purpose ?? 'train_ai_agents', ...more.context },
});
