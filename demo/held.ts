import type { Portal } from '#app/services/open-portal';
import { categoryOfActivity } from '#domain/monitoring/activity';
import { DAY, type Instant } from '#domain/time';
import { CAST } from './story/cast';
import { SYSTEMS } from './story/files';
import { chanceOf } from './story/random';

/** Everything below comes from the same chance, so that every installation shows the same numbers. */
const SEED = 41;
/** Systems that say what they hold. The chat archive and the browser extension never did. */
const SPEAKING = [SYSTEMS.endpointAgent, SYSTEMS.trainingPipeline, SYSTEMS.timeClock];
/** Never asked in a way that could be answered yes: what the training store says it has of him should not be there. */
export const MISTAKEN = 'manager';
/** What it says that it has of him. */
export const BY_MISTAKE = 18;

/** Waits until what follows from the last entries was done too. */
export const settle = async (portal: Portal): Promise<void> => {
  for (let quiet = 0, revision = -1; quiet < 20; ) {
    await new Promise((resolve) => setImmediate(resolve));
    quiet = portal.revision() === revision ? quiet + 1 : 0;
    revision = portal.revision();
  }
};

/**
 * Every system answers what it owes: it deleted, later it looks again and in one of them something came back, and what a run learned stays in the model in one
 * case and is trained away in the others.
 */
export const answerDeletions = async (portal: Portal): Promise<void> => {
  for (const { system } of Object.values(SYSTEMS)) {
    const { tasks = [] } = portal.tasks.fetch({ system, open: true, limit: 1_000 }) ?? {};
    const first = (wanted: string) => tasks.find(({ action }) => action === wanted)?.id;
    const back = system === SYSTEMS.trainingPipeline.system ? first('absence') : undefined;
    const stays = first('unlearn');
    for (const [i, { id: task, action }] of tasks.entries()) {
      const answer: Omit<Parameters<Portal['tasks']['answer']>[0], 'task' | 'system'> =
        action === 'absence'
          ? { outcome: 'done', found: task === back ? 4 : 0 }
          : task === stays
            ? { outcome: 'held', reason: 'not_separable' }
            : action === 'unlearn'
              ? { outcome: 'done', disposition: 'retrained' }
              : { outcome: 'done', count: 40 + i };
      const done = await portal.tasks.answer({ task, system, ...answer });
      // What stays is asked for again, and the answer is the same.
      if (!done.ok && done.error.code !== 'answered_already') {
        throw new Error(`a task of the story was not answered: ${done.error.code}`);
      }
    }
  }
  await settle(portal);
};

/** What the systems hold of the cast, in their own numbers. */
export const sayHoldings = async (
  portal: Portal,
  idOf: (handle: string) => string,
  keyOf: (system: string) => string,
  now: Instant,
): Promise<void> => {
  const chance = chanceOf(SEED);
  for (const { system, manifest } of SPEAKING) {
    const caller = portal.authenticate(`Bearer ${keyOf(system)}`);
    if (!caller.ok) throw new Error(`${system} has no key: ${caller.error.code}`);
    const cells = CAST.flatMap(({ handle }) =>
      caller.value.system.activities.flatMap((activity) => {
        const [programme = '', category = '', purpose = '', verb = ''] = activity.split('.');
        const asked = { employee: idOf(handle), category, purpose, verb: 'collect' as const, programme };
        const mistake = handle === MISTAKEN && verb === 'use' && category === 'mouse_pointer';
        if (!mistake && !portal.decisions.evaluate(asked).allow) return [];
        const days = Math.min(manifest.retention_days, 60);
        const count = mistake ? BY_MISTAKE : 40 + chance.between(0, 900);
        const last = now - chance.between(1, 6) * 3_600_000;
        return [
          {
            ok: true as const,
            value: {
              person: idOf(handle),
              category: categoryOfActivity(activity),
              count,
              bytes: count * 220,
              first: last - days * DAY,
              last,
              location: system === SYSTEMS.timeClock.system ? 'Payroll, Leeds' : 'Data centre, Dublin',
              deleteBy: last + manifest.retention_days * DAY,
            },
          },
        ];
      }),
    );
    const said = await portal.holdings.record({ ...caller.value, cells });
    if (!said.ok || said.value.refused.length > 0) throw new Error(`${system} could not say what it holds`);
  }
  await settle(portal);
};
