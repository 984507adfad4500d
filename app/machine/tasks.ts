import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { DISPOSITIONS, HELD_REASONS, STAYS_REASONS, TASK_OUTCOMES } from '#domain/request/task';
import { type Instant, SECOND, toIso } from '#domain/time';
import type { Tasks } from '../services/systems/tasks';
import { type Endpoint, json, type MachineParts } from './endpoint';
import type { RefusalCode } from './refusal';
import { count, firstMistake } from './shapes';

const LONGEST_WAIT_SECONDS = 30;
/** A task is handed out within this long, and a revoked key is held open no longer. */
const LOOK_AGAIN_MS = 500;
const MOST_ON_A_PAGE = 100;
const LONGEST_EVIDENCE = 2_000;

/** Calls of one key that wait at once. */
const MOST_WAITS = 3;

/**
 * `GET /api/v1/tasks?wait=30`: what this system is to do about people. With nothing to do it waits, and ends early at the first task. While it waits nothing is
 * read: only an entry in the log, or a look whose day has come, can bring a task. `references=1`: also what is asked by a reference, of people whom the portal does not know.
 */
export const createTasksEndpoint = ({
  tasks,
  services: { clock, copies, decisions },
  stopping,
}: Pick<MachineParts, 'tasks' | 'services' | 'stopping'>): Endpoint => {
  const waits = new Map<string, number>();

  const answered: Endpoint = async ({ exchange, refuse, recheck }) => {
    const wait = exchange.query.get('wait') ?? '0';
    if (!/^\d{1,4}$/.test(wait))
      return refuse('malformed_query', 'wait must be a number of seconds, 0 to 30.');
    const open = exchange.query.get('open') ?? '0';
    if (open !== '0' && open !== '1') return refuse('malformed_query', 'open must be 0 or 1.');
    const references = exchange.query.get('references') ?? '0';
    if (references !== '0' && references !== '1')
      return refuse('malformed_query', 'references must be 0 or 1.');
    const after = exchange.query.get('after');
    const end = performance.now() + Math.min(Number(wait), LONGEST_WAIT_SECONDS) * SECOND;
    let read: { revision: number; nextDue: Instant | undefined } | undefined;
    for (;;) {
      const checked = recheck();
      if (!checked.ok) return checked.answer;
      const { mode, system } = checked.caller;
      if (mode !== 'live') return refuse('live_key_needed');
      const left = end - performance.now();
      const over = left <= 0 || stopping.aborted || exchange.signal.aborted;
      const { revision } = decisions.position();
      const isNew = read?.revision !== revision || (read.nextDue !== undefined && read.nextDue <= clock());
      if (isNew || over) {
        const page = tasks.fetch({
          system: system.id,
          open: open === '1',
          references: references === '1',
          limit: MOST_ON_A_PAGE,
          ...(after !== undefined && { after }),
        });
        if (!page) return refuse('malformed_query', 'after must be the id of a task of this system.');
        if (page.tasks.length > 0 || over) {
          return json({
            tasks: page.tasks.map((task) => wireTask(task, copies)),
            ...(page.more && { after: page.tasks.at(-1)?.id }),
          });
        }
        read = { revision, nextDue: tasks.nextDue(system.id) };
      }
      await sleep(Math.min(left, LOOK_AGAIN_MS), undefined, { signal: exchange.signal }).catch(() => {});
    }
  };

  return async (asked) => {
    const { keyId } = asked.caller;
    const waiting = waits.get(keyId) ?? 0;
    if (waiting >= MOST_WAITS) return asked.refuse('too_many_waits');
    waits.set(keyId, waiting + 1);
    try {
      return await answered(asked);
    } finally {
      const left = (waits.get(keyId) ?? 1) - 1;
      if (left > 0) waits.set(keyId, left);
      else waits.delete(keyId);
    }
  };
};

type TaskToDo = NonNullable<ReturnType<Tasks['fetch']>>['tasks'][number];

/** Of a copy also to what it is sealed, and who has to look at it before it leaves. */
const copyParts = (task: TaskToDo, copies: MachineParts['services']['copies']): object => {
  // A copy for somebody whom the portal does not know is handed to whoever showed that they are that somebody, and not through it.
  if (task.action !== 'access' || task.reference) return {};
  const sealTo = copies.sealTo(task.id);
  const review = copies.reviews.of(task.id);
  return {
    ...(sealTo !== undefined && { seal_to: sealTo }),
    ...(review && {
      review: {
        categories: review.categories,
        reviewers: review.reviewers.map(({ id, until }) => ({ id, until: toIso(until) })),
        done: review.done,
      },
    }),
  };
};

const wireTask = (task: TaskToDo, copies: MachineParts['services']['copies']): object => ({
  id: task.id,
  action: task.action,
  ...(task.reference ? { reference: task.reference } : { employee: task.person }),
  ...(task.categories !== null && { categories: JSON.parse(task.categories) as unknown }),
  ...(task.activities && task.activities.length > 0 && { activities: task.activities }),
  ...(task.windowFrom !== null && { from: toIso(task.windowFrom) }),
  ...(task.windowTo !== null && { to: toIso(task.windowTo) }),
  ...(task.run !== null && { run: task.run }),
  opened_at: toIso(task.openedAt),
  ...copyParts(task, copies),
});

const answerBody = z.strictObject({
  outcome: z.enum(TASK_OUTCOMES),
  count: count.optional(),
  found: count.optional(),
  reason: z.enum([...HELD_REASONS, ...STAYS_REASONS]).optional(),
  disposition: z.enum(DISPOSITIONS).optional(),
  evidence: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_EVIDENCE)
    .refine((text) => text.isWellFormed())
    .optional(),
  // A case that is shown late, and how many records it keeps back of what is done.
  restricted_case: count.optional(),
  kept: count.min(1).optional(),
  kept_categories: z.array(z.string().min(1).max(64)).min(1).max(64).optional(),
});

const REFUSED = {
  unknown_task: 'not_found',
  answer_unfit: 'answer_unfit',
  still_held: 'still_held',
  review_missing: 'review_missing',
  answered_otherwise: 'answered_otherwise',
} as const satisfies Record<string, RefusalCode>;

/** `POST /api/v1/tasks/:id/result`: what became of a task. The same answer again is answered alike. */
export const createTaskResultEndpoint =
  ({ tasks }: Pick<MachineParts, 'tasks'>): Endpoint =>
  async ({ exchange, caller, refuse }) => {
    if (caller.mode !== 'live') return refuse('live_key_needed');
    const parsed = answerBody.safeParse(exchange.body);
    if (!parsed.success) return refuse('malformed_report', firstMistake(parsed.error));
    const task = exchange.path.split('/')[4] ?? '';
    const { count: done, found, reason, disposition, evidence, outcome } = parsed.data;
    const { restricted_case: number, kept, kept_categories: categories } = parsed.data;
    const keeps =
      number !== undefined && kept !== undefined
        ? { number, kept, ...(categories && { categories }) }
        : undefined;
    if (
      (number !== undefined || kept !== undefined || categories !== undefined) &&
      (!keeps || outcome !== 'done')
    ) {
      return refuse('answer_unfit');
    }
    const input = {
      task: safelyDecoded(task),
      system: caller.system.id,
      outcome,
      ...(done !== undefined && { count: done }),
      ...(found !== undefined && { found }),
      ...(reason !== undefined && { reason }),
      ...(disposition !== undefined && { disposition }),
      ...(evidence !== undefined && { evidence }),
    };
    const answered = await tasks.answer(input, keeps);
    if (answered.ok || answered.error.code === 'answered_already') return json({ id: task, state: outcome });
    const { code } = answered.error;
    return refuse(Object.hasOwn(REFUSED, code) ? REFUSED[code as keyof typeof REFUSED] : 'not_ready');
  };

/** Numbers of tasks need no escapes; what is none is found nowhere. */
const safelyDecoded = (segment: string): string => (/^[\w.-]{1,256}$/.test(segment) ? segment : '');
