import { fieldsOf, isCount, isInstant, isOptional, isText, isTextList, listOf, own } from './parse';
import type { HoldingsTaken, Task, TaskAction } from './task';

const ACTIONS: readonly TaskAction[] = [
  'erase',
  'access',
  'restrict',
  'unrestrict',
  'correct',
  'absence',
  'unlearn',
];

const reviewerOf = (value: unknown): { id: string; until: string } | undefined => {
  const fields = fieldsOf(value);
  const [id, until] = ['id', 'until'].map((name) => fields && own(fields, name));
  return isText(id) && isInstant(until) ? { id, until } : undefined;
};

const reviewOf = (value: unknown): Task['review'] => {
  const fields = fieldsOf(value);
  const [categories, done] = ['categories', 'done'].map((name) => fields && own(fields, name));
  const reviewers = fields && listOf(own(fields, 'reviewers'), reviewerOf);
  return isTextList(categories) && reviewers && typeof done === 'boolean'
    ? { categories: categories as readonly string[], reviewers, done }
    : undefined;
};

/** An action that this client does not know is not handed on: it stays open, and a newer client does it. */
const taskOf = (value: unknown): Task | 'unknown' | undefined => {
  const fields = fieldsOf(value);
  if (!fields) return undefined;
  const get = (name: string) => own(fields, name);
  const [id, action, employee, openedAt] = ['id', 'action', 'employee', 'opened_at'].map(get);
  const [categories, activities, from, to, sealTo, review, run] = [
    'categories',
    'activities',
    'from',
    'to',
    'seal_to',
    'review',
    'run',
  ].map(get);
  const asked = review === undefined ? undefined : reviewOf(review);
  const valid =
    [id, action, employee].every(isText) &&
    isInstant(openedAt) &&
    isOptional(categories, isTextList) &&
    isOptional(activities, isTextList) &&
    isOptional(from, isInstant) &&
    isOptional(to, isInstant) &&
    isOptional(sealTo, isText) &&
    (review === undefined || asked !== undefined) &&
    isOptional(run, isText);
  if (!valid) return undefined;
  if (!ACTIONS.includes(action as TaskAction)) return 'unknown';
  return {
    id,
    action,
    employee,
    openedAt,
    ...(categories !== undefined && { categories }),
    ...(activities !== undefined && { activities }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(sealTo !== undefined && { sealTo }),
    ...(asked && { review: asked }),
    ...(run !== undefined && { run }),
  } as Task;
};

/** The tasks of an answer. */
export const tasksOf = (value: unknown): readonly Task[] | undefined => {
  const fields = fieldsOf(value);
  const tasks = fields && listOf(own(fields, 'tasks'), taskOf);
  return tasks?.filter((task): task is Task => task !== 'unknown');
};

const refusedOf = (value: unknown): HoldingsTaken['refused'][number] | undefined => {
  const fields = fieldsOf(value);
  const [index, code, detail] = ['index', 'code', 'detail'].map((name) => fields && own(fields, name));
  if (!isCount(index) || !isText(code) || !isOptional(detail, isText)) return undefined;
  return { index, code, ...(isText(detail) && { detail }) };
};

/** The answer to what was reported as held. */
export const takenOf = (value: unknown): HoldingsTaken | undefined => {
  const fields = fieldsOf(value);
  const accepted = fields && own(fields, 'accepted');
  const refused = fields && listOf(own(fields, 'refused'), refusedOf);
  return isCount(accepted) && refused ? { accepted, refused } : undefined;
};
