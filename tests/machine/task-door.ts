/** A door at which a system fetches what it has to do about people, and answers. */
import { expect } from 'vitest';
import { openForReading } from '#db/open';
import { tasksAbout } from '#db/views/tasks';
import { DAY } from '#domain/time';
import { choose, must } from '../services/portal';
import { type Call, newDoor, newEmployee, START } from './door';

/** Ada has said yes. */
export const newTaskDoor = async () => {
  const door = await newDoor();
  const ada = await newEmployee(door.portal);
  must(await choose(door.portal, ada, 'give'));

  const reading = <Value>(read: (db: ReturnType<typeof openForReading>) => Value): Value => {
    const db = openForReading(`${door.dataDir}/forthright.db`);
    try {
      return read(db);
    } finally {
      db.sqlite.close();
    }
  };
  const fetched = async (query: Record<string, string> = {}, more: Call = {}) =>
    (await door.get('/api/v1/tasks', { query, ...more })).json() as {
      tasks: { id: string; action: string; employee: string; activities?: readonly string[] }[];
      after?: string;
    };
  const answer = (task: string, body: object, more?: Call) =>
    door.post(`/api/v1/tasks/${task}/result`, body, more);
  /** What follows from an entry was done, and time went on. */
  const later = async (ms: number) => {
    door.clock.now += ms;
    door.clock.passed += ms;
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const settled = async (tasks: number) =>
    expect.poll(() => reading((db) => tasksAbout(db, ada)).length, { interval: 5 }).toBe(tasks);
  const withdrawn = async () => {
    must(await choose(door.portal, ada, 'withdraw'));
    const { tasks } = await fetched();
    expect(tasks).toMatchObject([{ action: 'erase', employee: ada, categories: ['mouse_pointer'] }]);
    return tasks[0]?.id ?? '';
  };
  /** What the system says it holds of somebody. */
  const says = (employee: string, more: object = {}, key?: string) =>
    door.call('PUT', '/api/v1/holdings', {
      ...(key !== undefined && { key }),
      body: {
        holdings: [
          {
            employee,
            category: 'mouse_pointer',
            count: 7,
            bytes: 900,
            first: new Date(START - 2 * DAY).toISOString(),
            last: new Date(START - DAY).toISOString(),
            location: 'archive in Dublin',
            ...more,
          },
        ],
      },
    });
  return { door, ada, reading, fetched, answer, later, settled, withdrawn, says };
};

export type TaskDoor = Awaited<ReturnType<typeof newTaskDoor>>;
