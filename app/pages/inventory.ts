import { type AppLoadContext, redirect } from '@remix-run/node';
import { z } from 'zod';
import { CATEGORIES, type CategoryKey } from '#domain/monitoring/category';
import { HELD_PLANS, LONGEST_HELD_WORDS } from '#domain/systems/inventory';
import { systemName } from '../messages/labels';
import { LANGUAGES } from '../messages/languages';
import { typedDate, typedText } from '../typed-text';
import { notDone, readForm, toMend } from './forms';
import { refused } from './refused';
import { requireOperation, requireRoom } from './viewer';

/** Where it is read and said: by those who run systems, and at the privacy desk. */
type InventoryRoom = 'systems' | 'desk';

const category = z.enum(Object.keys(CATEGORIES) as [CategoryKey, ...CategoryKey[]]);
const language = z.enum(LANGUAGES);
/** Which statement the page showed. */
const statement = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const words = typedText(LONGEST_HELD_WORDS);
const held = {
  intent: z.literal('held'),
  category,
  language,
  since: typedDate,
  until: typedDate,
  what: words,
  amount: words,
  where: words,
  by: typedDate,
};
const FORM = z.discriminatedUnion('intent', [
  z.strictObject({ intent: z.literal('rest'), language }),
  z.strictObject({ intent: z.literal('nothing'), category, language }),
  z.strictObject({ ...held, plan: z.enum(HELD_PLANS), ground: z.string().max(LONGEST_HELD_WORDS) }),
  z.strictObject({ intent: z.literal('done'), category, statement, done_on: typedDate }),
]);
const MESSAGES = {
  since: 'inventory.since.wrong',
  until: 'inventory.until.wrong',
  what: 'inventory.what.wrong',
  amount: 'inventory.amount.wrong',
  where: 'inventory.where.wrong',
  plan: 'inventory.plan.wrong',
  ground: 'inventory.ground.wrong',
  by: 'inventory.by.wrong',
  done_on: 'inventory.done.on.wrong',
} as const;
/** Which field a refusal is about. */
const FIELDS = { held_days_unfit: 'until', held_ground_missing: 'ground', not_yet: 'done_on' } as const;

/** What one system said, and which kind is being spoken of. */
export const inventoryPage = async (
  request: Request,
  context: AppLoadContext,
  room: InventoryRoom,
  system = '',
) => {
  const { viewer } = await requireRoom(request, context, room);
  const page = context.services.inventory.page(system, viewer);
  if (!page) throw refused('unknown_system');
  const kind = category.safeParse(new URL(request.url).searchParams.get('kind'));
  return { ...page, heading: systemName(system), ...(kind.success && { kind: kind.data }) };
};

/** Puts on record what is said of one system. */
export const recordInventory = async (
  request: Request,
  context: AppLoadContext,
  room: InventoryRoom,
  system = '',
) => {
  const { viewer } = await requireOperation(request, context, room, 'inventory.state');
  const form = await readForm(request, FORM, MESSAGES);
  if (!form.ok) return toMend(form, form.problems);
  const { administration, inventory } = context.services;
  const actor = { kind: 'person', id: viewer.person } as const;
  const said = form.value;
  if (said.intent === 'done') {
    const done = await administration.reportInventoryDone(actor, {
      system,
      category: said.category,
      statement: said.statement,
      doneOn: said.done_on,
    });
    return done.ok ? redirect(new URL(request.url).pathname, 303) : notDone(form, done.error.code, FIELDS);
  }
  const done = await administration.stateInventory(actor, {
    system,
    language: said.language,
    lines:
      said.intent === 'rest'
        ? (inventory.owing().find((owed) => owed.system === system)?.categories ?? []).map((category) => ({
            category,
          }))
        : [said.intent === 'held' ? lineOf(said) : { category: said.category }],
  });
  return done.ok ? redirect(new URL(request.url).pathname, 303) : notDone(form, done.error.code, FIELDS);
};

const lineOf = (said: Extract<z.infer<typeof FORM>, { intent: 'held' }>) => {
  const { category, since, until, what, amount, where, plan, ground, by } = said;
  return { category, held: { since, until, what, amount, where, plan, ground: ground.trim(), by } };
};
