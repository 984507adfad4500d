import { type LoadOptions, request } from './load';
import type { BenchWorld } from './world';

/** The first of the forty activities, which everybody of the world has said yes to. */
export const ACTIVITY = 'training.mouse_pointer.train_ai_agents.collect';

/** One evaluation as a collector asks it. */
export const evaluationRequest = (world: BenchWorld, port: number, person: string): Buffer =>
  request(
    'POST',
    '/access/v1/evaluation',
    {
      host: `localhost:${port}`,
      authorization: `Bearer ${world.key}`,
      'content-type': 'application/json',
      accept: 'application/json',
    },
    JSON.stringify({
      subject: { type: 'employee', id: person },
      action: { name: 'collect' },
      resource: { type: 'telemetry_category', id: 'mouse_pointer' },
      context: { purpose: 'train_ai_agents', programme: 'training' },
    }),
  );

/** Evaluations about one person after another. */
export const evaluations = (world: BenchWorld, port: number): (() => Buffer) => {
  const requests = world.people.slice(0, 1_000).map((person) => evaluationRequest(world, port, person));
  let at = 0;
  return () => requests[at++ % requests.length] as Buffer;
};

/** Load of acts for the thin door: one person after another says yes, or says it again. */
export const acts = (world: BenchWorld, port: number, clients: number): Omit<LoadOptions, 'requests'> => {
  let at = 0;
  return {
    port,
    clients,
    status: 200,
    next: () => {
      const person = world.people[at++ % world.people.length];
      const body = JSON.stringify({ person, activity: ACTIVITY });
      return request('POST', '/', { host: 'localhost', 'content-type': 'application/json' }, body);
    },
  };
};

/** Load of one page of somebody signed in. */
export const pages = (port: number, cookie: string, path: string): Omit<LoadOptions, 'requests'> => {
  const bytes = request('GET', path, {
    host: `localhost:${port}`,
    cookie,
    accept: 'text/html',
    'sec-fetch-site': 'none',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  });
  return { port, clients: 1, status: 200, next: () => bytes };
};
