/** A door at which a system tells what it trained on. */
import { openForReading } from '#db/open';
import { task as taskTable } from '#db/schema/tasks';
import { openFindingsOf } from '#db/views/tasks';
import { DAY } from '#domain/time';
import { choose, must } from '../services/portal';
import { type Call, MOUSE, MOUSE_USE, newDoor, newEmployee } from './door';

/** An instant as it is sent. */
export const iso = (instant: number) => new Date(instant).toISOString();

/** Ada said yes before the day on which everything is captured, Ben nothing; the embargo is over. */
export const newTrainer = async () => {
  const door = await newDoor();
  const [ada, ben] = [await newEmployee(door.portal), await newEmployee(door.portal)];
  for (const activity of [MOUSE, MOUSE_USE]) must(await choose(door.portal, ada, 'give', activity));
  const captured = door.clock.now + DAY;
  door.clock.now += 30 * DAY;

  const reading = <Value>(read: (db: ReturnType<typeof openForReading>) => Value): Value => {
    const db = openForReading(`${door.dataDir}/forthright.db`);
    try {
      return read(db);
    } finally {
      db.sqlite.close();
    }
  };
  const head = (more: object = {}) => {
    const { revision, epoch } = door.portal.decisions.position();
    const window = { from: iso(captured), to: iso(captured + 2 * DAY) };
    return {
      id: 'ds-1',
      activity: MOUSE_USE,
      built_at: iso(door.clock.now),
      revision,
      epoch,
      captured: window,
      ...more,
    };
  };
  const row = (employee: string, more: object = {}) => ({
    employee,
    count: 12,
    first: iso(captured),
    last: iso(captured + DAY),
    ...more,
  });
  const dataset = (rows: readonly unknown[], more: object = {}, call: Call = {}) =>
    door.post('/api/v1/datasets', { dataset: head(more), rows }, call);
  const run = (more: object = {}, call: Call = {}) => {
    const at = iso(door.clock.now);
    const body = {
      id: 'run-1',
      datasets: ['ds-1'],
      started_at: at,
      ended_at: at,
      model: 'pointer-small-3',
      ...more,
    };
    return door.post('/api/v1/runs', { run: body }, call);
  };
  const findings = (person: string) => reading((db) => openFindingsOf(db, person));
  const tasks = (person: string) =>
    reading((db) => db.orm.select().from(taskTable).all()).filter((one) => one.person === person);
  const unlearn = async (person: string) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return tasks(person).filter(({ action }) => action === 'unlearn');
  };
  const answer = (task: string, body: object) => door.post(`/api/v1/tasks/${task}/result`, body);
  return { door, ada, ben, captured, reading, head, row, dataset, run, findings, tasks, unlearn, answer };
};

export type Trainer = Awaited<ReturnType<typeof newTrainer>>;
