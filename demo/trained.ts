import type { AnswerInput } from '#app/services/commands/answer-task';
import type { Portal } from '#app/services/open-portal';
import { DAY, SECOND } from '#domain/time';
import { SYSTEMS } from './story/files';

const HOUR = 3_600 * SECOND;
const USE = 'agent-training.mouse_pointer.train_ai_agents.use';
const COLLECT = 'agent-training.mouse_pointer.train_ai_agents.collect';

/** One training run, of all who allow it on that day; some of them withdraw later. */
export const tellTraining = async (portal: Portal, people: Iterable<string>, key: string): Promise<void> => {
  const caller = portal.authenticate(`Bearer ${key}`);
  if (!caller.ok) throw new Error(`the pipeline has no key: ${caller.error.code}`);
  const { revision, epoch, now } = portal.decisions.position();
  const [first, last] = [now - 20 * DAY, now - 16 * DAY];
  const mayUse = (employee: string, collectedAt: number) =>
    portal.decisions.evaluate({
      employee,
      category: 'mouse_pointer',
      purpose: 'train_ai_agents',
      verb: 'use',
      participants: [],
      collectedAt,
      collectedFor: COLLECT,
    }).allow;
  const rows = [...people]
    .filter((person) => mayUse(person, first) && mayUse(person, last))
    .map((person, i) => ({ ok: true as const, value: { person, count: 900 + 37 * i, first, last } }));
  const captured = { from: first, to: last };
  const head = { name: 'pointer-2026-10', activity: USE, builtAt: now - 3 * HOUR, revision, epoch, captured };
  const told = await portal.training.recordDataset({ ...caller.value, head, rows });
  if (!told.ok || told.value.accepted === 0) throw new Error('the dataset of the story was not taken');
  const run = { name: 'run-12', datasets: [head.name], model: 'pointer-small-3' };
  const times = { startedAt: now - 2 * HOUR, endedAt: now - HOUR };
  const ran = await portal.training.recordRun({ ...caller.value, head: { ...run, ...times } });
  if (!ran.ok) throw new Error(`the run of the story was not taken: ${ran.error.code}`);
};

/** What the pipeline says of what a run learned: of the first that it stays, of the next nothing yet, of the others that it trained anew. */
export const answerRun = (
  place: number,
): Pick<AnswerInput, 'outcome' | 'reason' | 'disposition'> | undefined => {
  if (place === 0) return { outcome: 'held', reason: 'not_separable' };
  return place === 1 ? undefined : { outcome: 'done', disposition: 'retrained' };
};

/** Who tells of it. */
export const TRAINER = SYSTEMS.trainingPipeline.system;
