import type { DemoActivity, DemoPerson } from './demo-file';
import type { Machine } from './machine';

/** One record before it is handed to OpenTelemetry. */
export interface Draft {
  category: string;
  purpose: string;
  programme: string;
  participants: readonly string[];
  body: Record<string, string | number>;
}

/** The order in which a collector comes by things. The mouse comes often: it is what people withdraw first. */
const ROUND = ['mouse', 'program', 'mouse_shared', 'click', 'mouse', 'time', 'mouse_shared', 'keys'] as const;
const CONTROLS = ['button', 'link', 'list', 'field'] as const;

/** Makes record after record from this machine's activity, round and round; `mouse()` makes one out of turn. */
export const createRecords = (
  machine: Machine,
  activities: readonly DemoActivity[],
  others: readonly DemoPerson[],
) => {
  let turn = 0;
  let shared = 0;

  const draft = (
    category: string,
    body: Draft['body'],
    participants: readonly string[] = [],
  ): Draft | undefined => {
    const activity = activities.find((one) => one.category === category && one.verb === 'collect');
    return (
      activity && { category, purpose: activity.purpose, programme: activity.programme, participants, body }
    );
  };
  const mouse = (participants?: readonly string[]) =>
    draft('mouse_pointer', { ...machine.movement() }, participants);

  const MAKERS: Record<(typeof ROUND)[number], () => Draft | undefined> = {
    mouse: () => mouse(),
    mouse_shared: () => {
      const other = others[shared % others.length];
      shared += 1;
      return mouse(other && [other.id]);
    },
    program: () => {
      const { name, cpuSeconds } = machine.busiestProgram();
      return draft('app_usage', { app_name: name, cpu_seconds: cpuSeconds });
    },
    click: () => {
      const { dx, dy } = machine.movement();
      const control = CONTROLS[Math.abs(dx + dy) % CONTROLS.length] ?? 'button';
      return draft('click_target', { element_kind: control, app_name: machine.busiestProgram().name });
    },
    time: () => draft('working_time', { minutes_since_start: machine.minutesSinceStart() }),
    // Invented on purpose: nothing anybody types is read, and this is dropped in any case.
    keys: () => draft('keystroke_content', { text: 'xxxx' }),
  };

  return {
    mouse: () => mouse(),
    /** The next record; undefined when this collector has no activity for it. */
    next: (): Draft | undefined => {
      const maker = ROUND[turn % ROUND.length] ?? 'mouse';
      turn += 1;
      return MAKERS[maker]();
    },
  };
};
