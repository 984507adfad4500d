import { DAY, type Instant, SECOND } from '#domain/time';
import type { Stage } from './acts';
import { BY_MISTAKE, MISTAKEN, settle } from './held';
import { ASKED, SYSTEMS } from './story/files';
import { chanceOf } from './story/random';

const SEED = 66;
const HOUR = 3_600 * SECOND;
const { system: STORE } = SYSTEMS.trainingPipeline;
/** The stretch of the story, in days, in which everything was captured that is trained with. */
const CAPTURED = { from: 28, to: 37 };
const MOUSE_USE = ASKED.find((id) => id.includes('.mouse_pointer.') && id.endsWith('.use'));
const DATASETS = ASKED.filter((id) => id.endsWith('.use')).map((activity) => ({
  activity,
  name: activity === MOUSE_USE ? 'mouse-1' : 'clicks-1',
}));

/**
 * The training store puts together what people had allowed for long enough, and by mistake what it has of somebody who was never asked, and tells of the run
 * that learned from it.
 */
export const tellFirstRun = async (stage: Stage): Promise<void> => {
  const { portal, dayZero } = stage;
  const caller = callerOf(stage);
  const chance = chanceOf(SEED);
  const [from, to] = [dayZero + CAPTURED.from * DAY, dayZero + CAPTURED.to * DAY];
  const builtAt = portal.services.clock();
  const { revision, epoch } = portal.decisions.position();
  for (const { activity, name } of DATASETS) {
    const [programme = '', category = '', purpose = ''] = activity.split('.');
    const asked = { programme, category, purpose, verb: 'use', participants: [], collectedAt: from };
    const rows = [...stage.ids].flatMap(([handle, person]) => {
      const collectedFor = activity.replace(/\.use$/, '.collect');
      const mistake = handle === MISTAKEN && activity === MOUSE_USE;
      if (!mistake && !portal.decisions.evaluate({ ...asked, employee: person, collectedFor }).allow)
        return [];
      const count = mistake ? BY_MISTAKE : chance.between(80, 900);
      const first = from + chance.between(9, 30) * HOUR;
      return [
        { ok: true as const, value: { person, count, first, last: to - chance.between(9, 30) * HOUR } },
      ];
    });
    const head = { name, activity, builtAt, revision, epoch, captured: { from, to } };
    const told = await portal.training.recordDataset({ ...caller, head, rows });
    if (!told.ok || told.value.refused.length > 0) throw new Error(`${name} could not be told of`);
  }
  stage.setClock(builtAt + 8 * HOUR);
  await tellRun(stage, 'run-1', { startedAt: builtAt + HOUR, hours: 6, model: 'desk-helper-1' });
};

/** Weeks later it tells of another run on the same data: whoever withdrew meanwhile is owed an answer about that one too, and none has come yet. */
export const tellSecondRun = (stage: Stage): Promise<void> =>
  tellRun(stage, 'run-2', { startedAt: stage.dayZero + 58 * DAY, hours: 20, model: 'desk-helper-2' });

const tellRun = async (
  stage: Stage,
  name: string,
  { startedAt, hours, model }: { startedAt: Instant; hours: number; model: string },
): Promise<void> => {
  const datasets = DATASETS.map((dataset) => dataset.name);
  const head = { name, datasets, startedAt, endedAt: startedAt + hours * HOUR, model };
  const told = await stage.portal.training.recordRun({ ...callerOf(stage), head });
  if (!told.ok) throw new Error(`${name} could not be told of: ${told.error.code}`);
  await settle(stage.portal);
};

const callerOf = ({ portal, keys }: Stage) => {
  const caller = portal.authenticate(`Bearer ${keys.get(STORE)}`);
  if (!caller.ok) throw new Error(`${STORE} has no key: ${caller.error.code}`);
  return caller.value;
};
