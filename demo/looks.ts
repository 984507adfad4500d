import type { Portal } from '#app/services/open-portal';
import type { LookInput } from '#app/services/systems/judge-looks';
import type { Covered } from '#domain/access/coverage';
import { ok } from '#domain/result';
import { DAY, type Instant, SECOND } from '#domain/time';

const HOUR = 3_600 * SECOND;

/** What the looks of the demo are told with. */
interface Telling {
  portal: Portal;
  keys: ReadonlyMap<string, string>;
  setClock(at: Instant): void;
  /** Never later than this. */
  until: Instant;
  /** People by their handle in the story. */
  idOf(handle: string): string;
}

const OFFICE = ['uk-volunteer', 'uk-refuser', 'ny-volunteer', 'ny-undecided', 'berlin-employee'];
const VOLUNTEERS = ['uk-volunteer', 'ny-volunteer'];

/**
 * Who looked, as the systems of the demo tell it: two that tell everything, one that does not say whether it does, one that fell silent, and the chat
 * archive, which never told anything. Among the looks: one whose purpose nobody was told, one that was refused, one read of many.
 */
export const tellLooks = async (telling: Telling): Promise<void> => {
  const { until, setClock } = telling;
  const ago = (days: number, hours = 0) => until - days * DAY - hours * HOUR;
  const say = saying(telling);

  setClock(ago(2));
  await say('browser-extension', [
    look('ext-1', ago(12, 5), OFFICE, {
      role: 'Help desk',
      category: 'url',
      count: 12,
      purpose: 'security',
      reason: 'maintenance',
      action: 'checked why a page did not open',
    }),
  ]);
  setClock(ago(0, 4));
  await say(
    'endpoint-agent',
    [
      look('agent-1', ago(20, 3), OFFICE, {
        role: 'Security',
        unit: 'IT',
        category: 'app_usage',
        count: 40,
        purpose: 'security',
        reason: 'incident_response',
        reason_detail: 'A virus was found on a computer of the same office.',
        action: 'opened the list of programs of one day',
      }),
      look('agent-2', ago(6, 2), OFFICE, {
        role: 'Team lead',
        unit: 'Sales',
        category: 'app_usage',
        count: 220,
        purpose: 'performance_evaluation',
        reason: 'performance_management',
        action: 'compared how long programs were in front',
      }),
      look('agent-3', ago(3, 7), OFFICE, {
        role: 'Team lead',
        unit: 'Sales',
        category: 'url',
        reason: 'unknown',
        outcome: 'denied',
        action: 'asked for the web addresses of a week',
      }),
    ],
    { from: ago(60), to: ago(0, 4) },
  );
  await say(
    'time-clock',
    [
      look('clock-1', ago(9, 1), OFFICE, {
        display: 'named',
        role: 'Payroll',
        category: 'working_time',
        count: 21,
        purpose: 'payroll_time',
        reason: 'employee_requested',
        action: 'corrected a day on which you forgot to clock out',
      }),
    ],
    { from: ago(80), to: ago(0, 4) },
  );
  await say('training-pipeline', [
    look('train-1', ago(2, 6), VOLUNTEERS, {
      kind: 'agent',
      role: 'Training job',
      category: 'mouse_pointer',
      operation: 'train',
      people: 44,
      bulk: true,
      purpose: 'train_ai_agents',
      reason: 'model_training',
    }),
  ]);
};

/** A look at several people, each by itself or, where it says so, in one read. */
const look = (
  event: string,
  at: Instant,
  people: readonly string[],
  detail: Partial<LookInput['detail']> & Pick<LookInput['detail'], 'category'>,
): LookInput => ({
  event,
  at,
  subjects: people.map((id) => ({ type: 'employee', id })),
  looker: detail.display === 'named' ? { name: 'Harriet Lowe' } : {},
  detail: {
    kind: 'human',
    display: 'role',
    operation: 'view',
    reason: 'unknown',
    outcome: 'allowed',
    bulk: false,
    ...detail,
  },
});

const saying =
  ({ portal, keys, idOf }: Telling) =>
  async (name: string, looks: readonly LookInput[], covers?: Covered): Promise<void> => {
    const caller = portal.authenticate(`Bearer ${keys.get(name)}`);
    if (!caller.ok) throw new Error(`${name} has no key: ${caller.error.code}`);
    const { system, mode } = caller.value;
    const told = looks.map((each) =>
      ok({ ...each, subjects: each.subjects.map(({ type, id }) => ({ type, id: idOf(id) })) }),
    );
    const said = await portal.looks.record({
      system,
      mode,
      source: 'system',
      looks: told,
      ...(covers && { covers }),
    });
    const refused = said.ok ? said.value.refused.map(({ code }) => code) : [said.error.code];
    if (refused.length > 0) throw new Error(`looks of ${name} were refused: ${refused.join(', ')}`);
  };
