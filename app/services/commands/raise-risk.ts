import { readWorld } from '#db/views/decision-world';
import { categoryOf } from '#domain/monitoring/category';
import { riskAt } from '#domain/monitoring/classification';
import { ok, refuse } from '#domain/result';
import { isAllowed } from '../authority';
import type { Command } from '../command';

/** Raises the risk of a category: one officer, at once, without an argument. It ends a lowering, and what waits to be one. */
export const raiseRisk: Command<
  { category: string },
  { code: 'not_allowed' | 'unknown_category' | 'changes_nothing' }
> = (read, { category }, { actor, now }) => {
  if (!isAllowed(read, { actor, now }, 'risk.raise')) return refuse('not_allowed');
  if (!categoryOf(category)) return refuse('unknown_category');
  if (riskAt(category, readWorld(read).classified, now) === 'high') return refuse('changes_nothing');
  return ok({ type: 'risk.raised.v1', key: category, body: { category } });
};
