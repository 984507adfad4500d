import { fieldsOf, isCount, isInstant, isOptional, isText, isTextList, listOf, own } from './parse';
import type { HoldingsTaken, Reference, ReferenceTask, Task, TaskAction } from './task';

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

const referenceOf = (value: unknown): Reference | undefined => {
  const fields = fieldsOf(value);
  const [kind, text] = ['kind', 'value'].map((name) => fields && own(fields, name));
  return isText(kind) && isText(text) ? { kind, value: text } : undefined;
};

/** An action that this client does not know is not handed on: it stays open, and a newer client does it. */
const taskOf = (value: unknown): Task | ReferenceTask | 'unknown' | undefined => {
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
  const named = get('reference');
  const reference = named === undefined ? undefined : referenceOf(named);
  const valid =
    [id, action].every(isText) &&
    // Of a person or by a reference, never both.
    (named === undefined ? isText(employee) : reference !== undefined && employee === undefined) &&
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
    ...(reference ? { reference } : { employee }),
    openedAt,
    ...(categories !== undefined && { categories }),
    ...(activities !== undefined && { activities }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(sealTo !== undefined && { sealTo }),
    ...(asked && { review: asked }),
    ...(run !== undefined && { run }),
  } as Task | ReferenceTask;
};

/** The tasks of an answer. */
export const tasksOf = (value: unknown): readonly (Task | ReferenceTask)[] | undefined => {
  const fields = fieldsOf(value);
  const tasks = fields && listOf(own(fields, 'tasks'), taskOf);
  return tasks?.filter((task) => task !== 'unknown');
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
