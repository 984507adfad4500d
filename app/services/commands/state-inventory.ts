import { eq } from 'drizzle-orm';
import { system as systemTable } from '#db/schema/systems';
import { heldOf, heldRow } from '#db/views/inventory';
import type { Operation } from '#domain/authority/roles';
import type { EntryBodies } from '#domain/entry/bodies';
import { categoryOf } from '#domain/monitoring/category';
import { ok, refuse } from '#domain/result';
import { daysFit, type Held, LONGEST_HELD_WORDS, takesBack } from '#domain/systems/inventory';
import { fromIso, type Instant } from '#domain/time';
import { isAllowed, roleKeysOf } from '../authority';
import type { Command, CommandContext, Reader } from '../command';

/** What a system holds of one category from before, in words and days. */
export interface HeldInput extends Omit<Held, 'doneOn'> {
  what: string;
  /** Roughly how much. */
  amount: string;
  /** Where it is kept. */
  where: string;
  /** Of `keep` alone: the ground of law. */
  ground?: string;
}

export interface InventoryInput {
  system: string;
  language: string;
  /** Without `held` there was nothing of this category. */
  lines: readonly { category: string; held?: HeldInput }[];
}

/**
 * Says what a system held before anybody was told, for each category named. It takes the place of what was said of these before; to take something
 * back needs an officer, so that whoever owes a plan cannot talk themselves out of it.
 */
export const stateInventory: Command<
  InventoryInput,
  {
    code:
      | 'not_allowed'
      | 'unknown_system'
      | 'unknown_category'
      | 'said_twice'
      | 'nothing_stated'
      | 'held_days_unfit'
      | 'held_ground_missing'
      | 'words_missing'
      | 'words_too_long'
      | 'officer_needed';
  }
> = (read, { system, language, lines }, context) => {
  const { actor, now } = context;
  if (!isKnown(read, system)) return refuse('unknown_system', system);
  if (!answersFor(read, context, system, 'inventory.state')) return refuse('not_allowed');
  if (lines.length === 0) return refuse('nothing_stated');
  const officer = actor.kind === 'operator' || roleKeysOf(read, context).includes('officer');
  const said = new Set<string>();
  for (const { category, held } of lines) {
    if (!categoryOf(category)) return refuse('unknown_category', category);
    if (said.has(category)) return refuse('said_twice', category);
    said.add(category);
    if (held) {
      if (!daysFit(held, now)) return refuse('held_days_unfit', category);
      const ground = held.plan === 'keep' ? (held.ground ?? '') : 'not asked for';
      if (ground.trim() === '') return refuse('held_ground_missing', category);
      const words = [held.what, held.amount, held.where, ground];
      if (words.some((text) => text.trim() === '')) return refuse('words_missing', category);
      if (words.some((text) => text.length > LONGEST_HELD_WORDS)) return refuse('words_too_long', category);
    }
    const before = heldRow(read, system, category);
    if (before && takesBack(heldOf(before), held) && !officer) return refuse('officer_needed', category);
  }
  return ok({
    type: 'inventory.stated.v1',
    key: system,
    body: { system, language, lines: lines.map((line) => written(line, context)) },
  });
};

type Line = EntryBodies['inventory.stated.v1']['lines'][number];

const written = (
  { category, held }: InventoryInput['lines'][number],
  { document }: Pick<CommandContext, 'document'>,
): Line => {
  if (!held) return { category };
  const { since, until, plan, by, what, amount, where, ground } = held;
  return {
    category,
    held: {
      since,
      until,
      plan,
      by,
      what: document('held_what', what),
      amount: document('held_amount', amount),
      where: document('held_where', where),
      ...(plan === 'keep' && ground !== undefined && { ground: document('held_ground', ground) }),
    },
  };
};

/**
 * Says on which day the plan for what a system holds was carried out. It is a statement of a person, and tested by nobody. It is of the plan that this
 * person read: where more was said meanwhile, that is not done by it.
 */
export const reportInventoryDone: Command<
  { system: string; category: string; statement: number; doneOn: string },
  { code: 'not_allowed' | 'unknown_system' | 'nothing_to_do' | 'statement_moved_on' | 'not_yet' }
> = (read, { system, category, statement, doneOn }, context) => {
  if (!isKnown(read, system)) return refuse('unknown_system', system);
  if (!answersFor(read, context, system, 'inventory.done')) return refuse('not_allowed');
  const row = heldRow(read, system, category);
  const held = row && heldOf(row);
  if (!held || held.doneOn !== undefined) return refuse('nothing_to_do', category);
  if (row.seq !== statement) return refuse('statement_moved_on', category);
  if (fromIso(`${doneOn}T00:00:00Z`) > context.now) return refuse('not_yet');
  return ok({
    type: 'inventory.done.v1',
    key: system,
    body: { system, category, statement, done_on: doneOn },
  });
};

const isKnown = (read: Reader, system: string): boolean => ownerOf(read, system) !== undefined;

const ownerOf = (read: Reader, system: string): string | undefined =>
  read.orm.select({ owner: systemTable.owner }).from(systemTable).where(eq(systemTable.id, system)).get()
    ?.owner;

/** Whether somebody may speak for a system: an officer for each, an engineer for those they answer for. */
const answersFor = (
  read: Reader,
  asking: { actor: CommandContext['actor']; now: Instant },
  system: string,
  operation: Operation,
): boolean => {
  const { actor } = asking;
  if (!isAllowed(read, asking, operation)) return false;
  if (actor.kind !== 'person') return true;
  return roleKeysOf(read, asking).includes('officer') || ownerOf(read, system) === actor.id;
};
