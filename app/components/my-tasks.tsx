import { CircleAlert, CircleCheck, Clock3 } from 'lucide-react';
import { sayKinds, systemName } from '../messages/labels';
import type { TaskOfMine } from '../services/queries/task-of-mine';
import { Instant } from './instant';
import { useClock, useSay, useSayNodes } from './reader';

/** What systems must do for the person, and what each said. */
export const MyTasks = ({ tasks }: { tasks: readonly TaskOfMine[] }) => {
  const say = useSay();
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby="tasks-heading">
      <h2 id="tasks-heading">{say('mine.tasks')}</h2>
      <p>{say('mine.tasks.intro')}</p>
      <ul className="system-list">
        {tasks.map((task) => (
          <MyTask key={task.task} task={task} />
        ))}
      </ul>
    </section>
  );
};

const MyTask = ({ task }: { task: TaskOfMine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { language } = useClock();
  const settled = task.state === 'done' && (task.found ?? 0) === 0;
  const Sign = task.late || (task.found ?? 0) > 0 ? CircleAlert : settled ? CircleCheck : Clock3;
  return (
    <li>
      <Sign aria-hidden="true" size={18} />
      <div>
        <p>
          {sayNodes(`mine.task.${task.action}`, {
            system: <bdi>{systemName(task.system)}</bdi>,
            run: <bdi>{task.run ?? ''}</bdi>,
            kinds: task.categories ? sayKinds(language, task.categories) : say('mine.task.all'),
          })}
        </p>
        {task.pressed && <p>{say('mine.pressed')}</p>}
        <p className="hint">
          <TaskState task={task} />
        </p>
        {task.evidence !== undefined && (
          <p className="hint">
            <q>
              <bdi>{task.evidence}</bdi>
            </q>
          </p>
        )}
      </div>
    </li>
  );
};

/** Where a task stands, in one sentence. */
export const TaskState = ({ task }: { task: TaskOfMine }) => {
  const say = useSay();
  const sayNodes = useSayNodes();
  const { state, openedAt, due, late, later, answeredAt, count, found, reason, run, disposition } = task;
  const at = <Instant at={answeredAt ?? openedAt} as="date" />;
  if (later !== undefined) return sayNodes('mine.task.later', { at: <Instant at={later} as="date" /> });
  if (state === 'queued' || (state === 'failed' && late)) {
    return sayNodes(late ? 'mine.task.late' : 'mine.task.asked', {
      at: <Instant at={openedAt} as="date" />,
      due: <Instant at={due} as="date" />,
    });
  }
  if (found !== undefined) {
    return found === 0
      ? sayNodes('mine.task.gone', { at })
      : sayNodes('mine.task.found', { at, count: found });
  }
  if (disposition !== undefined) return sayNodes(`mine.run.${disposition}`, { at });
  if (state === 'held')
    return sayNodes(run === undefined ? 'mine.task.held' : 'mine.run.stays', {
      at,
      reason: say(`mine.held.${reason ?? 'legal_hold'}`),
    });
  if (state === 'done' && count !== undefined) return sayNodes('mine.task.done_count', { at, count });
  return sayNodes(`mine.task.${state}`, { at });
};
